// The app's page as the host serves it: Forge's policy, the bridge first, nothing outside of the resource.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAppFiles } from '../../dev/host/app-files';
import { readManifest } from '../../dev/forge/manifest';
import { fixtureFolder } from '../support/fixture-forge';

const hostOrigin = 'http://127.0.0.1:1';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-files-'));
  mkdirSync(join(folder, 'page/dist'), { recursive: true });
  writeFileSync(
    join(folder, 'page/dist/index.html'),
    '<!doctype html><html><head lang="en"><script>1</script></head></html>',
  );
  writeFileSync(join(folder, 'page/secret.txt'), 'no');
});
afterAll(() => rmSync(folder, { recursive: true }));

const serve = (path: string, appFolder = folder) =>
  createAppFiles({
    manifest: readManifest(join(fixtureFolder, 'manifest.yml')),
    appFolder,
    hostOrigin: () => hostOrigin,
  })(path);

function directive(response: Response, name: string): string[] {
  const policy = response.headers.get('content-security-policy') ?? '';
  const found = policy.split('; ').find((one) => one.startsWith(`${name} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('the app’s page', () => {
  it('has Forge’s policy: no inline styles, no eval, only its own workers and scripts', () => {
    const page = serve('/app/main/index.html');
    expect(directive(page, 'style-src')).toContain("'self'");
    expect(directive(page, 'script-src')).toContain("'self'");
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe-/);
    expect(directive(page, 'sandbox')).toContain('allow-same-origin');
  });

  it('may be framed by the host, and reports to nobody else', () => {
    const page = serve('/app/main/index.html');
    expect(directive(page, 'frame-ancestors')).toContain(hostOrigin);
    expect(directive(page, 'report-uri')).toEqual(['/__csp']);
  });

  it('allows the inline scripts that stand in its HTML, by their digest', () => {
    expect(
      directive(serve('/app/main/'), 'script-src').filter((source) => source.startsWith("'sha256-")),
    ).toHaveLength(1);
  });

  it('loads the bridge before anything else', async () => {
    const html = await serve('/app/main/index.html').text();
    expect(html).toContain(`<head lang="en"><script src="/__bridge.js" data-host="${hostOrigin}"></script>`);
  });

  it('says how to build it when it is not built', async () => {
    const page = serve('/app/main/index.html', join(folder, 'nowhere'));
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('vite build')]);
  });

  it('gives away nothing outside of its folder', () => {
    for (const path of ['/app/main/../secret.txt', '/app/main/%2e%2e/secret.txt', '/app/other/index.html']) {
      expect(serve(path).status).toBe(404);
    }
  });
});
