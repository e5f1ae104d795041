// Who may do what: schemes, roles, groups, lead, reporter, assignee and security levels, as Jira weighs them.
// Answers yes or no; what a refusal looks like is each endpoint's business.
import type { Caller, Holder, Issue, PermissionGrant, Person, Project } from './model';
import { createPermissionCatalog, type KnownPermission, type PermissionModule } from './permission-catalog';
import type { SiteStore } from './store/site-store';

export interface PermissionSubject {
  readonly project: Project;
  readonly issue?: Issue;
}

export interface Permissions {
  readonly catalog: ReadonlyMap<string, KnownPermission>;
  /** The person behind the caller, if there is one who may do anything at all. */
  person(caller: Caller): Person | null;
  /** A project permission. Without an issue, what depends on one (reporter, assignee) counts as held, as in Jira. */
  can(caller: Caller, permission: string, subject: PermissionSubject): boolean;
  canGlobally(caller: Caller, permission: string): boolean;
  canSee(caller: Caller, issue: Issue): boolean;
  /** As `canSee`, with the caller looked up once: for going through many issues before anything changes. */
  sightOf(caller: Caller): (issue: Issue) => boolean;
  canSeeProject(caller: Caller, project: Project): boolean;
}

/** What a list of holders comes to for one person in one project, leaving the issue open. */
interface Reach {
  readonly always: boolean;
  readonly reporter: boolean;
  readonly assignee: boolean;
}

function hasRole(person: Person, project: Project, roleId: string): boolean {
  return project.roleActors.some(
    (actor) =>
      actor.roleId === roleId &&
      (actor.accountId === person.accountId ||
        (actor.groupId !== undefined && person.groupIds.includes(actor.groupId))),
  );
}

function isHeldAlways(holder: Holder, person: Person | null, project: Project | null): boolean {
  if (holder.type === 'anyone') return true;
  if (!person) return false;
  switch (holder.type) {
    case 'applicationRole':
      return person.accountType !== 'customer';
    case 'group':
      return person.groupIds.includes(holder.groupId);
    case 'user':
      return person.accountId === holder.accountId;
    case 'projectRole':
      return project !== null && hasRole(person, project, holder.roleId);
    case 'projectLead':
      return project?.leadAccountId === person.accountId;
    default:
      return false;
  }
}

function toReach(holders: readonly Holder[], person: Person | null, project: Project | null): Reach {
  const signedIn = person !== null;
  return {
    always: holders.some((holder) => isHeldAlways(holder, person, project)),
    reporter: signedIn && holders.some((holder) => holder.type === 'reporter'),
    assignee: signedIn && holders.some((holder) => holder.type === 'assignee'),
  };
}

function holds(reach: Reach, person: Person | null, issue: Issue | undefined): boolean {
  if (reach.always) return true;
  if (!issue) return reach.reporter || reach.assignee;
  const accountId = person?.accountId;
  return (
    (reach.reporter && issue.reporterAccountId === accountId) ||
    (reach.assignee && issue.assigneeAccountId === accountId)
  );
}

/** `true` when the caller is someone who can hold nothing: unknown or no longer active. */
function isShut(caller: Caller, person: Person | null): boolean {
  return caller.type !== 'anonymous' && person === null;
}

function holdersOf(grants: readonly PermissionGrant[], permission: string): Holder[] {
  return grants.filter((grant) => grant.permission === permission).map((grant) => grant.holder);
}

/** Reaches are remembered until something changes that they depend on: a search asks once per issue. */
function createReaches(store: SiteStore) {
  const reaches = new Map<string, Reach>();
  let version = -1;
  return (key: string, make: () => Reach): Reach => {
    if (version !== store.rightsVersion) {
      reaches.clear();
      version = store.rightsVersion;
    }
    const known = reaches.get(key);
    if (known) return known;
    const made = make();
    reaches.set(key, made);
    return made;
  };
}

interface Rights {
  findPerson(caller: Caller): Person | null;
  reachOf(person: Person | null, permission: string, project: Project): Reach;
  isWithinSecurity(person: Person | null, project: Project, issue: Issue): boolean;
}

function createRights(store: SiteStore): Rights {
  const remember = createReaches(store);
  return {
    findPerson(caller) {
      if (caller.type === 'anonymous') return null;
      const person = store.table('people').get(caller.accountId);
      return person?.active ? person : null;
    },
    reachOf: (person, permission, project) =>
      remember(`${person?.accountId ?? ''} ${project.id} ${permission}`, () => {
        const scheme = store.table('permissionSchemes').get(project.permissionSchemeId);
        return toReach(holdersOf(scheme?.grants ?? [], permission), person, project);
      }),
    isWithinSecurity(person, project, issue) {
      if (issue.securityLevelId === null) return true;
      const level = project.securityLevels.find((one) => one.id === issue.securityLevelId);
      const key = `${person?.accountId ?? ''} ${project.id} security ${issue.securityLevelId}`;
      const reach = remember(key, () => toReach(level?.holders ?? [], person, project));
      return holds(reach, person, issue);
    },
  };
}

/** In a project that was put away, everything but reading and administering it. */
function isAtRest({ archivedAt }: Project, permission: string): boolean {
  const isLeft = permission === 'BROWSE_PROJECTS' || permission === 'ADMINISTER_PROJECTS';
  return archivedAt !== undefined && !isLeft;
}

/** A test of many issues for one caller, whose reach in each project is looked up once. */
function createSight(store: SiteStore, rights: Rights, caller: Caller): (issue: Issue) => boolean {
  const person = rights.findPerson(caller);
  if (isShut(caller, person)) return () => false;
  // Searches leave out what was put away, though each of its issues can still be read.
  const places = store
    .table('projects')
    .all()
    .filter(({ archivedAt }) => archivedAt === undefined);
  const reaches = new Map(
    places.map((project) => [
      project.id,
      { project, reach: rights.reachOf(person, 'BROWSE_PROJECTS', project) },
    ]),
  );
  return (issue) => {
    const place = reaches.get(issue.projectId);
    if (!place || !holds(place.reach, person, issue)) return false;
    return rights.isWithinSecurity(person, place.project, issue);
  };
}

/** Who holds an app's global permission until an administrator says otherwise. */
function toDefaultHolders(modules: readonly PermissionModule[]): ReadonlyMap<string, readonly Holder[]> {
  const everybody: readonly Holder[] = [{ type: 'applicationRole' }];
  return new Map(modules.filter(({ grantedToAll }) => grantedToAll).map(({ key }) => [key, everybody]));
}

export function createPermissions(store: SiteStore, modules: readonly PermissionModule[]): Permissions {
  const defaults = toDefaultHolders(modules);
  const rights = createRights(store);

  function can(caller: Caller, permission: string, { project, issue }: PermissionSubject): boolean {
    const person = rights.findPerson(caller);
    if (isShut(caller, person) || isAtRest(project, permission)) return false;
    if (!holds(rights.reachOf(person, permission, project), person, issue)) return false;
    return !issue || rights.isWithinSecurity(person, project, issue);
  }

  function canGlobally(caller: Caller, permission: string): boolean {
    const person = rights.findPerson(caller);
    if (isShut(caller, person)) return false;
    const grants = store.table('globalGrants').all();
    const holders = holdersOf(grants, permission);
    return toReach(holders.length > 0 ? holders : (defaults.get(permission) ?? []), person, null).always;
  }

  return {
    catalog: createPermissionCatalog(modules),
    person: (caller) => rights.findPerson(caller),
    can,
    canGlobally,
    canSee(caller, issue) {
      const project = store.table('projects').get(issue.projectId);
      return project !== undefined && can(caller, 'BROWSE_PROJECTS', { project, issue });
    },
    sightOf: (caller) => createSight(store, rights, caller),
    canSeeProject: (caller, project) =>
      can(caller, 'BROWSE_PROJECTS', { project }) ||
      can(caller, 'ADMINISTER_PROJECTS', { project }) ||
      canGlobally(caller, 'ADMINISTER'),
  };
}
