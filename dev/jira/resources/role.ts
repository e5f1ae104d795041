// Project roles, and who holds them in a project.
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
import {
  type Ask,
  findProject,
  findProjectFor,
  isStranger,
  readObject,
  refuseUnlessAdmin,
  type Route,
} from '../http/ask';
import { hiddenProject } from '../http/answer';
import type { Project, ProjectRole, RoleActor } from '../model';
import { type Json, toAvatarUrls } from '../render/render-person';
import { put } from '../store/collections';

/** Jira numbers roles; ids that are no numbers are those of tests. */
function toNumber(id: string): number {
  return Number(id.replace(/\D/g, '')) || 0;
}

function renderRole(ask: Ask, role: ProjectRole, project?: Project): Json {
  const path = project ? `/rest/api/3/project/${project.id}/role/${role.id}` : `/rest/api/3/role/${role.id}`;
  const actors = project?.roleActors.filter(({ roleId }) => roleId === role.id) ?? [];
  return {
    self: ask.view.url(path),
    name: role.name,
    id: toNumber(role.id),
    description: role.description,
    ...(project && { actors: actors.flatMap((actor, index) => renderActor(ask, actor, index)) }),
  };
}

function renderActor(ask: Ask, { accountId, groupId }: RoleActor, index: number): Json | [] {
  const id = 10_000 + index;
  const person = ask.store.table('people').get(accountId ?? '');
  if (person) {
    return {
      id,
      displayName: person.displayName,
      type: 'atlassian-user-role-actor',
      avatarUrl: String(toAvatarUrls(ask.view, `user/avatar/${person.accountId}`)['16x16']),
      actorUser: { accountId: person.accountId },
    };
  }
  const group = ask.store.table('groups').get(groupId ?? '');
  if (!group) return [];
  const { name } = group;
  const actorGroup = { name, displayName: name, groupId: group.groupId };
  return { id, displayName: name, type: 'atlassian-group-role-actor', name, actorGroup };
}

const notAdmin = 'You do not have permission to administer project roles.';

/** The members of roles are shown to those who administer the project; to others there is no such project. */
function findRuled(ask: Ask): Found<Project> {
  if (isStranger(ask)) return missed(notSignedIn);
  const idOrKey = ask.param('projectIdOrKey');
  return findProjectFor(ask, idOrKey, 'ADMINISTER_PROJECTS', hiddenProject(idOrKey));
}

function findRole(ask: Ask): Found<ProjectRole> {
  const id = ask.param('id');
  const roles = ask.store.table('roles');
  const role = roles.get(id) ?? roles.all().find((one) => String(toNumber(one.id)) === id);
  return role ? found(role) : missed(refusal(404, [`Can not find a role with the id: ${id}`]));
}

interface Place {
  readonly project: Project;
  readonly role: ProjectRole;
}

function findPlace(ask: Ask): Found<Place> {
  const project = findRuled(ask);
  if (!project.ok) return project;
  const role = findRole(ask);
  return role.ok ? found({ project: project.value, role: role.value }) : role;
}

/** Names of roles and where each is: also for those who only browse the project. */
function mapRoles(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const entries = ask.store
    .table('roles')
    .all()
    .map(({ id, name }) => [name, ask.view.url(`/rest/api/3/project/${seen.value.id}/role/${id}`)]);
  return answer(Object.fromEntries(entries));
}

function getDetails(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const { store, view } = ask;
  const roles = store.table('roles').all();
  return answer(
    roles.map((role) => ({
      self: view.url(`/rest/api/3/project/${seen.value.id}/role/${role.id}`),
      name: role.name,
      id: toNumber(role.id),
      description: role.description,
      admin: role.name === 'Administrators',
      default: false,
      roleConfigurable: true,
      translatedName: role.name,
    })),
  );
}

function getMembers(ask: Ask): Answer {
  const place = findPlace(ask);
  return place.ok ? answer(renderRole(ask, place.value.role, place.value.project)) : place.answer;
}

function readStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
}

interface Named {
  readonly people: readonly string[];
  readonly groupIds: readonly string[];
  readonly groupNames: readonly string[];
}

function toActors(ask: Ask, role: ProjectRole, { people, groupIds, groupNames }: Named): Found<RoleActor[]> {
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

function save(ask: Ask, { project, role }: Place, roleActors: RoleActor[]): Answer {
  const changed = { ...project, roleActors };
  ask.store.commit([put('projects', changed)]);
  return answer(renderRole(ask, role, changed));
}

function addMembers(ask: Ask): Answer {
  const place = findPlace(ask);
  if (!place.ok) return place.answer;
  const { user, group, groupId } = readObject(ask);
  const named = { people: readStrings(user), groupIds: readStrings(groupId), groupNames: readStrings(group) };
  if (Object.values(named).every((list) => list.length === 0))
    return refusal(400, ['A user or a group must be given.']);
  const actors = toActors(ask, place.value.role, named);
  if (!actors.ok) return actors.answer;
  const before = place.value.project.roleActors;
  const isTaken = actors.value.some((actor) => before.some((one) => isSame(one, actor)));
  if (isTaken) return refusal(400, ['The user or group is already a member of the project role.']);
  return save(ask, place.value, [...before, ...actors.value]);
}

function setMembers(ask: Ask): Answer {
  const place = findPlace(ask);
  if (!place.ok) return place.answer;
  const given = readObject(ask)['categorisedActors'];
  const lists = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const actors = toActors(ask, place.value.role, {
    people: readStrings(lists['atlassian-user-role-actor']),
    groupIds: readStrings(lists['atlassian-group-role-actor-id']),
    groupNames: readStrings(lists['atlassian-group-role-actor']),
  });
  if (!actors.ok) return actors.answer;
  const others = place.value.project.roleActors.filter(({ roleId }) => roleId !== place.value.role.id);
  return save(ask, place.value, [...others, ...actors.value]);
}

function removeMember(ask: Ask): Answer {
  const place = findPlace(ask);
  if (!place.ok) return place.answer;
  const { project, role } = place.value;
  const [user, group, groupId] = ['user', 'group', 'groupId'].map((name) => ask.query.get(name));
  const groups = ask.store.table('groups').all();
  const wantedGroup = groups.find((one) => one.groupId === groupId || one.name === group)?.groupId;
  const isMeant = (actor: RoleActor): boolean =>
    actor.roleId === role.id &&
    ((actor.accountId !== undefined && actor.accountId === user) ||
      (actor.groupId !== undefined && actor.groupId === wantedGroup));
  const roleActors = project.roleActors.filter((actor) => !isMeant(actor));
  if (roleActors.length === project.roleActors.length)
    return refusal(404, ['The user or group is not a member of the project role.']);
  save(ask, place.value, roleActors);
  return noContent;
}

function listRoles(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const roles = ask.store.table('roles').all();
  return answer(roles.map((role) => ({ ...renderRole(ask, role), actors: [] })));
}

function getRole(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const role = findRole(ask);
  return role.ok ? answer({ ...renderRole(ask, role.value), actors: [] }) : role.answer;
}

function postRole(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const { name, description } = readObject(ask);
  if (typeof name !== 'string' || name.trim() !== name || name === '' || name.length > 255)
    return refusal(400, ['The role name is not valid.']);
  const isTaken = ask.store
    .table('roles')
    .all()
    .some((one) => one.name === name);
  if (isTaken) return refusal(409, [`A project role with name '${name}' already exists.`]);
  const role: ProjectRole = {
    id: ask.store.takeId(),
    name,
    description: typeof description === 'string' ? description : '',
  };
  ask.store.commit([put('roles', role)]);
  return answer({ ...renderRole(ask, role), actors: [] });
}

function deleteRole(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const role = findRole(ask);
  if (!role.ok) return role.answer;
  const { id } = role.value;
  const isUsed = ask.store
    .table('permissionSchemes')
    .all()
    .some(({ grants }) => grants.some(({ holder }) => holder.type === 'projectRole' && holder.roleId === id));
  if (isUsed) return refusal(409, ['The project role is used by a permission scheme.']);
  ask.store.commit([{ remove: 'roles', id }]);
  return noContent;
}

const members = '/project/:projectIdOrKey/role';

export const roleRoutes: readonly Route[] = [
  { method: 'GET', path: members, run: mapRoles },
  { method: 'GET', path: '/project/:projectIdOrKey/roledetails', run: getDetails },
  { method: 'GET', path: `${members}/:id`, run: getMembers },
  { method: 'POST', path: `${members}/:id`, run: addMembers },
  { method: 'PUT', path: `${members}/:id`, run: setMembers },
  { method: 'DELETE', path: `${members}/:id`, run: removeMember },
  { method: 'GET', path: '/role', run: listRoles },
  { method: 'POST', path: '/role', run: postRole },
  { method: 'GET', path: '/role/:id', run: getRole },
  { method: 'DELETE', path: '/role/:id', run: deleteRole },
];
