// One host: a Forge, its sites, the page around the app, and the ports. It takes all of them ready made, so that tests
// can run another app on other sites.
import type { Forge } from '../forge/create-forge';
import type { JiraGateway } from '../forge/installation';
import { createAppFiles } from './app-files';
import { createAppOrigin } from './app-origin';
import { createBridgeCalls } from './bridge-calls';
import { createHostApp } from './host-app';
import { createHostLog, type HostLog } from './host-log';
import type { HostSite } from './host-site';
import { createPageSessions } from './page-session';
import { serveHost } from './serve-host';
import { toJiraSwitches, type AllSwitches } from './switches';

export interface HostOptions {
  readonly forge: Forge;
  readonly sites: readonly HostSite[];
  /** Folder that the manifest's resource paths start from. */
  readonly appFolder: string;
  readonly log?: HostLog;
  readonly port: number;
  readonly appPort: number | null;
  readonly latencyMs: number;
}

export interface Host {
  /** With a slash at the end, as `appUrl`. */
  readonly url: string;
  readonly appUrl: string;
  readonly log: HostLog;
  readonly switches: AllSwitches;
  cspReports(): readonly unknown[];
  close(): Promise<void>;
}

export async function createHost(options: HostOptions): Promise<Host> {
  const { forge, sites, appFolder, log = createHostLog() } = options;
  const origins = { host: '', app: '' };
  const hostOrigin = () => origins.host;
  const cspReports: unknown[] = [];
  const switches: AllSwitches = {
    host: { latencyMs: options.latencyMs },
    storage: forge.storage.switches,
    jira: toJiraSwitches(sites),
  };
  const host = createHostApp({
    forge,
    sites,
    pages: createPageSessions(),
    bridge: createBridgeCalls({ forge, log, hostOrigin }),
    log,
    switches,
    cspReports,
    appOrigin: () => origins.app,
  });
  const files = createAppFiles({ manifest: forge.manifest, appFolder, hostOrigin });
  const app = createAppOrigin({ files, cspReports });
  const served = await serveHost({
    port: options.port,
    appPort: options.appPort,
    host: (request) => host.fetch(request),
    app: (request) => app.fetch(request),
  });
  origins.host = served.hostOrigin;
  origins.app = served.appOrigin;
  return {
    url: `${served.hostOrigin}/`,
    appUrl: `${served.appOrigin}/`,
    log,
    switches,
    cspReports: () => [...cspReports],
    close: () => served.close(),
  };
}

/** A Jira whose requests are written down. */
export function toLoggedJira<Jira extends JiraGateway>(jira: Jira, log: HostLog, site: string): Jira {
  const handle: Jira['handle'] = async (request, caller) => {
    const at = Date.now();
    const { pathname, search } = new URL(request.url);
    const response = await jira.handle(request, caller);
    log.add({
      kind: 'jira',
      at,
      durationMs: Date.now() - at,
      name: `${request.method} ${pathname}${search}`,
      site,
      status: response.status,
      accountId: caller.type === 'anonymous' ? null : caller.accountId,
    });
    return response;
  };
  return { ...jira, handle };
}
