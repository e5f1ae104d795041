// Opens the project page of one seed in Chromium and measures how it loads.
import type { Browser, Frame, Page } from 'playwright-core';
import { startHost, type StartedHost } from '../../dev/host/start-host';
import { eventually } from '../journeys/support/eventually';
import { countRoundTrips, type Trip } from './round-trips';

export interface LoadTimes {
  readonly seed: string;
  /** From opening the address to the first rows on screen. */
  readonly firstRowsMs: number;
  /** From opening the address to the last issue on screen. */
  readonly loadedMs: number;
  readonly roundTrips: number;
  readonly requests: number;
}

const patience = 120_000;

/** @param latency milliseconds that each bridge call takes more, as on a real site */
export async function measureLoad(browser: Browser, seed: string, latency: number): Promise<LoadTimes> {
  const host = await startHost({ seed, port: 0, dataFolder: null, latency });
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  try {
    const page = await context.newPage();
    const trips = watchTrips(page);
    const begin = Date.now();
    await page.goto(new URL(projectPath(host), host.url).href);
    const marks = await eventually(() => readMarks(page, host.appUrl), patience);
    return {
      seed,
      firstRowsMs: Math.round(marks.firstRows - begin),
      loadedMs: Math.round(marks.loaded - begin),
      roundTrips: countRoundTrips(trips),
      requests: trips.length,
    };
  } finally {
    await context.close();
    await host.close();
  }
}

function projectPath(host: StartedHost): string {
  const site = host.sites[0];
  const project = site?.projects()[0];
  if (!site || !project) throw new Error('The seed has no project.');
  return `/site/${site.id}/project/${project.key}`;
}

/** The bridge calls that need the server, timed in the browser: there their waiting counts. */
function watchTrips(page: Page): readonly Trip[] {
  const trips: Trip[] = [];
  page.on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing();
    if (new URL(request.url()).pathname === '/_host/bridge')
      trips.push({ at: startTime, durationMs: responseEnd });
  });
  return trips;
}

/** @throws while the page has not loaded */
async function readMarks(page: Page, appUrl: string): Promise<{ firstRows: number; loaded: number }> {
  const frame = page.frames().find((one) => one.url().startsWith(appUrl));
  if (!frame) throw new Error('The app has no frame.');
  return {
    firstRows: await readMark(frame, 'gantt:first-rows'),
    loaded: await readMark(frame, 'gantt:loaded'),
  };
}

/** Epoch milliseconds, so that frames with different origins of time can be compared. */
async function readMark(frame: Frame, name: string): Promise<number> {
  const at = await frame.evaluate((mark) => {
    const [entry] = performance.getEntriesByName(mark);
    return entry ? performance.timeOrigin + entry.startTime : null;
  }, name);
  if (at === null) throw new Error(`The page never marked ${name}.`);
  return at;
}
