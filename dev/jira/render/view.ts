// What rendering needs to know of the one who reads: their zone, the site's address, the records to look up.
import type { Caller, SiteData } from '../model';
import type { Permissions } from '../permissions';
import type { SiteStore } from '../store/site-store';
import { toJiraTime } from './jira-time';

export interface View {
  readonly store: SiteStore;
  readonly site: SiteData['site'];
  readonly permissions: Permissions;
  readonly caller: Caller;
  /** The advertised address of a path: `view.url('/rest/api/3/…')`. */
  url(path: string): string;
  time(at: number): string;
}

export interface ViewOptions extends Pick<View, 'store' | 'permissions' | 'caller'> {
  /** The advertised site, or the gateway's address of it for calls that came through the gateway. */
  readonly base?: string;
  /** Whether the caller speaks version 2 of the API, and so is led on by its addresses. */
  readonly isVersion2?: boolean;
}

export function createView({ store, permissions, caller, base, isVersion2 = false }: ViewOptions): View {
  const zone = permissions.person(caller)?.timeZone ?? store.site.timeZone;
  const start = base ?? store.site.url;
  return {
    store,
    site: store.site,
    permissions,
    caller,
    url: (path) => `${start}${isVersion2 ? path.replace(/^\/rest\/api\/3\//, '/rest/api/2/') : path}`,
    time: (at) => toJiraTime(at, zone),
  };
}
