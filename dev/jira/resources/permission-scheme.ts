// Permission schemes: which permission is granted to whom, and which scheme a project follows.
import { isObject } from '../fields/field-definition';
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
  readList,
  readObject,
  refuseUnlessAdmin,
  toText,
  type Route,
} from '../http/ask';
import type { Holder, PermissionGrant, PermissionScheme } from '../model';
import type { Json } from '../render/render-person';
import { put } from '../store/collections';

function renderHolder(ask: Ask, holder: Holder): Json {
  switch (holder.type) {
    case 'group': {
      const parameter = ask.store.table('groups').get(holder.groupId)?.name ?? holder.groupId;
      return { type: 'group', parameter, value: holder.groupId, expand: 'group' };
    }
    case 'user':
      return { type: 'user', parameter: holder.accountId, value: holder.accountId, expand: 'user' };
    case 'projectRole':
      return { type: 'projectRole', parameter: holder.roleId, value: holder.roleId, expand: 'projectRole' };
    default:
      return { type: holder.type };
  }
}

function toNumber(id: string): number {
  return Number(id.replace(/\D/g, '')) || 0;
}

function renderGrant(ask: Ask, scheme: PermissionScheme, { id, holder, permission }: PermissionGrant): Json {
  const self = ask.view.url(`/rest/api/3/permissionscheme/${scheme.id}/permission/${id}`);
  return { id: toNumber(id), self, holder: renderHolder(ask, holder), permission };
}

function renderScheme(ask: Ask, scheme: PermissionScheme, withGrants: boolean): Json {
  const { id, name, description, grants } = scheme;
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: toNumber(id),
    self: ask.view.url(`/rest/api/3/permissionscheme/${id}`),
    name,
    description,
    ...(withGrants && { permissions: grants.map((grant) => renderGrant(ask, scheme, grant)) }),
  };
}

function wantsGrants(ask: Ask): boolean {
  const expand = readList(ask.query, 'expand');
  return expand.some((one) => ['permissions', 'all', 'user', 'group', 'projectRole', 'field'].includes(one));
}

function findScheme(ask: Ask, id = ask.param('schemeId')): Found<PermissionScheme> {
  if (isStranger(ask)) return missed(notSignedIn);
  const table = ask.store.table('permissionSchemes');
  const scheme = table.get(id) ?? table.all().find((one) => String(toNumber(one.id)) === id);
  return scheme ? found(scheme) : missed(refusal(404, ['Permission scheme not found.']));
}

function listSchemes(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const schemes = ask.store.table('permissionSchemes').all();
  return answer({ permissionSchemes: schemes.map((one) => renderScheme(ask, one, wantsGrants(ask))) });
}

function getScheme(ask: Ask): Answer {
  const scheme = findScheme(ask);
  return scheme.ok ? answer(renderScheme(ask, scheme.value, wantsGrants(ask))) : scheme.answer;
}

function getGrants(ask: Ask): Answer {
  const scheme = findScheme(ask);
  if (!scheme.ok) return scheme.answer;
  const { grants } = scheme.value;
  return answer({
    permissions: grants.map((grant) => renderGrant(ask, scheme.value, grant)),
    expand: 'user,group,projectRole,field,all',
  });
}

const plainHolders = ['anyone', 'applicationRole', 'projectLead', 'reporter', 'assignee'] as const;

/** undefined when it is nobody that the local Jira knows. */
function readHolder(ask: Ask, value: unknown): Holder | undefined {
  const { type, parameter, value: id } = isObject(value) ? value : {};
  const plain = plainHolders.find((one) => one === type);
  if (plain) return { type: plain };
  const named = toText(id ?? parameter);
  switch (type) {
    case 'group': {
      const groups = ask.store.table('groups').all();
      const group = groups.find((one) => one.groupId === named || one.name === named);
      return group && { type, groupId: group.groupId };
    }
    case 'user':
      return ask.store.table('people').get(named) && { type, accountId: named };
    case 'projectRole':
      return ask.store.table('roles').get(named) && { type, roleId: named };
    default:
      return undefined;
  }
}

const notAdmin = 'You are not authorized to perform this action. Administrator privileges are required.';

function readGrant(ask: Ask): Found<PermissionGrant> {
  const { holder: given, permission } = readObject(ask);
  const holder = readHolder(ask, given);
  const isKnown = typeof permission === 'string' && ask.permissions.catalog.has(permission);
  if (!holder || !isKnown) return missed(refusal(400, ['The permission grant is not valid.']));
  return found({ id: ask.store.takeId(), holder, permission });
}

function addGrant(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const scheme = findScheme(ask);
  if (!scheme.ok) return scheme.answer;
  const grant = readGrant(ask);
  if (!grant.ok) return grant.answer;
  const { holder, permission } = grant.value;
  const isSame = (one: PermissionGrant): boolean =>
    one.permission === permission && JSON.stringify(one.holder) === JSON.stringify(holder);
  if (scheme.value.grants.some(isSame))
    return refusal(400, ['The same permission grant is already present.']);
  const changed = { ...scheme.value, grants: [...scheme.value.grants, grant.value] };
  ask.store.commit([put('permissionSchemes', changed)]);
  return answer(renderGrant(ask, changed, grant.value), 201);
}

function removeGrant(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const scheme = findScheme(ask);
  if (!scheme.ok) return scheme.answer;
  const id = ask.param('permissionId');
  const grants = scheme.value.grants.filter((one) => one.id !== id);
  if (grants.length === scheme.value.grants.length)
    return refusal(400, [`The permission grant with id ${id} does not exist.`]);
  ask.store.commit([put('permissionSchemes', { ...scheme.value, grants })]);
  return noContent;
}

function getOfProject(ask: Ask): Answer {
  const idOrKey = ask.param('projectIdOrKey');
  const refused = refusal(403, ["You do not have permission to view the project's configuration."]);
  const seen = findProjectFor(ask, idOrKey, 'ADMINISTER_PROJECTS', refused);
  if (!seen.ok) return seen.answer;
  const scheme = findScheme(ask, seen.value.permissionSchemeId);
  return scheme.ok ? answer(renderScheme(ask, scheme.value, wantsGrants(ask))) : scheme.answer;
}

function setOfProject(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const scheme = findScheme(ask, String(readObject(ask)['id']));
  if (!scheme.ok) return scheme.answer;
  ask.store.commit([put('projects', { ...seen.value, permissionSchemeId: scheme.value.id })]);
  return answer(renderScheme(ask, scheme.value, wantsGrants(ask)));
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
  { method: 'GET', path, run: getScheme },
  { method: 'GET', path: `${path}/permission`, run: getGrants },
  { method: 'POST', path: `${path}/permission`, run: addGrant },
  { method: 'DELETE', path: `${path}/permission/:permissionId`, run: removeGrant },
  { method: 'GET', path: '/project/:projectIdOrKey/permissionscheme', run: getOfProject },
  { method: 'PUT', path: '/project/:projectIdOrKey/permissionscheme', run: setOfProject },
  { method: 'GET', path: '/project/:projectIdOrKey/securitylevel', run: getSecurityLevels },
];
