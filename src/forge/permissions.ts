// What the person signed in holds, as Jira says it to them. `authorize()` of the SDK is not used: asked about nothing,
// it answers without asking Jira.
import { asUser, route } from '@forge/api';
import { fromPermissionAnswer, toPermissionQuestion, type PermissionQuestion } from '#jira/permission-check';
import type { Permissions } from '../app/ports';
import { toJiraResponse } from './to-jira-response';

// Route and options stand inline, or `forge lint` doesn't see which scopes the call needs.
const ask = (question: PermissionQuestion) =>
  asUser().requestJira(route`/rest/api/3/permissions/check`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(question),
  });

export const createPermissions = (): Permissions => ({
  readGrants: async (projectId) =>
    fromPermissionAnswer(projectId, await toJiraResponse(ask(toPermissionQuestion(projectId)))),
});
