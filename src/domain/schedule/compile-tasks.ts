// Tasks of the input as columns, tree and calendars resolved. What is wrong with them becomes conflicts.
import { measureWork, type WorkAxis } from '../time/work-axis';
import { none, codeOfMode, constraintTypes, unconstrained } from './codes';
import type { TaskColumns } from './network';
import type { ScheduleTask } from './schedule-input';
import type { TaskAxes } from './task-axes';

export function compileTasks(
  tasks: readonly ScheduleTask[],
  indexOf: ReadonlyMap<string, number>,
  axes: TaskAxes,
): TaskColumns {
  const columns = createTaskColumns(tasks.length);
  linkTree(tasks, indexOf, columns);
  for (let i = 0; i < tasks.length; i++) fillTask(columns, i, tasks[i] as ScheduleTask, axes);
  return columns;
}

function createTaskColumns(count: number): TaskColumns {
  const ints = (): Int32Array => new Int32Array(count);
  return {
    parent: ints().fill(-1),
    firstChild: ints().fill(-1),
    nextSibling: ints().fill(-1),
    duration: ints(),
    span: ints(),
    rest: ints(),
    axis: new Uint16Array(count),
    slackAxis: new Uint16Array(count),
    mode: new Uint8Array(count),
    constraint: new Uint8Array(count),
    constraintDate: ints(),
    deadline: ints(),
    givenStart: ints(),
    givenFinish: ints(),
    actualStart: ints(),
    actualFinish: ints(),
    resume: ints(),
    delay: ints(),
  };
}

/** Writes all that one task says, so that an edit can write it again. */
export function fillTask(columns: TaskColumns, i: number, task: ScheduleTask, axes: TaskAxes): void {
  const axis = axes.axisOf(task);
  const span = spanOf(task, axes.axes[axis]);
  columns.axis[i] = axis;
  columns.slackAxis[i] = axes.slackAxisOf(task);
  columns.duration[i] = task.duration;
  columns.span[i] = span;
  columns.rest[i] = task.remaining ?? span;
  columns.mode[i] = task.mode === undefined ? 0 : codeOfMode[task.mode];
  fillConstraint(columns, i, task);
  columns.givenStart[i] = task.start ?? none;
  columns.givenFinish[i] = task.finish ?? none;
  fillProgress(columns, i, task);
}

function fillConstraint(columns: TaskColumns, i: number, task: ScheduleTask): void {
  const { type, date } = task.constraint ?? {};
  const isComplete = date !== undefined || type === 'ASAP' || type === 'ALAP';
  columns.constraint[i] = isComplete && type !== undefined ? constraintTypes.indexOf(type) : unconstrained;
  columns.constraintDate[i] = date ?? none;
  columns.deadline[i] = task.deadline ?? none;
}

function fillProgress(columns: TaskColumns, i: number, task: ScheduleTask): void {
  columns.actualStart[i] = task.actualStart ?? none;
  columns.actualFinish[i] = task.actualFinish ?? none;
  columns.resume[i] = task.resume ?? none;
  columns.delay[i] = task.delay ?? 0;
}

function spanOf({ duration, portions }: ScheduleTask, axis: WorkAxis | undefined): number {
  if (!axis || !portions || duration === 0) return duration;
  let span = duration;
  for (let i = 1; i < portions.length; i++) {
    const [before, after] = [portions[i - 1], portions[i]];
    if (before && after) span += Math.max(0, measureWork(axis, before[1], after[0]));
  }
  return span;
}

/** A task whose parent is unknown, or which is its own ancestor, is a top task. */
export function linkTree(
  tasks: readonly ScheduleTask[],
  indexOf: ReadonlyMap<string, number>,
  { parent, firstChild, nextSibling }: TaskColumns,
): void {
  for (let i = 0; i < tasks.length; i++) {
    const parentId = tasks[i]?.parentId;
    if (parentId !== undefined && parentId !== null) parent[i] = indexOf.get(parentId) ?? -1;
  }
  cutCircles(parent);
  for (let i = tasks.length - 1; i >= 0; i--) {
    const above = parent[i] as number;
    if (above < 0) continue;
    nextSibling[i] = firstChild[above] as number;
    firstChild[above] = i;
  }
}

function cutCircles(parent: Int32Array): void {
  const seenBy = new Int32Array(parent.length).fill(-1);
  for (let start = 0; start < parent.length; start++) {
    let at = start;
    while (at >= 0 && seenBy[at] === -1) {
      seenBy[at] = start;
      at = parent[at] as number;
    }
    if (at < 0 || seenBy[at] !== start) continue;
    const members: number[] = [];
    for (let i = at; members[0] !== i; i = parent[i] as number) members.push(i);
    for (const i of members) parent[i] = -1;
  }
}
