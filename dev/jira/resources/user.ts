// People: oneself, one, several, by search, and those who can be assigned.
import { type Answer, answer, notSignedIn, refusal } from '../http/answer';
import { type Ask, findIssue, findProject, projectOf, readList, type Route } from '../http/ask';
import { mayBrowsePeople, selectPeople, slicePeople } from '../http/find-people';
import { toPage } from '../http/page';
import type { Caller, Issue, Person, Project } from '../model';
import { renderAccount, renderFoundPerson } from '../render/render-person';

function getMyself(ask: Ask): Answer {
  const person = ask.permissions.person(ask.caller);
  return person ? answer(renderAccount(ask.view, person, readList(ask.query, 'expand'))) : notSignedIn;
}

function getUser(ask: Ask): Answer {
  const accountId = ask.query.get('accountId');
  if (!accountId) return refusal(400, ["The 'accountId' query parameter needs to be provided."]);
  const isOwn = ask.caller.type !== 'anonymous' && ask.caller.accountId === accountId;
  if (!isOwn && !mayBrowsePeople(ask)) return refusal(403, ['You do not have permission to browse users.']);
  const person = ask.store.table('people').get(accountId);
  if (!person) return refusal(404, ['Specified user does not exist or you do not have required permissions']);
  return answer(renderAccount(ask.view, person, readList(ask.query, 'expand')));
}

function searchUsers(ask: Ask): Answer {
  const asked = ['query', 'accountId', 'property'].some((name) => ask.query.has(name));
  if (!asked) return refusal(400, ['Either query, property or accountId must be provided.']);
  if (!mayBrowsePeople(ask)) return answer([]);
  const people = slicePeople(
    ask,
    selectPeople(ask).filter((person) => person.active),
  );
  return answer(people.map((person) => ({ ...renderFoundPerson(ask.view, person), guest: false })));
}

function getUsers(ask: Ask): Answer {
  if (ask.permissions.person(ask.caller) === null) return notSignedIn;
  const ids = ask.query.getAll('accountId');
  if (ids.length === 0) return refusal(400, ["The 'accountId' query parameter needs to be provided."]);
  const people = ids.flatMap((id) => ask.store.table('people').get(id) ?? []);
  return answer(toPage(ask, people, 10, (person) => renderFoundPerson(ask.view, person)));
}

interface Place {
  readonly project: Project;
  readonly issue?: Issue;
}

function findPlace(ask: Ask): { ok: true; value: Place } | { ok: false; answer: Answer } {
  const issueKey = ask.query.get('issueKey') ?? ask.query.get('issueId');
  if (issueKey) {
    const seen = findIssue(ask, issueKey);
    return seen.ok ? { ok: true, value: { project: projectOf(ask, seen.value), issue: seen.value } } : seen;
  }
  const seen = findProject(ask, ask.query.get('project') ?? '');
  return seen.ok ? { ok: true, value: { project: seen.value } } : seen;
}

/** Filters after paging, as Jira does: a page may come short though more people follow. */
function searchAssignable(ask: Ask): Answer {
  const { query, permissions, caller, view } = ask;
  if (!['issueKey', 'issueId', 'project'].some((name) => query.has(name))) {
    return refusal(400, ['You must specify either an issue key, issue id or a project key.']);
  }
  const place = findPlace(ask);
  if (!place.ok) return place.answer;
  if (!mayBrowsePeople(ask) && !permissions.can(caller, 'ASSIGN_ISSUES', place.value)) return answer([]);
  const isAssignable = ({ accountId }: Person): boolean => {
    const candidate: Caller = { type: 'person', accountId };
    return (
      permissions.can(candidate, 'ASSIGNABLE_USER', place.value) &&
      permissions.can(candidate, 'BROWSE_PROJECTS', { project: place.value.project })
    );
  };
  const page = slicePeople(ask, selectPeople(ask)).filter(isAssignable);
  return answer(page.map((person) => renderFoundPerson(view, person)));
}

export const userRoutes: readonly Route[] = [
  { method: 'GET', path: '/myself', run: getMyself },
  { method: 'GET', path: '/user', run: getUser },
  { method: 'GET', path: '/user/search', run: searchUsers },
  { method: 'GET', path: '/user/bulk', run: getUsers },
  { method: 'GET', path: '/user/assignable/search', run: searchAssignable },
];
