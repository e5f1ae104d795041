// From "these tasks shall have these dates" to what that changes.
import type { TaskId } from '../plan/ids';
import type { TaskDates } from '../plan/task';
import type { TreeOrder } from '../plan/tree-order';
import type { Diff, TaskChange } from './diff';

export const isSameDates = (a: TaskDates, b: TaskDates): boolean =>
  a.start === b.start && a.finish === b.finish;

/** In plan order. What already is as wanted, or is not in the plan, is left out. */
export function makeDiff(plan: TreeOrder, wanted: ReadonlyMap<TaskId, TaskDates>): Diff {
  const found: { readonly index: number; readonly change: TaskChange }[] = [];
  for (const [taskId, after] of wanted) {
    const index = plan.indexOf.get(taskId);
    const before = index === undefined ? undefined : plan.tasks[index]?.dates;
    if (index === undefined || before === undefined || isSameDates(before, after)) continue;
    found.push({ index, change: { taskId, before, after } });
  }
  found.sort((a, b) => a.index - b.index);
  return { changes: found.map(({ change }) => change) };
}
