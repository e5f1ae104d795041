// Which tasks a hand takes along.
import type { TaskId } from '#domain/plan/ids';
import type { Plan } from '#domain/plan/create-plan';
import type { ChartMarks } from '../chart-types';
import { isGroup } from '../group-row';

/**
 * The grabbed task alone, or all that are selected with it and may be edited, in plan order and without those that
 * a selected ancestor takes along.
 */
export function toMovedTasks(plan: Plan, grabbed: TaskId, { selected, locked }: ChartMarks): TaskId[] {
  if (!selected.has(grabbed)) return [grabbed];
  const chosen = plan.tasks.filter(
    (task) => selected.has(task.id) && !locked.has(task.id) && !isGroup(task.id),
  );
  const moved: TaskId[] = [];
  let coveredTo = 0;
  for (const task of chosen) {
    const index = plan.indexOf.get(task.id) ?? 0;
    if (index < coveredTo) continue;
    moved.push(task.id);
    coveredTo = plan.subtreeEnd[index] ?? index + 1;
  }
  return moved;
}

/** The tasks with everything below them, by index. */
export function withSubtrees(plan: Plan, taskIds: readonly TaskId[]): Set<number> {
  const indexes = new Set<number>();
  for (const id of taskIds) {
    const index = plan.indexOf.get(id);
    if (index === undefined) continue;
    for (let i = index; i < (plan.subtreeEnd[index] ?? index + 1); i++) indexes.add(i);
  }
  return indexes;
}
