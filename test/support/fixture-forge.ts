// The fixture app on a local Forge with a Jira that only says who asked, for tests of the platform alone.
import { join } from 'node:path';
import { createForge, type Forge, type ForgeOptions } from '../../dev/forge/create-forge';
import type { JiraGateway } from '../../dev/forge/installation';
import { readManifest } from '../../dev/forge/manifest';
import { root } from '../../dev/tools/setup.mjs';

export const fixtureFolder = join(root, 'test/forge-host/fixture-app');

/** Answers each request with its caller and address. */
export const mirrorJira: JiraGateway = {
  handle: async (request, caller) => {
    const body = request.method === 'GET' ? null : await request.text();
    return Response.json({ caller, method: request.method, path: new URL(request.url).pathname, body });
  },
};

export function createFixtureForge(options: Partial<ForgeOptions> = {}): Forge {
  return createForge({
    manifest: readManifest(join(fixtureFolder, 'manifest.yml')),
    installations: ['one', 'two'].map((cloudId) => ({
      cloudId,
      siteUrl: `https://${cloudId}.example`,
      appAccountId: `app-of-${cloudId}`,
      jira: mirrorJira,
    })),
    // Only when it is asked for: the globals have to be there before the app.
    loadModule: () => import('../forge-host/fixture-app/src/index'),
    scopesOf: (method) => [method === 'GET' ? 'read:jira-work' : 'write:jira-work'],
    dataFolder: null,
    ...options,
  });
}

export interface Asked {
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly accountId?: string | null;
  readonly cloudId?: string;
}

/** Invokes a resolver of the fixture as its project page would. */
export function ask(forge: Forge, { functionKey, payload, accountId = 'mara', cloudId = 'one' }: Asked) {
  const moduleKey = 'fixture-project-page';
  return forge.invoke({ cloudId, moduleKey, functionKey, payload, accountId, context: { moduleKey } });
}
