// A Jira Cloud site of one's own: takes a request and who makes it, answers as Jira would. Knows no network, no
// sessions and no scopes: those are the host's and the gateway's.
import { setImmediate as giveWay, setTimeout as wait } from 'node:timers/promises';
import { advanceTasks } from './edit/run-task';
import { createFieldCatalog } from './fields/field-catalog';
import type { Answer } from './http/answer';
import { toResponse } from './http/answer';
import type { Room } from './http/ask';
import { createRouter, type RoutedRequest } from './http/create-router';
import { takeFault, toLatency, toRateLimitAnswer, usualLimitHeaders } from './http/faults';
import { createRequestLog, type RequestLog } from './http/request-log';
import { createRequestCounts } from './http/request-counts';
import type { Journal } from './journal';
import type { Caller, DeclaredProperty, SiteData } from './model';
import type { PermissionModule } from './permission-catalog';
import { createPermissions, type Permissions } from './permissions';
import { routes } from './resources/routes';
import { createJqlContexts } from './search/create-jql-context';
import { createIndexLag, type IndexLag } from './search/index-lag';
import { createSearch } from './search/search';
import { warmColumns } from './search/warm-columns';
import { createSiteStore, type SiteStore } from './store/site-store';
import { createSwitches, type JiraSwitches } from './switches';

/** Sees every request and its answer; made by `createContractCheck`. */
export interface ContractCheck {
  /** `path` begins at `/rest`, with its query. */
  check(exchange: {
    readonly method: string;
    readonly path: string;
    readonly requestBody: unknown;
    readonly status: number;
    readonly responseBody: unknown;
  }): void;
}

export interface JiraOptions {
  /** What the site holds, unless the journal remembers more. A function is called only when it is needed. */
  readonly data: SiteData | (() => SiteData);
  readonly clock: () => number;
  /** Without one the site lives in memory only. */
  readonly journal?: Journal;
  readonly declaredProperties?: readonly DeclaredProperty[];
  readonly permissionModules?: readonly PermissionModule[];
  readonly switches?: Partial<JiraSwitches>;
  readonly check?: ContractCheck;
  /** Told of requests for what is not emulated. */
  readonly warn?: (line: string) => void;
}

export interface LocalJira {
  /** The URL's path begins at `/rest/…`, or `/ex/jira/{cloudId}/rest/…` as through Atlassian's gateway. */
  handle(request: Request, caller: Caller): Promise<Response>;
  /** May be changed while it runs. */
  readonly switches: JiraSwitches;
  readonly store: SiteStore;
  readonly permissions: Permissions;
  readonly log: RequestLog;
  snapshot(): SiteData;
  /** Reads a big site's columns ahead while nobody asks for anything; ends early when the site is closed. */
  warm(): Promise<void>;
  close(): void;
}

const manyCommits = 2000;
/** Below it the first search by a field is quick enough. */
const manyIssues = 20_000;
/** A page asks for the next thing sooner than this after an answer. */
const quietMs = 300;

function openStore({ data, journal, declaredProperties = [] }: JiraOptions, lag: IndexLag): SiteStore {
  const saved = journal?.saved;
  const start = saved ? saved.data : typeof data === 'function' ? data() : data;
  const store = createSiteStore(start, declaredProperties, (changes) => {
    journal?.append(changes);
    lag.note(changes, (id) => store.issues.byId(id));
  });
  for (const changes of saved?.commits ?? []) store.replay(changes);
  // A snapshot of a big site takes seconds: only a fresh start and a long journal are worth one.
  if (journal && (!saved || saved.commits.length > manyCommits)) journal.writeSnapshot(store.snapshot());
  return store;
}

function toRouted(request: Request, caller: Caller, site: SiteData['site']): RoutedRequest {
  const { pathname } = new URL(request.url);
  const [prefix] = /^\/ex\/jira\/[^/]+(?=\/rest\/)/.exec(pathname) ?? [];
  const base = prefix === undefined ? site.url : `https://api.atlassian.com${prefix}`;
  return { request, caller, path: pathname.slice(prefix?.length ?? 0), base };
}

/** The documents describe version 3 alone. */
function toVersion3(path: string): string {
  return path.replace(/^\/rest\/api\/(2|latest)\//, '/rest/api/3/');
}

interface Gate {
  readonly options: JiraOptions;
  readonly room: Room;
  readonly log: RequestLog;
}

function record({ options, log }: Gate, routed: RoutedRequest, answer: Answer, startedAt: number): void {
  const { request, caller, path } = routed;
  log.add({
    method: request.method,
    path: `${path}${new URL(request.url).search}`,
    status: answer.status,
    ms: performance.now() - startedAt,
    caller: caller.type === 'anonymous' ? null : caller.accountId,
    at: options.clock(),
  });
}

function createHandler(gate: Gate): LocalJira['handle'] {
  const { options, room } = gate;
  const route = createRouter(room, routes);
  const counts = createRequestCounts(options.clock);

  function count({ request, path }: RoutedRequest): Answer | null {
    const refused = room.switches.countsRequests ? counts.take(request.method, path) : null;
    return refused && toRateLimitAnswer(refused.kind, refused.retryAfterSeconds, options.clock());
  }

  async function run(routed: RoutedRequest): Promise<Answer> {
    const fault = takeFault(room.switches, routed.request, routed.path, options.clock()) ?? count(routed);
    if (fault) return fault;
    advanceTasks(room);
    const { answer, isKnown, checked } = await route(routed);
    const { method, url } = routed.request;
    const path = `${routed.path}${new URL(url).search}`;
    if (!isKnown) options.warn?.(`The local Jira does not know ${method} ${path}`);
    if (checked) options.check?.check({ method, path: toVersion3(path), status: answer.status, ...checked });
    return answer;
  }

  return async (request, caller) => {
    const startedAt = performance.now();
    const routed = toRouted(request, caller, room.store.site);
    const latency = toLatency(room.switches, request);
    if (latency > 0) await wait(latency);
    const answer = await run(routed);
    record(gate, routed, answer, startedAt);
    const isFaulty = answer.headers?.['RateLimit-Reason'] !== undefined;
    const headers = isFaulty ? answer.headers : { ...usualLimitHeaders, ...answer.headers };
    return toResponse({ ...answer, headers }, caller.type === 'anonymous' ? null : caller.accountId);
  };
}

export function createJira(options: JiraOptions): LocalJira {
  const switches = createSwitches(options.switches);
  const lag = createIndexLag(() => switches.indexLagMs, options.clock);
  const store = openStore(options, lag);
  const permissions = createPermissions(store, options.permissionModules ?? []);
  const contexts = createJqlContexts(store, permissions, options.clock);
  const room: Room = {
    store,
    permissions,
    fields: createFieldCatalog(store),
    search: createSearch({ store, permissions, switches, clock: options.clock, lag }, contexts),
    switches,
    clock: options.clock,
  };
  const log = createRequestLog();
  const handle = createHandler({ options, room, log });
  let isOpen = true;
  let lastAskedAt = -Infinity;

  /** False once the site is closed. */
  async function becomesQuiet(): Promise<boolean> {
    await giveWay();
    while (isOpen && performance.now() - lastAskedAt < quietMs) await wait(quietMs, null, { ref: false });
    return isOpen;
  }

  return {
    handle(request, caller) {
      lastAskedAt = performance.now();
      return handle(request, caller);
    },
    switches,
    store,
    permissions,
    log,
    snapshot: () => store.snapshot(),
    async warm() {
      if (store.issues.size < manyIssues) return;
      await warmColumns(contexts({ type: 'anonymous' }), becomesQuiet);
    },
    close() {
      isOpen = false;
      options.journal?.close();
    },
  };
}
