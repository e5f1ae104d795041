// The order of a project's issues as Jira has it now.
import type { TaskId } from '#domain/plan/ids';
import { listIssueIds } from '#jira/list-issue-ids';
import type { PageSession } from './page-session';

/** Null where Jira doesn't tell. `recent` are issues that its search index may not know yet as they are. */
export const readOrder = async (
  { client, jql }: PageSession,
  recent: readonly TaskId[],
): Promise<readonly TaskId[] | null> => {
  const ids: TaskId[] = [];
  let token: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listIssueIds>> = await listIssueIds(client, jql, { token, recent });
    if (!page.ok) return null;
    ids.push(...page.value.ids.map((id) => id as TaskId));
    token = page.value.next;
  } while (token !== null);
  return ids;
};
