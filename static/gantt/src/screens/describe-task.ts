// One sentence about a bar for those who hear the chart: name, length, dates, state, what it follows.
import type { TaskId } from '#domain/plan/ids';
import type { PageState } from '../state/page-state';
import { predecessorKeys, taskFacts, type TaskFacts } from '../state/task-facts';
import type { Language } from './language';

export function describeTask(
  { plan, schedule, time }: Pick<PageState, 'plan' | 'schedule' | 'time'>,
  taskId: TaskId,
  language: Language,
): string {
  const { words } = language;
  const facts = taskFacts(plan, taskId, time.calendar);
  if (!facts) return '';
  const { task, progress } = facts;
  if (task.kind === 'restricted') return words.describe.restricted;
  const parts = [task.name, ...describeDates(facts, language), words.describe.stages[task.stage]];
  if (progress !== null && progress > 0 && progress < 1) parts.push(words.describe.percentDone(progress));
  if (schedule.critical.has(taskId)) parts.push(words.describe.critical);
  const before = predecessorKeys(plan, taskId);
  if (before.length > 0) parts.push(words.describe.after(before.join(', ')));
  return parts.join(', ');
}

function describeDates({ task, bar, workingDays }: TaskFacts, { words, formats }: Language): string[] {
  if (!bar) return [words.describe.undated];
  if (task.kind === 'milestone') return [words.describe.milestone(formats.short(bar.start))];
  return [
    words.describe.days(workingDays),
    words.describe.range(formats.short(bar.start), formats.short(bar.finish - 1)),
  ];
}
