// The local Jira without Forge and without a page: one site behind one port of this machine. What `npm run jira` runs,
// for clients and scripts that want a Jira to talk to.
import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { openSites } from '../host/site-folder';
import type { ContractCheck, LocalJira } from '../jira/create-jira';
import { createAnswerer } from './answer-alone';

export interface JiraAloneOptions {
  /** As of `npm start`; of a seed with several sites the first. */
  readonly seed: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** Key of the blank seed's project; the seed's own when absent. */
  readonly projectKey?: string;
  /** The address that `self` links and the like begin with; the seed's own when absent. */
  readonly siteUrl?: string;
  /** Where data survives a restart, one folder a seed below it; null keeps nothing. */
  readonly dataFolder: string | null;
  /** Forgets what the folder holds of this seed. */
  readonly reset?: boolean;
  readonly clock?: () => number;
  readonly check?: ContractCheck;
  /** Told of requests for what is not emulated. */
  readonly say?: (line: string) => void;
}

export interface JiraAlone {
  /** `http://127.0.0.1:P/` */
  readonly url: string;
  readonly jira: LocalJira;
  close(): Promise<void>;
}

const address = '127.0.0.1';

/** @throws UnknownSeedError, or the system's error: `EADDRINUSE` when the port is taken */
export async function startJira(options: JiraAloneOptions): Promise<JiraAlone> {
  const jira = await openSite(options);
  const server = createAdaptorServer({ fetch: createAnswerer(jira), hostname: address });
  await new Promise<void>((done, refuse) => {
    server.once('error', refuse);
    server.listen(options.port, address, done);
  });
  void jira.warm();
  return {
    url: `http://${address}:${(server.address() as AddressInfo).port}/`,
    jira,
    async close() {
      await closeServer(server);
      jira.close();
    },
  };
}

async function openSite(options: JiraAloneOptions): Promise<LocalJira> {
  const { seed, projectKey, siteUrl } = options;
  const dataFolder = options.dataFolder === null ? null : join(options.dataFolder, toFolderName(options));
  if (dataFolder !== null && options.reset === true) rmSync(dataFolder, { recursive: true, force: true });
  const [jira] = await openSites({
    seed,
    seedOptions: projectKey === undefined ? {} : { projectKey },
    dataFolder,
    clock: options.clock ?? Date.now,
    declaredProperties: [],
    permissionModules: [],
    check: options.check ?? null,
    warn: options.say ?? (() => undefined),
  });
  if (!jira) throw new Error(`The seed ${seed} has no site`);
  // The address is this run's, whatever the kept data was made under.
  if (siteUrl !== undefined) jira.store.site.url = siteUrl;
  return jira;
}

/** A blank site is another one for another project. */
function toFolderName({ seed, projectKey = '' }: JiraAloneOptions): string {
  return `${basename(seed)}-${projectKey}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
}

async function closeServer(server: ServerType): Promise<void> {
  await new Promise<void>((done) => {
    server.close(() => done());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
