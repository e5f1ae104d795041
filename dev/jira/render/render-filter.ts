// A saved filter as Jira shows it, and whom it is shared with. A share's number is a number; the filter's is a text.
import type { SavedFilter } from '../model';
import { type Json, renderPerson } from './render-person';
import { renderListedProject } from './render-project';
import type { View } from './view';

export type Share = SavedFilter['shares'][number];

/** A share that was never numbered has the number of its place. */
export function shareNumber({ id }: Share, index: number): number {
  return id ?? 10_000 + index;
}

export function renderShare(view: View, share: Share, index: number): Json {
  const id = shareNumber(share, index);
  if (share.type === 'project') {
    const project = view.store.table('projects').get(share.projectId);
    return { id, type: 'project', ...(project && { project: renderListedProject(view, project, []) }) };
  }
  if (share.type === 'authenticated') return { id, type: 'authenticated' };
  const group = view.store.table('groups').get(share.groupId);
  const self = view.url(`/rest/api/3/group?groupId=${encodeURIComponent(share.groupId)}`);
  return { id, type: 'group', group: { name: group?.name, groupId: share.groupId, self } };
}

function renderOwner(view: View, accountId: string): Json | null {
  const person = renderPerson(view, accountId);
  if (!person) return null;
  const { self, avatarUrls, displayName, active } = person;
  return { self, accountId, avatarUrls, displayName, active };
}

export function renderFilter(view: View, filter: SavedFilter): Json {
  const { id, name, description, jql, favouriteOf } = filter;
  const reader = view.caller.type === 'anonymous' ? '' : view.caller.accountId;
  return {
    self: view.url(`/rest/api/3/filter/${id}`),
    id,
    name,
    description,
    owner: renderOwner(view, filter.ownerAccountId),
    jql,
    viewUrl: `${view.site.url}/issues/?filter=${id}`,
    searchUrl: view.url(`/rest/api/3/search?jql=${encodeURIComponent(jql)}`),
    favourite: favouriteOf.includes(reader),
    favouritedCount: favouriteOf.length,
    sharePermissions: filter.shares.map((share, index) => renderShare(view, share, index)),
    editPermissions: [],
    subscriptions: { size: 0, items: [], 'max-results': 0, 'start-index': 0, 'end-index': 0 },
  };
}
