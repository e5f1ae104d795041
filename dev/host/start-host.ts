// The whole local world of one seed: sites, Forge with the app's own functions, and the page around them. What
// `npm start` runs, and what journeys start for themselves.
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createModuleLoader } from '../forge/bundle-functions';
import { createForge, type Forge } from '../forge/create-forge';
import { createScheduleClock } from '../forge/schedule-clock';
import { readManifest, type Manifest } from '../forge/manifest';
import { createContractCheck, type Violation } from '../jira/contract/contract-check';
import type { LocalJira } from '../jira/create-jira';
import { createHost, toLoggedJira, type Host } from './create-host';
import { lockFolder } from './data-lock';
import { toDeclaredProperties, toPermissionModules } from './declared-modules';
import { createHostLog } from './host-log';
import { bundleApp } from './bundle-app';
import { toSlug, type HostSite } from './host-site';
import { requiredScopes } from './required-scopes';
import { openSites, type SiteFolderOptions } from './site-folder';
import { root } from '../tools/setup.mjs';

export interface StartOptions {
  /** `demo`, `construction`, `scale-1000`, `blank` or the path of an NDJSON file. */
  readonly seed: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly appPort?: number | null;
  /** Where data survives a restart, one folder a seed below it; null keeps nothing. */
  readonly dataFolder: string | null;
  /** Forgets what the folder holds of this seed. */
  readonly reset?: boolean;
  /** Milliseconds that each bridge call takes more. */
  readonly latency?: number;
  /** Whether Jira's requests and answers are held against Atlassian's own documents. */
  readonly check?: boolean;
  readonly clock?: () => number;
  /** Holds manifest.yml, src and the built page; this project's own unless a test brings another app. */
  readonly appFolder?: string;
  readonly say?: (line: string) => void;
}

export interface StartedHost extends Host {
  readonly forge: Forge;
  readonly sites: readonly HostSite[];
  /** By the site's id in addresses; the first site when none is named. */
  jira(site?: string): LocalJira;
  /** Where a request or an answer broke Atlassian's documents. Empty unless `check` was asked for. */
  violations(): readonly Violation[];
}

/** @throws UnknownSeedError, DataInUseError, the compiler's words when src doesn't compile, `EADDRINUSE` for the port */
export async function startHost(options: StartOptions): Promise<StartedHost> {
  const { appFolder = root, say = ignore } = options;
  const dataFolder =
    options.dataFolder === null ? null : join(options.dataFolder, toSeedFolder(options.seed));
  const unlock = dataFolder === null ? ignore : lockFolder(dataFolder);
  if (dataFolder !== null && options.reset === true) rmSync(dataFolder, { recursive: true, force: true });
  const manifest = readManifest(join(appFolder, 'manifest.yml'));
  const violations: Violation[] = [];
  const log = createHostLog();

  say('Opening the sites');
  const jiras = await openSites(toSiteFolderOptions(options, { manifest, dataFolder, violations }));
  say("Bundling the functions as Forge's bundler does");
  const bundle = await bundleApp(manifest, appFolder);

  const sites = jiras.map((jira) => toHostSite(jira, log));
  const forge = createForge({
    manifest,
    installations: sites.map((site, index) => ({
      cloudId: site.cloudId,
      siteUrl: site.url,
      appAccountId: findAppAccount(jiras[index]),
      jira: site.jira,
    })),
    loadModule: createModuleLoader(bundle),
    scopesOf: requiredScopes,
    dataFolder,
    now: options.clock ?? Date.now,
  });
  const { port, appPort = null, latency: latencyMs = 0 } = options;
  const host = await createHost({ forge, sites, appFolder, log, port, appPort, latencyMs });
  for (const jira of jiras) void jira.warm();
  const stopJobs = runJobs(forge, options.clock ?? Date.now);
  return toStarted({ host, forge, sites, jiras, violations, unlock, stopJobs });
}

interface Opened {
  readonly manifest: Manifest;
  readonly dataFolder: string | null;
  readonly violations: Violation[];
}

function toSiteFolderOptions(
  options: StartOptions,
  { manifest, dataFolder, violations }: Opened,
): SiteFolderOptions {
  const onViolation = (one: Violation) => {
    violations.push(one);
  };
  return {
    seed: options.seed,
    dataFolder,
    clock: options.clock ?? Date.now,
    declaredProperties: toDeclaredProperties(manifest),
    permissionModules: toPermissionModules(manifest),
    check: options.check === true ? createContractCheck({ onViolation }) : null,
    warn: options.say ?? ignore,
  };
}

interface Parts {
  readonly host: Host;
  readonly forge: Forge;
  readonly sites: readonly HostSite[];
  readonly jiras: readonly LocalJira[];
  readonly violations: readonly Violation[];
  readonly unlock: () => void;
  readonly stopJobs: () => void;
}

/** A job is started within a second of when it is due, as the local clock says. */
function runJobs(forge: Forge, now: () => number): () => void {
  const clock = createScheduleClock(forge, now);
  const timer = setInterval(() => void clock.tick(), 1000);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

function toStarted({ host, forge, sites, jiras, violations, unlock, stopJobs }: Parts): StartedHost {
  return {
    ...host,
    forge,
    sites,
    jira(site = sites[0]?.id ?? '') {
      const found = jiras[sites.findIndex(({ id }) => id === site)];
      if (!found) throw new Error(`No site ${site}, there are ${sites.map(({ id }) => id).join(', ')}`);
      return found;
    },
    violations: () => [...violations],
    async close() {
      stopJobs();
      await host.close();
      forge.close();
      for (const jira of jiras) jira.close();
      unlock();
    },
  };
}

function toHostSite(jira: LocalJira, log: Host['log']): HostSite {
  const { store } = jira;
  const id = toSlug(store.site.name) || store.site.cloudId;
  return {
    id,
    cloudId: store.site.cloudId,
    name: store.site.name,
    url: store.site.url,
    jira: toLoggedJira(jira, log, id),
    people: () => [...store.table('people').all()].filter(({ accountType }) => accountType === 'atlassian'),
    projects: () => [...store.table('projects').all()],
  };
}

/** The user that the app is on a site. A seed without one leaves the app a stranger there, as an uninstalled one is. */
function findAppAccount(jira: LocalJira | undefined): string {
  const people = [...(jira?.store.table('people').all() ?? [])];
  return people.find(({ accountType }) => accountType === 'app')?.accountId ?? 'app';
}

function toSeedFolder(seed: string): string {
  return toSlug(basename(seed)) || 'seed';
}

function ignore(): void {
  return undefined;
}
