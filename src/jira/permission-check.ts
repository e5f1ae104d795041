// What Jira says that its caller holds: on one project, or on the site. Read so that silence is never a yes.
import { fail, succeed, type Result } from '#contract/errors';
import { z } from '#contract/zod';
import type { JiraResponse } from './transport';

const browse = 'BROWSE_PROJECTS';
const administerProject = 'ADMINISTER_PROJECTS';
const administerSite = 'ADMINISTER';

/** Body of `permissions.check`. */
export interface PermissionQuestion {
  readonly globalPermissions: readonly string[];
  readonly projectPermissions: readonly {
    readonly permissions: readonly string[];
    readonly projects: readonly number[];
  }[];
}

export interface PermissionAnswer {
  /** The project asked about; any at all where the question was about the site. */
  readonly browse: boolean;
  readonly administerProject: boolean;
  readonly administerSite: boolean;
}

/** All about one project, by its numeric id; Jira leaves out what it can't find. */
export const toPermissionQuestion = (projectId: string): PermissionQuestion => ({
  globalPermissions: [administerSite],
  projectPermissions: [{ permissions: [browse, administerProject], projects: [Number(projectId)] }],
});

const failureOf = (status: number) => {
  if (status === 429) return fail('rate-limited', 'Jira is busy.');
  if (status === 401 || status === 403)
    return fail('anonymous', 'Jira does not take the caller for signed in.');
  return fail('unavailable', `Jira answered ${status} to a permission check.`);
};

const read = <Answer>(schema: z.ZodType<Answer>, { status, body }: JiraResponse): Result<Answer> => {
  if (status !== 200) return failureOf(status);
  const parsed = schema.safeParse(body);
  return parsed.success
    ? succeed(parsed.data)
    : fail('unavailable', 'Jira answered a permission check in an unknown shape.');
};

const checkSchema = z.object({
  globalPermissions: z.array(z.string()),
  projectPermissions: z.array(z.object({ permission: z.string(), projects: z.array(z.number()) })),
});

/** Reads the answer of `permissions.check` to the question about this project. */
export const fromPermissionCheck = (projectId: string, response: JiraResponse): Result<PermissionAnswer> => {
  const answer = read(checkSchema, response);
  if (!answer.ok) return answer;
  const { globalPermissions, projectPermissions } = answer.value;
  const holds = (permission: string): boolean =>
    projectPermissions.some(
      (one) => one.permission === permission && one.projects.includes(Number(projectId)),
    );
  return succeed({
    browse: holds(browse),
    administerProject: holds(administerProject),
    administerSite: globalPermissions.includes(administerSite),
  });
};

const heldSchema = z.object({ havePermission: z.boolean() });
const mySchema = z.object({
  permissions: z.object({ [browse]: heldSchema, [administerSite]: heldSchema }),
});

/** Reads the answer of `mypermissions.get`, asked without a project: a project permission held anywhere is held. */
export const fromMyPermissions = (response: JiraResponse): Result<PermissionAnswer> => {
  const answer = read(mySchema, response);
  if (!answer.ok) return answer;
  const { permissions } = answer.value;
  return succeed({
    browse: permissions[browse].havePermission,
    administerProject: false,
    administerSite: permissions[administerSite].havePermission,
  });
};
