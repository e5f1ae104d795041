// How many round trips a load took: requests in flight at the same time count as one.

export interface Trip {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly durationMs: number;
}

/** The longest chain of requests of which each began after the one before had ended. */
export function countRoundTrips(trips: readonly Trip[]): number {
  const byEnd = [...trips].sort((a, b) => a.at + a.durationMs - (b.at + b.durationMs));
  let count = 0;
  let end = -Infinity;
  for (const { at, durationMs } of byEnd) {
    if (at < end) continue;
    count += 1;
    end = at + durationMs;
  }
  return count;
}
