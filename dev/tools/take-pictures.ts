// Takes the README's picture from the running product: the demo's project page, in the light theme, at 1600 × 900.
// Run by `npm run pictures`; needs a built page and a Chromium.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startHost } from '../host/start-host';
import { launchChromium } from '../../test/journeys/support/launch-chromium';
import { root } from './setup.mjs';

const pictures: readonly { readonly name: string; readonly path: string }[] = [
  { name: 'project-page', path: 'site/lumen/project/LUM?person=mara-ivanova' },
  { name: 'project-page-dark', path: 'site/lumen/project/LUM?person=mara-ivanova&theme=dark' },
];

async function takePictures(): Promise<void> {
  const folder = join(root, 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  const [host, browser] = await Promise.all([
    startHost({ seed: 'demo', port: 0, dataFolder: null }),
    launchChromium(),
  ]);
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  for (const { name, path } of pictures) {
    await page.goto(new URL(path, host.url).href);
    await page
      .locator('iframe')
      .contentFrame()
      .getByText(/^\d+ issues$/)
      .waitFor();
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }
  await browser.close();
  await host.close();
}

void takePictures();
