// Whom a view can be shared with, as Jira names them: people, groups, roles of a project. And who holds what, as far as
// Jira tells the person who asks.
import type { JiraPerson } from './issue';
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { isJson, listAt, objectAt, textAt } from './json';
import { readPerson } from './parse-issue';

export interface JiraGroup {
  readonly groupId: string;
  readonly name: string;
}

export interface JiraRole {
  readonly id: string;
  readonly name: string;
}

const perCall = 200;
const shownAtOnce = 20;

/** Their names as they are now; whom Jira doesn't know any more is missing. */
export const findPeople = async (
  client: JiraClient,
  accountIds: readonly string[],
): Promise<JiraResult<readonly JiraPerson[]>> => {
  if (accountIds.length === 0) return { ok: true, value: [] };
  const query = { accountId: accountIds.slice(0, perCall), maxResults: perCall };
  const answer = await client.call('user.bulk', {}, { query });
  if (!answer.ok) return answer;
  const people = listAt(answer.value.body, 'values').map(readPerson);
  return { ok: true, value: people.filter((person) => person !== null) };
};

/** By a part of their name, whatever project they work in. */
export const pickPeople = async (
  client: JiraClient,
  text: string,
): Promise<JiraResult<readonly JiraPerson[]>> => {
  const answer = await client.call('user.picker', {}, { query: { query: text, maxResults: shownAtOnce } });
  if (!answer.ok) return answer;
  const people = listAt(answer.value.body, 'users').map(readPerson);
  return { ok: true, value: people.filter((person) => person !== null) };
};

const readGroups = (values: readonly unknown[]): JiraGroup[] =>
  values.flatMap((value) => {
    const groupId = textAt(value, 'groupId');
    return groupId === null ? [] : [{ groupId, name: textAt(value, 'name') ?? groupId }];
  });

export const pickGroups = async (
  client: JiraClient,
  text: string,
): Promise<JiraResult<readonly JiraGroup[]>> => {
  const answer = await client.call('group.picker', {}, { query: { query: text, maxResults: shownAtOnce } });
  return answer.ok ? { ok: true, value: readGroups(listAt(answer.value.body, 'groups')) } : answer;
};

/** Only for those who may browse groups; to others Jira names none. */
export const findGroups = async (
  client: JiraClient,
  groupIds: readonly string[],
): Promise<JiraResult<readonly JiraGroup[]>> => {
  if (groupIds.length === 0) return { ok: true, value: [] };
  const answer = await client.call('group.bulk', {}, { query: { groupId: groupIds, maxResults: perCall } });
  return answer.ok ? { ok: true, value: readGroups(listAt(answer.value.body, 'values')) } : answer;
};

/** Jira gives a role by its name and its address, which ends in its id. */
export const listRoles = async (
  client: JiraClient,
  projectId: string,
): Promise<JiraResult<readonly JiraRole[]>> => {
  const answer = await client.call('project.roles', { projectIdOrKey: projectId });
  if (!answer.ok) return answer;
  const roles = Object.entries(isJson(answer.value.body) ? answer.value.body : {}).flatMap(
    ([name, address]) => {
      const id = typeof address === 'string' ? /\/(\d+)$/.exec(address)?.[1] : undefined;
      return id === undefined ? [] : [{ id, name }];
    },
  );
  return { ok: true, value: roles.sort((a, b) => a.name.localeCompare(b.name)) };
};

/** Jira looks no further than this. */
const mostHolders = 1000;

/** Account ids of those who hold a permission in a project; null where Jira doesn't tell all of them to this person. */
export const listHolders = async (
  client: JiraClient,
  projectKey: string,
  permission: string,
): Promise<ReadonlySet<string> | null> => {
  const query = { permissions: permission, projectKey, maxResults: mostHolders };
  const answer = await client.call('user.holders', {}, { query });
  if (!answer.ok || !Array.isArray(answer.value.body) || answer.value.body.length >= mostHolders) return null;
  return new Set(answer.value.body.map((user) => textAt(user, 'accountId')).filter((id) => id !== null));
};

/** Account ids of a role's members; null where Jira doesn't tell, or where groups are among them. */
export const listRoleMembers = async (
  client: JiraClient,
  role: { readonly projectId: string; readonly roleId: string },
): Promise<ReadonlySet<string> | null> => {
  const answer = await client.call('project.role', { projectIdOrKey: role.projectId, id: role.roleId });
  if (!answer.ok) return null;
  const members = listAt(answer.value.body, 'actors').map((actor) =>
    textAt(objectAt(actor, 'actorUser'), 'accountId'),
  );
  return members.includes(null) ? null : new Set(members.filter((id) => id !== null));
};
