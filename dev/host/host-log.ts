// What passed through the host, for tests and for the curious: bridge calls of pages and requests to Jira.

export interface HostLogEntry {
  readonly kind: 'bridge' | 'jira';
  /** Epoch milliseconds at which it began. */
  readonly at: number;
  readonly durationMs: number;
  /** `invoke session.open`, `getContext`; `GET /rest/api/3/myself`. */
  readonly name: string;
  readonly site: string;
  /** HTTP status of a Jira answer; 200 or 500 of a bridge call. */
  readonly status: number;
  /** Account that asked, null for nobody. */
  readonly accountId: string | null;
}

export interface HostLog {
  entries(): readonly HostLogEntry[];
  add(entry: HostLogEntry): void;
  clear(): void;
}

const mostEntries = 5000;

export function createHostLog(): HostLog {
  let entries: HostLogEntry[] = [];
  return {
    entries: () => [...entries],
    add(entry) {
      entries.push(entry);
      if (entries.length > mostEntries) entries = entries.slice(-mostEntries / 2);
    },
    clear() {
      entries = [];
    },
  };
}
