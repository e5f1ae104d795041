// Finds the route of a request and runs it: paths under `/rest/api/3` (and `latest`, `2` for what is the same there),
// `/rest/agile/1.0` and `/rest/forge/1`.
// Turns the request into an `Ask` first; Jira's answers to a body that is missing or broken are given here.
import { Hono } from 'hono';
import type { Caller } from '../model';
import { createView } from '../render/view';
import { type Answer, refusal, unknownPath } from './answer';
import type { Ask, Room, Route, UploadedFile } from './ask';

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
  /** The parsed body of the request. */
  readonly body: unknown;
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

async function readBody(request: Request, takes: Route['takes']): Promise<Body> {
  if (request.method === 'GET' || request.method === 'DELETE') return nothing;
  if (takes === 'files') return readFiles(request);
  const text = await request.text();
  if (takes === 'any' && text === '') return nothing;
  const isJson = (request.headers.get('content-type') ?? '').includes('application/json');
  if (!isJson || text === '') return { value: undefined, length: text.length, problem: unsupported };
  return parseJson(text);
}

/** Hono's router serves as a table: its handlers hand the matched route back through `env`. */
function createMatcher(routes: readonly Route[]): (method: string, path: string) => Promise<Match | null> {
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

function toAsk(room: Room, routed: RoutedRequest, match: Match, body: Body): Ask {
  const { search } = new URL(routed.request.url);
  const url = new URL(`${routed.base}${routed.path}${search}`);
  return {
    ...room,
    caller: routed.caller,
    view: createView(room.store, room.permissions, routed.caller, routed.base),
    url,
    query: url.searchParams,
    param: (name) => match.params[name] ?? '',
    body: body.value,
    bodyLength: body.length,
    headers: routed.request.headers,
    files: body.files ?? [],
  };
}

export function createRouter(
  room: Room,
  routes: readonly Route[],
): (routed: RoutedRequest) => Promise<RoutedAnswer> {
  const match = createMatcher(routes);
  return async (routed) => {
    const hit = await match(routed.request.method, routed.path);
    if (!hit) return { answer: unknownPath(routed.path), isKnown: false, body: undefined };
    const body = await readBody(routed.request, hit.route.takes);
    const answer = body.problem ?? hit.route.run(toAsk(room, routed, hit, body));
    return { answer, isKnown: true, body: body.value };
  };
}
