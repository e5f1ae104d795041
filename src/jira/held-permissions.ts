// What a person holds of Jira's permissions and of the app's own, out of Jira's answers. Knows nothing of who asked how.
import { succeed, type Result } from '#contract/errors';
import type { GrantedPermission } from '#contract/shared-context';
import {
  administerProjectPermission,
  administerSitePermission,
  browsePermission,
  type PermissionAnswer,
  type PermissionQuestion,
} from './permission-check';

/** The permissions that the manifest declares, by the keys that Jira knows them by in this installation. */
export interface AppPermissions {
  readonly use: string;
  readonly manageContexts: string;
  readonly editSchedules: string;
}

export interface HeldOnProject {
  readonly browse: boolean;
  readonly administer: boolean;
  readonly editSchedules: boolean;
  readonly manageContexts: boolean;
}

export interface HeldPermissions {
  readonly use: boolean;
  readonly administerSite: boolean;
  readonly projects: ReadonlyMap<string, HeldOnProject>;
}

export interface AskedPermission {
  readonly projectId: string;
  readonly permission: GrantedPermission;
}

export const sitePermissions = ({ use }: AppPermissions): string =>
  [administerSitePermission, browsePermission, use].join(',');

export const toGrantsQuestion = (app: AppPermissions, projectIds: readonly string[]): PermissionQuestion => ({
  globalPermissions: [administerSitePermission, app.use],
  projectPermissions: [
    {
      permissions: [browsePermission, administerProjectPermission, app.editSchedules, app.manageContexts],
      projects: projectIds.map(Number),
    },
  ],
});

export const toSiteGrants = (
  answer: Result<PermissionAnswer>,
  app: AppPermissions,
): Result<HeldPermissions> => {
  if (!answer.ok) return answer;
  const { holdsGlobally } = answer.value;
  return succeed({
    use: holdsGlobally(app.use) && holdsGlobally(browsePermission),
    administerSite: holdsGlobally(administerSitePermission),
    projects: new Map(),
  });
};

const onProject = ({ holds }: PermissionAnswer, projectId: string, app: AppPermissions): HeldOnProject => ({
  browse: holds(browsePermission, projectId),
  administer: holds(administerProjectPermission, projectId),
  editSchedules: holds(app.editSchedules, projectId),
  manageContexts: holds(app.manageContexts, projectId),
});

export const toProjectGrants = (
  answer: Result<PermissionAnswer>,
  projectIds: readonly string[],
  app: AppPermissions,
): Result<HeldPermissions> => {
  if (!answer.ok) return answer;
  const { holdsGlobally } = answer.value;
  return succeed({
    use: holdsGlobally(app.use),
    administerSite: holdsGlobally(administerSitePermission),
    projects: new Map(projectIds.map((id) => [id, onProject(answer.value, id, app)] as const)),
  });
};

/** Answers about different projects of one person as one; the first failure fails all. */
export const joinGrants = (parts: readonly Result<HeldPermissions>[]): Result<HeldPermissions> => {
  const refused = parts.find((part) => !part.ok);
  if (refused?.ok === false) return refused;
  const held = parts.flatMap((part) => (part.ok ? [part.value] : []));
  return succeed({
    use: held.some(({ use }) => use),
    administerSite: held.some(({ administerSite }) => administerSite),
    projects: new Map(held.flatMap(({ projects }) => [...projects])),
  });
};

/** Projects whose administrator lacks one of the app's permissions: perhaps because there is no scheme to give it by. */
export const withoutScheme = (grants: Result<HeldPermissions>): string[] =>
  grants.ok
    ? [...grants.value.projects]
        .filter(
          ([, { administer, editSchedules, manageContexts }]) =>
            administer && !(editSchedules && manageContexts),
        )
        .map(([id]) => id)
    : [];

/** A project that its team manages has no permission scheme: there, who administers it holds the app's permissions. */
export const withTeamManaged = (
  grants: Result<HeldPermissions>,
  teamManaged: Result<readonly string[]>,
): Result<HeldPermissions> => {
  if (!grants.ok) return grants;
  if (!teamManaged.ok) return teamManaged;
  const adapted = [...grants.value.projects].map(([id, held]) => {
    const isLead = teamManaged.value.includes(id) && held.administer;
    return [id, isLead ? { ...held, editSchedules: true, manageContexts: true } : held] as const;
  });
  return succeed({ ...grants.value, projects: new Map(adapted) });
};

const toKey = ({ permission }: AskedPermission, app: AppPermissions): string => {
  if (permission === 'manage-shared-contexts') return app.manageContexts;
  return permission === 'edit-working-schedules' ? app.editSchedules : permission;
};

export const toHeldQuestion = (
  asked: readonly AskedPermission[],
  app: AppPermissions,
): PermissionQuestion => ({
  globalPermissions: [],
  projectPermissions: asked.map((one) => ({
    permissions: [toKey(one, app)],
    projects: [Number(one.projectId)],
  })),
});

export const filterHeld = (
  answer: Result<PermissionAnswer>,
  asked: readonly AskedPermission[],
  app: AppPermissions,
): Result<AskedPermission[]> =>
  answer.ok ? succeed(asked.filter((one) => answer.value.holds(toKey(one, app), one.projectId))) : answer;
