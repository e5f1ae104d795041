// The site as JQL may know it when a given caller asks: only projects they see, only filters they may use.
import type { JqlCatalogue, JqlContext, JqlIssues } from '../jql/jql-context';
import type { Caller, Project, SavedFilter } from '../model';
import type { Permissions } from '../permissions';
import type { SiteStore } from '../store/site-store';

function toIssues(store: SiteStore): JqlIssues {
  return {
    rows: store.rows,
    byId: (id) => store.issues.byId(id),
    byKey: (key) => store.issue(key),
    childrenOf: (issueId) => store.issues.childrenOf(issueId),
    linksOf: (issueId) => store.linksOf(issueId),
    worklogsOf: (issueId) => store.worklogsOf(issueId),
    attachmentsOf: (issueId) => store.attachmentsOf(issueId),
  };
}

function mayUse(
  filter: SavedFilter,
  caller: Caller,
  projectIds: ReadonlySet<string>,
  groupIds: readonly string[],
): boolean {
  if (caller.type === 'anonymous') return false;
  if (filter.ownerAccountId === caller.accountId) return true;
  return filter.shares.some((share) => {
    if (share.type === 'project') return projectIds.has(share.projectId);
    return share.type === 'group' ? groupIds.includes(share.groupId) : true;
  });
}

function toCatalogue(store: SiteStore, permissions: Permissions, caller: Caller): JqlCatalogue {
  const isSeen = (project: Project): boolean => permissions.canSeeProject(caller, project);
  const projects = store.table('projects').all().filter(isSeen);
  const projectIds = new Set(projects.map((project) => project.id));
  const isOfSeen = (one: { projectId?: string }): boolean =>
    one.projectId === undefined || projectIds.has(one.projectId);
  const groupIds = permissions.person(caller)?.groupIds ?? [];
  const boards = store.table('boards').all().filter(isOfSeen);
  const boardIds = new Set(boards.map((board) => board.id));
  return {
    projects,
    people: store.table('people').all(),
    groups: store.table('groups').all(),
    issueTypes: store.table('issueTypes').all().filter(isOfSeen),
    statuses: store.table('statuses').all().filter(isOfSeen),
    priorities: store.table('priorities').all(),
    resolutions: store.table('resolutions').all(),
    versions: store.table('versions').all().filter(isOfSeen),
    components: store.table('components').all().filter(isOfSeen),
    boards,
    sprints: store
      .table('sprints')
      .all()
      .filter((sprint) => boardIds.has(sprint.boardId)),
    customFields: store.table('customFields').all(),
    linkTypes: store.table('linkTypes').all(),
    roles: store.table('roles').all(),
    securityLevels: projects.flatMap((project) => project.securityLevels),
    filters: store
      .table('filters')
      .all()
      .filter((filter) => mayUse(filter, caller, projectIds, groupIds)),
    declaredProperties: store.declaredProperties,
  };
}

function projectsPermitting(
  permissions: Permissions,
  caller: Caller,
  { projects }: JqlCatalogue,
  wanted: string,
): readonly Project[] | null {
  const isMeant = (text: string): boolean => text.toLowerCase() === wanted.toLowerCase();
  const known = [...permissions.catalog.values()].find(({ key, name }) => isMeant(key) || isMeant(name));
  return known ? projects.filter((project) => permissions.can(caller, known.key, { project })) : null;
}

/** Contexts are kept until the site changes: a page of a search must not pay for the catalogue again. */
export function createJqlContexts(
  store: SiteStore,
  permissions: Permissions,
  clock: () => number,
): (caller: Caller) => JqlContext {
  const contexts = new Map<string, JqlContext>();
  const issues = toIssues(store);
  /** When each caller asked for the first time: sessions aren't the site's business, so this is as they came. */
  const since = new Map<string, number>();
  let version = -1;
  return (caller) => {
    if (version !== store.version) {
      contexts.clear();
      version = store.version;
    }
    const accountId = caller.type === 'anonymous' ? null : caller.accountId;
    const known = contexts.get(accountId ?? '');
    if (known) return known;
    const catalogue = toCatalogue(store, permissions, caller);
    const came = since.get(accountId ?? '') ?? clock();
    since.set(accountId ?? '', came);
    const context: JqlContext = {
      now: clock,
      callerAccountId: accountId,
      timeZone: permissions.person(caller)?.timeZone ?? store.site.timeZone,
      catalogue,
      issues,
      logins: { currentLogin: came, lastLogin: store.site.seededAt },
      projectsPermitting: (wanted) => projectsPermitting(permissions, caller, catalogue, wanted),
      userProperties: (id) => store.userProperties(id),
    };
    contexts.set(accountId ?? '', context);
    return context;
  };
}
