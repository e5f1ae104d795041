// The grants of a permission scheme: which permission is held by whom.
import { readGrant } from '../edit/read-grant';
import { type Answer, answer, noContent, refusal } from '../http/answer';
import { type Ask, readObject, refuseUnlessAdmin, type Route } from '../http/ask';
import { findScheme, notAdmin } from '../http/find-scheme';
import type { PermissionGrant, PermissionScheme } from '../model';
import { renderGrant, toNumber } from '../render/render-scheme';
import { put } from '../store/collections';

function getGrants(ask: Ask): Answer {
  const scheme = findScheme(ask);
  if (!scheme.ok) return scheme.answer;
  const { id, grants } = scheme.value;
  return answer({
    permissions: grants.map((grant) => renderGrant(ask.view, id, grant)),
    expand: 'user,group,projectRole,field,all',
  });
}

function findGrant(ask: Ask, { grants }: PermissionScheme): PermissionGrant | undefined {
  const id = ask.param('permissionId');
  return grants.find((one) => one.id === id || String(toNumber(one.id)) === id);
}

function getGrant(ask: Ask): Answer {
  const scheme = findScheme(ask);
  if (!scheme.ok) return scheme.answer;
  const grant = findGrant(ask, scheme.value);
  return grant
    ? answer(renderGrant(ask.view, scheme.value.id, grant))
    : refusal(404, ['The permission grant was not found.']);
}

function addGrant(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const scheme = findScheme(ask);
  if (!scheme.ok) return scheme.answer;
  const grant = readGrant(ask, readObject(ask));
  if (!grant.ok) return grant.answer;
  const { holder, permission } = grant.value;
  const isSame = (one: PermissionGrant): boolean =>
    one.permission === permission && JSON.stringify(one.holder) === JSON.stringify(holder);
  if (scheme.value.grants.some(isSame))
    return refusal(400, ['The same permission grant is already present.']);
  const changed = { ...scheme.value, grants: [...scheme.value.grants, grant.value] };
  ask.store.commit([put('permissionSchemes', changed)]);
  return answer(renderGrant(ask.view, changed.id, grant.value), 201);
}

function removeGrant(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const scheme = findScheme(ask);
  if (!scheme.ok) return scheme.answer;
  const gone = findGrant(ask, scheme.value);
  if (!gone)
    return refusal(400, [`The permission grant with id ${ask.param('permissionId')} does not exist.`]);
  const grants = scheme.value.grants.filter((one) => one !== gone);
  ask.store.commit([put('permissionSchemes', { ...scheme.value, grants })]);
  return noContent;
}

const path = '/permissionscheme/:schemeId/permission';

export const permissionGrantRoutes: readonly Route[] = [
  { method: 'GET', path, run: getGrants },
  { method: 'POST', path, run: addGrant },
  { method: 'GET', path: `${path}/:permissionId`, run: getGrant },
  { method: 'DELETE', path: `${path}/:permissionId`, run: removeGrant },
];
