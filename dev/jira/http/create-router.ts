// Finds the route of a request and runs it: paths under `/rest/api/3`, `2` and `latest`, `/rest/agile/1.0`,
// `/rest/software/1.0` and `/rest/forge/1`.
// Turns the request into an `Ask` first; Jira's answers to a body that is missing or broken are given here.
import { Hono } from 'hono';
import type { Caller } from '../model';
import { createView } from '../render/view';
import { type Answer, refusal, unknownPath } from './answer';
import type { Ask, Room, Route, UploadedFile } from './ask';
import { fromVersion2, toVersion2 } from './version-2';

export interface RoutedRequest {
  readonly request: Request;
  readonly caller: Caller;
  /** The path below the host, `/rest/…`, without what a gateway put before it. */
  readonly path: string;
  /** The address that `self` links begin with. */
  readonly base: string;
}

export interface RoutedAnswer {
  readonly answer: Answer;
  /** Whether there is a route at all. */
  readonly isKnown: boolean;
  /** Both bodies in terms of version 3, which the documents describe. */
  readonly checked?: { readonly requestBody: unknown; readonly responseBody: unknown };
}

interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface Body {
  readonly value: unknown;
  readonly length: number;
  readonly files?: readonly UploadedFile[];
  readonly problem: Answer | null;
}

const unsupported: Answer = { status: 415, body: { message: 'Unsupported Media Type', 'status-code': 415 } };
const brokenJson = refusal(400, ['There was an error parsing JSON. Check that your request body is valid.']);

function parseJson(text: string): Body {
  try {
    return { value: JSON.parse(text) as unknown, length: text.length, problem: null };
  } catch {
    return { value: undefined, length: text.length, problem: brokenJson };
  }
}

const nothing: Body = { value: undefined, length: 0, problem: null };

async function readFiles(request: Request): Promise<Body> {
  const isForm = (request.headers.get('content-type') ?? '').includes('multipart/form-data');
  if (!isForm) return { ...nothing, problem: unsupported };
  const parts = (await request.formData()).getAll('file').filter((part) => typeof part !== 'string');
  const files = parts.map(async (file) => ({
    name: file.name,
    type: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
  return { ...nothing, files: await Promise.all(files) };
}

/** What a request may come without: a DELETE brings a body to few operations, and to none of necessity. */
function isOptional(request: Request, takes: Route['takes']): boolean {
  return takes === 'any' || takes === 'text' || request.method === 'DELETE';
}

async function readBody(request: Request, takes: Route['takes']): Promise<Body> {
  if (request.method === 'GET' || (request.method === 'DELETE' && takes !== 'any')) return nothing;
  if (takes === 'files') return readFiles(request);
  const text = await request.text();
  if (text === '' && isOptional(request, takes)) return nothing;
  const isJson = (request.headers.get('content-type') ?? '').includes('application/json');
  if (takes === 'text' && !isJson) return { value: text, length: text.length, problem: null };
  if (!isJson || text === '') return { value: undefined, length: text.length, problem: unsupported };
  return parseJson(text);
}

type Matcher = (method: string, path: string) => Promise<Match | null>;

/** Kept by the table: there are hundreds of routes, and tests open hundreds of sites. */
const matchers = new WeakMap<readonly Route[], Matcher>();

function matcherOf(routes: readonly Route[]): Matcher {
  const known = matchers.get(routes);
  if (known) return known;
  const made = createMatcher(routes);
  matchers.set(routes, made);
  return made;
}

/** Hono's router serves as a table: its handlers hand the matched route back through `env`. */
function createMatcher(routes: readonly Route[]): Matcher {
  const app = new Hono<{ Bindings: { found: (match: Match) => void } }>({ strict: false });
  for (const route of routes) {
    const start = route.api === undefined ? '/rest/api/:version{3|2|latest}' : route.api;
    app.on(route.method, `${start}${route.path}`, (c) => {
      c.env.found({ route, params: c.req.param() });
      return c.body(null);
    });
  }
  return async (method, path) => {
    let match: Match | null = null;
    const found = (hit: Match): void => {
      match = hit;
    };
    await app.fetch(new Request(`http://jira${path}`, { method }), { found });
    return match;
  };
}

function isVersion2({ params }: Match): boolean {
  return params['version'] === '2';
}

/** Where an answer leads, on the host that was asked: its advertised name may be nobody's on this machine. */
function toLocal({ headers, ...answer }: Answer): Answer {
  const location = headers?.['Location'];
  if (location === undefined) return { ...answer, ...(headers && { headers }) };
  const { pathname, search } = new URL(location);
  return { ...answer, headers: { ...headers, Location: `${pathname}${search}` } };
}

function toAsk(room: Room, routed: RoutedRequest, match: Match, body: Body): Ask {
  const { search } = new URL(routed.request.url);
  const url = new URL(`${routed.base}${routed.path}${search}`);
  return {
    ...room,
    caller: routed.caller,
    view: createView({ ...room, caller: routed.caller, base: routed.base, isVersion2: isVersion2(match) }),
    url,
    query: url.searchParams,
    param: (name) => match.params[name] ?? '',
    body: isVersion2(match) ? fromVersion2(routed.path, body.value, room.fields) : body.value,
    bodyLength: body.length,
    headers: routed.request.headers,
    files: body.files ?? [],
  };
}

export function createRouter(
  room: Room,
  routes: readonly Route[],
): (routed: RoutedRequest) => Promise<RoutedAnswer> {
  const match = matcherOf(routes);
  return async (routed) => {
    const hit = await match(routed.request.method, routed.path);
    if (!hit) return { answer: unknownPath(routed.path), isKnown: false };
    const body = await readBody(routed.request, hit.route.takes);
    const ask = toAsk(room, routed, hit, body);
    const plain = body.problem ?? hit.route.run(ask);
    const answer = toLocal(
      isVersion2(hit) && plain.body !== undefined
        ? { ...plain, body: toVersion2(routed.path, plain.body) }
        : plain,
    );
    return { answer, isKnown: true, checked: { requestBody: ask.body, responseBody: plain.body } };
  };
}
