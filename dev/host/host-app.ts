// The host's own origin: frame page, bridge endpoint, Jira for people and tests, and what tests watch and switch.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono, type Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Forge } from '../forge/create-forge';
import type { BridgeAnswer, BridgeCall } from './bridge-calls';
import { browserScript } from './browser-scripts';
import { toFrameBoot, toFramePage, type ColorMode } from './frame-page';
import type { HostLog } from './host-log';
import { findPerson, nobody, type HostPerson, type HostSite } from './host-site';
import { answerIssuePage } from './issue-page';
import type { PageSession, PageSessions } from './page-session';
import { fromPlace, surfaces, toPlace, type Place } from './surface';
import { applySwitches, type AllSwitches } from './switches';
import { root } from '../tools/setup.mjs';

export interface HostAppOptions {
  readonly forge: Forge;
  readonly sites: readonly HostSite[];
  readonly pages: PageSessions;
  readonly bridge: (page: PageSession, call: BridgeCall) => Promise<BridgeAnswer>;
  readonly log: HostLog;
  readonly switches: AllSwitches;
  readonly cspReports: unknown[];
  readonly appOrigin: () => string;
}

export function createHostApp(options: HostAppOptions): Hono {
  const app = new Hono();
  app.get('/', (context) => context.redirect(toFirstPage(options.sites)));
  app.get('/site/:site/browse/:key', (context) => openIssue(options, context));
  app.get('/site/*', (context) => openPage(options, context));
  app.all('/jira/:site/rest/*', (context) => askJira(options, context));
  addBridge(app, options);
  addWatching(app, options);
  app.get('/_host/frame.css', (context) => {
    const css = readFileSync(join(root, 'dev/host/browser/frame.css'), 'utf8');
    return context.body(css, 200, { 'content-type': 'text/css; charset=utf-8' });
  });
  app.get('/_host/frame.js', async (context) =>
    context.body(await browserScript('frame'), 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  return app;
}

function toFirstPage(sites: readonly HostSite[]): string {
  const [site] = sites;
  if (!site) return '/_host/log';
  const projectKey = site.projects()[0]?.key ?? null;
  const name = projectKey === null ? 'global' : 'project';
  const surface = surfaces.find((one) => one.name === name);
  return surface ? fromPlace({ siteId: site.id, surface, projectKey, route: '/' }) : '/_host/log';
}

function openPage(options: HostAppOptions, context: Context): Response {
  const place = toPlace(context.req.path);
  const site = options.sites.find(({ id }) => id === place?.siteId);
  if (!place || !site) return context.text('The host has no such page.', 404);
  const elsewhere = toOwnFolder(place, context);
  if (elsewhere !== null) return context.redirect(elsewhere);
  const project = site.projects().find(({ key }) => key === place.projectKey) ?? null;
  if (place.surface.needsProject && project === null)
    return context.text(`No project ${place.projectKey ?? ''}.`, 404);
  const person = whoOpens(site, context);
  if (person === undefined)
    return context.text(`No person ${context.req.query('person') ?? ''} on this site.`, 404);
  setCookie(context, toCookie(site), person?.accountId ?? nobody, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
  });
  const page = options.pages.open({
    site,
    place,
    person,
    project,
    latencyMs: toLatency(context.req.query('latency')),
  });
  const { forge, sites } = options;
  const colorMode = toColorMode(context.req.query('theme'));
  return context.html(
    toFramePage(toFrameBoot({ forge, sites, page, appOrigin: options.appOrigin(), colorMode })),
  );
}

/** An app appends its route to the address of its module, as on the platform; here routes have a folder of their own. */
function toOwnFolder(place: Place, context: Context): string | null {
  const address = fromPlace(place);
  if (place.route === '/' || context.req.path === address) return null;
  return address + new URL(context.req.url).search;
}

/** The address decides, then who was here last, then the site's first active person. */
function whoOpens(site: HostSite, context: Context): HostPerson | null | undefined {
  const asked = context.req.query('person');
  if (asked !== undefined) return findPerson(site, asked);
  const last = findPerson(site, getCookie(context, toCookie(site)) ?? '');
  return last === undefined ? site.people().find(({ active }) => active) : last;
}

function toCookie(site: HostSite): string {
  return `person-${site.id}`;
}

function toLatency(text: string | undefined): number | null {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) || value < 0 ? null : Math.min(value, 60_000);
}

function toColorMode(text: string | undefined): ColorMode {
  return text === 'dark' || text === 'system' ? text : 'light';
}

function callerOf(site: HostSite, context: Context) {
  const person = findPerson(site, getCookie(context, toCookie(site)) ?? nobody);
  return person
    ? ({ type: 'person', accountId: person.accountId } as const)
    : ({ type: 'anonymous' } as const);
}

async function askJira({ sites }: HostAppOptions, context: Context): Promise<Response> {
  const site = sites.find(({ id }) => id === context.req.param('site'));
  if (!site) return context.text('No such site.', 404);
  const url = new URL(context.req.url);
  const path = url.pathname.slice(`/jira/${site.id}`.length);
  const body =
    context.req.method === 'GET' || context.req.method === 'HEAD' ? null : await context.req.arrayBuffer();
  const request = new Request(new URL(path + url.search, 'http://jira.invalid'), {
    method: context.req.method,
    headers: context.req.raw.headers,
    body,
  });
  return site.jira.handle(request, callerOf(site, context));
}

async function openIssue({ sites }: HostAppOptions, context: Context): Promise<Response> {
  const site = sites.find(({ id }) => id === context.req.param('site'));
  if (!site) return context.text('No such site.', 404);
  return answerIssuePage(site, context.req.param('key') ?? '', callerOf(site, context));
}

function addBridge(app: Hono, { pages, bridge, switches }: HostAppOptions): void {
  app.post('/_host/bridge', async (context) => {
    const call = await context.req.json<BridgeCall & { readonly page: string }>();
    const page = pages.find(call.page);
    if (!page) return context.json({ failure: 'The page is too old: reload it.' });
    const latencyMs = page.latencyMs ?? switches.host.latencyMs;
    if (latencyMs > 0) await pause(latencyMs);
    return context.json(await bridge(page, call));
  });
}

function addWatching(app: Hono, { forge, log, switches, cspReports }: HostAppOptions): void {
  app.get('/_host/log', (context) => context.json({ entries: log.entries(), functions: forge.logs }));
  app.delete('/_host/log', (context) => {
    log.clear();
    return context.body(null, 204);
  });
  app.get('/_host/csp-reports', (context) => context.json(cspReports));
  app.get('/_host/switches', (context) => context.json(switches));
  app.post('/_host/switches', async (context) => {
    const wrong = applySwitches(switches, await context.req.json());
    return wrong === null ? context.json(switches) : context.text(wrong, 400);
  });
  app.post('/_host/schedule/:module', async (context) => {
    await forge.tickSchedule(context.req.param('module'));
    return context.json({ delivered: await forge.queue.tick() });
  });
}
