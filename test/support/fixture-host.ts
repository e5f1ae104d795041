// A whole host around the fixture app on a small site, without a browser: its pages are asked for over HTTP.
import { createHost, toLoggedJira, type Host } from '../../dev/host/create-host';
import { createHostLog } from '../../dev/host/host-log';
import type { HostSite } from '../../dev/host/host-site';
import type { Forge } from '../../dev/forge/create-forge';
import { createFixtureForge, fixtureFolder, mirrorJira } from './fixture-forge';

export interface FixtureHost extends Host {
  readonly forge: Forge;
  /** A request under the host's own name, or another `host`. */
  get(path: string, init?: RequestInit & { readonly host?: string }): Promise<Response>;
  /** Calls the bridge as a page that was opened at this path would. */
  bridge(path: string, command: string, data?: unknown): Promise<{ value?: unknown; failure?: string }>;
}

export async function createFixtureHost(): Promise<FixtureHost> {
  const log = createHostLog();
  const sites = [toSite('one', log), toSite('two', log)];
  const forge = createFixtureForge({
    installations: sites.map(({ cloudId, url, jira }) => ({
      cloudId,
      siteUrl: url,
      appAccountId: `app-${cloudId}`,
      jira,
    })),
  });
  const host = await createHost({
    forge,
    sites,
    appFolder: fixtureFolder,
    log,
    port: 0,
    appPort: null,
    latencyMs: 0,
  });
  const get: FixtureHost['get'] = (path, init = {}) =>
    fetch(new URL(path, host.url), { redirect: 'manual', ...init });
  return {
    ...host,
    forge,
    get,
    async bridge(path, command, data) {
      const html = await (await get(path)).text();
      const page = /"pageId":"([^"]+)"/.exec(html)?.[1];
      const response = await get('/_host/bridge', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ page, command, data }),
      });
      return (await response.json()) as { value?: unknown; failure?: string };
    },
  };
}

function toSite(id: string, log: Host['log']): HostSite {
  const person = (accountId: string, displayName: string, active: boolean) => ({
    accountId,
    displayName,
    active,
    timeZone: 'Europe/Berlin',
    locale: 'en-US',
  });
  return {
    id,
    cloudId: id,
    name: `Site ${id}`,
    url: `https://${id}.example`,
    jira: toLoggedJira(mirrorJira, log, id),
    people: () => [
      person('old', 'Otto Old', false),
      person('mara-id', 'Mara Ivanova', true),
      person('ben-id', 'Ben Okafor', true),
    ],
    projects: () => [{ id: '10', key: 'LUM', name: 'Lumen' }],
  };
}
