// Permission schemes: made, changed, removed, and which one a project follows. Their grants have a file of their own.
import { readGrant } from '../edit/read-grant';
import { type Answer, answer, type Found, found, noContent, notSignedIn, refusal } from '../http/answer';
import {
  type Ask,
  findProject,
  findProjectFor,
  isStranger,
  readList,
  readObject,
  refuseUnlessAdmin,
  type Route,
} from '../http/ask';
import { findScheme, notAdmin } from '../http/find-scheme';
import type { PermissionGrant, PermissionScheme } from '../model';
import { renderScheme } from '../render/render-scheme';
import { put } from '../store/collections';

function wantsGrants(ask: Ask): boolean {
  const expand = readList(ask.query, 'expand');
  return expand.some((one) => ['permissions', 'all', 'user', 'group', 'projectRole', 'field'].includes(one));
}

function listSchemes(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const schemes = ask.store.table('permissionSchemes').all();
  return answer({ permissionSchemes: schemes.map((one) => renderScheme(ask.view, one, wantsGrants(ask))) });
}

/** With its grants, asked for or not. */
function getScheme(ask: Ask): Answer {
  const scheme = findScheme(ask);
  return scheme.ok ? answer(renderScheme(ask.view, scheme.value, true)) : scheme.answer;
}

/** Those of the body; undefined when it names none. */
function readGrants(ask: Ask): Found<PermissionGrant[] | undefined> {
  const { permissions } = readObject(ask);
  if (!Array.isArray(permissions)) return found(undefined);
  const grants = permissions.map((one) => readGrant(ask, one));
  const bad = grants.find((one) => !one.ok);
  return bad ?? found(grants.flatMap((one) => (one.ok ? one.value : [])));
}

function findNameProblem(ask: Ask, except?: string): Answer | null {
  const { name } = readObject(ask);
  if (typeof name !== 'string' || name.trim() === '' || name.length > 255)
    return refusal(400, [], { name: 'The name must be given, and must not exceed 255 characters.' });
  const schemes = ask.store.table('permissionSchemes').all();
  const isTaken = schemes.some((one) => one.name === name && one.id !== except);
  return isTaken ? refusal(400, [], { name: 'A permission scheme with this name already exists.' }) : null;
}

function writeScheme(ask: Ask, old: PermissionScheme, status: number): Answer {
  const problem = findNameProblem(ask, old.id);
  if (problem) return problem;
  const grants = readGrants(ask);
  if (!grants.ok) return grants.answer;
  const { name, description } = readObject(ask);
  const scheme: PermissionScheme = {
    id: old.id === '' ? ask.store.takeId() : old.id,
    name: String(name),
    description: typeof description === 'string' ? description : old.description,
    grants: grants.value ?? old.grants,
  };
  ask.store.commit([put('permissionSchemes', scheme)]);
  return answer(renderScheme(ask.view, scheme, true), status);
}

function postScheme(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  return refused ?? writeScheme(ask, { id: '', name: '', description: '', grants: [] }, 201);
}

function putScheme(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const scheme = findScheme(ask);
  return scheme.ok ? writeScheme(ask, scheme.value, 200) : scheme.answer;
}

function deleteScheme(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const scheme = findScheme(ask);
  if (!scheme.ok) return scheme.answer;
  const { id } = scheme.value;
  const projects = ask.store.table('projects').all();
  if (projects.some(({ permissionSchemeId }) => permissionSchemeId === id))
    return refusal(400, ['The permission scheme is used by a project and cannot be deleted.']);
  ask.store.commit([{ remove: 'permissionSchemes', id }]);
  return noContent;
}

function getOfProject(ask: Ask): Answer {
  const idOrKey = ask.param('projectIdOrKey');
  const refused = refusal(403, ["You do not have permission to view the project's configuration."]);
  const seen = findProjectFor(ask, idOrKey, 'ADMINISTER_PROJECTS', refused);
  if (!seen.ok) return seen.answer;
  const scheme = findScheme(ask, seen.value.permissionSchemeId);
  return scheme.ok ? answer(renderScheme(ask.view, scheme.value, wantsGrants(ask))) : scheme.answer;
}

function setOfProject(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const scheme = findScheme(ask, String(readObject(ask)['id']));
  if (!scheme.ok) return scheme.answer;
  ask.store.commit([put('projects', { ...seen.value, permissionSchemeId: scheme.value.id })]);
  return answer(renderScheme(ask.view, scheme.value, wantsGrants(ask)));
}

function getSecurityLevels(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const maySet = ask.permissions.can(ask.caller, 'SET_ISSUE_SECURITY', { project: seen.value });
  const levels = maySet ? seen.value.securityLevels : [];
  return answer({
    levels: levels.map(({ id, name, description }) => ({
      self: ask.view.url(`/rest/api/3/securitylevel/${id}`),
      id,
      description,
      name,
    })),
  });
}

const path = '/permissionscheme/:schemeId';

export const permissionSchemeRoutes: readonly Route[] = [
  { method: 'GET', path: '/permissionscheme', run: listSchemes },
  { method: 'POST', path: '/permissionscheme', run: postScheme },
  { method: 'GET', path, run: getScheme },
  { method: 'PUT', path, run: putScheme },
  { method: 'DELETE', path, run: deleteScheme },
  { method: 'GET', path: '/project/:projectIdOrKey/permissionscheme', run: getOfProject },
  { method: 'PUT', path: '/project/:projectIdOrKey/permissionscheme', run: setOfProject },
  { method: 'GET', path: '/project/:projectIdOrKey/securitylevel', run: getSecurityLevels },
];
