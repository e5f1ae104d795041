// At which level a person stands to a shared context: by ownership, by grants, by what they manage. Asks no more of Jira
// than the grants need.
import { fail, succeed, type Result } from '#contract/errors';
import { accessLevels, type AccessLevel, type Grant, type Grantee } from '#contract/shared-context';
import { grantsOn } from './authority';
import { recordKey } from './is-same';
import type { Grants, PermissionOnProject, Permissions, Principal } from './ports';

/** As much of a context as access depends on. */
export interface Guarded {
  readonly ownerId: string;
  readonly projectIds: readonly string[];
  readonly grants: readonly Grant[];
  readonly grantsSuspended?: true;
}

/** What is known of a person for judging grants. */
export interface Membership {
  readonly principal: Principal;
  readonly grants: Grants;
  readonly groupIds: readonly string[];
  readonly held: readonly PermissionOnProject[];
  readonly roles: ReadonlySet<string>;
}

export const roleKey = ({
  projectId,
  roleId,
}: {
  readonly projectId: string;
  readonly roleId: string;
}): string => `${projectId}:${roleId}`;

const seesOneOf = (projectIds: readonly string[], grants: Grants): boolean =>
  projectIds.some((projectId) => grantsOn(grants, projectId).browse);

const isGrantedTo = (to: Grantee, { projectIds }: Guarded, member: Membership): boolean => {
  switch (to.type) {
    case 'person':
      return to.accountId === member.principal.accountId;
    case 'group':
      return member.groupIds.includes(to.groupId);
    case 'permission':
      return member.held.some(
        ({ projectId, permission }) => projectId === to.projectId && permission === to.permission,
      );
    case 'role':
      return member.roles.has(roleKey(to));
    case 'everyone':
      return seesOneOf(projectIds, member.grants);
  }
};

const highest = (levels: readonly AccessLevel[]): AccessLevel | null =>
  accessLevels.findLast((level) => levels.includes(level)) ?? null;

/** Whoever manages the contexts of all its projects manages this one; administrators of the site manage all. */
const managesAll = ({ projectIds }: Guarded, grants: Grants): boolean =>
  grants.administerSite ||
  (projectIds.length > 0 && projectIds.every((projectId) => grantsOn(grants, projectId).manageContexts));

/** Null for those who may not even know of it. */
export const levelOn = (context: Guarded, member: Membership): AccessLevel | null => {
  const { principal, grants } = member;
  if (!grants.use && !grants.administerSite) return null;
  if (context.ownerId === principal.accountId || managesAll(context, grants)) return 'admin';
  if (context.grantsSuspended === true) return null;
  return highest(
    context.grants.filter(({ to }) => isGrantedTo(to, context, member)).map(({ level }) => level),
  );
};

const uniqueBy = <Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
];

const granteesOf = (contexts: readonly Guarded[]): Grantee[] =>
  contexts.flatMap(({ grants }) => grants.map(({ to }) => to));

const readHeld = (permissions: Permissions, grantees: readonly Grantee[]) => {
  const asked = uniqueBy(
    grantees.flatMap((to) => (to.type === 'permission' ? [to] : [])),
    ({ projectId, permission }) => `${projectId}:${permission}`,
  );
  return asked.length === 0 ? Promise.resolve(succeed([])) : permissions.readHeld(asked);
};

const readRoles = async (
  permissions: Permissions,
  person: { readonly accountId: string; readonly groupIds: readonly string[] },
  grantees: readonly Grantee[],
): Promise<Result<ReadonlySet<string>>> => {
  const asked = uniqueBy(
    grantees.flatMap((to) => (to.type === 'role' ? [to] : [])),
    roleKey,
  );
  const answers = await Promise.all(asked.map((role) => permissions.hasRole(person, role)));
  const refused = answers.find((answer) => !answer.ok);
  if (refused?.ok === false) return refused;
  return succeed(new Set(asked.filter((_, i) => answers[i]?.ok && answers[i].value).map(roleKey)));
};

const needsGroups = (grantees: readonly Grantee[]): boolean =>
  grantees.some(({ type }) => type === 'group' || type === 'role');

/** All that must be known of a person to judge these contexts, in as few requests as they need. */
export const readMembership = async (
  permissions: Permissions,
  principal: Principal,
  contexts: readonly Guarded[],
): Promise<Result<Membership>> => {
  const grantees = granteesOf(contexts);
  const projectIds = [...new Set(contexts.flatMap((context) => context.projectIds))];
  const [grants, groups, held] = await Promise.all([
    permissions.readGrants(projectIds),
    needsGroups(grantees) ? permissions.readGroupIds() : Promise.resolve(succeed([])),
    readHeld(permissions, grantees),
  ]);
  if (!grants.ok) return grants;
  if (!groups.ok) return groups;
  if (!held.ok) return held;
  const groupIds = groups.value;
  const roles = await readRoles(permissions, { ...principal, groupIds }, grantees);
  if (!roles.ok) return roles;
  return succeed({ principal, grants: grants.value, groupIds, held: held.value, roles: roles.value });
};

/** One level each: two for one grantee would hide which of them holds. */
export const checkGrants = (grants: readonly Grant[]): Result<null> => {
  const keys = grants.map(({ to }) => recordKey(to));
  return new Set(keys).size === keys.length
    ? succeed(null)
    : fail('invalid-input', 'Each of them can be granted one level.', { field: 'grants' });
};
