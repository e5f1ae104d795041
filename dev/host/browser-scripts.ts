// The two scripts that run in the browser, bundled from browser/ when they are first asked for and kept by digest.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/setup.mjs';

export type BrowserScript = 'frame' | 'app-bridge';

const sources = join(root, 'dev/host/browser');
const cache = join(root, '.cache/host-browser');

/** One script as a classic one: it runs where it stands, before what comes after it. */
export async function browserScript(name: BrowserScript): Promise<string> {
  const file = join(cache, `${name}-${digest()}.js`);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const code = await bundle(name);
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, code);
  return code;
}

async function bundle(name: BrowserScript): Promise<string> {
  const { build } = await import('vite');
  const result = await build({
    root: sources,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(sources, `${name}.ts`),
        output: { format: 'iife', name: `host${name.length}` },
      },
      modulePreload: false,
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`dev/host/browser/${name}.ts could not be bundled`);
  return chunk.code;
}

function digest(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(sources).sort()) hash.update(name).update(readFileSync(join(sources, name)));
  return hash.digest('hex').slice(0, 16);
}
