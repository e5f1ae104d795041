// Permission schemes and their grants as Jira shows them: numbers for ids, holders by parameter and value.
import type { Holder, PermissionGrant, PermissionScheme } from '../model';
import type { Json } from './render-person';
import type { View } from './view';

/** Jira numbers schemes, grants and roles; ids that are no numbers are those of tests. */
export function toNumber(id: string): number {
  return Number(id.replace(/\D/g, '')) || 0;
}

function renderHolder(view: View, holder: Holder): Json {
  switch (holder.type) {
    case 'group': {
      const parameter = view.store.table('groups').get(holder.groupId)?.name ?? holder.groupId;
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

export function renderGrant(view: View, schemeId: string, { id, holder, permission }: PermissionGrant): Json {
  const self = view.url(`/rest/api/3/permissionscheme/${schemeId}/permission/${id}`);
  return { id: toNumber(id), self, holder: renderHolder(view, holder), permission };
}

export function renderScheme(view: View, scheme: PermissionScheme, withGrants: boolean): Json {
  const { id, name, description, grants } = scheme;
  return {
    expand: 'permissions,user,group,projectRole,field,all',
    id: toNumber(id),
    self: view.url(`/rest/api/3/permissionscheme/${id}`),
    name,
    description,
    ...(withGrants && { permissions: grants.map((grant) => renderGrant(view, id, grant)) }),
  };
}
