// What summaries inherit from below: dates and progress. One backward sweep over the tree order.
import { toSpan } from './span';
import type { Task } from './task';
import type { TreeOrder } from './tree-order';

/** Stands in `start` and `finish` for "no date". */
export const noDate = -0x80000000;

export interface RolledUp {
  /** Wall minutes of each task's bar, half-open; `noDate` where there is none. A summary spans its dated descendants, else its own dates. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** 0 to 1; NaN where nothing says. A summary's is the mean of its leaves, weighted by effort, or by a third of the calendar length (8 of 24 hours) where nobody estimated. */
  readonly progress: Float64Array;
}

export function rollUp({ tasks, parent, subtreeEnd }: TreeOrder): RolledUp {
  const count = tasks.length;
  const start = new Int32Array(count).fill(noDate);
  const finish = new Int32Array(count).fill(noDate);
  const progress = new Float64Array(count).fill(NaN);
  const weight = new Float64Array(count);
  const done = new Float64Array(count);
  for (let i = count - 1; i >= 0; i--) {
    const task = tasks[i] as Task;
    const isLeaf = subtreeEnd[i] === i + 1;
    if (start[i] === noDate) takeOwnDates(task, i, start, finish);
    if (isLeaf) weighLeaf(task, i, { start, finish, weight, done });
    progress[i] = isLeaf
      ? ownProgress(task)
      : (weight[i] ?? 0) > 0
        ? (done[i] ?? 0) / (weight[i] ?? 1)
        : ownProgress(task);
    const above = parent[i] ?? -1;
    if (above >= 0) passUp(i, above, { start, finish, weight, done });
  }
  return { start, finish, progress };
}

const ownProgress = (task: Task): number => task.progress ?? (task.stage === 'done' ? 1 : NaN);

function takeOwnDates(task: Task, i: number, start: Int32Array, finish: Int32Array): void {
  const span = toSpan(task.dates);
  if (!span) return;
  start[i] = span.start;
  finish[i] = span.end;
}

interface Sums {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  readonly weight: Float64Array;
  readonly done: Float64Array;
}

function weighLeaf(task: Task, i: number, { start, finish, weight, done }: Sums): void {
  if (task.kind !== 'task') return;
  const length = (finish[i] ?? 0) - (start[i] ?? 0);
  const own = task.effort ?? (start[i] === noDate ? 0 : length / 3);
  weight[i] = own;
  done[i] = own * (Number.isNaN(ownProgress(task)) ? 0 : ownProgress(task));
}

function passUp(i: number, above: number, { start, finish, weight, done }: Sums): void {
  add(weight, above, weight[i]);
  add(done, above, done[i]);
  const from = start[i] ?? noDate;
  if (from === noDate) return;
  widen(start, above, from, Math.min);
  widen(finish, above, finish[i] ?? noDate, Math.max);
}

function add(sums: Float64Array, at: number, amount = 0): void {
  sums[at] = (sums[at] ?? 0) + amount;
}

function widen(edges: Int32Array, at: number, to: number, choose: (a: number, b: number) => number): void {
  const edge = edges[at] ?? noDate;
  edges[at] = edge === noDate ? to : choose(edge, to);
}
