// Work logs of an issue: read, added, corrected, taken back.
import { commitWork, readWork } from '../edit/log-work';
import { toAuthor } from '../edit/record-history';
import { type Answer, answer, type Found, found, missed, noContent, refusal } from '../http/answer';
import { type Ask, findIssue, projectOf, readCount, type Route } from '../http/ask';
import { refuseBeyond } from '../http/issue-limits';
import type { Issue, Worklog } from '../model';
import { renderWorklog } from '../render/render-activity';

function getWorklogs(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const after = readCount(ask.query, 'startedAfter', 0);
  const before = readCount(ask.query, 'startedBefore', Number.MAX_SAFE_INTEGER);
  const worklogs = ask.store
    .worklogsOf(seen.value.id)
    .filter((worklog) => worklog.startedAt >= after && worklog.startedAt < before);
  const startAt = readCount(ask.query, 'startAt', 0);
  const maxResults = readCount(ask.query, 'maxResults', 5000, 5000);
  const page = worklogs
    .slice(startAt, startAt + maxResults)
    .map((worklog) => renderWorklog(ask.view, worklog));
  return answer({ startAt, maxResults, total: worklogs.length, worklogs: page });
}

interface Place {
  readonly issue: Issue;
  readonly worklog: Worklog;
}

function findWorklog(ask: Ask): Found<Place> {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen;
  const worklog = ask.store.table('worklogs').get(ask.param('id'));
  if (worklog?.issueId === seen.value.id) return found({ issue: seen.value, worklog });
  return missed(refusal(404, [`Cannot find worklog with id: '${ask.param('id')}'.`]));
}

function may(ask: Ask, issue: Issue, permission: string): boolean {
  return ask.permissions.can(ask.caller, permission, { project: projectOf(ask, issue), issue });
}

export function mayChangeWorklog(ask: Ask, { issue, worklog }: Place, verb: 'EDIT' | 'DELETE'): boolean {
  const isOwn = worklog.authorAccountId === toAuthor(ask);
  return may(ask, issue, `${verb}_ALL_WORKLOGS`) || (isOwn && may(ask, issue, `${verb}_OWN_WORKLOGS`));
}

function addWorklog(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const issue = seen.value;
  if (!may(ask, issue, 'WORK_ON_ISSUES'))
    return refusal(400, ['You do not have the permission to associate a worklog to this issue.']);
  const full = refuseBeyond('worklog', ask.store.worklogsOf(issue.id).length);
  if (full) return full;
  const work = readWork(ask);
  if (!work.ok) return work.answer;
  const { seconds, startedAt, comment } = work.value;
  const at = ask.clock();
  const worklog: Worklog = {
    id: ask.store.takeId(),
    issueId: issue.id,
    authorAccountId: toAuthor(ask),
    updateAuthorAccountId: toAuthor(ask),
    createdAt: at,
    updatedAt: at,
    startedAt,
    timeSpentSeconds: seconds,
    ...(comment !== undefined && { comment }),
  };
  const done = commitWork(ask, issue, { before: undefined, after: worklog });
  return done.ok ? answer(renderWorklog(ask.view, worklog), 201) : done.answer;
}

function getWorklog(ask: Ask): Answer {
  const place = findWorklog(ask);
  return place.ok ? answer(renderWorklog(ask.view, place.value.worklog)) : place.answer;
}

function putWorklog(ask: Ask): Answer {
  const place = findWorklog(ask);
  if (!place.ok) return place.answer;
  const { issue, worklog } = place.value;
  if (!mayChangeWorklog(ask, place.value, 'EDIT'))
    return refusal(400, ['You do not have permission to edit this worklog.']);
  const work = readWork(ask, worklog);
  if (!work.ok) return work.answer;
  const { seconds, startedAt, comment } = work.value;
  const after: Worklog = {
    ...worklog,
    updateAuthorAccountId: toAuthor(ask),
    updatedAt: Math.max(ask.clock(), worklog.updatedAt + 1),
    startedAt,
    timeSpentSeconds: seconds,
    ...(comment !== undefined && { comment }),
  };
  const done = commitWork(ask, issue, { before: worklog, after });
  return done.ok ? answer(renderWorklog(ask.view, after)) : done.answer;
}

function deleteWorklog(ask: Ask): Answer {
  const place = findWorklog(ask);
  if (!place.ok) return place.answer;
  if (!mayChangeWorklog(ask, place.value, 'DELETE'))
    return refusal(400, ['You do not have permission to delete this worklog.']);
  const { issue, worklog } = place.value;
  const done = commitWork(ask, issue, { before: worklog, after: undefined });
  return done.ok ? noContent : done.answer;
}

const path = '/issue/:issueIdOrKey/worklog';

export const worklogRoutes: readonly Route[] = [
  { method: 'GET', path, run: getWorklogs },
  { method: 'POST', path, run: addWorklog },
  { method: 'GET', path: `${path}/:id`, run: getWorklog },
  { method: 'PUT', path: `${path}/:id`, run: putWorklog },
  { method: 'DELETE', path: `${path}/:id`, run: deleteWorklog },
];
