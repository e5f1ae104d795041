// One sentence about a bar for those who hear the chart: name, length, dates, state, what it follows.
import { noDate } from '#domain/plan/roll-up';
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { DateFormats } from '../text/format-date';
import type { Words } from '../text/words';
import { countWorkingDays } from './working-days';

interface Speech {
  readonly words: Words;
  readonly formats: DateFormats;
}

export function describeTask(plan: Plan, taskId: TaskId, { words, formats }: Speech): string {
  const index = plan.indexOf.get(taskId);
  const task = index === undefined ? undefined : plan.tasks[index];
  if (index === undefined || !task) return '';
  if (task.kind === 'restricted') return words.describe.restricted;
  const parts = [task.name, ...describeDates(plan, index, { words, formats }), words.stages[task.stage].toLowerCase()];
  const progress = plan.progress[index] ?? NaN;
  if (progress > 0 && progress < 1) parts.push(words.describe.percentDone(progress));
  const before = predecessorKeys(plan, index);
  if (before.length > 0) parts.push(words.describe.after(before.join(', ')));
  return parts.join(', ');
}

function describeDates(plan: Plan, index: number, { words, formats }: Speech): string[] {
  const start = plan.start[index] ?? noDate;
  const finish = plan.finish[index] ?? noDate;
  if (start === noDate) return [words.describe.undated];
  if (plan.tasks[index]?.kind === 'milestone') return [words.describe.milestone(formats.short(start))];
  const days = words.describe.days(countWorkingDays(start, finish));
  return [days, words.describe.range(formats.short(start), formats.short(finish - 1))];
}

function predecessorKeys(plan: Plan, index: number): string[] {
  const keys: string[] = [];
  plan.linkTo.forEach((to, i) => {
    if (to !== index || plan.links[i]?.soft) return;
    const key = plan.tasks[plan.linkFrom[i] ?? -1]?.key;
    if (key) keys.push(key);
  });
  return keys;
}
