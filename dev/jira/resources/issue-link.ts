// Links between issues. A created link is answered with nothing at all: its id is read from the issue.
import { isLinked, type LinkPlan, toLinking, toPlan, toUnlinking } from '../edit/link-issues';
import { findNamed, isObject, readIdOrKey } from '../fields/field-definition';
import {
  type Answer,
  answer,
  type Found,
  found,
  hiddenIssue,
  missed,
  noContent,
  refusal,
} from '../http/answer';
import { type Ask, findIssue, projectOf, type Route } from '../http/ask';
import { refuseBeyond } from '../http/issue-limits';
import type { Issue, IssueLink } from '../model';
import { renderLink } from '../render/render-related';

/** 401 and not 403, with the key of the issue that the link starts from: as several clients recorded it. */
function mayNotLink(issue: Issue): Answer {
  return refusal(401, [`No Link Issue Permission for issue '${issue.key}'`]);
}

function readIssue(ask: Ask, value: unknown): Found<Issue> {
  const idOrKey = readIdOrKey(value);
  return idOrKey === undefined ? missed(hiddenIssue) : findIssue(ask, idOrKey);
}

function mayLink(ask: Ask, issue: Issue): boolean {
  return ask.permissions.can(ask.caller, 'LINK_ISSUES', { project: projectOf(ask, issue), issue });
}

function readPlan(ask: Ask): Found<LinkPlan> {
  const body = isObject(ask.body) ? ask.body : {};
  const type = findNamed(body['type'], ask.store.table('linkTypes').all(), [
    ['id', (one) => one.id],
    ['name', (one) => one.name],
  ]);
  if (!type) return missed(refusal(404, ['No issue link type with the given id or name could be found.']));
  const inward = readIssue(ask, body['inwardIssue']);
  if (!inward.ok) return inward;
  const outward = readIssue(ask, body['outwardIssue']);
  if (!outward.ok) return outward;
  return found({ type, inward: inward.value, outward: outward.value });
}

function createLink(ask: Ask): Answer {
  const plan = readPlan(ask);
  if (!plan.ok) return plan.answer;
  if (!mayLink(ask, plan.value.inward)) return mayNotLink(plan.value.inward);
  if (plan.value.inward.id === plan.value.outward.id)
    return refusal(400, ['You cannot link an issue to itself.']);
  if (isLinked(ask, plan.value)) return { status: 201 };
  const full = [plan.value.inward, plan.value.outward]
    .map(({ id }) => refuseBeyond('issuelinks', ask.store.linksOf(id).length))
    .find((one) => one !== null);
  if (full) return full;
  ask.store.commit(toLinking(ask, plan.value));
  return { status: 201 };
}

function findLink(ask: Ask): Found<IssueLink> {
  const id = ask.param('linkId');
  const link = ask.store.table('links').get(id);
  const plan = link && toPlan(ask, link);
  const isSeen =
    plan &&
    ask.permissions.canSee(ask.caller, plan.inward) &&
    ask.permissions.canSee(ask.caller, plan.outward);
  return link && isSeen ? found(link) : missed(refusal(404, [`No issue link with id '${id}' exists.`]));
}

function getLink(ask: Ask): Answer {
  const link = findLink(ask);
  return link.ok ? answer(renderLink(ask.view, link.value)) : link.answer;
}

function deleteLink(ask: Ask): Answer {
  const link = findLink(ask);
  if (!link.ok) return link.answer;
  const plan = toPlan(ask, link.value);
  if (!plan) return refusal(404, ['The issues of the link no longer exist.']);
  if (!mayLink(ask, plan.inward) && !mayLink(ask, plan.outward)) return mayNotLink(plan.inward);
  ask.store.commit(toUnlinking(ask, link.value, plan));
  return noContent;
}

export const issueLinkRoutes: readonly Route[] = [
  { method: 'POST', path: '/issueLink', run: createLink },
  { method: 'GET', path: '/issueLink/:linkId', run: getLink },
  { method: 'DELETE', path: '/issueLink/:linkId', run: deleteLink },
];
