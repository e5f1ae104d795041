// Project roles of the site: made, renamed, removed, and who is in them in every project that is made.
import { type Answer, answer, type Found, missed, noContent, refusal } from '../http/answer';
import { type Ask, readObject, refuseUnlessAdmin, type Route } from '../http/ask';
import { findRole, withNamed, withoutNamed } from '../http/find-role';
import type { Holder, ProjectRole, RoleActor } from '../model';
import { renderActors, renderRole } from '../render/render-role';
import { toNumber } from '../render/render-scheme';
import { type Change, put } from '../store/collections';

const notAdmin = 'You do not have permission to administer project roles.';

function findRuled(ask: Ask): Found<ProjectRole> {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  return refused ? missed(refused) : findRole(ask);
}

function listRoles(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const roles = ask.store.table('roles').all();
  return answer(roles.map((role) => renderRole(ask.view, role)));
}

function getRole(ask: Ask): Answer {
  const role = findRuled(ask);
  return role.ok ? answer(renderRole(ask.view, role.value)) : role.answer;
}

function findNameProblem(ask: Ask, name: unknown, except?: string): Answer | null {
  if (typeof name !== 'string' || name.trim() !== name || name === '' || name.length > 255)
    return refusal(400, ['The role name is not valid.']);
  const roles = ask.store.table('roles').all();
  const isTaken = roles.some((one) => one.name === name && one.id !== except);
  return isTaken ? refusal(409, [`A project role with name '${name}' already exists.`]) : null;
}

function save(ask: Ask, role: ProjectRole): Answer {
  ask.store.commit([put('roles', role)]);
  return answer(renderRole(ask.view, role));
}

function postRole(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const { name, description } = readObject(ask);
  const problem = findNameProblem(ask, name);
  if (problem) return problem;
  const text = typeof description === 'string' ? description : '';
  return save(ask, { id: ask.store.takeId(), name: String(name), description: text });
}

/** PUT takes the role whole, POST changes what it names. */
function writeRole(isWhole: boolean): Route['run'] {
  return (ask) => {
    const role = findRuled(ask);
    if (!role.ok) return role.answer;
    const { name = isWhole ? undefined : role.value.name, description } = readObject(ask);
    const problem = findNameProblem(ask, name, role.value.id);
    if (problem) return problem;
    const text = typeof description === 'string' ? description : isWhole ? '' : role.value.description;
    return save(ask, { ...role.value, name: String(name), description: text });
  };
}

function swapHolder(holder: Holder, from: string, to: string): Holder {
  return holder.type === 'projectRole' && holder.roleId === from ? { ...holder, roleId: to } : holder;
}

function swapActor(actor: RoleActor, from: string, to: string): RoleActor {
  return actor.roleId === from ? { ...actor, roleId: to } : actor;
}

/** Schemes and projects speak of another role in its place. */
function toSwap(ask: Ask, from: string, to: string): Change[] {
  const schemes = ask.store.table('permissionSchemes').all();
  const projects = ask.store.table('projects').all();
  return [
    ...schemes.map((scheme) => {
      const grants = scheme.grants.map((one) => ({ ...one, holder: swapHolder(one.holder, from, to) }));
      return put('permissionSchemes', { ...scheme, grants });
    }),
    ...projects.map((project) => {
      const roleActors = project.roleActors.map((actor) => swapActor(actor, from, to));
      return put('projects', { ...project, roleActors });
    }),
  ];
}

function isUsed(ask: Ask, id: string): boolean {
  const schemes = ask.store.table('permissionSchemes').all();
  return schemes.some(({ grants }) =>
    grants.some(({ holder }) => holder.type === 'projectRole' && holder.roleId === id),
  );
}

function deleteRole(ask: Ask): Answer {
  const role = findRuled(ask);
  if (!role.ok) return role.answer;
  const { id } = role.value;
  const swap = ask.query.get('swap');
  const roles = ask.store.table('roles').all();
  const other = roles.find((one) => one.id !== id && String(toNumber(one.id)) === swap);
  if (swap !== null && !other) return refusal(400, ['The replacement project role was not found.']);
  if (!other && isUsed(ask, id)) return refusal(409, ['The project role is used by a permission scheme.']);
  ask.store.commit([...(other ? toSwap(ask, id, other.id) : []), { remove: 'roles', id }]);
  return noContent;
}

/** Nothing but the actors, not even whose they are. */
function renderDefaults(ask: Ask, { defaultActors = [] }: ProjectRole): Answer {
  return answer({ actors: renderActors(ask.view, defaultActors) });
}

function getDefaults(ask: Ask): Answer {
  const role = findRuled(ask);
  return role.ok ? renderDefaults(ask, role.value) : role.answer;
}

function saveDefaults(ask: Ask, role: ProjectRole, defaultActors: RoleActor[]): Answer {
  const changed = { ...role, defaultActors };
  ask.store.commit([put('roles', changed)]);
  return renderDefaults(ask, changed);
}

function addDefaults(ask: Ask): Answer {
  const role = findRuled(ask);
  if (!role.ok) return role.answer;
  const actors = withNamed(ask, role.value, role.value.defaultActors ?? []);
  return actors.ok ? saveDefaults(ask, role.value, actors.value) : actors.answer;
}

function removeDefault(ask: Ask): Answer {
  const role = findRuled(ask);
  if (!role.ok) return role.answer;
  return saveDefaults(ask, role.value, withoutNamed(ask, role.value, role.value.defaultActors ?? []));
}

const path = '/role/:id';

export const siteRoleRoutes: readonly Route[] = [
  { method: 'GET', path: '/role', run: listRoles },
  { method: 'POST', path: '/role', run: postRole },
  { method: 'GET', path, run: getRole },
  { method: 'PUT', path, run: writeRole(true) },
  { method: 'POST', path, run: writeRole(false) },
  { method: 'DELETE', path, run: deleteRole },
  { method: 'GET', path: `${path}/actors`, run: getDefaults },
  { method: 'POST', path: `${path}/actors`, run: addDefaults },
  { method: 'DELETE', path: `${path}/actors`, run: removeDefault },
];
