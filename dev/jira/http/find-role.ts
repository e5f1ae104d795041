// What the endpoints of project roles share: a role by its number, and the people and groups that a request names.
import type { ProjectRole, RoleActor } from '../model';
import { toNumber } from '../render/render-scheme';
import { type Found, found, missed, refusal } from './answer';
import { type Ask, readObject } from './ask';

export function findRole(ask: Ask): Found<ProjectRole> {
  const id = ask.param('id');
  const roles = ask.store.table('roles');
  const role = roles.get(id) ?? roles.all().find((one) => String(toNumber(one.id)) === id);
  return role ? found(role) : missed(refusal(404, [`Can not find a role with the id: ${id}`]));
}

export interface NamedActors {
  readonly people: readonly string[];
  readonly groupIds: readonly string[];
  readonly groupNames: readonly string[];
}

export function readStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}

export function toActors(
  ask: Ask,
  role: ProjectRole,
  { people, groupIds, groupNames }: NamedActors,
): Found<RoleActor[]> {
  const groups = ask.store.table('groups').all();
  const named = groups.filter(({ groupId, name }) => groupIds.includes(groupId) || groupNames.includes(name));
  const known = people.filter((id) => ask.store.table('people').get(id));
  if (known.length < people.length || named.length < groupIds.length + groupNames.length)
    return missed(refusal(404, ['We can’t find one of the users or groups to add to the role.']));
  return found([
    ...known.map((accountId) => ({ roleId: role.id, accountId })),
    ...named.map(({ groupId }) => ({ roleId: role.id, groupId })),
  ]);
}

function isSame(a: RoleActor, b: RoleActor): boolean {
  return a.roleId === b.roleId && a.accountId === b.accountId && a.groupId === b.groupId;
}

/** `before` and those of the body, none of whom may be there already. */
export function withNamed(ask: Ask, role: ProjectRole, before: readonly RoleActor[]): Found<RoleActor[]> {
  const { user, group, groupId } = readObject(ask);
  const named = { people: readStrings(user), groupIds: readStrings(groupId), groupNames: readStrings(group) };
  if (Object.values(named).every((list) => list.length === 0))
    return missed(refusal(400, ['A user or a group must be given.']));
  const actors = toActors(ask, role, named);
  if (!actors.ok) return actors;
  const isTaken = actors.value.some((actor) => before.some((one) => isSame(one, actor)));
  if (isTaken) return missed(refusal(400, ['The user or group is already a member of the project role.']));
  return found([...before, ...actors.value]);
}

/** `before` without the one that the query names: whom it doesn't hold, Jira takes away without a word. */
export function withoutNamed(ask: Ask, role: ProjectRole, before: readonly RoleActor[]): RoleActor[] {
  const [user, group, groupId] = ['user', 'group', 'groupId'].map((name) => ask.query.get(name));
  const groups = ask.store.table('groups').all();
  const wantedGroup = groups.find((one) => one.groupId === groupId || one.name === group)?.groupId;
  return before.filter(
    (actor) =>
      actor.roleId !== role.id ||
      !(
        (actor.accountId !== undefined && actor.accountId === user) ||
        (actor.groupId !== undefined && actor.groupId === wantedGroup)
      ),
  );
}
