// What the lone Jira's port answers: Jira itself below `/rest`, and below `/_emulator`, where Jira has nothing, its
// request log and switches. Knows no socket.
import type { LocalJira } from '../jira/create-jira';
import { toCaller } from './basic-auth';

type Answerer = (request: Request) => Response | Promise<Response>;

const unknownScheme = {
  message: 'Client must be authenticated to access this resource.',
  'status-code': 401,
};

/** What Jira says beside an answer to somebody whose credentials it refused: the rest is as for nobody in particular. */
const refusedSignIn = { 'X-Seraph-LoginReason': 'AUTHENTICATED_FAILED' };

async function answerRefused(jira: LocalJira, request: Request): Promise<Response> {
  const { status, headers, body } = await jira.handle(request, { type: 'anonymous' });
  return new Response(body, { status, headers: { ...Object.fromEntries(headers), ...refusedSignIn } });
}

const isLocalName = /^(127\.0\.0\.1|\[::1\]|([a-z0-9-]+\.)*localhost)(:\d+)?$/i;

/** A page on the web could point its own name here, or send what needs no reading of the answer. */
function isForeign(request: Request): boolean {
  const host = request.headers.get('host') ?? '';
  if (!isLocalName.test(host)) return true;
  const origin = request.headers.get('origin');
  return origin !== null && origin !== `http://${host}` && request.method !== 'GET';
}

function isSwitches(value: unknown): value is Partial<LocalJira['switches']> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function changeSwitches(jira: LocalJira, request: Request): Promise<Response> {
  const wanted: unknown = await request.json().catch(() => null);
  const unknown = isSwitches(wanted) ? Object.keys(wanted).filter((name) => !(name in jira.switches)) : [];
  if (!isSwitches(wanted) || unknown.length > 0) {
    const names = Object.keys(jira.switches).join(', ');
    return Response.json({ message: `Send an object with some of: ${names}.` }, { status: 400 });
  }
  Object.assign(jira.switches, wanted);
  return Response.json(jira.switches);
}

/** `requests` (GET, DELETE) and `switches` (GET, PUT). */
function answerEmulator(jira: LocalJira, request: Request, name: string): Response | Promise<Response> {
  const call = `${request.method} ${name}`;
  if (call === 'GET requests') return Response.json(jira.log.entries);
  if (call === 'GET switches') return Response.json(jira.switches);
  if (call === 'PUT switches') return changeSwitches(jira, request);
  if (call !== 'DELETE requests') return new Response(null, { status: 404 });
  jira.log.clear();
  return new Response(null, { status: 204 });
}

export function createAnswerer(jira: LocalJira): Answerer {
  return (request) => {
    if (isForeign(request)) return new Response('Refused: not a request from this machine.', { status: 421 });
    const { pathname } = new URL(request.url);
    const [, emulated] = /^\/_emulator\/(\w+)$/.exec(pathname) ?? [];
    if (emulated !== undefined) return answerEmulator(jira, request, emulated);
    const caller = toCaller(request.headers.get('authorization'), jira.store.table('people').all());
    if (caller === 'of another scheme')
      return Response.json(unknownScheme, { status: 401, headers: refusedSignIn });
    return caller === null ? answerRefused(jira, request) : jira.handle(request, caller);
  };
}
