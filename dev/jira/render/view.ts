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

/** `base` is the advertised site, or the gateway's address of it for calls that came through the gateway. */
export function createView(
  store: SiteStore,
  permissions: Permissions,
  caller: Caller,
  base: string = store.site.url,
): View {
  const zone = permissions.person(caller)?.timeZone ?? store.site.timeZone;
  return {
    store,
    site: store.site,
    permissions,
    caller,
    url: (path) => `${base}${path}`,
    time: (at) => toJiraTime(at, zone),
  };
}
