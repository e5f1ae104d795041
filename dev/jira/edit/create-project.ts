// Makes a project from one of Jira's templates: company-managed with the site's types, or team-managed with its own.
import type { Ask } from '../http/ask';
import type { Board, IssueType, Project, Status } from '../model';
import { type Change, put } from '../store/collections';
import { toAuthor } from './record-history';

export interface NewProject {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly leadAccountId: string;
  /** Jira's name of the template; absent for the usual one. */
  readonly template: string | undefined;
  readonly schemeId: string | undefined;
  readonly assigneeType: NonNullable<Project['assigneeType']>;
}

interface Parts {
  readonly types: readonly IssueType[];
  readonly statuses: readonly Status[];
  readonly changes: readonly Change[];
}

function siteParts(ask: Ask): Parts {
  const ofSite = (one: { projectId?: string }): boolean => one.projectId === undefined;
  return {
    types: ask.store.table('issueTypes').all().filter(ofSite),
    statuses: ask.store.table('statuses').all().filter(ofSite),
    changes: [],
  };
}

/** Copies of the site's types and statuses that belong to the project alone. */
function ownParts(ask: Ask, projectId: string): Parts {
  const site = siteParts(ask);
  const types = site.types.map((one) => ({ ...one, id: ask.store.takeId(), projectId }));
  const statuses = site.statuses.map((one) => ({ ...one, id: ask.store.takeId(), projectId }));
  const changes = [
    ...types.map((one) => put('issueTypes', one)),
    ...statuses.map((one) => put('statuses', one)),
  ];
  return { types, statuses, changes };
}

/** The scheme that most people would expect: that of another project of the same kind, else the site's first. */
function usualScheme(ask: Ask, style: Project['style']): string {
  const alike = ask.store
    .table('projects')
    .all()
    .find((one) => one.style === style);
  return alike?.permissionSchemeId ?? ask.store.table('permissionSchemes').all()[0]?.id ?? '';
}

/** Those who make and lead a project administer it, and apps may come in. */
function toActors(ask: Ask, leadAccountId: string): Project['roleActors'] {
  const roles = ask.store.table('roles').all();
  const ruling = roles.find(({ name }) => name === 'Administrators');
  const apps = roles.find(({ name }) => name === 'atlassian-addons-project-access');
  const people = [...new Set([leadAccountId, toAuthor(ask)])];
  const appUsers = ask.store
    .table('people')
    .all()
    .filter(({ accountType }) => accountType === 'app');
  return [
    ...roles.flatMap(({ defaultActors = [] }) => defaultActors),
    ...(ruling ? people.map((accountId) => ({ roleId: ruling.id, accountId })) : []),
    ...(apps ? appUsers.map(({ accountId }) => ({ roleId: apps.id, accountId })) : []),
  ];
}

function toBoard(ask: Ask, { key, template = '' }: NewProject, project: Project): Board {
  const isKanban = template.includes('kanban');
  const kind = isKanban ? 'kanban' : 'scrum';
  return {
    id: Number(ask.store.takeId()),
    name: `${key} board`,
    type: project.style === 'next-gen' ? 'simple' : kind,
    projectId: project.id,
  };
}

export function createProject(ask: Ask, wanted: NewProject): Project {
  const style = wanted.template?.includes('simplified-agility') === true ? 'next-gen' : 'classic';
  const id = ask.store.takeId();
  const { types, statuses, changes } = style === 'next-gen' ? ownParts(ask, id) : siteParts(ask);
  const fields = ask.store.table('customFields').all();
  const project: Project = {
    id,
    key: wanted.key,
    formerKeys: [],
    name: wanted.name,
    description: wanted.description,
    leadAccountId: wanted.leadAccountId,
    style,
    isPrivate: false,
    permissionSchemeId: wanted.schemeId ?? usualScheme(ask, style),
    roleActors: toActors(ask, wanted.leadAccountId),
    securityLevels: [],
    issueTypeIds: types.map((one) => one.id),
    screenFieldIds: fields.filter((one) => one.trashed !== true).map((one) => one.id),
    statusIds: statuses.map((one) => one.id),
    properties: {},
    lastIssueNumber: 0,
    assigneeType: wanted.assigneeType,
  };
  const board = toBoard(ask, wanted, project);
  ask.store.commit([...changes, put('projects', project), put('boards', board)]);
  return project;
}
