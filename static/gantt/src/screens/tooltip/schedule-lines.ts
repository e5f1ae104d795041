// Why a bar stands where it does, and how far it may go, in sentences: out of the reasons that the schedule gives.
import type { TaskId } from '#domain/plan/ids';
import type { PageState } from '../../state/page-state';
import type { Reason, WhyStep } from '../../state/page-schedule';
import { taskFacts } from '../../state/task-facts';
import type { Language } from '../language';

type Source = Pick<PageState, 'plan' | 'schedule' | 'time'>;

export function scheduleLines(state: Source, taskId: TaskId, language: Language): string[] {
  const { steps, finish } = state.schedule.whyOf(taskId);
  const [step] = steps;
  const root = steps.at(-1);
  if (!step || !root) return [];
  const { why } = language.words;
  return [
    why.because(whySentence(step, state, language)),
    root === step ? '' : why.root(keyOf(state, root.taskId), whySentence(root, state, language)),
    finish ? finishLine(finish, taskId, { state, language }) : '',
    slackLine(state, taskId, language),
  ].filter((line) => line !== '');
}

function slackLine({ plan, schedule }: Source, taskId: TaskId, { words }: Language): string {
  const task = plan.tasks[plan.indexOf.get(taskId) ?? -1];
  if (task?.stage === 'done') return '';
  if (schedule.critical.has(taskId)) return words.why.critical;
  const slack = schedule.slackOf(taskId) ?? 0;
  return slack > 0 ? words.why.slack(Math.floor(slack / schedule.workday)) : '';
}

/** Nothing where the start says it all: of what a hand or the past put down as a whole. */
function finishLine(
  reason: Reason,
  taskId: TaskId,
  { state, language }: { readonly state: Source; readonly language: Language },
): string {
  const { why } = language.words;
  switch (reason.kind) {
    case 'manual':
    case 'fixed':
    case 'actual':
    case 'as-late-as-possible':
      return '';
    case 'duration': {
      const days = taskFacts(state.plan, taskId, state.time.calendar)?.workingDays ?? 0;
      return days > 0 ? why.ends(why.length(days)) : '';
    }
    case 'children':
      return why.ends(why.lastPart(keyOf(state, reason.task)));
    default:
      return why.ends(reasonSentence(reason, state, language));
  }
}

/** One step of the way to the root: "the first working day after LUM-15 ends". */
export const whySentence = ({ reason, isPut }: WhyStep, state: Source, language: Language): string =>
  isPut
    ? language.words.why.put(language.formats.short(reason.date ?? 0))
    : reasonSentence(reason, state, language);

function reasonSentence(reason: Reason, state: Source, { words, formats }: Language): string {
  const { why } = words;
  const other = keyOf(state, reason.task);
  switch (reason.kind) {
    case 'link':
    case 'summary-link':
      return why.links[reason.linkType ?? 'FS'](other, why.lag((reason.lag ?? 0) / state.schedule.workday));
    case 'constraint':
      return why.constraints[reason.constraint ?? 'SNET'](formats.short(reason.date ?? 0));
    case 'children':
      return why.children(other);
    case 'as-late-as-possible':
      return why.late;
    default:
      return why.plain[reason.kind];
  }
}

const keyOf = ({ plan }: Source, id: string | undefined): string =>
  plan.tasks[plan.indexOf.get((id ?? '') as TaskId) ?? -1]?.key ?? '';
