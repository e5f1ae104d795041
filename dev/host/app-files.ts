// Serves the app's built page from its own origin: files as they are, HTML with the bridge put before everything else
// and Forge's policy as header. It knows nothing of people or sites.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import type { Manifest } from '../forge/manifest';
import { toContentPolicy } from './content-policy';

export interface AppFilesOptions {
  readonly manifest: Manifest;
  /** Folder that the manifest's resource paths start from. */
  readonly appFolder: string;
  readonly hostOrigin: () => string;
}

export const bridgePath = '/__bridge.js';
export const reportPath = '/__csp';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** Answers `/app/<resource>/<file>`. */
export function createAppFiles({
  manifest,
  appFolder,
  hostOrigin,
}: AppFilesOptions): (path: string) => Response {
  const toHtml = (html: string) =>
    new Response(injectBridge(html, hostOrigin()), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': toContentPolicy({ html, manifest, hostOrigin: hostOrigin(), reportPath }),
      },
    });
  return (path) => {
    const [, , resourceKey = '', ...rest] = decodeURIComponent(path).split('/');
    const resource = manifest.resources.find(({ key }) => key === resourceKey);
    if (!resource) return notFound(`The manifest has no resource ${resourceKey}.`);
    const folder = resolve(appFolder, resource.path);
    const file = resolve(folder, rest.join('/') || 'index.html');
    if (!file.startsWith(folder + sep)) return notFound('No such file.');
    if (!existsSync(file) || !statSync(file).isFile()) {
      return existsSync(resolve(folder, 'index.html')) ? notFound('No such file.') : notBuilt(resource.path);
    }
    if (extname(file) === '.html') return toHtml(readFileSync(file, 'utf8'));
    return new Response(new Uint8Array(readFileSync(file)), {
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
      },
    });
  };
}

/** Forge puts its own script at the very beginning of the head. */
function injectBridge(html: string, hostOrigin: string): string {
  const script = `<script src="${bridgePath}" data-host="${hostOrigin}"></script>`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + script) : script + html;
}

function notFound(text: string): Response {
  return new Response(text, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

function notBuilt(path: string): Response {
  return notFound(
    `The page isn't built: ${path} has no index.html. Run "npx vite build static/gantt" and reload.`,
  );
}
