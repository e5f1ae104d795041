// Two diffs, one made after the other, as one.
import type { TaskId } from '../plan/ids';
import type { Diff, TaskChange } from './diff';
import { isSameDates } from './make-diff';

/** Tasks that come back to where they were drop out. Associative, apart from the order of changes. */
export function mergeDiffs(first: Diff, second: Diff): Diff {
  const merged = new Map<TaskId, TaskChange>(first.changes.map((change) => [change.taskId, change]));
  for (const change of second.changes) {
    const before = merged.get(change.taskId)?.before ?? change.before;
    merged.set(change.taskId, { ...change, before });
  }
  return { changes: [...merged.values()].filter(({ before, after }) => !isSameDates(before, after)) };
}
