// Carries an edit of an issue through: draft, history, properties, comments and links, in one commit.
import { findNamed, isObject, readIdOrKey } from '../fields/field-definition';
import { type Found, found, hiddenIssue, missed, refusal } from '../http/answer';
import { type Ask, findIssue, projectOf } from '../http/ask';
import type { Comment, HistoryItem, Issue } from '../model';
import { type Change, put } from '../store/collections';
import { editIssue } from './edit-issue';
import { type LinkPlan, isLinked, toLinking } from './link-issues';
import type { EditRequest } from './read-edit';
import { toAuthor, withHistory } from './record-history';

export function typeOf(ask: Ask, issue: Issue) {
  const type = ask.store.table('issueTypes').get(issue.typeId);
  if (!type) throw new Error(`Issue ${issue.key} has an unknown type`);
  return type;
}

function toComments(ask: Ask, bodies: readonly unknown[]): Comment[] {
  const at = ask.clock();
  return bodies.map((body) => ({
    id: ask.store.takeId(),
    authorAccountId: toAuthor(ask),
    createdAt: at,
    updatedAt: at,
    body,
  }));
}

/** A link in `update.issuelinks`: one side is named, the other is the issue itself. */
function readLink(ask: Ask, issue: Issue, value: unknown): Found<LinkPlan> {
  const given = isObject(value) ? value : {};
  const type = findNamed(given['type'], ask.store.table('linkTypes').all(), [
    ['id', (one) => one.id],
    ['name', (one) => one.name],
  ]);
  const side = isObject(given['outwardIssue']) ? 'outward' : 'inward';
  const idOrKey = readIdOrKey(given[`${side}Issue`]);
  if (!type || idOrKey === undefined)
    return missed(refusal(400, [], { issuelinks: 'Issue link is not valid.' }));
  const other = findIssue(ask, idOrKey);
  if (!other.ok) return missed(hiddenIssue);
  const plan =
    side === 'outward' ? { inward: issue, outward: other.value } : { inward: other.value, outward: issue };
  return found({ type, ...plan });
}

function checkLinks(ask: Ask, issue: Issue, links: readonly unknown[]): Found<null> {
  const project = projectOf(ask, issue);
  if (links.length > 0 && !ask.permissions.can(ask.caller, 'LINK_ISSUES', { project, issue })) {
    return missed(
      refusal(400, [], {
        issuelinks: "Field 'issuelinks' cannot be set. It is not on the appropriate screen, or unknown.",
      }),
    );
  }
  for (const link of links) {
    const plan = readLink(ask, issue, link);
    if (!plan.ok) return plan;
  }
  return found(null);
}

/** Each link sees the issues as the ones before left them, so that no history entry is lost. */
function commitLinks(ask: Ask, issueId: string, links: readonly unknown[]): void {
  for (const link of links) {
    const issue = ask.store.issues.byId(issueId);
    const plan = issue && readLink(ask, issue, link);
    if (plan?.ok && !isLinked(ask, plan.value)) ask.store.commit(toLinking(ask, plan.value));
  }
}

interface Draft {
  readonly issue: Issue;
  readonly items: readonly HistoryItem[];
}

function finish(ask: Ask, { issue, items }: Draft, request: EditRequest): Issue {
  const comments = toComments(ask, request.comments);
  const touches = items.length > 0 || comments.length > 0;
  const written = touches ? withHistory(ask, issue, items) : issue;
  const properties = Object.fromEntries(request.properties.map(({ key, value }) => [key, value]));
  return {
    ...written,
    comments: [...written.comments, ...comments],
    properties: { ...written.properties, ...properties },
  };
}

/** Edits an issue that exists. Nothing is written unless everything can be. */
export function writeIssue(ask: Ask, issue: Issue, request: EditRequest): Found<Issue> {
  const project = projectOf(ask, issue);
  const scope = { view: ask.view, store: ask.store, project, type: typeOf(ask, issue), issue };
  const outcome = editIssue(ask.fields, scope, request);
  if (!outcome.ok) return missed(refusal(400, [], outcome.errors));
  const links = checkLinks(ask, issue, request.links);
  if (!links.ok) return links;
  const written = finish(ask, outcome, request);
  if (written !== issue) ask.store.commit([put('issues', written)]);
  commitLinks(ask, issue.id, request.links);
  return found(ask.store.issues.byId(issue.id) ?? written);
}

/** Writes an issue that is new: no history but that of its links. `more` goes into the same commit. */
export function writeNewIssue(
  ask: Ask,
  draft: Issue,
  request: EditRequest,
  more: readonly Change[],
): Found<Issue> {
  const project = projectOf(ask, draft);
  const scope = { view: ask.view, store: ask.store, project, type: typeOf(ask, draft), issue: draft };
  const outcome = editIssue(ask.fields, scope, request);
  if (!outcome.ok) return missed(refusal(400, [], outcome.errors));
  const links = checkLinks(ask, outcome.issue, request.links);
  if (!links.ok) return links;
  ask.store.commit([...more, put('issues', finish(ask, { issue: outcome.issue, items: [] }, request))]);
  commitLinks(ask, draft.id, request.links);
  return found(ask.store.issues.byId(draft.id) ?? outcome.issue);
}
