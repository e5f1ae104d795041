// Reads a grant of a permission as requests write it: a holder and what they may do.
import { isObject } from '../fields/field-definition';
import { type Found, found, missed, refusal } from '../http/answer';
import { type Ask, toText } from '../http/ask';
import type { Holder, PermissionGrant } from '../model';

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

export function readGrant(ask: Ask, value: unknown): Found<PermissionGrant> {
  const { holder: given, permission } = isObject(value) ? value : {};
  const holder = readHolder(ask, given);
  const isKnown = typeof permission === 'string' && ask.permissions.catalog.has(permission);
  if (!holder || !isKnown) return missed(refusal(400, ['The permission grant is not valid.']));
  return found({ id: ask.store.takeId(), holder, permission });
}
