// Checks a manifest as `forge lint` would without an account: every validation of @forge/manifest, and the linters
// of @forge/lint that need no server. Run it with the folders of one or more apps; none means this one.
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type Ajv from 'ajv';
import type { lint as Lint } from '@forge/lint';
import { ProcessorBuilder, ValidationTypes, type ManifestSchema } from '@forge/manifest';
import { jiraOperations } from '../../src/jira/operations';
import { scopesOf } from '../jira/contract/scopes-of';

export interface ManifestReport {
  readonly folder: string;
  /** Errors and warnings of the manifest, then of the source files, each with its line. */
  readonly problems: readonly string[];
  readonly lintedFiles: number;
}

/** Atlassian tells the CLI; asked for the same list, the linters take the validators that are already compiled. */
const deprecatedRuntimes = ['nodejs20.x'];
const products = ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'];

/** Each of the validations copies two megabytes of schema and compiles it for seconds; equal ones need that once. */
function compileSchemasOnce(): void {
  const requireBeside = createRequire(require.resolve('@forge/manifest'));
  const { prototype } = (requireBeside('ajv') as { default: typeof Ajv }).default;
  const compiled = new Map<string, ReturnType<Ajv['compile']>>();
  const compile = prototype.compile;
  prototype.compile = function compileOnce(this: Ajv, schema: object) {
    const text = JSON.stringify(schema);
    const known = compiled.get(text) ?? compile.call(this, schema);
    compiled.set(text, known);
    return known;
  } as Ajv['compile'];
}

/** Both packages read the working directory, so folders are checked one after another. */
async function checkManifest(folder: string): Promise<ManifestReport> {
  process.chdir(folder);
  const { problems, manifest } = await validate();
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name))
    .filter((name) => /\.tsx?$/.test(name));
  const linted = manifest ? await lintSources(files, manifest) : [];
  return { folder, problems: [...new Set([...problems, ...linted])], lintedFiles: files.length };
}

async function validate(): Promise<{ problems: string[]; manifest: ManifestSchema | undefined }> {
  const problems: string[] = [];
  let manifest: ManifestSchema | undefined;
  for (const type of Object.values(ValidationTypes)) {
    const processor = ProcessorBuilder.instance()
      .withValidation(type)
      .withOptions({ deprecatedRuntimes })
      .build();
    const result = await processor.process();
    if (type === ValidationTypes.FULL) manifest = result.manifestObject?.typedContent;
    for (const { level, line, message } of result.errors ?? [])
      problems.push(`manifest.yml:${line}: ${level}: ${message}`);
  }
  return { problems, manifest };
}

async function lintSources(files: string[], manifest: ManifestSchema): Promise<string[]> {
  // Loaded late: @forge/lint reads XDG_CONFIG_HOME when it loads.
  const { lint } = (await import('@forge/lint')) as { lint: typeof Lint };
  const statistics = new Proxy({}, { get: () => () => Promise.resolve(deprecatedRuntimes) });
  const logger = { info: () => undefined };
  const results = await lint(
    files,
    manifest,
    'development',
    logger,
    statistics as Parameters<typeof Lint>[4],
    {
      linter: { mode: 'client-side' },
    },
  );
  return results.flatMap(({ file, errors, warnings }) =>
    [...errors, ...warnings].map(
      ({ class: level, line, message }) =>
        `${relative('.', file) || 'manifest.yml'}:${line}: ${level}: ${message}`,
    ),
  );
}

/** The linter would fetch six API documents; it gets the scopes of the operations that the app knows. */
function useLocalScopes(): void {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-check-'));
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, path } of Object.values(jiraOperations)) {
    const { classic, granular } = scopesOf(method, path);
    const scopes = [{ state: 'Current', scopes: classic.length > 0 ? classic : (granular[0] ?? []) }];
    paths[path] = { ...paths[path], [method.toLowerCase()]: { 'x-atlassian-oauth2-scopes': scopes } };
  }
  for (const product of products) {
    const file = join(folder, `${product}.json`);
    writeFileSync(file, JSON.stringify({ paths: product === 'JIRA' ? paths : {} }));
    process.env[`LOCAL_${product}_SWAGGER`] = file;
  }
  process.env['USE_LOCAL_SWAGGER'] = 'true';
  process.env['XDG_CONFIG_HOME'] = join(folder, 'config');
  mkdirSync(process.env['XDG_CONFIG_HOME']);
}

async function main(folders: readonly string[]): Promise<void> {
  useLocalScopes();
  compileSchemasOnce();
  const reports: ManifestReport[] = [];
  for (const folder of folders) reports.push(await checkManifest(folder));
  process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  process.exitCode = reports.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

const named = process.argv.slice(2).map((folder) => resolve(folder));
void main(named.length > 0 ? named : [process.cwd()]);
