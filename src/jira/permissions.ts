// What this person may do in one project, asked once when a page opens.
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { objectAt } from './json';
import { fromPermissionCheck } from './permission-check';

const keys = {
  edit: 'EDIT_ISSUES',
  create: 'CREATE_ISSUES',
  schedule: 'SCHEDULE_ISSUES',
  remove: 'DELETE_ISSUES',
} as const;

/** In the project at large; single issues may still be closed to them. */
export type ProjectRights = Readonly<Record<keyof typeof keys, boolean>>;

/** Where Jira doesn't tell, the person may try, and Jira says no then. */
export const allRights: ProjectRights = { edit: true, create: true, schedule: true, remove: true };

export const readRights = async (
  client: JiraClient,
  projectId: string,
): Promise<JiraResult<ProjectRights>> => {
  const answer = await client.call(
    'mypermissions.get',
    {},
    { query: { projectId, permissions: Object.values(keys).join(',') } },
  );
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const has = (right: keyof typeof keys): boolean =>
    objectAt(body, 'permissions', keys[right])?.['havePermission'] === true;
  return {
    ok: true,
    value: { edit: has('edit'), create: has('create'), schedule: has('schedule'), remove: has('remove') },
  };
};

/** In each of many projects, by one question; what Jira doesn't tell counts as held, as above. */
export const readRightsIn = async (
  client: JiraClient,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, ProjectRights>> => {
  const permissions = Object.values(keys);
  const body = {
    globalPermissions: [],
    projectPermissions: [{ permissions, projects: projectIds.map(Number) }],
  };
  const answer = await client.call('permissions.check', {}, { body });
  const held = answer.ok ? fromPermissionCheck(answer.value) : answer;
  if (!held.ok) return new Map(projectIds.map((id) => [id, allRights]));
  const has = (right: keyof typeof keys, id: string): boolean => held.value.holds(keys[right], id);
  return new Map(
    projectIds.map((id) => [
      id,
      {
        edit: has('edit', id),
        create: has('create', id),
        schedule: has('schedule', id),
        remove: has('remove', id),
      },
    ]),
  );
};
