// What the person signed in holds, as Jira says it to them. `authorize()` of the SDK is not used: asked about nothing,
// it answers without asking Jira. Routes and options stand inline, or `forge lint` doesn't see which scopes they need.
import { asUser, route } from '@forge/api';
import {
  filterHeld,
  sitePermissions,
  toGrantsQuestion,
  toHeldQuestion,
  toProjectGrants,
  toSiteGrants,
  withoutScheme,
  withTeamManaged,
  type AppPermissions,
} from '#jira/held-permissions';
import {
  fromMyPermissions,
  fromMyself,
  fromPermissionCheck,
  fromProjectStyles,
  type PermissionQuestion,
} from '#jira/permission-check';
import type { Permissions } from '../app/ports';
import { readAppPermissions } from './app-permissions';
import { hasRole } from './project-roles';
import { toJiraResponse } from './to-jira-response';

const askAboutSite = (app: AppPermissions) =>
  toJiraResponse(
    asUser().requestJira(route`/rest/api/3/mypermissions?permissions=${sitePermissions(app)}`, {
      method: 'GET',
      headers: { Accept: 'application/json' },
    }),
  );

const check = (question: PermissionQuestion) =>
  toJiraResponse(
    asUser().requestJira(route`/rest/api/3/permissions/check`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify(question),
    }),
  );

const askStyles = (projectIds: readonly string[]) => {
  const ids = new URLSearchParams();
  for (const id of projectIds) ids.append('id', id);
  return toJiraResponse(
    asUser().requestJira(route`/rest/api/3/project/search?${ids}`, {
      method: 'GET',
      headers: { Accept: 'application/json' },
    }),
  );
};

const readProjectGrants = async (app: AppPermissions, projectIds: readonly string[]) => {
  const answer = fromPermissionCheck(await check(toGrantsQuestion(app, projectIds)));
  const grants = toProjectGrants(answer, projectIds, app);
  const unsure = withoutScheme(grants);
  return unsure.length === 0 ? grants : withTeamManaged(grants, fromProjectStyles(await askStyles(unsure)));
};

const readGrants: Permissions['readGrants'] = async (projectIds) => {
  const app = readAppPermissions();
  return projectIds.length === 0
    ? toSiteGrants(fromMyPermissions(await askAboutSite(app)), app)
    : readProjectGrants(app, projectIds);
};

const readHeld: Permissions['readHeld'] = async (asked) => {
  if (asked.length === 0) throw new RangeError('Asked about nothing, Jira would say nothing against it.');
  const app = readAppPermissions();
  return filterHeld(fromPermissionCheck(await check(toHeldQuestion(asked, app))), asked, app);
};

const readGroupIds: Permissions['readGroupIds'] = async () =>
  fromMyself(
    await toJiraResponse(
      asUser().requestJira(route`/rest/api/3/myself?expand=groups`, {
        method: 'GET',
        headers: { Accept: 'application/json' },
      }),
    ),
  );

export const createPermissions = (): Permissions => ({ readGrants, readHeld, readGroupIds, hasRole });
