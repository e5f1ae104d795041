// What the person signed in holds, as Jira says it to them. `authorize()` of the SDK is not used: asked about nothing,
// it answers without asking Jira. Routes and options stand inline, or `forge lint` doesn't see which scopes they need.
import { asUser, route } from '@forge/api';
import { succeed, type Result } from '#contract/errors';
import {
  administerProjectPermission,
  administerSitePermission,
  browsePermission,
  fromMyPermissions,
  fromMyself,
  fromPermissionCheck,
  fromProjectStyles,
  type PermissionAnswer,
  type PermissionQuestion,
} from '#jira/permission-check';
import type { Grants, PermissionOnProject, Permissions, ProjectGrants } from '../app/ports';
import { readAppPermissions, type AppPermissions } from './app-permissions';
import { hasRole } from './project-roles';
import { toJiraResponse } from './to-jira-response';

const askAboutSite = ({ use }: AppPermissions) => {
  const permissions = [administerSitePermission, browsePermission, use].join(',');
  return toJiraResponse(
    asUser().requestJira(route`/rest/api/3/mypermissions?permissions=${permissions}`, {
      method: 'GET',
      headers: { Accept: 'application/json' },
    }),
  );
};

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

const toProjectGrants = (
  answer: PermissionAnswer,
  projectId: string,
  app: AppPermissions,
): ProjectGrants => ({
  browse: answer.holds(browsePermission, projectId),
  administer: answer.holds(administerProjectPermission, projectId),
  editSchedules: answer.holds(app.editSchedules, projectId),
  manageContexts: answer.holds(app.manageContexts, projectId),
});

const lacksScheme = ({ administer, editSchedules, manageContexts }: ProjectGrants): boolean =>
  administer && !(editSchedules && manageContexts);

/** A project that its team manages has no permission scheme: there, who administers it holds the app's permissions. */
const withTeamManaged = async (
  projects: ReadonlyMap<string, ProjectGrants>,
): Promise<Result<ReadonlyMap<string, ProjectGrants>>> => {
  const unsure = [...projects].filter(([, grants]) => lacksScheme(grants)).map(([id]) => id);
  if (unsure.length === 0) return succeed(projects);
  const teamManaged = fromProjectStyles(await askStyles(unsure));
  if (!teamManaged.ok) return teamManaged;
  const adapted = [...projects].map(([id, grants]) => {
    const all = { ...grants, editSchedules: true, manageContexts: true };
    return [id, teamManaged.value.includes(id) && grants.administer ? all : grants] as const;
  });
  return succeed(new Map(adapted));
};

const readSiteGrants = async (app: AppPermissions): Promise<Result<Grants>> => {
  const answer = fromMyPermissions(await askAboutSite(app));
  if (!answer.ok) return answer;
  const { holdsGlobally } = answer.value;
  return succeed({
    use: holdsGlobally(app.use) && holdsGlobally(browsePermission),
    administerSite: holdsGlobally(administerSitePermission),
    projects: new Map(),
  });
};

const readProjectGrants = async (
  app: AppPermissions,
  projectIds: readonly string[],
): Promise<Result<Grants>> => {
  const permissions = [browsePermission, administerProjectPermission, app.editSchedules, app.manageContexts];
  const answer = fromPermissionCheck(
    await check({
      globalPermissions: [administerSitePermission, app.use],
      projectPermissions: [{ permissions, projects: projectIds.map(Number) }],
    }),
  );
  if (!answer.ok) return answer;
  const held = projectIds.map((id) => [id, toProjectGrants(answer.value, id, app)] as const);
  const projects = await withTeamManaged(new Map(held));
  if (!projects.ok) return projects;
  return succeed({
    use: answer.value.holdsGlobally(app.use),
    administerSite: answer.value.holdsGlobally(administerSitePermission),
    projects: projects.value,
  });
};

const toJiraPermission = ({ permission }: PermissionOnProject, app: AppPermissions): string => {
  if (permission === 'manage-shared-contexts') return app.manageContexts;
  return permission === 'edit-working-schedules' ? app.editSchedules : permission;
};

const readHeld: Permissions['readHeld'] = async (asked) => {
  if (asked.length === 0) throw new RangeError('Asked about nothing, Jira would say nothing against it.');
  const app = readAppPermissions();
  const answer = fromPermissionCheck(
    await check({
      globalPermissions: [],
      projectPermissions: asked.map((one) => ({
        permissions: [toJiraPermission(one, app)],
        projects: [Number(one.projectId)],
      })),
    }),
  );
  if (!answer.ok) return answer;
  return succeed(asked.filter((one) => answer.value.holds(toJiraPermission(one, app), one.projectId)));
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

export const createPermissions = (): Permissions => ({
  readGrants: (projectIds) => {
    const app = readAppPermissions();
    return projectIds.length === 0 ? readSiteGrants(app) : readProjectGrants(app, projectIds);
  },
  readHeld,
  readGroupIds,
  hasRole,
});
