// People and groups looked for: by text, by what they may do, by the group they are in.
import { type Answer, answer, notSignedIn, refusal } from '../http/answer';
import {
  type Ask,
  findIssue,
  isSiteAdmin,
  isStranger,
  projectOf,
  readCount,
  readList,
  type Route,
} from '../http/ask';
import { findPeoplePlace, isLike, mayBrowsePeople, selectPeople, slicePeople } from '../http/find-people';
import { toPage } from '../http/page';
import type { Caller, Group, Person } from '../model';
import type { PermissionSubject } from '../permissions';
import {
  type Json,
  renderFoundPerson,
  renderGroupName,
  renderPerson,
  toAvatarUrls,
} from '../render/render-person';

const refusedToBrowse = refusal(403, ['You do not have permission to browse users.']);

function listUsers(ask: Ask): Answer {
  if (!mayBrowsePeople(ask)) return refusedToBrowse;
  const people = slicePeople(ask, ask.store.table('people').all());
  return answer(people.map((person) => renderFoundPerson(ask.view, person)));
}

function getGroupsOf(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  if (!mayBrowsePeople(ask)) return refusedToBrowse;
  const person = ask.store.table('people').get(ask.query.get('accountId') ?? '');
  if (!person) return refusal(404, ['The user does not exist.']);
  const groups = person.groupIds.flatMap((id) => ask.store.table('groups').get(id) ?? []);
  return answer(groups.map((group) => renderGroupName(ask.view, group)));
}

/** Only for apps that Atlassian has approved by hand: nobody here is one. */
function getEmail(ask: Ask): Answer {
  return isStranger(ask) ? notSignedIn : refusal(400, ['The calling app is not approved to use this API.']);
}

function toFoundUsers(ask: Ask, text: string): Json {
  const people = mayBrowsePeople(ask)
    ? ask.store
        .table('people')
        .all()
        .filter((person) => person.active && isLike(person, text))
    : [];
  const most = readCount(ask.query, 'maxResults', 50, 1000);
  const users = people.slice(0, most).map(({ accountId, accountType, displayName }) => ({
    accountId,
    accountType,
    displayName,
    html: displayName,
    avatarUrl: String(toAvatarUrls(ask.view, `user/avatar/${encodeURIComponent(accountId)}`)['24x24']),
  }));
  const header = `Showing ${String(users.length)} of ${String(people.length)} matching users`;
  return { users, total: people.length, header };
}

function toFoundGroups(ask: Ask, text: string): Json {
  const excluded = readList(ask.query, 'excludeId');
  const groups = ask.store
    .table('groups')
    .all()
    .filter(
      ({ name, groupId }) =>
        !isStranger(ask) && name.toLowerCase().includes(text.toLowerCase()) && !excluded.includes(groupId),
    );
  const shown = groups.slice(0, readCount(ask.query, 'maxResults', 20, 1000));
  return {
    header: `Showing ${String(shown.length)} of ${String(groups.length)} matching groups`,
    total: groups.length,
    groups: shown.map(({ name, groupId }) => ({ name, html: name, labels: [], groupId })),
  };
}

function pickBoth(ask: Ask): Answer {
  const text = ask.query.get('query');
  if (text === null) return refusal(400, ["The 'query' parameter is required."]);
  return answer({ users: toFoundUsers(ask, text), groups: toFoundGroups(ask, text) });
}

/** People who hold all of the permissions at a place; `null` when the request doesn't say which people or where. */
function holders(ask: Ask, permissions: readonly string[], place: PermissionSubject): Person[] {
  return selectPeople(ask).filter((person) => {
    const caller: Caller = { type: 'person', accountId: person.accountId };
    return permissions.every((key) => ask.permissions.can(caller, key, place));
  });
}

function findPlace(ask: Ask): { ok: true; value: PermissionSubject } | { ok: false; answer: Answer } {
  const issueKey = ask.query.get('issueKey');
  if (issueKey) {
    const seen = findIssue(ask, issueKey);
    return seen.ok ? { ok: true, value: { project: projectOf(ask, seen.value), issue: seen.value } } : seen;
  }
  return findPeoplePlace(ask, ask.query.get('projectKey') ?? '');
}

function searchHolders(ask: Ask, permissions: readonly string[]): Answer {
  if (!['issueKey', 'projectKey'].some((name) => ask.query.has(name)))
    return refusal(400, ['The project or issue must be named.']);
  const place = findPlace(ask);
  if (!place.ok) return place.answer;
  const people = slicePeople(ask, mayBrowsePeople(ask) ? holders(ask, permissions, place.value) : []);
  return answer(people.map((person) => renderFoundPerson(ask.view, person)));
}

/** Unlike its sisters it asks for a text or an account as well. */
function searchViewers(ask: Ask): Answer {
  if (!['query', 'accountId'].some((name) => ask.query.has(name)))
    return refusal(400, ["The 'username' query parameter must be provided."]);
  return searchHolders(ask, ['BROWSE_PROJECTS']);
}

function searchByPermissions(ask: Ask): Answer {
  const permissions = readList(ask.query, 'permissions');
  const unknown = permissions.filter((key) => !ask.permissions.catalog.has(key));
  if (permissions.length === 0 || unknown.length > 0)
    return refusal(400, [`Unrecognized permissions: ${unknown.join(', ')}`]);
  return isStranger(ask) ? notSignedIn : searchHolders(ask, permissions);
}

function searchAssignableInAll(ask: Ask): Answer {
  const keys = readList(ask.query, 'projectKeys');
  if (keys.length === 0) return refusal(400, ['The projects must be named.']);
  const places = keys.map((key) => findPeoplePlace(ask, key));
  const lost = places.find((place) => !place.ok);
  if (lost) return lost.answer;
  const lists = places.flatMap((place) =>
    place.ok ? [new Set(holders(ask, ['ASSIGNABLE_USER', 'BROWSE_PROJECTS'], place.value))] : [],
  );
  const people = selectPeople(ask).filter((person) => lists.every((list) => list.has(person)));
  const shown = slicePeople(ask, mayBrowsePeople(ask) ? people : []);
  return answer(shown.map((person) => renderFoundPerson(ask.view, person)));
}

function findGroup(ask: Ask): Group | undefined {
  const [id, name] = ['groupId', 'groupname'].map((key) => ask.query.get(key));
  const groups = ask.store.table('groups').all();
  return groups.find((one) => one.groupId === id || one.name === name);
}

function getMembers(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  if (!isSiteAdmin(ask)) return refusal(403, ['You do not have permission to view the group.']);
  const group = findGroup(ask);
  if (!group) return refusal(404, ['The group does not exist.']);
  const withInactive = ask.query.get('includeInactiveUsers') === 'true';
  const members = ask.store
    .table('people')
    .all()
    .filter(({ groupIds, active }) => groupIds.includes(group.groupId) && (active || withInactive));
  return answer(toPage(ask, members, 50, ({ accountId }) => renderPerson(ask.view, accountId)));
}

function listGroups(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  if (!isSiteAdmin(ask)) return refusal(403, ['You do not have permission to browse groups.']);
  const [ids, names] = ['groupId', 'groupName'].map((name) => ask.query.getAll(name));
  const groups = ask.store
    .table('groups')
    .all()
    .filter(
      ({ groupId, name }) =>
        (ids?.length === 0 && names?.length === 0) ||
        ids?.includes(groupId) === true ||
        names?.includes(name) === true,
    );
  return answer(toPage(ask, groups, 50, ({ groupId, name }) => ({ groupId, name })));
}

export const userSearchRoutes: readonly Route[] = [
  { method: 'GET', path: '/users', run: listUsers },
  { method: 'GET', path: '/users/search', run: listUsers },
  { method: 'GET', path: '/user/groups', run: getGroupsOf },
  { method: 'GET', path: '/user/email', run: getEmail },
  {
    method: 'GET',
    path: '/user/picker',
    run: (ask) => answer(toFoundUsers(ask, ask.query.get('query') ?? '')),
  },
  { method: 'GET', path: '/user/viewissue/search', run: searchViewers },
  { method: 'GET', path: '/user/permission/search', run: searchByPermissions },
  { method: 'GET', path: '/user/assignable/multiProjectSearch', run: searchAssignableInAll },
  {
    method: 'GET',
    path: '/groups/picker',
    run: (ask) => answer(toFoundGroups(ask, ask.query.get('query') ?? '')),
  },
  { method: 'GET', path: '/groupuserpicker', run: pickBoth },
  { method: 'GET', path: '/group/member', run: getMembers },
  { method: 'GET', path: '/group/bulk', run: listGroups },
];
