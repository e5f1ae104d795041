// People as Jira shows them. E-mail addresses are shown, as on a site whose people share them.
import type { Group, Person } from '../model';
import type { View } from './view';

export type Json = Record<string, unknown>;

/** A picture that needs no network: the local site answers nothing under these addresses but names them as Jira would. */
export function toAvatarUrls(view: View, path: string): Json {
  const sizes = ['48', '24', '16', '32'] as const;
  return Object.fromEntries(
    sizes.map((size) => [
      `${size}x${size}`,
      `${view.site.url}/rest/api/2/universal_avatar/view/type/${path}?size=${size}`,
    ]),
  );
}

function toSelf(view: View, accountId: string): string {
  return view.url(`/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`);
}

/** As it stands in an issue's fields, in work logs and in histories. */
export function renderPerson(view: View, accountId: string | null): Json | null {
  const person = accountId === null ? undefined : view.store.table('people').get(accountId);
  if (!person) return null;
  return {
    self: toSelf(view, person.accountId),
    accountId: person.accountId,
    emailAddress: person.emailAddress,
    avatarUrls: toAvatarUrls(view, `user/avatar/${encodeURIComponent(person.accountId)}`),
    displayName: person.displayName,
    active: person.active,
    timeZone: person.timeZone,
    accountType: person.accountType,
  };
}

/** As `user/search` lists it. */
export function renderFoundPerson(view: View, person: Person): Json {
  return { ...renderPerson(view, person.accountId), locale: person.locale };
}

export function renderGroupName(view: View, { groupId, name }: Group): Json {
  const self = view.url(`/rest/api/3/group?groupId=${encodeURIComponent(groupId)}`);
  return { name, groupId, self };
}

const softwareRole = { key: 'jira-software', name: 'Jira Software' };

/** As `myself` and `user` answer. Groups and roles are listed only when they were asked for, though always counted. */
export function renderAccount(view: View, person: Person, expand: readonly string[]): Json {
  const groups = person.groupIds.flatMap((id) => view.store.table('groups').get(id) ?? []);
  const items = groups.map((group) => renderGroupName(view, group));
  return {
    ...renderFoundPerson(view, person),
    groups: { size: groups.length, items: expand.includes('groups') ? items : [] },
    applicationRoles: { size: 1, items: expand.includes('applicationRoles') ? [softwareRole] : [] },
    expand: 'groups,applicationRoles',
  };
}
