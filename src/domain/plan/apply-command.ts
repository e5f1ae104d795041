// What follows from a command in the plan as it is. Pure: whoever asked decides what becomes of the diff.
import { emptyDiff, type Diff } from '../diff/diff';
import { makeDiff } from '../diff/make-diff';
import { minutesPerDay, type WallMinutes } from '../time/units';
import type { Command, MoveCommand, ResizeCommand } from './command';
import type { TaskId } from './ids';
import { toSpan } from './span';
import type { Task, TaskDates } from './task';
import type { TreeOrder } from './tree-order';

export function applyCommand(plan: TreeOrder, command: Command): Diff {
  return command.type === 'move' ? move(plan, command) : resize(plan, command);
}

function move(plan: TreeOrder, { taskIds, by }: MoveCommand): Diff {
  const wanted = new Map<TaskId, TaskDates>();
  for (const taskId of taskIds) {
    const index = plan.indexOf.get(taskId);
    if (index === undefined) continue;
    for (const task of findCarriers(plan, index)) wanted.set(task.id, shift(task.dates, by));
  }
  return makeDiff(plan, wanted);
}

const shift = ({ start, finish }: TaskDates, by: number): TaskDates => ({
  start: start === null ? null : ((start + by) as WallMinutes),
  finish: finish === null ? null : ((finish + by) as WallMinutes),
});

const isDated = ({ dates, kind }: Task): boolean =>
  kind !== 'restricted' && (dates.start !== null || dates.finish !== null);

/**
 * Tasks whose own dates make up the bar at `index`: the lowest dated ones below it. A summary's own dates count only
 * where nothing below it has any, just as its bar is drawn.
 */
function findCarriers(plan: TreeOrder, index: number): Task[] {
  const carriers: Task[] = [];
  const carried = new Set<number>();
  for (let i = (plan.subtreeEnd[index] ?? index + 1) - 1; i >= index; i--) {
    const task = plan.tasks[i];
    const below = carried.has(i);
    if (!task || !(below || isDated(task))) continue;
    if (!below) carriers.push(task);
    carried.add(plan.parent[i] ?? -1);
  }
  return carriers;
}

/** Summaries and milestones have no edges of their own; nor has what has no dates. */
function resize(plan: TreeOrder, { taskId, edge, to }: ResizeCommand): Diff {
  const index = plan.indexOf.get(taskId);
  const task = index === undefined ? undefined : plan.tasks[index];
  if (index === undefined || task?.kind !== 'task' || findCarriers(plan, index)[0] !== task) return emptyDiff;
  const span = toSpan(task.dates);
  if (!span) return emptyDiff;
  const after =
    edge === 'start'
      ? { start: Math.min(to, span.end - minutesPerDay), finish: span.end }
      : { start: span.start, finish: Math.max(to, span.start + minutesPerDay) };
  if (after.start === span.start && after.finish === span.end) return emptyDiff;
  return makeDiff(plan, new Map([[taskId, after as TaskDates]]));
}
