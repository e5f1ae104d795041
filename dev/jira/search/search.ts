// Finds issues by JQL, as the caller may see them, and hands them out in pages by token.
// The language itself is the JQL engine's business; here are visibility, order, pages and the memory of recent searches.
import type { Caller, Issue } from '../model';
import type { Permissions } from '../permissions';
import type { SiteStore } from '../store/site-store';
import type { JiraSwitches } from '../switches';
import type { JqlContext } from '../jql/jql-context';
import { prepareJql } from '../jql/evaluate-jql';
import type { IndexLag } from './index-lag';

export type SearchResult =
  | { readonly ok: true; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly errors: readonly string[] };

export interface Search {
  /** All matches in the order that the query asks for. */
  /** `reconciled` are ids of issues that must be seen as they are, however the index lags. */
  find(caller: Caller, jql: string, reconciled?: readonly string[]): SearchResult;
  contextOf(caller: Caller): JqlContext;
}

const remembered = 16;
/** `updated >= -5m` means something else a little later. */
const freshMs = 10_000;

const unboundedWords =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

type Stale = ReadonlyMap<string, Issue | undefined>;

function toStale(lag: IndexLag, reconciled: readonly string[]): Stale {
  const stale = new Map(lag.stale());
  for (const id of reconciled) stale.delete(id);
  return stale;
}

/** All issues as a lagging index has them. */
function* toLagging(store: SiteStore, stale: Stale): Iterable<Issue> {
  for (const now of store.issues.all()) {
    const issue = stale.has(now.id) ? stale.get(now.id) : now;
    if (issue) yield issue;
  }
}

/** What a search of a site depends on. */
export interface SearchRoom {
  readonly store: SiteStore;
  readonly permissions: Permissions;
  readonly switches: JiraSwitches;
  readonly clock: () => number;
  readonly lag: IndexLag;
}

export function createSearch(
  { store, permissions, switches, clock, lag }: SearchRoom,
  contextOf: (caller: Caller) => JqlContext,
): Search {
  // Results by caller and query, oldest first: the pages of one search ask for the same list again and again.
  const results = new Map<string, SearchResult>();
  let version = -1;
  let since = 0;

  function run(caller: Caller, jql: string, stale: Stale): SearchResult {
    const prepared = prepareJql(jql, contextOf(caller), { unknown: switches.unknownField });
    if (!prepared.ok) return prepared;
    const { query } = prepared;
    if (!query.bounded) return { ok: false, errors: [unboundedWords] };
    const isSeen = permissions.sightOf(caller);
    if (stale.size === 0) return { ok: true, issues: query.find(isSeen) };
    const matches = [...toLagging(store, stale)].filter((issue) => isSeen(issue) && query.matches(issue));
    return { ok: true, issues: query.sort(matches) };
  }

  return {
    contextOf,
    find(caller, jql, reconciled = []) {
      const stale = toStale(lag, reconciled);
      if (stale.size > 0) return run(caller, jql, stale);
      if (version !== store.version || clock() - since > freshMs) {
        results.clear();
        version = store.version;
        since = clock();
      }
      const key = `${switches.unknownField} ${caller.type === 'anonymous' ? '' : caller.accountId} ${jql}`;
      const known = results.get(key);
      if (known) return known;
      const result = run(caller, jql, stale);
      results.set(key, result);
      const [oldest] = results.keys();
      if (results.size > remembered && oldest !== undefined) results.delete(oldest);
      return result;
    },
  };
}
