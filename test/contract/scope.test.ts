// Least scopes: the manifest asks for what the operations table and the platform packages need, and nothing more.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest } from '../../dev/forge/manifest';
import { findOperation } from '../../dev/jira/contract/operation-index';
import { scopesOf } from '../../dev/jira/contract/scopes-of';
import { root } from '../../dev/tools/setup.mjs';
import { jiraOperations, type JiraOperation } from '../../src/jira/operations';
import { readHouse, sourcePaths } from '../architecture/support/read-house';
import { restPathsIn, type RestPath } from './support/rest-paths';

const operations = Object.entries(jiraOperations);
const { scopes } = readManifest(join(root, 'manifest.yml')).permissions;

/** Scopes of the platform, not of Jira, each with the package whose import in src needs it. */
const platformScopes = { 'storage:app': '@forge/kvs' };

const product = sourcePaths().filter((path) => /^(src|static\/gantt\/src)\//.test(path));
const restPaths = product.flatMap((path) => restPathsIn(path, readFileSync(join(root, path), 'utf8')));
const table = 'src/jira/operations.ts';

/** Classic ones where there are any: fewer, and Atlassian recommends them. Jira Software has granular ones only. */
function scopesNeeded({ method, path }: JiraOperation): readonly string[] {
  const { classic, granular } = scopesOf(method, path);
  return classic.length > 0 ? classic : (granular[0] ?? []);
}

function isInTable({ method, path }: RestPath): boolean {
  const template = findOperation(method, path)?.template;
  return operations.some(([, operation]) => operation.method === method && operation.path === template);
}

describe('the scopes of the manifest', () => {
  it.each(operations)("%s is an operation of Atlassian's API with a scope", (_name, operation) => {
    expect(scopesNeeded(operation)).not.toEqual([]);
  });

  it('are those of the operations and of the platform packages, no more and no less', () => {
    const ofJira = operations.flatMap(([, operation]) => scopesNeeded(operation));
    expect([...scopes].sort()).toEqual([...new Set([...ofJira, ...Object.keys(platformScopes)])].sort());
  });

  it.each(Object.entries(platformScopes))('%s has its import of %s', (_scope, packageName) => {
    const imports = readHouse()
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap((file) => file.imports)
      .filter(({ typeOnly }) => !typeOnly);
    expect(imports.map(({ specifier }) => specifier)).toContain(packageName);
  });
});

describe('a Jira path', () => {
  it('is written in the operations table, or inline where forge lint must see it', () => {
    const elsewhere = restPaths.filter(({ file }) => file !== table && !file.startsWith('src/forge/'));
    expect(elsewhere).toEqual([]);
  });

  it('that stands inline is an operation of the table', () => {
    const inline = restPaths.filter(({ file }) => file.startsWith('src/forge/'));
    expect(inline).not.toEqual([]);
    expect(inline.filter((call) => !isInTable(call))).toEqual([]);
  });

  it('is found wherever it hides, and an unknown one is not in the table', () => {
    const [call, text] = restPathsIn(
      'src/forge/made-up.ts',
      "asApp().requestJira(route`/rest/api/3/user?accountId=${id}`, { method: 'DELETE' }); fetch('/rest/api/3/x');",
    );
    expect(call).toEqual({
      file: 'src/forge/made-up.ts',
      line: 1,
      method: 'DELETE',
      path: '/rest/api/3/user',
    });
    expect(text?.path).toBe('/rest/api/3/x');
    expect(isInTable(call!)).toBe(false);
  });

  it('is looked for in the built sources that there are', () => {
    expect(product.length).toBeGreaterThan(10);
    expect(existsSync(join(root, table))).toBe(true);
  });
});
