// Makes and removes links, with an entry in the history of both issues.
import { toHistoryItem, type Trace, nothing } from '../fields/field-history';
import type { Ask } from '../http/ask';
import type { Issue, IssueLink, LinkType } from '../model';
import { type Change, put } from '../store/collections';
import { withHistory } from './record-history';

export interface LinkPlan {
  readonly type: LinkType;
  /** The issue the link starts from ("blocks"). */
  readonly inward: Issue;
  /** The issue the link points at ("is blocked by"). */
  readonly outward: Issue;
}

const head = { field: 'Link', fieldtype: 'jira' } as const;

function toWords({ type, inward, outward }: LinkPlan): readonly [Trace, Trace] {
  return [
    [outward.key, `This issue ${type.outward} ${outward.key}`],
    [inward.key, `This issue ${type.inward} ${inward.key}`],
  ];
}

export function isLinked(ask: Ask, { type, inward, outward }: LinkPlan): boolean {
  return ask.store
    .linksOf(inward.id)
    .some(
      (link) =>
        link.typeId === type.id && link.inwardIssueId === inward.id && link.outwardIssueId === outward.id,
    );
}

export function toLinking(ask: Ask, plan: LinkPlan): Change[] {
  const [atInward, atOutward] = toWords(plan);
  const link: IssueLink = {
    id: ask.store.takeId(),
    typeId: plan.type.id,
    inwardIssueId: plan.inward.id,
    outwardIssueId: plan.outward.id,
  };
  return [
    put('links', link),
    put('issues', withHistory(ask, plan.inward, [toHistoryItem(head, nothing, atInward)])),
    put('issues', withHistory(ask, plan.outward, [toHistoryItem(head, nothing, atOutward)])),
  ];
}

export function toUnlinking(ask: Ask, link: IssueLink, plan: LinkPlan): Change[] {
  const [atInward, atOutward] = toWords(plan);
  return [
    { remove: 'links', id: link.id },
    put('issues', withHistory(ask, plan.inward, [toHistoryItem(head, atInward, nothing)])),
    put('issues', withHistory(ask, plan.outward, [toHistoryItem(head, atOutward, nothing)])),
  ];
}

/** Type and issues of a link that exists; undefined when one of them is gone. */
export function toPlan(ask: Ask, link: IssueLink): LinkPlan | undefined {
  const type = ask.store.table('linkTypes').get(link.typeId);
  const inward = ask.store.issues.byId(link.inwardIssueId);
  const outward = ask.store.issues.byId(link.outwardIssueId);
  return type && inward && outward && { type, inward, outward };
}
