// Jira's bulk permission check: the question as Jira wants it, and its answer read so that silence is never a yes.
import { fail, succeed, type Result } from '#contract/errors';
import { z } from '#contract/zod';
import type { JiraResponse } from './transport';

const browse = 'BROWSE_PROJECTS';
const administerProject = 'ADMINISTER_PROJECTS';
const administerSite = 'ADMINISTER';

export interface PermissionQuestion {
  readonly globalPermissions: readonly string[];
  readonly projectPermissions?: readonly {
    readonly permissions: readonly string[];
    readonly projects: readonly number[];
  }[];
}

/** What the caller holds; on the project both are false where none was asked about. */
export interface PermissionAnswer {
  readonly browseProject: boolean;
  readonly administerProject: boolean;
  readonly administerSite: boolean;
}

/** Asks about the site, and about one project by its numeric id. Jira leaves out what it can't find. */
export const toPermissionQuestion = (projectId: string | null): PermissionQuestion => ({
  globalPermissions: [administerSite],
  ...(projectId !== null && {
    projectPermissions: [{ permissions: [browse, administerProject], projects: [Number(projectId)] }],
  }),
});

const answerSchema = z.object({
  globalPermissions: z.array(z.string()),
  projectPermissions: z.array(z.object({ permission: z.string(), projects: z.array(z.number()) })),
});

const toFailure = (status: number): Result<never> => {
  if (status === 429) return fail('rate-limited', 'Jira is busy.');
  if (status === 401 || status === 403)
    return fail('anonymous', 'Jira does not take the caller for signed in.');
  return fail('unavailable', `Jira answered ${status} to a permission check.`);
};

export const fromPermissionAnswer = (
  projectId: string | null,
  { status, body }: JiraResponse,
): Result<PermissionAnswer> => {
  if (status !== 200) return toFailure(status);
  const parsed = answerSchema.safeParse(body);
  if (!parsed.success) return fail('unavailable', 'Jira answered a permission check in an unknown shape.');
  const { globalPermissions, projectPermissions } = parsed.data;
  const holds = (permission: string): boolean =>
    projectId !== null &&
    projectPermissions.some(
      (one) => one.permission === permission && one.projects.includes(Number(projectId)),
    );
  return succeed({
    browseProject: holds(browse),
    administerProject: holds(administerProject),
    administerSite: globalPermissions.includes(administerSite),
  });
};
