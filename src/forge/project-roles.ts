// The one question that is asked as the app on behalf of a person: whether they have a role in a project, since Jira shows
// roles to administrators only. It tells yes or no about the caller, and nothing else.
import { asApp, route } from '@forge/api';
import { isInRole } from '#jira/permission-check';
import type { Permissions } from '../app/ports';
import { toJiraResponse } from './to-jira-response';

export const hasRole: Permissions['hasRole'] = async (person, { projectId, roleId }) =>
  isInRole(
    await toJiraResponse(
      asApp().requestJira(route`/rest/api/3/project/${projectId}/role/${roleId}`, {
        method: 'GET',
        headers: { Accept: 'application/json' },
      }),
    ),
    person,
  );
