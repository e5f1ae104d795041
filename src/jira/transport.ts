// How a request reaches Jira. The same client runs over the page's bridge and over a function's SDK; this knows neither.
import type { JiraMethod } from './operations';

export interface JiraRequest {
  readonly method: JiraMethod;
  /** From the root of the site, query included: `/rest/api/3/field`. */
  readonly path: string;
  /** A JSON value; left out where the operation has none. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface JiraResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; the text where it isn't JSON (a gateway's error page), null where there is none. */
  readonly body: unknown;
}

/** Answers every HTTP status as a value; throws only when no answer came (offline, aborted). */
export type JiraTransport = (request: JiraRequest) => Promise<JiraResponse>;
