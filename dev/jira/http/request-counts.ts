// Counts requests as Jira Cloud does, when the switch says so: writes to one issue, and bursts at one endpoint.
// Only what is counted is here; how a refusal looks is the faults' business.
import type { RateLimitKind } from '../switches';

interface Window {
  readonly most: number;
  readonly ms: number;
}

/** Atlassian's numbers, of October 2026. */
const issueWindows: readonly Window[] = [
  { most: 20, ms: 2000 },
  { most: 100, ms: 30_000 },
];
const readBurst: Window = { most: 100, ms: 1000 };
const writeBurst: Window = { most: 50, ms: 1000 };

export interface Refused {
  readonly kind: RateLimitKind;
  readonly retryAfterSeconds: number;
}

export interface RequestCounts {
  /** Counts the request, or says why it is one too many. */
  take(method: string, path: string): Refused | null;
}

/** The issue that a write goes to, as the path names it. */
function findWritten(method: string, path: string): string | undefined {
  if (method === 'GET') return undefined;
  const [, issue] = /^\/rest\/api\/\w+\/issue\/([A-Za-z][\w]*-\d+|\d+)(?:\/|$)/.exec(path) ?? [];
  return issue?.toUpperCase();
}

/** The endpoint: the path without what varies in it. */
function toEndpoint(method: string, path: string): string {
  return `${method} ${path.replace(/\/([A-Z][A-Z0-9_]*-\d+|\d+)(?=\/|$)/g, '/*')}`;
}

export function createRequestCounts(clock: () => number): RequestCounts {
  const times = new Map<string, number[]>();

  /** Milliseconds until there is room; 0 when there is. */
  function waitFor(key: string, windows: readonly Window[], now: number): number {
    const past = times.get(key) ?? [];
    const waits = windows.map(({ most, ms }) => {
      const within = past.filter((at) => at > now - ms);
      const oldest = within.at(-most);
      return oldest === undefined ? 0 : oldest + ms - now;
    });
    return Math.max(0, ...waits);
  }

  function note(key: string, windows: readonly Window[], now: number): void {
    const longest = Math.max(...windows.map(({ ms }) => ms));
    times.set(key, [...(times.get(key) ?? []).filter((at) => at > now - longest), now]);
  }

  return {
    take(method, path) {
      const now = clock();
      const issue = findWritten(method, path);
      const burst = method === 'GET' || method === 'POST' ? readBurst : writeBurst;
      const rules: (readonly [RateLimitKind, string, readonly Window[]])[] = [
        ['burst', toEndpoint(method, path), [burst]],
        ...(issue === undefined ? [] : [['per-issue-on-write', issue, issueWindows] as const]),
      ];
      for (const [kind, key, windows] of rules) {
        const wait = waitFor(key, windows, now);
        if (wait > 0) return { kind, retryAfterSeconds: Math.ceil(wait / 1000) };
      }
      for (const [, key, windows] of rules) note(key, windows, now);
      return null;
    },
  };
}
