// What a command changes, as data: shown, written, undone and merged by whoever holds it.
import type { TaskId } from '../plan/ids';
import type { TaskDates } from '../plan/task';

export interface TaskChange {
  readonly taskId: TaskId;
  readonly before: TaskDates;
  readonly after: TaskDates;
}

/** One entry a task, in no order that means anything; no entry says the same before and after. */
export interface Diff {
  readonly changes: readonly TaskChange[];
}

export const emptyDiff: Diff = { changes: [] };
