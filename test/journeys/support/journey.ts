// A journey: one person's path through the running product in a real Chromium. One host and one browser a file,
// a fresh page a journey. It fails on any CSP violation, page error or console error that it doesn't allow, and on any
// request or answer of Jira that Atlassian's documents don't have.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { expect } from 'expect';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { startHost } from '../../../dev/host/start-host';
import { root } from '../../../dev/tools/setup.mjs';
import { eventually } from './eventually';
import { launchChromium } from './launch-chromium';
import { watchPage } from './page-watch';

export type HostOptions = Parameters<typeof startHost>[0];
export type Host = Awaited<ReturnType<typeof startHost>>;

export interface JourneyContext {
  readonly host: Host;
  readonly page: Page;
  readonly expect: typeof expect;
  readonly eventually: typeof eventually;
  /** The app inside the host's frame. */
  readonly app: FrameLocator;
  /** Opens a path of the host, `/site/one/project/LUM?person=…&theme=dark`. */
  readonly open: (path: string) => Promise<void>;
  /** Saves what is to be seen as `.cache/screenshots/<name>.png`. */
  readonly screenshot: (name: string) => Promise<void>;
}

export interface JourneyOptions {
  /** Console errors that this journey provokes. */
  readonly allow?: readonly RegExp[];
  /** Width and height in CSS pixels. */
  readonly size?: readonly [number, number];
  /** After so many milliseconds it counts as failed. */
  readonly timeout?: number;
}

const pictures = join(root, '.cache/screenshots');
const traces = join(root, '.cache/traces');

const shared: { options: HostOptions; world?: Promise<World> } = {
  options: { seed: 'demo', port: 0, dataFolder: null, check: true },
};

/** Says which host this file's journeys run on; call it once, above them. */
export function useHost(options: Partial<HostOptions>): void {
  shared.options = { ...shared.options, ...options };
}

interface World {
  readonly host: Host;
  readonly browser: Browser;
}

/** Made by the file's first journey and not by a hook: those may run before the file has said which host it wants. */
function openWorld(): Promise<World> {
  shared.world ??= startWorld(shared.options);
  return shared.world;
}

async function startWorld(options: HostOptions): Promise<World> {
  mkdirSync(pictures, { recursive: true });
  const [host, browser] = await Promise.all([startHost(options), launchChromium()]);
  return { host, browser };
}

after(async () => {
  const world = await shared.world;
  await world?.browser.close();
  await world?.host.close();
});

/** Registers one journey; its name is a sentence. */
export function journey(
  name: string,
  run: (context: JourneyContext) => Promise<void>,
  options: JourneyOptions = {},
): void {
  test(name, { timeout: options.timeout ?? 120_000 }, async () => {
    const { host, browser } = await openWorld();
    const [width, height] = options.size ?? [1280, 800];
    const browserContext = await browser.newContext({ viewport: { width, height } });
    await browserContext.tracing.start();
    try {
      await walk(name, { host, browserContext, run, options });
      await browserContext.tracing.stop();
    } finally {
      await browserContext.close();
    }
  });
}

interface Walk {
  readonly host: Host;
  readonly browserContext: BrowserContext;
  readonly run: (context: JourneyContext) => Promise<void>;
  readonly options: JourneyOptions;
}

async function walk(name: string, { host, browserContext, run, options }: Walk): Promise<void> {
  const page = await browserContext.newPage();
  const watch = watchPage(page, options.allow ?? []);
  const before = { csp: host.cspReports().length, violations: host.violations().length };
  forgetSettings(host);
  try {
    await run(toContext(host, page));
    expect(watch.complaints()).toEqual([]);
    expect(host.cspReports().slice(before.csp)).toEqual([]);
    expect(host.violations().slice(before.violations)).toEqual([]);
  } catch (error) {
    await saveEvidence(name, page, browserContext);
    for (const line of watch.complaints()) process.stderr.write(`${line}\n`);
    throw error;
  }
}

/** A journey begins with a person who has set nothing: what the one before it left would change its first view. */
function forgetSettings({ forge }: Host): void {
  const { storage, installations } = forge;
  for (const { id } of installations)
    for (const { key } of storage.dump(id)) {
      if (!key.startsWith('personal-settings:')) continue;
      storage.handle(id, '/api/v1/entity/delete', { entityName: 'document', key });
    }
}

function toContext(host: Host, page: Page): JourneyContext {
  return {
    host,
    page,
    expect,
    eventually,
    app: page.locator('iframe').first().contentFrame(),
    open: async (path) => {
      await page.goto(new URL(path, host.url).href);
    },
    screenshot: async (name) => {
      await page.screenshot({ path: join(pictures, `${toFileName(name)}.png`), animations: 'disabled' });
    },
  };
}

async function saveEvidence(name: string, page: Page, browserContext: BrowserContext): Promise<void> {
  const file = toFileName(name);
  await page.screenshot({ path: join(pictures, `failed-${file}.png`) }).catch(() => undefined);
  await browserContext.tracing.stop({ path: join(traces, `${file}.zip`) }).catch(() => undefined);
}

function toFileName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
