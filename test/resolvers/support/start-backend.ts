// The functions of src on the local Forge, on two sites with the same people: the whole way from `invoke` to storage.
import { resolve } from 'node:path';
import { createForge, type Forge } from '../../../dev/forge/create-forge';
import type { JiraGateway } from '../../../dev/forge/installation';
import { readManifest } from '../../../dev/forge/manifest';
import type { ScopesOf } from '../../../dev/forge/product-gateway';
import type { OperationName, OperationResult } from '#contract/operations';
import { createPermissionJira, type Holdings, type PermissionJira } from './permission-jira';

export const sites = ['site-one', 'site-two'] as const;

export type Site = (typeof sites)[number];

export interface Caller {
  readonly accountId: string | null;
  readonly site?: Site;
  /** What the page claims of itself. */
  readonly context?: Readonly<Record<string, unknown>>;
}

export interface Backend {
  readonly forge: Forge;
  readonly jira: Readonly<Record<Site, PermissionJira>>;
  readonly call: <Name extends OperationName>(
    caller: Caller,
    name: Name,
    payload: unknown,
  ) => Promise<OperationResult<Name>>;
  /** The record as storage holds it, undefined where there is none. */
  readonly stored: (site: Site, key: string) => unknown;
  /** All that is stored, as text. */
  readonly dump: (site: Site) => string;
}

const root = resolve(__dirname, '../../..');

/** A module of src by its name, as the platform loads it. */
export type LoadModule = (
  name: string,
) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;

const loadInTest: LoadModule = (name) =>
  jest.requireActual<Readonly<Record<string, unknown>>>(`${root}/src/${name}`);

interface StartOptions {
  readonly appAccountId: string;
  readonly loadModule: LoadModule;
}

/** The app's functions on the local Forge, before whatever Jira each site has. */
export const startForge = (
  jira: Readonly<Record<Site, JiraGateway>>,
  scopes: ScopesOf = () => ['read:jira-work', 'read:jira-user'],
  { appAccountId = 'the-app', loadModule = loadInTest }: Partial<StartOptions> = {},
): Forge => {
  const forge = createForge({
    manifest: readManifest(resolve(root, 'manifest.yml')),
    installations: sites.map((site) => ({
      cloudId: site,
      siteUrl: `https://${site}.example`,
      appAccountId,
      jira: jira[site],
    })),
    loadModule,
    scopesOf: scopes,
    dataFolder: null,
  });
  forge.storage.switches.enforceQuota = false;
  return forge;
};

/** What the page gets to read. */
export const callOn = async <Name extends OperationName>(
  forge: Forge,
  { accountId, site = 'site-one', context = {} }: Caller,
  { name, payload }: { readonly name: Name; readonly payload: unknown },
): Promise<OperationResult<Name>> => {
  const moduleKey = 'gantt-project-page';
  const answer = await forge.invoke({
    cloudId: site,
    moduleKey,
    functionKey: name,
    payload,
    accountId,
    context,
  });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value as never;
};

export const startBackend = (
  people: Readonly<Record<Site, Readonly<Record<string, Holdings>>>>,
  teamManaged: readonly string[] = [],
  loadModule: LoadModule = loadInTest,
): Backend => {
  const jira = {
    'site-one': createPermissionJira(people['site-one'], teamManaged),
    'site-two': createPermissionJira(people['site-two'], teamManaged),
  };
  const forge = startForge(jira, undefined, { loadModule });
  return {
    forge,
    jira,
    call: (caller, name, payload) => callOn(forge, caller, { name, payload }),
    dump: (site) => JSON.stringify(forge.storage.dump(forge.installation(site).id)),
    stored(site, key) {
      const request = { entityName: 'document', key };
      const { body } = forge.storage.handle(forge.installation(site).id, '/api/v1/entity/get', request);
      return body !== null && typeof body === 'object' && 'value' in body ? body.value : undefined;
    },
  };
};
