// The page's state over the app's own functions and a local Jira: several people on one site, each with a page of their own.
import { resolve } from 'node:path';
import { readManifest } from '../../../dev/forge/manifest';
import { toPermissionModules } from '../../../dev/host/declared-modules';
import { createContractCheck } from '../../../dev/jira/contract/contract-check';
import { scopesOf } from '../../../dev/jira/contract/scopes-of';
import { createJira } from '../../../dev/jira/create-jira';
import { demoSeed } from '../../../dev/seeds/demo/demo-seed';
import type { OperationName } from '../../../src/contract/operations';
import { callOn, startForge } from '../../resolvers/support/start-backend';
import { createLocalTransport, now } from './local-jira';
import { createPageStand, settle, type PageStand, type StandOptions } from './page-stand';

export interface SitePage extends PageStand {
  /** Names of the operations that this page called. */
  readonly calls: OperationName[];
}

export interface Site {
  readonly idOf: (name: string) => string;
  readonly projectId: (key: string) => string;
  /** A page of the person, opened and at rest. */
  readonly visit: (
    name: string,
    options?: Partial<StandOptions> & { readonly key?: string },
  ) => Promise<SitePage>;
}

const manifest = resolve(__dirname, '../../../manifest.yml');

export const startSite = (): Site => {
  const data = demoSeed({ now })[0]!;
  const jira = createJira({
    data,
    clock: () => now,
    permissionModules: toPermissionModules(readManifest(manifest)),
    check: createContractCheck({
      onViolation: (violation) => {
        throw new Error(JSON.stringify(violation));
      },
    }),
  });
  const forge = startForge(
    { 'site-one': jira, 'site-two': jira },
    (method, path) => scopesOf(method, path).classic,
  );
  const idOf = (name: string): string => data.people.find((person) => person.displayName === name)!.accountId;
  return {
    idOf,
    projectId: (key) => data.projects.find((project) => project.key === key)!.id,
    visit: async (name, { key = 'LUM', ...options } = {}) => {
      const accountId = idOf(name);
      const project = data.projects.find((one) => one.key === key)!;
      const calls: OperationName[] = [];
      const stand = createPageStand({
        jira: createLocalTransport(jira, accountId),
        project,
        operations: {
          call: (operation, payload) => {
            calls.push(operation);
            return callOn(forge, { accountId }, { name: operation, payload });
          },
        },
        ...options,
        context: { accountId, ...(options.surface === 'portfolio' && { project: null }), ...options.context },
      });
      await stand.store.getState().open();
      if (!stand.store.getState().contexts.isChoosing) await settle(stand.store);
      return { ...stand, calls };
    },
  };
};
