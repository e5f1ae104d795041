// Projects: one, all that the caller sees, their statuses and versions.
import { type Answer, answer, refusal } from '../http/answer';
import { type Ask, findProject, readList, type Route, today } from '../http/ask';
import { badOrder, toOrdered, toPage } from '../http/page';
import type { IssueType, Project, Version } from '../model';
import { renderListedStatus, renderListedVersion } from '../render/render-catalog';
import { renderListedProject, renderProject } from '../render/render-project';
import { versionsOf } from '../store/version-order';

function getProject(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  return seen.ok ? answer(renderProject(ask.view, seen.value, today(ask))) : seen.answer;
}

/** What `action` of a project search asks for. */
const actions: Readonly<Record<string, string | undefined>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

const orders = {
  key: (project: Project) => project.key,
  name: (project: Project) => project.name.toLowerCase(),
  owner: (project: Project) => project.leadAccountId,
  category: () => '',
  issueCount: (project: Project) => String(project.lastIssueNumber).padStart(9, '0'),
  lastIssueUpdatedDate: (project: Project) => project.id,
  archivedDate: (project: Project) => String(project.archivedAt ?? 0),
  deletedDate: () => '',
};

/** `live` unless the caller asks for others. */
function isInState(ask: Ask, project: Project): boolean {
  const states = readList(ask.query, 'status');
  const state = project.archivedAt === undefined ? 'live' : 'archived';
  return states.length === 0 ? state === 'live' : states.includes(state);
}

function isWanted(ask: Ask, project: Project, permission: string): boolean {
  const { permissions, caller, query } = ask;
  const isAdmin = permissions.canGlobally(caller, 'ADMINISTER') && permission !== 'CREATE_ISSUES';
  if (!isAdmin && !permissions.can(caller, permission, { project })) return false;
  const text = (query.get('query') ?? '').toLowerCase();
  const ids = query.getAll('id');
  const keys = query.getAll('keys');
  return (
    isInState(ask, project) &&
    (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)) &&
    (ids.length === 0 || ids.includes(project.id)) &&
    (keys.length === 0 || keys.includes(project.key))
  );
}

function searchProjects(ask: Ask): Answer {
  const permission = actions[ask.query.get('action') ?? 'view'];
  if (permission === undefined) return refusal(400, ['The action is not valid.']);
  const projects = ask.store
    .table('projects')
    .all()
    .filter((project) => isWanted(ask, project, permission));
  const ordered = toOrdered(projects, ask.query.get('orderBy') ?? 'key', orders);
  if (!ordered) return badOrder(ask);
  const expand = readList(ask.query, 'expand');
  return answer(toPage(ask, ordered, 50, (project) => renderListedProject(ask.view, project, expand)));
}

function getStatuses(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const { issueTypeIds, statusIds } = seen.value;
  const statuses = statusIds.flatMap((id) => ask.store.table('statuses').get(id) ?? []);
  const types = issueTypeIds.flatMap((id): IssueType | [] => ask.store.table('issueTypes').get(id) ?? []);
  return answer(
    types.map((type) => ({
      self: ask.view.url(`/rest/api/3/issuetype/${type.id}`),
      id: type.id,
      name: type.name,
      subtask: type.subtask,
      statuses: statuses.map((status) => renderListedStatus(ask.view, status)),
    })),
  );
}

function getVersions(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const versions = versionsOf(ask.store, seen.value.id);
  return answer(versions.map((version) => renderListedVersion(ask.view, version, today(ask))));
}

const versionOrders = {
  name: (one: Version) => one.name.toLowerCase(),
  description: (one: Version) => one.description.toLowerCase(),
  startDate: (one: Version) => one.startDate ?? '',
  releaseDate: (one: Version) => one.releaseDate ?? '',
};

const versionStates: Readonly<Record<string, (version: Version) => boolean>> = {
  released: ({ released }) => released,
  unreleased: ({ released }) => !released,
  archived: ({ archived }) => archived,
};

function pageVersions(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const text = (ask.query.get('query') ?? '').toLowerCase();
  const states = readList(ask.query, 'status');
  const versions = versionsOf(ask.store, seen.value.id).filter(
    (version) =>
      version.name.toLowerCase().includes(text) &&
      (states.length === 0 || states.some((state) => versionStates[state]?.(version) === true)),
  );
  const ordered = toOrdered(versions, ask.query.get('orderBy'), versionOrders);
  if (!ordered) return badOrder(ask);
  return answer(toPage(ask, ordered, 50, (version) => renderListedVersion(ask.view, version, today(ask))));
}

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/project/search', run: searchProjects },
  { method: 'GET', path: '/project/:projectIdOrKey', run: getProject },
  { method: 'GET', path: '/project/:projectIdOrKey/statuses', run: getStatuses },
  { method: 'GET', path: '/project/:projectIdOrKey/versions', run: getVersions },
  { method: 'GET', path: '/project/:projectIdOrKey/version', run: pageVersions },
];
