// Links from an issue to things outside Jira. One request both makes and changes them: the `globalId` decides which.
import { isObject } from '../fields/field-definition';
import { type Answer, answer, type Found, found, missed, noContent, refusal } from '../http/answer';
import { type Ask, findIssue, findIssueFor, readObject, type Route } from '../http/ask';
import { refuseBeyond } from '../http/issue-limits';
import type { Issue } from '../model';
import type { Json } from '../render/render-person';
import { toIssueSelf } from '../render/render-related';
import type { RemoteLink } from '../side-records';
import { type Change, put } from '../store/collections';

function renderLink(
  ask: Ask,
  { id, issueId, globalId, relationship, application, object }: RemoteLink,
): Json {
  return {
    id: Number(id),
    self: `${toIssueSelf(ask.view, issueId)}/remotelink/${id}`,
    ...(globalId !== undefined && { globalId }),
    ...(application && { application }),
    ...(relationship !== undefined && { relationship }),
    object,
  };
}

function linksOf(ask: Ask, { id }: Issue): RemoteLink[] {
  const all = ask.store.table('remoteLinks').all();
  return all.filter(({ issueId }) => issueId === id);
}

const missing = refusal(404, ['The remote issue link does not exist.']);

function listLinks(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const globalId = ask.query.get('globalId');
  const links = linksOf(ask, seen.value);
  if (globalId === null) return answer(links.map((link) => renderLink(ask, link)));
  const link = links.find((one) => one.globalId === globalId);
  return link ? answer(renderLink(ask, link)) : missing;
}

function findLinkable(ask: Ask): Found<Issue> {
  const words = 'You do not have permission to link issues.';
  return findIssueFor(ask, ask.param('issueIdOrKey'), 'LINK_ISSUES', words);
}

/** The link as the body has it, under this number. */
function readLink(ask: Ask, issue: Issue, id: string): Found<RemoteLink> {
  const { globalId, relationship, application, object } = readObject(ask);
  const { url, title } = isObject(object) ? object : {};
  if (!isObject(object) || typeof url !== 'string' || typeof title !== 'string')
    return missed(refusal(400, [], { object: "'url' and 'title' are required." }));
  if (title.length > 255) return missed(refusal(400, [], { title: "'title' exceeds 255 characters." }));
  return found({
    id,
    issueId: issue.id,
    object,
    ...(typeof globalId === 'string' && { globalId }),
    ...(typeof relationship === 'string' && { relationship }),
    ...(isObject(application) && { application }),
  });
}

function postLink(ask: Ask): Answer {
  const seen = findLinkable(ask);
  if (!seen.ok) return seen.answer;
  const { globalId } = readObject(ask);
  const links = linksOf(ask, seen.value);
  const old = links.find((one) => one.globalId !== undefined && one.globalId === globalId);
  const full = old ? null : refuseBeyond('remoteIssueLinks', links.length);
  if (full) return full;
  const link = readLink(ask, seen.value, old?.id ?? ask.store.takeId());
  if (!link.ok) return link.answer;
  ask.store.commit([put('remoteLinks', link.value)]);
  const { id, self } = renderLink(ask, link.value);
  return answer({ id, self }, old ? 200 : 201);
}

function findLink(ask: Ask, issue: Issue): RemoteLink | undefined {
  return linksOf(ask, issue).find(({ id }) => id === ask.param('linkId'));
}

function getLink(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const link = findLink(ask, seen.value);
  return link ? answer(renderLink(ask, link)) : missing;
}

function putLink(ask: Ask): Answer {
  const seen = findLinkable(ask);
  if (!seen.ok) return seen.answer;
  const old = findLink(ask, seen.value);
  if (!old) return missing;
  const link = readLink(ask, seen.value, old.id);
  if (!link.ok) return link.answer;
  ask.store.commit([put('remoteLinks', link.value)]);
  return noContent;
}

function remove(ask: Ask, isMeant: (link: RemoteLink) => boolean): Answer {
  const seen = findLinkable(ask);
  if (!seen.ok) return seen.answer;
  const gone = linksOf(ask, seen.value).filter(isMeant);
  if (gone.length === 0) return missing;
  ask.store.commit(gone.map(({ id }): Change => ({ remove: 'remoteLinks', id })));
  return noContent;
}

function removeByGlobalId(ask: Ask): Answer {
  const wanted = ask.query.get('globalId');
  if (!wanted) return refusal(400, ['The globalId must be given.']);
  return remove(ask, ({ globalId }) => globalId === wanted);
}

const path = '/issue/:issueIdOrKey/remotelink';

export const remoteLinkRoutes: readonly Route[] = [
  { method: 'GET', path, run: listLinks },
  { method: 'POST', path, run: postLink },
  { method: 'DELETE', path, run: removeByGlobalId },
  { method: 'GET', path: `${path}/:linkId`, run: getLink },
  { method: 'PUT', path: `${path}/:linkId`, run: putLink },
  {
    method: 'DELETE',
    path: `${path}/:linkId`,
    run: (ask) => remove(ask, ({ id }) => id === ask.param('linkId')),
  },
];
