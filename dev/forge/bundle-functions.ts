// Bundles the functions exactly as `forge deploy` does: the configuration of @forge/bundler itself, run by its webpack.
// The result is kept by a digest of the sources, so that a second start takes no time.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as commonModule from '@forge/bundler/out/config/common';
import type * as webpackModule from '@forge/bundler/out/webpack';
import type { Manifest } from './manifest';
import type { LoadModule } from './run-function';

type CommonWebpackConfig = commonModule.CommonWebpackConfig;

export interface BundleOptions {
  readonly manifest: Manifest;
  /** Holds src/, tsconfig.json and node_modules. */
  readonly appFolder: string;
  readonly cacheFolder: string;
}

const loadFrom = createRequire(join(process.cwd(), 'package.json'));

/**
 * Makes `<module>.cjs` for each module of src that the manifest's functions name.
 * @returns the folder with the bundles
 * @throws with the compiler's words when the app doesn't compile
 */
export async function bundleFunctions(options: BundleOptions): Promise<string> {
  const { appFolder, cacheFolder } = options;
  const folder = join(cacheFolder, digestOf(appFolder));
  if (existsSync(folder)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  const aside = `${folder}.${process.pid}`;
  await runWebpack(toConfiguration(options, aside));
  forgetOlder(cacheFolder);
  // Two starts at once make the same bundle; the one that comes second takes the first's.
  if (existsSync(folder)) rmSync(aside, { recursive: true });
  else renameSync(aside, folder);
  return folder;
}

/** Loads bundled modules when they are first asked for. */
export function createModuleLoader(folder: string): LoadModule {
  return (name) => loadFrom(join(folder, `${name}.cjs`)) as Readonly<Record<string, unknown>>;
}

function toConfiguration({ manifest, appFolder }: BundleOptions, outputFolder: string): CommonWebpackConfig {
  const { getCommonWebpackConfig } = loadFrom('@forge/bundler/out/config/common') as typeof commonModule;
  const modules = new Set(
    (manifest.modules['function'] ?? []).map(({ handler = '' }) =>
      handler.slice(0, handler.lastIndexOf('.')),
    ),
  );
  const entryPoints = [...modules].map((name) => ({ name, path: join(appFolder, 'src', name) }));
  const configuration = getCommonWebpackConfig({ appDirectory: appFolder, entryPoints });
  // The three changes that @forge/bundler's NodeBundler makes for the Node runtime, out/runtime.js.
  configuration.target = 'node18';
  configuration.name = 'node-runtime';
  configuration.module.rules.push({ test: /\.m?js$/, resolve: { fullySpecified: false } });
  return {
    ...configuration,
    context: appFolder,
    output: { ...configuration.output, filename: '[name].cjs', path: outputFolder },
  };
}

async function runWebpack(configuration: CommonWebpackConfig): Promise<void> {
  const { getCompiler } = loadFrom('@forge/bundler/out/webpack') as typeof webpackModule;
  const compiler = getCompiler(configuration);
  const failure = await new Promise<string | null>((done, refuse) => {
    compiler.run((error, stats) => {
      if (!stats) refuse(error ?? new Error('webpack gave no result'));
      else done(stats.hasErrors() ? stats.toString({ all: false, errors: true }) : null);
    });
  });
  await new Promise<void>((done) => {
    compiler.close(() => done());
  });
  if (failure !== null) throw new Error(`The functions could not be bundled:\n${failure}`);
}

function digestOf(appFolder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(join(appFolder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const others = ['tsconfig.json', 'manifest.yml', 'package.json', 'package-lock.json']
    .map((name) => join(appFolder, name))
    .filter((path) => existsSync(path));
  for (const path of [...files, ...others])
    hash.update(path.slice(appFolder.length)).update(readFileSync(path));
  return hash.digest('hex').slice(0, 24);
}

/** Bundles are some megabytes; the newest is enough. */
function forgetOlder(cacheFolder: string): void {
  for (const name of readdirSync(cacheFolder)) {
    if (!name.includes('.')) rmSync(join(cacheFolder, name), { recursive: true, force: true });
  }
}
