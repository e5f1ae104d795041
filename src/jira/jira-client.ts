// Calls Jira's operations and repeats what may be repeated, as Atlassian asks: it waits as long as it is told, longer
// each time, a little different for everyone. Knows no answer's meaning and not where it runs.
import { noAnswer, toJiraProblem, type JiraProblem, type JiraResult } from './jira-problem';
import {
  jiraOperations,
  toJiraPath,
  type JiraOperationName,
  type JiraPathParameters,
  type JiraQuery,
} from './operations';
import type { JiraRequest, JiraResponse, JiraTransport } from './transport';

export interface JiraClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** 0 to 1, so that many pages don't come back in step. */
  readonly random: () => number;
}

export interface JiraCallInput {
  readonly query?: JiraQuery;
  readonly body?: unknown;
  /** Told before each wait that Jira asked for: how long, and which limit was met in Jira's word for it. */
  readonly onWait?: (seconds: number, reason: string | null) => void;
}

/** `parameters` are those of the operation's path. Never throws for what Jira or the network does. */
export interface JiraClient {
  readonly call: <Name extends JiraOperationName>(
    name: Name,
    parameters: JiraPathParameters<Name>,
    input?: JiraCallInput,
  ) => Promise<JiraResult<JiraResponse>>;
}

const maxTries = 4;
const firstBackoffMs = 500;
const maxBackoffMs = 30_000;
/** Whoever is told to wait longer than this is better told so than kept waiting. */
const longestObeyedSeconds = 300;

export const createJiraClient = (transport: JiraTransport, clock: JiraClock): JiraClient => ({
  call: async (name, parameters, input = {}) => {
    const { method, repeatable } = jiraOperations[name];
    const request: JiraRequest = {
      method,
      path: toJiraPath(name, parameters, input.query),
      ...(input.body !== undefined && { body: input.body }),
    };
    for (let tries = 1; ; tries++) {
      const attempt = await send(transport, request);
      if (attempt.ok) return attempt;
      const wait = waitBefore(attempt, { tries, repeatable, clock });
      if (wait === null) return { ok: false, problem: attempt.problem };
      if (attempt.problem.code === 'rate-limited')
        input.onWait?.(Math.ceil(wait / 1000), reasonOf(attempt.response));
      await clock.sleep(wait);
    }
  },
});

type Attempt =
  | { readonly ok: true; readonly value: JiraResponse }
  | { readonly ok: false; readonly problem: JiraProblem; readonly response: JiraResponse | null };

const send = async (transport: JiraTransport, request: JiraRequest): Promise<Attempt> => {
  try {
    const response = await transport(request);
    if (response.status >= 200 && response.status < 300) return { ok: true, value: response };
    return { ok: false, problem: toJiraProblem(response), response };
  } catch (error) {
    return { ok: false, problem: noAnswer(error), response: null };
  }
};

interface Patience {
  readonly tries: number;
  readonly repeatable: boolean;
  readonly clock: JiraClock;
}

/** Milliseconds to wait before the next try; null when there shall be none. */
const waitBefore = ({ problem, response }: Attempt & { ok: false }, patience: Patience): number | null => {
  const { tries, repeatable, clock } = patience;
  if (tries >= maxTries) return null;
  const backoff = Math.min(maxBackoffMs, firstBackoffMs * 2 ** (tries - 1)) * (0.7 + 0.6 * clock.random());
  // A request that was turned away at the door was not carried out, so it may always be sent again.
  if (problem.code === 'rate-limited') {
    const told = toldSeconds(response);
    if (told === null) return backoff;
    return told > longestObeyedSeconds ? null : Math.max(backoff, told * 1000 * (1 + 0.1 * clock.random()));
  }
  return problem.code === 'unavailable' && repeatable ? backoff : null;
};

const toldSeconds = (response: JiraResponse | null): number | null => {
  const text = response?.headers['retry-after'];
  if (text === undefined || !/^\d+(\.\d+)?$/.test(text)) return null;
  return Number(text);
};

const reasonOf = (response: JiraResponse | null): string | null =>
  response?.headers['ratelimit-reason'] ?? null;
