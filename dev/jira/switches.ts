// What can be switched while the local Jira runs: limits that differ between sites, and faults to try an app with.

/** Jira's four reasons for 429, by the short names that the switches use. */
export type RateLimitKind = 'burst' | 'per-issue-on-write' | 'quota-global' | 'quota-tenant';

export interface RateLimitFault {
  readonly kind: RateLimitKind;
  readonly on: 'reads' | 'writes' | 'all';
  /** How many more requests are refused. */
  times: number;
  readonly retryAfterSeconds: number;
}

export interface FailNext {
  readonly status: number;
  times: number;
  /** Part of the path, or of `METHOD path`; every request when absent. */
  readonly match?: string;
}

export interface JiraSwitches {
  latencyMs: number;
  /** Added to the latency: a random part of up to this many milliseconds. */
  jitterMs: number;
  rateLimit: RateLimitFault | null;
  failNext: FailNext | null;
  /** Whether requests are counted as on Jira Cloud: 20 writes to an issue in 2 s, 100 in 30 s, bursts at an endpoint. */
  countsRequests: boolean;
  /** How long a search still sees an issue as it was before a change. `reconcileIssues` sees it as it is. */
  indexLagMs: number;
  /** How long a bulk task takes: its issues are done evenly over this time. */
  bulkTaskMs: number;
  /** A scope that the app has no longer: what needs it is refused as Atlassian's gateway refuses. */
  lostScope: string | null;
  /** How many issues `issue/bulkfetch` takes. Jira documents 100 and allows 1,000 under conditions. */
  bulkfetchLimit: 100 | 1000;
  /** Whether more than 100 issues are refused with fields such as `issuelinks`: unsettled, so try both. */
  bulkfetchRefusesMultiValued: boolean;
  /** What a search answers to a field or value that does not exist: no rows, or 400. Unsettled, so try both. */
  unknownField: 'empty' | 'error';
  /** How an edit without the permission to edit is refused: 403, or 400 with an error per field. Unsettled, so try both. */
  editRefusedAs: 'forbidden' | 'field-errors';
}

export function createSwitches(given: Partial<JiraSwitches> = {}): JiraSwitches {
  return {
    latencyMs: 0,
    jitterMs: 0,
    rateLimit: null,
    failNext: null,
    countsRequests: false,
    indexLagMs: 0,
    bulkTaskMs: 0,
    lostScope: null,
    bulkfetchLimit: 100,
    bulkfetchRefusesMultiValued: true,
    unknownField: 'empty',
    editRefusedAs: 'forbidden',
    ...given,
  };
}
