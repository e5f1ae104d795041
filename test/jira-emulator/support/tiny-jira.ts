// A local Jira on the tiny site, with the contract check on: a test that ends with violations fails.
import { createContractCheck, type Violation } from '../../../dev/jira/contract/contract-check';
import { createJira, type JiraOptions, type LocalJira } from '../../../dev/jira/create-jira';
import type { Caller } from '../../../dev/jira/model';
import { createTinySite, tinyNow } from './tiny-site';

export interface Reply {
  readonly status: number;
  /** Parsed JSON; undefined when the answer has no body. */
  readonly body: Json;
  readonly headers: Headers;
}

/** JSON of unknown shape, walked with `at`. */
export type Json = unknown;

export interface TinyJira {
  readonly jira: LocalJira;
  readonly violations: Violation[];
  readonly warnings: string[];
  /** Milliseconds by which the clock is ahead. */
  tick(ms: number): void;
  /** `send('acc-ada', 'GET /issue/OPEN-1')`; null asks as nobody. */
  send(
    accountId: string | null,
    call: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply>;
}

/** A value inside JSON: `at(body, 'fields', 'status', 'name')`. */
export function at(value: Json, ...path: readonly (string | number)[]): Json {
  let here: Json = value;
  for (const part of path) here = (here as Record<string | number, unknown> | null | undefined)?.[part];
  return here;
}

export function toCaller(accountId: string | null): Caller {
  return accountId === null ? { type: 'anonymous' } : { type: 'person', accountId };
}

async function toReply(response: Response): Promise<Reply> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? undefined : (JSON.parse(text) as Json),
  };
}

export function createTinyJira(options: Partial<JiraOptions> = {}): TinyJira {
  const violations: Violation[] = [];
  const warnings: string[] = [];
  let now = tinyNow;
  const jira = createJira({
    data: createTinySite(),
    clock: () => now,
    check: createContractCheck({ onViolation: (violation) => violations.push(violation) }),
    warn: (line) => warnings.push(line),
    ...options,
  });
  return {
    jira,
    violations,
    warnings,
    tick(ms) {
      now += ms;
    },
    async send(accountId, call, body, headers = {}) {
      const [method = 'GET', path = ''] = call.split(' ');
      const url = `http://local${path.startsWith('/rest') || path.startsWith('/ex') ? path : `/rest/api/3${path}`}`;
      const init =
        body === undefined
          ? { method, headers }
          : {
              method,
              headers: { 'content-type': 'application/json', ...headers },
              body: JSON.stringify(body),
            };
      return toReply(await jira.handle(new Request(url, init), toCaller(accountId)));
    },
  };
}
