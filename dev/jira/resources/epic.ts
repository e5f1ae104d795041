// Epics of company-managed projects, and the order of issues. Team-managed projects are refused here in Jira's words.
import { findGap, findRankField, rankBetween } from '../edit/rank-issues';
import { readEdit } from '../edit/read-edit';
import { writeIssue } from '../edit/write-issue';
import { agile, hasPermission, readIssues } from '../http/agile';
import {
  type Answer,
  answer,
  type Found,
  found,
  missed,
  noContent,
  notSignedIn,
  refusal,
} from '../http/answer';
import { type Ask, isStranger, projectOf, readObject, type Route } from '../http/ask';
import type { Issue } from '../model';
import { renderEpic } from '../render/render-agile';
import { type Change, put } from '../store/collections';
import { isEpic, toIssuePage } from './board';

const teamManagedWords =
  'The request contains a next-gen issue. This operation can\'t add next-gen issues to epics. To add a next-gen issue to an epic, use the Edit issue operation and set the parent property (i.e., \'"parent":{"key":"PROJ-123"}\' where "PROJ-123" has an issue type at level one of the issue type hierarchy). See <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v2/"> developer.atlassian.com </a> for more details.';

function isTeamManaged(ask: Ask, issue: Issue): boolean {
  return projectOf(ask, issue).style === 'next-gen';
}

function findEpic(ask: Ask): Found<Issue> {
  const epic = ask.store.issue(ask.param('epicIdOrKey'));
  if (!epic || !ask.permissions.canSee(ask.caller, epic) || !isEpic(ask, epic))
    return missed(refusal(404, ['The epic does not exist or you do not have permission to see it.']));
  return isTeamManaged(ask, epic) ? missed(refusal(400, [teamManagedWords])) : found(epic);
}

function setParents(ask: Ask, parent: { id: string } | null): Answer {
  const issues = readIssues(ask);
  if (!issues.ok) return issues.answer;
  if (issues.value.some((issue) => isTeamManaged(ask, issue))) return refusal(400, [teamManagedWords]);
  if (!issues.value.every((issue) => hasPermission(ask, issue, 'EDIT_ISSUES')))
    return refusal(403, ['You do not have permission to edit the issues.']);
  const request = readEdit({ fields: { parent } });
  if (!request.ok) return request.answer;
  for (const issue of issues.value) {
    const written = writeIssue(ask, issue, request.value);
    if (!written.ok) return written.answer;
  }
  return noContent;
}

function addToEpic(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const epic = findEpic(ask);
  return epic.ok ? setParents(ask, { id: epic.value.id }) : epic.answer;
}

function getIssues(ask: Ask): Answer {
  const epic = findEpic(ask);
  if (!epic.ok) return epic.answer;
  const isSeen = ask.permissions.sightOf(ask.caller);
  return toIssuePage(ask, ask.store.issues.childrenOf(epic.value.id).filter(isSeen));
}

function getEpic(ask: Ask): Answer {
  const epic = findEpic(ask);
  return epic.ok ? answer(renderEpic(ask.view, epic.value)) : epic.answer;
}

function findTarget(ask: Ask): { readonly target: Issue; readonly side: 'before' | 'after' } | undefined {
  const { rankBeforeIssue, rankAfterIssue } = readObject(ask);
  const side = rankBeforeIssue === undefined ? 'after' : 'before';
  const target = ask.store.issue(String(rankBeforeIssue ?? rankAfterIssue));
  const isSeen = target && ask.permissions.canSee(ask.caller, target);
  return isSeen ? { target, side } : undefined;
}

/** One behind the other into the gap; those that may not be moved are told apart in a 207. */
function rankIssues(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const issues = readIssues(ask);
  if (!issues.ok) return issues.answer;
  const place = findTarget(ask);
  const fieldId = findRankField(ask.store);
  if (!place || fieldId === undefined)
    return refusal(400, ['Either rankBeforeIssue or rankAfterIssue must name an issue.']);
  const mayRank = (issue: Issue): boolean => hasPermission(ask, issue, 'SCHEDULE_ISSUES');
  if (!issues.value.some(mayRank)) return refusal(403, ['You do not have permission to rank the issues.']);
  const moved = new Set(issues.value.map(({ id }) => id));
  const [start, end] = findGap(ask, fieldId, { ...place, moved });
  let low = start;
  const changes: Change[] = [];
  for (const issue of issues.value.filter(mayRank)) {
    low = rankBetween(low, end);
    changes.push(put('issues', { ...issue, custom: { ...issue.custom, [fieldId]: low } }));
  }
  ask.store.commit(changes);
  if (issues.value.every(mayRank)) return noContent;
  return answer({ entries: issues.value.map((issue) => toEntry(issue, mayRank(issue))) }, 207);
}

function toEntry({ id, key }: Issue, isRanked: boolean) {
  const errors = isRanked ? [] : ['You do not have permission to rank this issue.'];
  return { issueId: Number(id), issueKey: key, status: isRanked ? 200 : 403, errors };
}

const path = '/epic/:epicIdOrKey';

export const epicRoutes: readonly Route[] = [
  {
    method: 'POST',
    api: agile,
    path: '/epic/none/issue',
    run: (ask) => (isStranger(ask) ? notSignedIn : setParents(ask, null)),
  },
  { method: 'GET', api: agile, path, run: getEpic },
  { method: 'GET', api: agile, path: `${path}/issue`, run: getIssues },
  { method: 'POST', api: agile, path: `${path}/issue`, run: addToEpic },
  { method: 'PUT', api: agile, path: '/issue/rank', run: rankIssues },
];
