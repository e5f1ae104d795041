// Project roles in a project: which there are, and who is in them.
import {
  type Answer,
  answer,
  type Found,
  found,
  hiddenProject,
  missed,
  noContent,
  notSignedIn,
} from '../http/answer';
import { type Ask, findProject, findProjectFor, isStranger, readObject, type Route } from '../http/ask';
import { findRole, readStrings, toActors, withNamed, withoutNamed } from '../http/find-role';
import type { Project, ProjectRole, RoleActor } from '../model';
import { renderRole } from '../render/render-role';
import { toNumber } from '../render/render-scheme';
import { put } from '../store/collections';

/** The members of roles are shown to those who administer the project; to others there is no such project. */
function findRuled(ask: Ask): Found<Project> {
  if (isStranger(ask)) return missed(notSignedIn);
  const idOrKey = ask.param('projectIdOrKey');
  return findProjectFor(ask, idOrKey, 'ADMINISTER_PROJECTS', hiddenProject(idOrKey));
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

function isMember(ask: Ask, project: Project, role: ProjectRole): boolean {
  const person = ask.permissions.person(ask.caller);
  return project.roleActors.some(
    ({ roleId, accountId, groupId }) =>
      roleId === role.id &&
      (accountId === person?.accountId || person?.groupIds.includes(groupId ?? '') === true),
  );
}

function getDetails(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const { store, view } = ask;
  const project = seen.value;
  const isNarrowed = ask.query.get('currentMember') === 'true';
  const roles = store
    .table('roles')
    .all()
    .filter((role) => !isNarrowed || isMember(ask, project, role));
  return answer(
    roles.map((role) => ({
      self: view.url(`/rest/api/3/project/${project.id}/role/${role.id}`),
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
  return place.ok ? answer(renderRole(ask.view, place.value.role, place.value.project)) : place.answer;
}

function save(ask: Ask, { project, role }: Place, roleActors: RoleActor[]): Answer {
  const changed = { ...project, roleActors };
  ask.store.commit([put('projects', changed)]);
  return answer(renderRole(ask.view, role, changed));
}

function addMembers(ask: Ask): Answer {
  const place = findPlace(ask);
  if (!place.ok) return place.answer;
  const actors = withNamed(ask, place.value.role, place.value.project.roleActors);
  return actors.ok ? save(ask, place.value, actors.value) : actors.answer;
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
  save(ask, place.value, withoutNamed(ask, role, project.roleActors));
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
];
