// Who watches an issue and who voted for it. Both are told of in the issue's own fields too.
import { toAuthor } from '../edit/record-history';
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
import { type Ask, findIssue, isStranger, projectOf, readObject, type Route } from '../http/ask';
import type { Issue } from '../model';
import { renderPerson } from '../render/render-person';
import { renderVotes, renderWatches } from '../render/render-watches';
import { put } from '../store/collections';

function may(ask: Ask, issue: Issue, permission: string): boolean {
  return ask.permissions.can(ask.caller, permission, { project: projectOf(ask, issue), issue });
}

/** Others than oneself only for those who may view voters and watchers. */
function renderPeople(ask: Ask, issue: Issue, accountIds: readonly string[]) {
  const isOpen = may(ask, issue, 'VIEW_VOTERS_AND_WATCHERS');
  const shown = accountIds.filter((id) => isOpen || id === toAuthor(ask));
  return shown.flatMap((id) => renderPerson(ask.view, id) ?? []);
}

function getWatchers(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const watchers = renderPeople(ask, seen.value, seen.value.watchers ?? []);
  return answer({ ...renderWatches(ask.view, seen.value), watchers });
}

function getVotes(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const voters = renderPeople(ask, seen.value, seen.value.voters ?? []);
  return answer({ ...renderVotes(ask.view, seen.value), voters });
}

function findForWrite(ask: Ask): Found<Issue> {
  return isStranger(ask) ? missed(notSignedIn) : findIssue(ask, ask.param('issueIdOrKey'));
}

export function withMember(list: readonly string[] = [], accountId: string, isIn: boolean): string[] {
  const others = list.filter((one) => one !== accountId);
  return isIn ? [...others, accountId] : others;
}

interface WatchChange {
  readonly issue: Issue;
  readonly accountId: string;
}

/** Oneself freely, others with the permission to manage watchers. */
function readWatcher(ask: Ask, named: unknown): Found<WatchChange> {
  const seen = findForWrite(ask);
  if (!seen.ok) return seen;
  const accountId = typeof named === 'string' && named !== '' ? named : toAuthor(ask);
  const isOwn = accountId === toAuthor(ask);
  if (!isOwn && !may(ask, seen.value, 'MANAGE_WATCHERS'))
    return missed(refusal(403, ['You do not have permission to manage the watchers of this issue.']));
  if (!ask.store.table('people').get(accountId))
    return missed(refusal(404, [`The user ${accountId} does not exist.`]));
  return found({ issue: seen.value, accountId });
}

function writeWatcher(ask: Ask, named: unknown, isIn: boolean): Answer {
  const change = readWatcher(ask, named);
  if (!change.ok) return change.answer;
  const { issue, accountId } = change.value;
  const watchers = withMember(issue.watchers, accountId, isIn);
  ask.store.commit([put('issues', { ...issue, watchers })]);
  return noContent;
}

function removeWatcher(ask: Ask): Answer {
  const accountId = ask.query.get('accountId');
  if (isStranger(ask)) return notSignedIn;
  return accountId ? writeWatcher(ask, accountId, false) : refusal(400, ['The accountId must be given.']);
}

function writeVote(isIn: boolean): Route['run'] {
  return (ask) => {
    const seen = findForWrite(ask);
    if (!seen.ok) return seen.answer;
    const voters = withMember(seen.value.voters, toAuthor(ask), isIn);
    ask.store.commit([put('issues', { ...seen.value, voters })]);
    return noContent;
  };
}

/** Of many issues whether the caller watches them; those that are hidden or missing count as not watched. */
function areWatched(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const { issueIds } = readObject(ask);
  const entries = (Array.isArray(issueIds) ? issueIds.map(String) : []).map((id) => {
    const issue = ask.store.issues.byId(id);
    const isSeen = issue !== undefined && ask.permissions.canSee(ask.caller, issue);
    return [id, isSeen && issue.watchers?.includes(toAuthor(ask)) === true];
  });
  return answer({ issuesIsWatching: Object.fromEntries(entries) });
}

const watchers = '/issue/:issueIdOrKey/watchers';
const votes = '/issue/:issueIdOrKey/votes';

export const watcherRoutes: readonly Route[] = [
  { method: 'POST', path: '/issue/watching', run: areWatched },
  { method: 'GET', path: watchers, run: getWatchers },
  { method: 'POST', path: watchers, takes: 'any', run: (ask) => writeWatcher(ask, ask.body, true) },
  { method: 'DELETE', path: watchers, run: removeWatcher },
  { method: 'GET', path: votes, run: getVotes },
  { method: 'POST', path: votes, takes: 'any', run: writeVote(true) },
  { method: 'DELETE', path: votes, run: writeVote(false) },
];
