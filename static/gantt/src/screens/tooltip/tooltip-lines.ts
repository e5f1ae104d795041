// The lines of a bar's tooltip: dates, length, whose it is, how far it is, and what went wrong with it.
import type { TaskId } from '#domain/plan/ids';
import type { PageState } from '../../state/page-state';
import { taskFacts, type TaskFacts } from '../../state/task-facts';
import { conflictSentence } from '../conflicts/conflict-words';
import type { Language } from '../language';
import { scheduleLines } from './schedule-lines';
import { refusalSentence } from '../messages/refusal-sentence';

export interface TooltipLine {
  readonly text: string;
  readonly tone: 'plain' | 'danger' | 'warning';
}

type TooltipSource = Pick<PageState, 'plan' | 'issues' | 'refusals' | 'conflicts' | 'schedule' | 'time'>;

export function toTooltipLines(state: TooltipSource, taskId: TaskId, language: Language): TooltipLine[] {
  const facts = taskFacts(state.plan, taskId, state.time.calendar);
  if (!facts) return [];
  const plain = [
    ...factLines(facts, language),
    ...personLines(state, taskId, language),
    ...scheduleLines(state, taskId, language),
  ];
  const refused = state.refusals.filter((refusal) => refusal.taskId === taskId);
  const conflicts = state.conflicts.filter((conflict) => conflict.taskId === taskId);
  return [
    ...plain.map((text) => ({ text, tone: 'plain' as const })),
    ...conflicts.map((conflict) => ({
      text: conflictSentence(conflict, language, Date.now()),
      tone: 'warning' as const,
    })),
    ...refused.map((refusal) => ({
      text: refusalSentence(refusal, language.words),
      tone: 'danger' as const,
    })),
  ];
}

function factLines({ task, bar, workingDays, source, progress }: TaskFacts, language: Language): string[] {
  const { words, formats } = language;
  const restricted = task.kind === 'restricted' ? [words.tooltip.restricted] : [];
  if (!bar) return restricted;
  return [
    words.tooltip.dates(formats.long(bar.start), formats.long(bar.finish - 1)),
    task.kind === 'milestone' ? '' : words.tooltip.workingDays(workingDays),
    sourceLine(source, language),
    progress === null ? '' : words.tooltip.done(progress),
    ...restricted,
  ].filter((line) => line !== '');
}

function sourceLine(source: TaskFacts['source'], { words }: Language): string {
  if (source === null || source === 'both') return '';
  return words.tooltip.sources[source];
}

function personLines({ issues }: TooltipSource, taskId: TaskId, { words }: Language): string[] {
  const issue = issues.get(taskId);
  if (!issue) return [];
  return [issue.assignee?.name ?? words.chart.unassigned];
}
