// Reads a seeded site the slow way and lists everything that does not hold together. An empty list is a sound site.

import type { CustomField, Holder, Issue, SiteData } from '../../../dev/jira/model';

type Report = (problem: string) => void;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;

function isDate(text: unknown): boolean {
  if (typeof text !== 'string' || !datePattern.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

function duplicatesOf(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

function checkIds(site: SiteData, report: Report): void {
  const { nextId } = site;
  const lists = {
    issues: site.issues,
    links: site.links,
    worklogs: site.worklogs,
    projects: site.projects,
    versions: site.versions,
    components: site.components,
    statuses: site.statuses,
    issueTypes: site.issueTypes,
    priorities: site.priorities,
    resolutions: site.resolutions,
    linkTypes: site.linkTypes,
    filters: site.filters,
    sprints: site.sprints,
    boards: site.boards,
    customFields: site.customFields,
    histories: site.issues.flatMap((issue) => issue.history),
    permissionSchemes: site.permissionSchemes,
    grants: [...site.globalGrants, ...site.permissionSchemes.flatMap((scheme) => scheme.grants)],
  };
  for (const [name, list] of Object.entries(lists)) {
    for (const id of duplicatesOf(list.map((one) => String(one.id)))) report(`${name}: id ${id} twice`);
    for (const { id } of list) if (Number(id) >= nextId) report(`${name}: id ${id} is not below nextId`);
  }
  for (const key of duplicatesOf(site.issues.map(({ key }) => key))) report(`key ${key} twice`);
  for (const id of duplicatesOf(site.people.map(({ accountId }) => accountId))) report(`account ${id} twice`);
}

interface Known {
  readonly people: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

function checkHolder(holder: Holder, known: Known, report: Report): void {
  if (holder.type === 'user' && !known.people.has(holder.accountId)) report(`holder ${holder.accountId}`);
  if (holder.type === 'group' && !known.groups.has(holder.groupId)) report(`holder ${holder.groupId}`);
  if (holder.type === 'projectRole' && !known.roles.has(holder.roleId)) report(`holder ${holder.roleId}`);
}

function checkFrame(site: SiteData, known: Known, report: Report): void {
  const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
  const [types, statuses, schemes, fields] = [
    site.issueTypes,
    site.statuses,
    site.permissionSchemes,
    site.customFields,
  ].map(ids);
  for (const project of site.projects) {
    const all = (list: readonly string[], within: ReadonlySet<string> | undefined, what: string) => {
      for (const id of list) if (!within?.has(id)) report(`${project.key}: ${what} ${id}`);
    };
    all([project.leadAccountId], known.people, 'lead');
    all([project.permissionSchemeId], schemes, 'scheme');
    all(project.issueTypeIds, types, 'type');
    all(project.statusIds, statuses, 'status');
    all(project.screenFieldIds, fields, 'field');
    for (const { roleId, accountId, groupId } of project.roleActors) {
      all([roleId], known.roles, 'role');
      if (accountId !== undefined) all([accountId], known.people, 'actor');
      if (groupId !== undefined) all([groupId], known.groups, 'actor');
    }
    for (const level of project.securityLevels) {
      for (const holder of level.holders) checkHolder(holder, known, report);
    }
  }
  const grants = [...site.globalGrants, ...site.permissionSchemes.flatMap((scheme) => scheme.grants)];
  for (const { holder } of grants) checkHolder(holder, known, report);
}

function checkVersions(site: SiteData, report: Report): void {
  const projectIds = new Set(site.projects.map(({ id }) => id));
  for (const version of site.versions) {
    if (!projectIds.has(version.projectId)) report(`version ${version.name}: project`);
    for (const date of [version.startDate, version.releaseDate]) {
      if (date !== undefined && !isDate(date)) report(`version ${version.name}: date ${date}`);
    }
  }
}

function checkSprints(site: SiteData, report: Report): void {
  const projectIds = new Set(site.projects.map(({ id }) => id));
  const boardIds = new Set(site.boards.map(({ id }) => id));
  for (const board of site.boards)
    if (!projectIds.has(board.projectId)) report(`board ${board.name}: project`);
  for (const { name, boardId, state, startAt, endAt = Infinity } of site.sprints) {
    if (!boardIds.has(boardId)) report(`sprint ${name}: board`);
    if (startAt !== undefined && endAt <= startAt) report(`sprint ${name}: ends early`);
    if (state === 'active' && startAt === undefined) report(`sprint ${name}: active without a start`);
  }
}

interface Tables {
  readonly site: SiteData;
  readonly known: Known;
  readonly issues: ReadonlyMap<string, Issue>;
  readonly fields: ReadonlyMap<string, CustomField>;
  readonly levels: ReadonlyMap<string, number>;
  readonly statusCategories: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, SiteData['projects'][number]>;
  readonly versions: ReadonlyMap<string, string>;
  readonly components: ReadonlyMap<string, string>;
  readonly sprints: ReadonlySet<number>;
}

function checkPlace(tables: Tables, issue: Issue, report: Report): void {
  const project = tables.projects.get(issue.projectId);
  if (!project) {
    report('project');
    return;
  }
  const number = Number(issue.key.slice(project.key.length + 1));
  if (issue.key !== `${project.key}-${number}` || number > project.lastIssueNumber) report('key');
  if (!project.issueTypeIds.includes(issue.typeId)) report('type');
  if (!project.statusIds.includes(issue.statusId)) report('status');
  const { securityLevelId } = issue;
  const levels = project.securityLevels.map(({ id }) => id);
  if (securityLevelId !== null && !levels.includes(securityLevelId)) report('level');
}

function checkResolution(tables: Tables, issue: Issue, report: Report): void {
  const isDone = tables.statusCategories.get(issue.statusId) === 'done';
  if (isDone !== (issue.resolvedAt !== null)) report('resolved');
  if (isDone !== (issue.resolutionId !== null)) report('resolution');
}

function checkParent(tables: Tables, issue: Issue, report: Report): void {
  const level = tables.levels.get(issue.typeId) ?? 0;
  if (issue.parentId === null) {
    if (level < 0) report('a sub-task without a parent');
    return;
  }
  const parent = tables.issues.get(issue.parentId);
  if (!parent) report('parent');
  else if (tables.levels.get(parent.typeId) !== level + 1)
    report(`parent ${parent.key} is on the wrong level`);
}

function checkParts(tables: Tables, issue: Issue, report: Report): void {
  for (const id of [...issue.fixVersionIds, ...issue.affectedVersionIds]) {
    if (tables.versions.get(id) !== issue.projectId) report(`version ${id}`);
  }
  for (const id of issue.componentIds) {
    if (tables.components.get(id) !== issue.projectId) report(`component ${id}`);
  }
}

function checkPeople(tables: Tables, issue: Issue, report: Report): void {
  const { site, known } = tables;
  const named = [
    issue.creatorAccountId,
    issue.reporterAccountId,
    issue.assigneeAccountId,
    ...issue.history.map(({ authorAccountId }) => authorAccountId),
    ...issue.comments.map(({ authorAccountId }) => authorAccountId),
  ];
  for (const id of named) if (id !== null && !known.people.has(id)) report(`person ${id}`);
  if (issue.priorityId !== null && !site.priorities.some(({ id }) => id === issue.priorityId))
    report('priority');
  if (issue.resolutionId !== null && !site.resolutions.some(({ id }) => id === issue.resolutionId)) {
    report('resolution');
  }
}

function checkTimes(site: SiteData, issue: Issue, report: Report): void {
  const now = site.site.seededAt;
  const past = [issue.createdAt, issue.updatedAt, ...issue.history.map(({ at }) => at)];
  if (past.some((at) => !Number.isFinite(at) || at >= now)) report('a past in the future');
  if (past.some((at) => at < issue.createdAt)) report('a past before it was made');
  if (past.some((at) => at > issue.updatedAt)) report('updated before its last change');
  issue.history.forEach(({ at, items }, index) => {
    if (at < (issue.history[index - 1]?.at ?? 0)) report('history out of order');
    if (items.length === 0) report('an empty change');
  });
  if (issue.dueDate !== null && !isDate(issue.dueDate)) report(`due ${issue.dueDate}`);
}

function isFitting(tables: Tables, field: CustomField, value: unknown): boolean {
  if (field.kind === 'date') return isDate(value);
  if (field.kind === 'datetime') return typeof value === 'string' && new Date(value).toISOString() === value;
  if (field.kind === 'number') return Number.isFinite(value);
  if (field.kind === 'rank') return typeof value === 'string' && /^0\|i[0-9a-z]{5}:$/.test(value);
  if (field.kind === 'sprint')
    return Array.isArray(value) && value.every((id: number) => tables.sprints.has(id));
  if (field.kind === 'flagged')
    return Array.isArray(value) && value.every((id) => field.options[0]?.id === id);
  return false;
}

function checkCustom(tables: Tables, issue: Issue, report: Report): void {
  for (const [id, value] of Object.entries(issue.custom)) {
    const field = tables.fields.get(id);
    if (!field) report(`field ${id}`);
    else if (!isFitting(tables, field, value)) report(`${field.name} ${JSON.stringify(value)}`);
  }
}

function checkLinksAndLogs({ site, issues, known }: Tables, report: Report): void {
  const types = new Set(site.linkTypes.map(({ id }) => id));
  for (const link of site.links) {
    if (!types.has(link.typeId)) report(`link ${link.id}: type`);
    if (!issues.has(link.inwardIssueId) || !issues.has(link.outwardIssueId)) report(`link ${link.id}: end`);
    if (link.inwardIssueId === link.outwardIssueId) report(`link ${link.id}: to itself`);
  }
  const ends = site.links.map((link) => `${link.typeId} ${link.inwardIssueId} ${link.outwardIssueId}`);
  for (const end of duplicatesOf(ends)) report(`link ${end} twice`);
  for (const log of site.worklogs) {
    if (!issues.has(log.issueId) || !known.people.has(log.authorAccountId)) report(`work log ${log.id}`);
    if (!(log.timeSpentSeconds > 0) || log.startedAt >= site.site.seededAt)
      report(`work log ${log.id}: time`);
  }
}

/** The keys that lead to a value which JSON can't carry, if there is one. */
function findUnwritable(value: unknown): string[] | null {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const path = findUnwritable(inner);
    if (path) return [key, ...path];
  }
  return null;
}

function toTables(site: SiteData): Tables {
  const byId = <T extends { id: string }, V>(list: readonly T[], value: (one: T) => V) =>
    new Map(list.map((one) => [one.id, value(one)]));
  return {
    site,
    known: {
      people: new Set(site.people.map(({ accountId }) => accountId)),
      groups: new Set(site.groups.map(({ groupId }) => groupId)),
      roles: new Set(site.roles.map(({ id }) => id)),
    },
    issues: byId(site.issues, (issue) => issue),
    fields: byId(site.customFields, (field) => field),
    levels: byId(site.issueTypes, (type) => type.hierarchyLevel),
    statusCategories: byId(site.statuses, (status) => status.category),
    projects: byId(site.projects, (project) => project),
    versions: byId(site.versions, (version) => version.projectId),
    components: byId(site.components, (component) => component.projectId),
    sprints: new Set(site.sprints.map(({ id }) => id)),
  };
}

export function siteProblems(site: SiteData): string[] {
  const problems: string[] = [];
  const report: Report = (problem) => problems.push(problem);
  const tables = toTables(site);
  checkIds(site, report);
  checkFrame(site, tables.known, report);
  checkVersions(site, report);
  checkSprints(site, report);
  for (const issue of site.issues) {
    const ofIssue: Report = (problem) => report(`${issue.key}: ${problem}`);
    checkPlace(tables, issue, ofIssue);
    checkResolution(tables, issue, ofIssue);
    checkParent(tables, issue, ofIssue);
    checkParts(tables, issue, ofIssue);
    checkPeople(tables, issue, ofIssue);
    checkTimes(site, issue, ofIssue);
    checkCustom(tables, issue, ofIssue);
  }
  checkLinksAndLogs(tables, report);
  const unwritable = findUnwritable(site);
  if (unwritable) report(`${unwritable.join('.')} is undefined or not finite`);
  return problems;
}
