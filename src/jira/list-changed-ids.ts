// Ids of a plan's issues that changed since an instant: in their fields, or in what the plan keeps with them.
import { planPropertyKey } from '#contract/plan-property';
import type { JiraClient } from './jira-client';
import { listIssueIds } from './list-issue-ids';

const minute = 60_000;
/** The search index lags, and JQL knows no seconds. */
const overlap = 2 * minute;

/** `where`: JQL without an order. `since` and `now` in epoch milliseconds. Null where Jira can't tell, or tells of more than one page of them. */
export const listChangedIds = async (
  client: JiraClient,
  where: string,
  { since, now }: { readonly since: number; readonly now: number },
): Promise<ReadonlySet<string> | null> => {
  const from = since - overlap;
  const minutes = Math.ceil((now - from) / minute);
  // Apart, since Jira finds nothing at all, without a word, where it doesn't know one of the fields.
  const clauses = [`updated >= "-${minutes}m"`, `issue.property[${planPropertyKey}].changed >= ${from}`];
  const pages = await Promise.all(
    clauses.map((clause) => listIssueIds(client, `${where} AND ${clause} ORDER BY key ASC`, { token: null })),
  );
  const ids = new Set<string>();
  for (const page of pages) {
    if (!page.ok || page.value.next !== null) return null;
    page.value.ids.forEach((id) => ids.add(id));
  }
  return ids;
};
