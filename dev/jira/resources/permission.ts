// What the caller may do, here or on a list of projects and issues.
import { type Answer, answer, refusal } from '../http/answer';
import { type Ask, findIssue, findProject, projectOf, readList, type Route } from '../http/ask';
import { isObject } from '../fields/field-definition';
import type { Caller, Project } from '../model';
import type { KnownPermission } from '../permission-catalog';
import type { PermissionSubject } from '../permissions';
import type { Json } from '../render/render-person';

function findSubject(
  ask: Ask,
): { ok: true; value: PermissionSubject | null } | { ok: false; answer: Answer } {
  const issueKey = ask.query.get('issueKey') ?? ask.query.get('issueId');
  if (issueKey) {
    const seen = findIssue(ask, issueKey);
    return seen.ok ? { ok: true, value: { project: projectOf(ask, seen.value), issue: seen.value } } : seen;
  }
  const projectKey = ask.query.get('projectKey') ?? ask.query.get('projectId');
  if (!projectKey) return { ok: true, value: null };
  const seen = findProject(ask, projectKey);
  return seen.ok ? { ok: true, value: { project: seen.value } } : seen;
}

/** Without a project: held in any project is held. */
function isHeld(ask: Ask, { key, type }: KnownPermission, subject: PermissionSubject | null): boolean {
  const { permissions, caller, store } = ask;
  if (type === 'GLOBAL') return permissions.canGlobally(caller, key);
  if (subject) return permissions.can(caller, key, subject);
  return store
    .table('projects')
    .all()
    .some((project) => permissions.can(caller, key, { project }));
}

function getMyPermissions(ask: Ask): Answer {
  const keys = readList(ask.query, 'permissions');
  if (keys.length === 0) return refusal(400, ["The 'permissions' query parameter is required."]);
  const unknown = keys.filter((key) => !ask.permissions.catalog.has(key));
  if (unknown.length > 0)
    return refusal(
      400,
      unknown.map((key) => `Unrecognized permission: ${key}`),
    );
  const subject = findSubject(ask);
  if (!subject.ok) return subject.answer;
  const permissions: Json = {};
  for (const key of keys) {
    const permission = ask.permissions.catalog.get(key);
    if (permission)
      permissions[key] = { ...permission, havePermission: isHeld(ask, permission, subject.value) };
  }
  return answer({ permissions });
}

function toNumbers(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number).filter(Number.isInteger) : [];
}

function toKeys(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one) => typeof one === 'string').filter((one) => one !== '')
    : [];
}

interface Check {
  readonly ask: Ask;
  readonly holder: Caller;
  readonly permission: string;
}

function grantedProjects({ ask, holder, permission }: Check, ids: readonly number[]): number[] {
  return ids.filter((id) => {
    const project = ask.store.table('projects').get(String(id));
    return project !== undefined && ask.permissions.can(holder, permission, { project });
  });
}

function grantedIssues({ ask, holder, permission }: Check, ids: readonly number[]): number[] {
  return ids.filter((id) => {
    const issue = ask.store.issues.byId(String(id));
    if (!issue || !ask.permissions.canSee(holder, issue)) return false;
    return ask.permissions.can(holder, permission, { project: projectOf(ask, issue), issue });
  });
}

function checkProjects(ask: Ask, holder: Caller, entry: Json): Json[] {
  const projects = toNumbers(entry['projects']);
  const issues = toNumbers(entry['issues']);
  return toKeys(entry['permissions']).map((permission) => {
    const check: Check = { ask, holder, permission };
    return { permission, issues: grantedIssues(check, issues), projects: grantedProjects(check, projects) };
  });
}

function findUnknown(ask: Ask, entries: readonly Json[], globals: readonly string[]): string[] {
  const { catalog } = ask.permissions;
  const named = entries.flatMap((entry) => toKeys(entry['permissions']));
  return [
    ...named
      .filter((key) => catalog.get(key)?.type !== 'PROJECT')
      .map((key) => `Unrecognized permission: ${key}`),
    ...globals
      .filter((key) => catalog.get(key)?.type !== 'GLOBAL')
      .map((key) => `Unrecognized permission: ${key}`),
  ];
}

function checkLimits(entries: readonly Json[]): Answer | null {
  if (entries.some((entry) => toKeys(entry['permissions']).length === 0)) {
    return refusal(400, ['At least one project permission must be provided.']);
  }
  const isTooLong = entries.some(
    (entry) => toNumbers(entry['projects']).length > 1000 || toNumbers(entry['issues']).length > 1000,
  );
  return isTooLong ? refusal(400, ['The maximum of 1000 projects and 1000 issues is exceeded.']) : null;
}

function toHolder(ask: Ask, accountId: unknown): Caller {
  return typeof accountId === 'string' ? { type: 'person', accountId } : ask.caller;
}

function checkPermissions(ask: Ask): Answer {
  const body = isObject(ask.body) ? ask.body : {};
  const listed = body['projectPermissions'];
  const entries = Array.isArray(listed) ? listed.filter(isObject) : [];
  const globals = toKeys(body['globalPermissions']);
  const holder = toHolder(ask, body['accountId']);
  const isForeign =
    ask.caller.type === 'anonymous' ||
    (holder.type !== 'anonymous' && holder.accountId !== ask.caller.accountId);
  if (
    body['accountId'] !== undefined &&
    isForeign &&
    !ask.permissions.canGlobally(ask.caller, 'ADMINISTER')
  ) {
    return refusal(403, ['You do not have permission to check the permissions of other users.']);
  }
  const limit = checkLimits(entries);
  if (limit) return limit;
  const unknown = findUnknown(ask, entries, globals);
  if (unknown.length > 0) return refusal(400, unknown);
  return answer({
    projectPermissions: entries.flatMap((entry) => checkProjects(ask, holder, entry)),
    globalPermissions: globals.filter((key) => ask.permissions.canGlobally(holder, key)),
  });
}

function listAll(ask: Ask): Answer {
  if (ask.caller.type === 'anonymous') return refusal(401, ['You are not authenticated.']);
  const permissions = [...ask.permissions.catalog.values()].map(({ key, name, type, description }) => [
    key,
    { key, name, type, description },
  ]);
  return answer({ permissions: Object.fromEntries(permissions) as Json });
}

function toPermittedProject({ id, key }: Project): Json {
  return { id: Number(id), key };
}

/** Projects in which the caller holds all the permissions named. */
function getPermittedProjects(ask: Ask): Answer {
  const keys = isObject(ask.body) ? toKeys(ask.body['permissions']) : [];
  const unknown = keys.filter((key) => ask.permissions.catalog.get(key)?.type !== 'PROJECT');
  if (keys.length === 0 || unknown.length > 0)
    return refusal(400, [`Unrecognized permissions: ${unknown.join(', ')}`]);
  const projects = ask.store.table('projects').all();
  const permitted = projects.filter((project) =>
    keys.every((key) => ask.permissions.can(ask.caller, key, { project })),
  );
  return answer({ projects: permitted.map(toPermittedProject) });
}

export const permissionRoutes: readonly Route[] = [
  { method: 'GET', path: '/mypermissions', run: getMyPermissions },
  { method: 'GET', path: '/permissions', run: listAll },
  { method: 'POST', path: '/permissions/check', run: checkPermissions },
  { method: 'POST', path: '/permissions/project', run: getPermittedProjects },
];
