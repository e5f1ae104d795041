// What others changed between two readings of the same issues.
import type { TaskId } from '#domain/plan/ids';
import { allIssues, type IssueBook } from './issue-book';

/** Issues that are new, or newer than they were; those with a change of one's own on its way are left out. */
export const findArrivals = (
  before: IssueBook,
  after: IssueBook,
  pending: ReadonlySet<TaskId>,
): ReadonlySet<TaskId> => {
  const known = allIssues(before);
  const arrived = [...after.issues.values()].filter(({ id, updated, plan }) => {
    const was = known.get(id);
    return !pending.has(id) && (was?.updated !== updated || was.plan?.rev !== plan?.rev);
  });
  return new Set(arrived.map(({ id }) => id));
};
