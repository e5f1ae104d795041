// The functions of src on the local Forge, on two sites with the same people: the whole way from `invoke` to storage.
import { resolve } from 'node:path';
import { createForge, type Forge } from '../../../dev/forge/create-forge';
import { readManifest } from '../../../dev/forge/manifest';
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
}

const root = resolve(__dirname, '../../..');

const startForge = (jira: Readonly<Record<Site, PermissionJira>>): Forge => {
  const forge = createForge({
    manifest: readManifest(resolve(root, 'manifest.yml')),
    installations: sites.map((site) => ({
      cloudId: site,
      siteUrl: `https://${site}.example`,
      appAccountId: 'the-app',
      jira: jira[site],
    })),
    loadModule: (name) => jest.requireActual<Readonly<Record<string, unknown>>>(`${root}/src/${name}`),
    scopesOf: () => ['read:jira-work'],
    dataFolder: null,
  });
  forge.storage.switches.enforceQuota = false;
  return forge;
};

export const startBackend = (people: Readonly<Record<Site, Readonly<Record<string, Holdings>>>>): Backend => {
  const jira = {
    'site-one': createPermissionJira(people['site-one']),
    'site-two': createPermissionJira(people['site-two']),
  };
  const forge = startForge(jira);
  return {
    forge,
    jira,
    async call(caller, functionKey, payload) {
      const { accountId, site = 'site-one', context = {} } = caller;
      const moduleKey = 'gantt-project-page';
      const call = { cloudId: site, moduleKey, functionKey, payload, accountId, context };
      const answer = await forge.invoke(call);
      if (!answer.ok) throw new Error(answer.message);
      return answer.value as never;
    },
    stored(site, key) {
      const request = { entityName: 'document', key };
      const { body } = forge.storage.handle(forge.installation(site).id, '/api/v1/entity/get', request);
      return body !== null && typeof body === 'object' && 'value' in body ? body.value : undefined;
    },
  };
};
