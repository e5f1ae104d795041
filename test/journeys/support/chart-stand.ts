// The chart alone in a real Chromium, on the stand's plan: for gestures and keys that need no Jira.
import { after, test } from 'node:test';
import { join } from 'node:path';
import { expect } from 'expect';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { root } from '../../../dev/tools/setup.mjs';
import { eventually } from './eventually';
import { launchChromium } from './launch-chromium';

export interface StandContext {
  readonly page: Page;
  readonly expect: typeof expect;
  readonly eventually: typeof eventually;
  /** What the chart said by that name so far. */
  readonly said: (name: string) => Promise<unknown[]>;
  /** What has the page's focus: its text and its place in the grid, "5:2 29 Oct". */
  readonly focus: () => Promise<string>;
}

export interface StandOptions {
  readonly query?: string;
  readonly touch?: boolean;
}

interface World {
  readonly server: ViteDevServer;
  readonly browser: Browser;
  readonly address: string;
}

let world: Promise<World> | undefined;

async function startWorld(): Promise<World> {
  const folder = join(root, 'test/chart/stand');
  const server = await createServer({
    configFile: join(folder, 'vite.config.mts'),
    server: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  });
  const [browser] = await Promise.all([launchChromium(), server.listen()]);
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('The stand has no address.');
  return { server, browser, address };
}

after(async () => {
  const started = await world;
  await started?.browser.close();
  await started?.server.close();
});

/** Registers one try of the chart; its name is a sentence. It fails on any page error. */
export function chartTest(
  name: string,
  run: (context: StandContext) => Promise<void>,
  { query = '', touch = false }: StandOptions = {},
): void {
  test(name, { timeout: 60_000 }, async () => {
    world ??= startWorld();
    const { browser, address } = await world;
    const context = await browser.newContext({
      viewport: { width: 1600, height: 900 },
      reducedMotion: 'reduce',
      hasTouch: touch,
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${address}${query}`);
    await page.locator('.gc-row').first().waitFor();
    await run({ page, expect, eventually, said: (event) => saidOn(page, event), focus: () => focusOn(page) });
    await context.close();
    expect(errors).toEqual([]);
  });
}

async function saidOn(page: Page, name: string): Promise<unknown[]> {
  return page.evaluate((wanted) => {
    const said = (window as { said?: [string, unknown][] }).said ?? [];
    return said.filter(([event]) => event === wanted).map(([, value]) => value);
  }, name);
}

async function focusOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const row = element?.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? '-';
    const column = element?.getAttribute('aria-colindex') ?? '-';
    return `${row}:${column} ${element?.textContent ?? ''}`;
  });
}
