// Why a bar stands where it does, and how far it may go, in sentences: out of the reasons that the schedule gives.
import type { TaskId } from '#domain/plan/ids';
import type { PageState } from '../../state/page-state';
import type { WhyStep } from '../../state/page-schedule';
import type { Language } from '../language';

type Source = Pick<PageState, 'plan' | 'schedule'>;

export function scheduleLines(state: Source, taskId: TaskId, language: Language): string[] {
  const [step] = state.schedule.whyOf(taskId);
  if (!step) return [];
  return [
    language.words.why.because(whySentence(step, state, language)),
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

/** One step of the way to the root: "the first working day after LUM-15 ends". */
export function whySentence({ reason, isPut }: WhyStep, state: Source, { words, formats }: Language): string {
  const { why } = words;
  const other = keyOf(state, reason.task);
  switch (reason.kind) {
    case 'link':
    case 'summary-link':
      return why.links[reason.linkType ?? 'FS'](other, why.lag((reason.lag ?? 0) / state.schedule.workday));
    case 'constraint': {
      const on = formats.short(reason.date ?? 0);
      return isPut ? why.put(on) : why.constraints[reason.constraint ?? 'SNET'](on);
    }
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
