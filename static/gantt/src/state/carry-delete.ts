// How Jira takes a new issue away again: only what nobody changed since, and only where nothing hangs on it.
import type { Issue } from '#jira/issue';
import { isUnsure } from '#jira/jira-problem';
import { deleteIssue, hasChildren } from '#jira/make-issue';
import { recheckIssues, type Recheck } from '#jira/write-fields';
import { dropIssue } from './edit-values';
import type { Editing } from './editing';
import { allIssues, issueOf, putIssue } from './issue-book';
import { isDraftId } from './issue-names';
import type { PageSession } from './page-session';
import { refuseChange, toFailure, type Failure, type Finish } from './refuse-change';
import type { ChangeOf } from './structure';
import { dropStep } from './undo-stack';

export const carryDelete = async (
  editing: Editing,
  session: PageSession,
  change: ChangeOf<'delete'>,
): Promise<Finish> => {
  const { core, queue } = editing;
  const id = change.idOf(change.taskId);
  await queue.whenIdle();
  const seen = issueOf(core.book, id);
  if (!seen) {
    return () => {
      // Its making was refused, so there is nothing to take back, nor to make again.
      if (isDraftId(id)) editing.stack = dropStep(editing.stack, change.step.serial);
    };
  }
  const failure = session.rights.remove ? await remove(editing, session, seen) : noRight;
  return () => {
    if (failure === null) dropIssue(core, id);
    else
      refuseChange(editing, change, {
        ...failure,
        ...{ taskId: id, key: seen.key, verb: 'create', about: { type: 'nothing' } },
      });
  };
};

const noRight: Failure = { reason: 'no-delete', details: '' };

/** Null where it is gone. */
const remove = async (editing: Editing, session: PageSession, seen: Issue): Promise<Failure | null> => {
  const { onWait, pace } = editing;
  const { client, reader } = session;
  const { id } = seen;
  const check = (await recheckIssues(reader, [id], onWait)).get(id);
  if (!check || check.type === 'gone') return null;
  const hindrance = await findHindrance(editing, session, { seen, check });
  if (hindrance) return hindrance;
  await pace.turn();
  const answer = await deleteIssue(client, id, onWait);
  if (answer.ok) return null;
  const again = isUnsure(answer.problem) ? (await recheckIssues(reader, [id], onWait)).get(id) : undefined;
  return again?.type === 'gone' ? null : toFailure(answer.problem);
};

interface Checked {
  readonly seen: Issue;
  readonly check: Recheck;
}

const findHindrance = async (
  editing: Editing,
  session: PageSession,
  { seen, check }: Checked,
): Promise<Failure | null> => {
  if (check.type === 'retry-later') return { reason: check.reason, details: check.details };
  if (check.type !== 'read') return { reason: 'invalid', details: check.details };
  if (check.issue.updated !== seen.updated) {
    putIssue(editing.core.book, check.issue);
    return { reason: 'changed-since', details: '' };
  }
  const below = await hasIssuesBelow(editing, session, seen);
  if (below === null) return { reason: 'unavailable', details: '' };
  return below ? { reason: 'has-children', details: '' } : null;
};

/** Null where Jira doesn't tell. */
const hasIssuesBelow = async (
  { core }: Editing,
  { client }: PageSession,
  { id }: Issue,
): Promise<boolean | null> =>
  [...allIssues(core.book).values()].some(({ parentId }) => parentId === id) || hasChildren(client, id);
