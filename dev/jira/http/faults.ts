// Faults on purpose: rate limits, errors, latency; by the switches, or for one request by a header.
//
// `x-local-jira-fault: status=503` answers with that status. `x-local-jira-fault: rate-limit=burst;retry-after=2`
// answers 429 (`burst`, `per-issue-on-write`, `quota-global`, `quota-tenant`). `x-local-jira-fault: latency=500` waits.
// `x-local-jira-fault: lost-scope=write:jira-work` is refused as without that scope, if the operation needs it.
import { findScopes } from '../contract/scopes-of';
import type { FailNext, JiraSwitches, RateLimitKind } from '../switches';
import type { Answer } from './answer';

export const faultHeader = 'x-local-jira-fault';

const reasons: Record<RateLimitKind, string> = {
  burst: 'jira-burst-based',
  'per-issue-on-write': 'jira-per-issue-on-write',
  'quota-global': 'jira-quota-global-based',
  'quota-tenant': 'jira-quota-tenant-based',
};

function isRateLimitKind(text: string | undefined): text is RateLimitKind {
  return text !== undefined && text in reasons;
}

export function toRateLimitAnswer(kind: RateLimitKind, retryAfterSeconds: number, now: number): Answer {
  const reason = reasons[kind];
  return {
    status: 429,
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
    headers: {
      'Retry-After': String(retryAfterSeconds),
      'X-RateLimit-Limit': kind === 'burst' ? '100' : '350',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': new Date(now + retryAfterSeconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z'),
      'RateLimit-Reason': reason,
      'RateLimit-Policy': `"${reason}";q=100;w=1`,
      RateLimit: `"${reason}";r=0;t=${String(retryAfterSeconds)}`,
    },
  };
}

const statusWords: Readonly<Record<number, string>> = {
  413: 'The request is too large.',
  409: 'The issue could not be updated due to a conflicting update.',
  422: 'A configuration problem prevents the issue being written.',
  500: 'Internal server error',
  503: 'Jira is temporarily unavailable.',
};

/** What an ordinary answer says of the limits: there is room. */
export const usualLimitHeaders: Readonly<Record<string, string>> = {
  RateLimit: '"jira-burst-based";r=348;t=1',
  'RateLimit-Policy': '"jira-burst-based";q=100;w=1',
  'X-RateLimit-Limit': '350',
  'X-RateLimit-Remaining': '348',
};

export function toFaultAnswer(status: number): Answer {
  return { status, body: { errorMessages: [statusWords[status] ?? 'The request failed.'], errors: {} } };
}

/** As the gateway before Jira answers: not in Jira's shape, and not 403. */
const scopeMismatch: Answer = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' },
};

function needsScope(request: Request, path: string, scope: string): boolean {
  const scopes = findScopes(request.method, path);
  return (
    scopes?.classic.includes(scope) === true || scopes?.granular.some((one) => one.includes(scope)) === true
  );
}

type Wishes = ReadonlyMap<string, string>;

function readWishes(request: Request): Wishes {
  const parts = (request.headers.get(faultHeader) ?? '').split(';').filter((part) => part.includes('='));
  return new Map(parts.map((part) => part.split('=').map((text) => text.trim()) as [string, string]));
}

/** Milliseconds to wait before answering. */
export function toLatency(switches: JiraSwitches, request: Request): number {
  const wished = Number(readWishes(request).get('latency'));
  return wished > 0 ? wished : switches.latencyMs + Math.random() * switches.jitterMs;
}

function isWrite(request: Request, path: string): boolean {
  const readsByPost = /\/(search\/|jql\/|issue\/bulkfetch|changelog\/bulkfetch|permissions\/|worklog\/list)/;
  return request.method !== 'GET' && !readsByPost.test(path);
}

function isMeant({ match, times }: FailNext, request: Request, path: string): boolean {
  return times > 0 && (match === undefined || `${request.method} ${path}`.includes(match));
}

function toSwitchedFault(switches: JiraSwitches, request: Request, path: string, now: number): Answer | null {
  const { failNext, rateLimit, lostScope } = switches;
  if (lostScope !== null && needsScope(request, path, lostScope)) return scopeMismatch;
  if (failNext && isMeant(failNext, request, path)) {
    failNext.times -= 1;
    return toFaultAnswer(failNext.status);
  }
  const isHit =
    rateLimit && (rateLimit.on === 'all' || (rateLimit.on === 'writes') === isWrite(request, path));
  if (rateLimit && isHit && rateLimit.times > 0) {
    rateLimit.times -= 1;
    return toRateLimitAnswer(rateLimit.kind, rateLimit.retryAfterSeconds, now);
  }
  return null;
}

/** The answer that a fault gives instead of Jira's; null when there is none. Counts down the switches. */
export function takeFault(
  switches: JiraSwitches,
  request: Request,
  path: string,
  now: number,
): Answer | null {
  const wishes = readWishes(request);
  const kind = wishes.get('rate-limit');
  if (isRateLimitKind(kind)) return toRateLimitAnswer(kind, Number(wishes.get('retry-after') ?? 1), now);
  const scope = wishes.get('lost-scope');
  if (scope !== undefined && needsScope(request, path, scope)) return scopeMismatch;
  const status = Number(wishes.get('status'));
  if (status >= 400) return toFaultAnswer(status);
  return toSwitchedFault(switches, request, path, now);
}
