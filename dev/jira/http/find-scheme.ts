// A permission scheme by the number in the path; those who are signed in see them all.
import type { PermissionScheme } from '../model';
import { toNumber } from '../render/render-scheme';
import { type Found, found, missed, notSignedIn, refusal } from './answer';
import { type Ask, isStranger } from './ask';

export const notAdmin =
  'You are not authorized to perform this action. Administrator privileges are required.';

export function findScheme(ask: Ask, id = ask.param('schemeId')): Found<PermissionScheme> {
  if (isStranger(ask)) return missed(notSignedIn);
  const table = ask.store.table('permissionSchemes');
  const scheme = table.get(id) ?? table.all().find((one) => String(toNumber(one.id)) === id);
  return scheme ? found(scheme) : missed(refusal(404, ['Permission scheme not found.']));
}
