// What this person may do in one project, asked once when a page opens.
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { objectAt } from './json';

/** Whether they may edit issues there at all; single issues may still be closed to them. */
export const mayEditIssues = async (client: JiraClient, projectId: string): Promise<JiraResult<boolean>> => {
  const answer = await client.call(
    'mypermissions.get',
    {},
    { query: { projectId, permissions: 'EDIT_ISSUES' } },
  );
  if (!answer.ok) return answer;
  const permission = objectAt(answer.value.body, 'permissions', 'EDIT_ISSUES');
  return { ok: true, value: permission?.['havePermission'] === true };
};
