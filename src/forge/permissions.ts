// What the person signed in holds, as Jira says it to them. `authorize()` of the SDK is not used: asked about nothing,
// it answers without asking Jira. Routes and options stand inline, or `forge lint` doesn't see which scopes they need.
import { asUser, route } from '@forge/api';
import { fromMyPermissions, fromPermissionCheck, toPermissionQuestion } from '#jira/permission-check';
import type { Permissions } from '../app/ports';
import { toJiraResponse } from './to-jira-response';

const askAboutSite = () =>
  asUser().requestJira(route`/rest/api/3/mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS`, {
    method: 'GET',
    headers: { Accept: 'application/json' },
  });

const askAboutProject = (projectId: string) =>
  asUser().requestJira(route`/rest/api/3/permissions/check`, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(toPermissionQuestion(projectId)),
  });

export const createPermissions = (): Permissions => ({
  readGrants: async (projectId) =>
    projectId === null
      ? fromMyPermissions(await toJiraResponse(askAboutSite()))
      : fromPermissionCheck(projectId, await toJiraResponse(askAboutProject(projectId))),
});
