// What the person signed in holds, as Jira says it to them. `authorize()` of the SDK is not used: asked about nothing,
// it answers without asking Jira. Routes and options stand inline, or `forge lint` doesn't see which scopes they need.
import { asUser, route } from '@forge/api';
import {
  filterHeld,
  joinGrants,
  sitePermissions,
  toGrantsQuestion,
  toHeldQuestion,
  toProjectGrants,
  toSiteGrants,
  withoutScheme,
  withTeamManaged,
  type AppPermissions,
} from '#jira/held-permissions';
import { inChunks } from '#jira/in-chunks';
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

/** As many as Jira takes in one question. */
const maxCheckedProjects = 1000;
const maxSearchedProjects = 50;

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
  const styles = await Promise.all(inChunks(withoutScheme(grants), maxSearchedProjects).map(askStyles));
  return styles.map(fromProjectStyles).reduce(withTeamManaged, grants);
};

const readInTurn = async (app: AppPermissions, projectIds: readonly string[]) => {
  const parts = await Promise.all(
    inChunks(projectIds, maxCheckedProjects).map((ids) => readProjectGrants(app, ids)),
  );
  return joinGrants(parts);
};

const readGrants: Permissions['readGrants'] = async (projectIds) => {
  const app = readAppPermissions();
  return projectIds.length === 0
    ? toSiteGrants(fromMyPermissions(await askAboutSite(app)), app)
    : readInTurn(app, projectIds);
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
