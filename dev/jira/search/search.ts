// Finds issues by JQL, as the caller may see them, and hands them out in pages by token.
// The language itself is the JQL engine's business; here are visibility, order, pages and the memory of recent searches.
import type { Caller, Issue } from '../model';
import type { Permissions } from '../permissions';
import type { SiteStore } from '../store/site-store';
import type { JiraSwitches } from '../switches';
import type { JqlContext } from '../jql/jql-context';
import { prepareJql } from '../jql/evaluate-jql';

export type SearchResult =
  | { readonly ok: true; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly errors: readonly string[] };

export interface Search {
  /** All matches in the order that the query asks for. */
  find(caller: Caller, jql: string): SearchResult;
  contextOf(caller: Caller): JqlContext;
}

const remembered = 16;
/** `updated >= -5m` means something else a little later. */
const freshMs = 10_000;

const unboundedWords =
  'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.';

/** What a search of a site depends on. */
export interface SearchRoom {
  readonly store: SiteStore;
  readonly permissions: Permissions;
  readonly switches: JiraSwitches;
  readonly clock: () => number;
}

export function createSearch(
  { store, permissions, switches, clock }: SearchRoom,
  contextOf: (caller: Caller) => JqlContext,
): Search {
  // Results by caller and query, oldest first: the pages of one search ask for the same list again and again.
  const results = new Map<string, SearchResult>();
  let version = -1;
  let since = 0;

  function run(caller: Caller, jql: string): SearchResult {
    const prepared = prepareJql(jql, contextOf(caller), { unknown: switches.unknownField });
    if (!prepared.ok) return prepared;
    const { query } = prepared;
    if (!query.bounded) return { ok: false, errors: [unboundedWords] };
    const isSeen = permissions.sightOf(caller);
    const issues: Issue[] = [];
    for (const issue of query.candidates() ?? store.issues.all()) {
      if (isSeen(issue) && query.matches(issue)) issues.push(issue);
    }
    return { ok: true, issues: query.sort(issues) };
  }

  return {
    contextOf,
    find(caller, jql) {
      if (version !== store.version || clock() - since > freshMs) {
        results.clear();
        version = store.version;
        since = clock();
      }
      const key = `${switches.unknownField} ${caller.type === 'anonymous' ? '' : caller.accountId} ${jql}`;
      const known = results.get(key);
      if (known) return known;
      const result = run(caller, jql);
      results.set(key, result);
      const [oldest] = results.keys();
      if (results.size > remembered && oldest !== undefined) results.delete(oldest);
      return result;
    },
  };
}
