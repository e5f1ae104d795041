// How Jira takes issues to another place, and the order that it has where its answer leaves that open.
import type { TaskId } from '#domain/plan/ids';
import { isUnsure, type JiraProblem } from '#jira/jira-problem';
import { rankIssues, type Placement } from '#jira/rank-issues';
import type { Editing } from './editing';
import { issueOf } from './issue-book';
import { remember } from './page-core';
import type { PageSession } from './page-session';
import { readOrder } from './read-order';
import { refuseChange, toFailure, type Failure, type Finish } from './refuse-change';
import { isPlaced, placeIssues, reorder, toPlacements, toWayBack, type ChangeOf } from './structure';

export const carryRank = async (
  editing: Editing,
  session: PageSession,
  change: ChangeOf<'rank'>,
): Promise<Finish> => {
  const { core, pace, onWait } = editing;
  const before = [...core.book.issues.keys()];
  const placements = toPlacements(change)
    .map((one) => ({ ...one, taskIds: one.taskIds.filter((id) => core.book.issues.has(id)) }))
    .filter(({ taskIds }) => taskIds.length > 0);
  remember(
    core,
    placements.flatMap(({ taskIds }) => taskIds),
  );
  for (const placement of placements) {
    await pace.turn();
    const problem = isAnchored(before, placement)
      ? await rankIssues(session.client, placement, onWait)
      : goneProblem;
    if (problem === null) {
      placeIssues(core.book, placement);
      continue;
    }
    // Some may stand elsewhere now, or all of them, if only the answer was lost.
    await rereadOrder(editing, session);
    if (isUnsure(problem) && isPlaced([...core.book.issues.keys()], placement)) continue;
    return () => refuseRank(editing, change, toFailure(problem));
  }
  if (change.way === 'forth')
    change.move.back = toWayBack(
      before,
      placements.flatMap(({ taskIds }) => taskIds),
    );
  return placements.length > 0 ? () => undefined : () => refuseRank(editing, change, toFailure(goneProblem));
};

const goneProblem: JiraProblem = { code: 'gone', status: 0, details: '' };

const isAnchored = (order: readonly TaskId[], { place }: Placement): boolean =>
  order.includes('before' in place ? place.before : place.after);

const refuseRank = (editing: Editing, change: ChangeOf<'rank'>, failure: Failure): void => {
  const taskId = change.idOf(change.move.forth.taskIds[0] as TaskId);
  const key = issueOf(editing.core.book, taskId)?.key ?? '';
  refuseChange(editing, change, { ...failure, taskId, key, verb: 'rank', about: { type: 'nothing' } });
};

/** Brings the issues into Jira's order; where that can't be read it stays in doubt. */
export const rereadOrder = async (editing: Editing, session: PageSession): Promise<void> => {
  const ids = await readOrder(session, editing.core.recent);
  editing.isOrderUnsure = ids === null;
  if (ids !== null) reorder(editing.core.book, ids);
};
