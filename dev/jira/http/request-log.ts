// The requests of the recent past, for tests and for the host's page.

export interface LoggedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Account id; null when nobody was signed in. */
  readonly caller: string | null;
  readonly at: number;
}

export interface RequestLog {
  readonly entries: readonly LoggedRequest[];
  add(entry: LoggedRequest): void;
  clear(): void;
}

export function createRequestLog(kept = 10_000): RequestLog {
  const entries: LoggedRequest[] = [];
  return {
    entries,
    add(entry) {
      entries.push(entry);
      if (entries.length > kept) entries.splice(0, entries.length - kept);
    },
    clear() {
      entries.length = 0;
    },
  };
}
