// The functions bundled as Forge bundles them, and the bundle run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFunctions, createModuleLoader } from '../../dev/forge/bundle-functions';
import { readManifest } from '../../dev/forge/manifest';
import { root } from '../../dev/tools/setup.mjs';
import { copyApp } from './support/copy-app';

const manifest = readManifest(join(root, 'manifest.yml'));
const handlers = (manifest.modules['function'] ?? []).map(({ handler = '' }) => handler.split('.'));
const compiling = 240_000;

type Handler = (request: unknown, runtime: unknown) => Promise<unknown>;

describe('the bundle of the functions', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await bundleFunctions({
      manifest,
      appFolder: root,
      cacheFolder: join(root, '.cache/functions'),
    });
  }, compiling);

  it.each(handlers)('exports what the manifest names: %s.%s', async (module, name) => {
    const loaded = await createModuleLoader(folder)(module);
    expect(loaded[name]).toBeInstanceOf(Function);
  });

  it('runs and answers an operation it does not have with an error, not an exception', async () => {
    const { handler } = (await createModuleLoader(folder)('index')) as { readonly handler: Handler };
    const answer = await handler({ call: { functionKey: 'nothing.known', payload: {} }, context: {} }, {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'version-mismatch' } });
  });

  it('holds no package that belongs to the page', () => {
    const text = readFileSync(join(folder, 'index.cjs'), 'utf8');
    expect(text).not.toContain('node_modules/react/');
    expect(text).not.toContain('node_modules/@forge/bridge/');
  });
});

describe('an app with a type error', () => {
  it(
    'is refused, as the deploy would refuse it',
    async () => {
      const app = copyApp();
      app.edit('src/index.ts', (text) => `${text}\nexport const days: number = 'three';\n`);
      const bundling = bundleFunctions({
        manifest,
        appFolder: app.folder,
        cacheFolder: join(app.folder, 'cache'),
      });
      await expect(bundling).rejects.toThrow(/string.*number/);
      app.remove();
    },
    compiling,
  );
});
