// A link as the page shows it before Jira has it so. Pure.
import { applyPlanChange, neverChanged } from '#contract/plan-history';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { Issue, IssueLinkEnd } from '#jira/issue';
import { issueOf, putIssue, type IssueBook } from './issue-book';
import type { IdOf } from './issue-names';
import type { LinkKind, LinkMove, LinkWish } from './structure-types';
import type { Direction } from './undo-stack';

/** What a change of a link asks for, as ids are by now. */
export interface LinkAsked {
  readonly from: TaskId;
  readonly to: TaskId;
  readonly kind: LinkKind;
  readonly wish: LinkWish | null;
}

interface LinkChange {
  readonly move: LinkMove;
  readonly way: Direction;
  readonly idOf: IdOf;
}

export const toAsked = ({ move, way, idOf }: LinkChange): LinkAsked => ({
  from: idOf(move.from),
  to: idOf(move.to),
  kind: move.kind,
  wish: way === 'forth' ? move.after : move.before,
});

/** Stands for the id of a type that Jira hasn't told yet. */
const unknownType = 'unknown';

/** How the successor tells of a link to its predecessor. */
export const successorSide = ({ dependency }: LinkKind): IssueLinkEnd['direction'] =>
  dependency.predecessor === 'outward' ? 'inward' : 'outward';

/** The key under which the successor's own plan keeps type and lag. */
export const toLinkKey = (typeId: string, from: TaskId): string => `${typeId}:${from}`;

export const showLink = (shown: IssueBook, change: LinkChange): void => {
  const { from, to, kind, wish } = toAsked(change);
  const [successor, predecessor] = [issueOf(shown, to), issueOf(shown, from)];
  if (!successor || !predecessor) return;
  const end = endOf(successor, predecessor, kind);
  const links = successor.links.filter(({ linkId }) => linkId !== end.linkId);
  if (wish === null) {
    putIssue(shown, { ...successor, links });
    putIssue(shown, {
      ...predecessor,
      links: predecessor.links.filter(({ linkId }) => linkId !== end.linkId),
    });
    return;
  }
  const key = toLinkKey(end.typeId, from);
  const property = successor.plan ?? neverChanged;
  const plan = { ...property, plan: applyPlanChange(property.plan, { links: { [key]: wish } }) };
  putIssue(shown, { ...successor, links: [...links, end], plan });
};

/** The one that is there, or one that will be. */
const endOf = (successor: Issue, predecessor: Issue, kind: LinkKind): IssueLinkEnd => {
  const [direction, otherId] = [successorSide(kind), predecessor.id];
  const there = successor.links.find(
    (end) => end.direction === direction && end.otherId === otherId && isOfKind(end, kind),
  );
  return (
    there ?? {
      ...{ direction, otherId },
      linkId: `new:${predecessor.id}:${successor.id}` as LinkId,
      typeId: kind.typeId ?? unknownType,
      typeName: kind.typeName,
      otherKey: predecessor.key,
    }
  );
};

const isOfKind = (end: IssueLinkEnd, { typeId, typeName }: LinkKind): boolean =>
  typeId === null ? end.typeName.trim().toLowerCase() === typeName.toLowerCase() : end.typeId === typeId;
