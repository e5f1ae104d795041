// What Jira says that its caller holds: on projects, or on the site. Read so that silence is never a yes.
import { fail, succeed, type Result } from '#contract/errors';
import { z } from '#contract/zod';
import type { JiraResponse } from './transport';

export const browsePermission = 'BROWSE_PROJECTS';
export const administerProjectPermission = 'ADMINISTER_PROJECTS';
export const administerSitePermission = 'ADMINISTER';

/** Body of `permissions.check`. */
export interface PermissionQuestion {
  readonly globalPermissions: readonly string[];
  readonly projectPermissions: readonly {
    readonly permissions: readonly string[];
    readonly projects: readonly number[];
  }[];
}

export interface PermissionAnswer {
  readonly holdsGlobally: (permission: string) => boolean;
  readonly holds: (permission: string, projectId: string) => boolean;
}

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

/** Reads the answer of `permissions.check`; projects are numeric ids, and Jira leaves out those that it can't find. */
export const fromPermissionCheck = (response: JiraResponse): Result<PermissionAnswer> => {
  const answer = read(checkSchema, response);
  if (!answer.ok) return answer;
  const { globalPermissions, projectPermissions } = answer.value;
  return succeed({
    holdsGlobally: (permission) => globalPermissions.includes(permission),
    holds: (permission, projectId) =>
      projectPermissions.some(
        (one) => one.permission === permission && one.projects.includes(Number(projectId)),
      ),
  });
};

const mySchema = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

/** Reads the answer of `mypermissions.get`, asked without a project: a project permission held anywhere is held. */
export const fromMyPermissions = (response: JiraResponse): Result<PermissionAnswer> => {
  const answer = read(mySchema, response);
  if (!answer.ok) return answer;
  const { permissions } = answer.value;
  const holdsGlobally = (permission: string): boolean => permissions[permission]?.havePermission ?? false;
  return succeed({ holdsGlobally, holds: () => false });
};

const groupsSchema = z.object({
  groups: z.object({ items: z.array(z.object({ groupId: z.string() })) }),
});

/** The caller's own groups, from `myself?expand=groups`. */
export const fromMyself = (response: JiraResponse): Result<readonly string[]> => {
  const answer = read(groupsSchema, response);
  return answer.ok ? succeed(answer.value.groups.items.map(({ groupId }) => groupId)) : answer;
};

const roleSchema = z.object({
  actors: z.array(
    z.object({
      actorUser: z.object({ accountId: z.string() }).optional(),
      actorGroup: z.object({ groupId: z.string() }).optional(),
    }),
  ),
});

/**
 * Whether a role's answer names the person or one of their groups. A role that isn't there holds nobody, and neither does
 * one of a project that the app may not look into.
 */
export const isInRole = (
  response: JiraResponse,
  { accountId, groupIds }: { readonly accountId: string; readonly groupIds: readonly string[] },
): Result<boolean> => {
  if ([401, 403, 404].includes(response.status)) return succeed(false);
  const answer = read(roleSchema, response);
  if (!answer.ok) return answer;
  return succeed(
    answer.value.actors.some(
      ({ actorUser, actorGroup }) =>
        actorUser?.accountId === accountId ||
        (actorGroup !== undefined && groupIds.includes(actorGroup.groupId)),
    ),
  );
};

const stylesSchema = z.object({
  values: z.array(z.object({ id: z.string(), simplified: z.boolean().optional() })),
});

/** Which of the projects found have no permission scheme, from `project.search`: those that their team manages. */
export const fromProjectStyles = (response: JiraResponse): Result<readonly string[]> => {
  const answer = read(stylesSchema, response);
  return answer.ok
    ? succeed(answer.value.values.filter(({ simplified }) => simplified === true).map(({ id }) => id))
    : answer;
};
