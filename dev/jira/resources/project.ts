// Projects: one, all that the caller sees, their statuses and versions.
import { type Answer, answer, refusal } from '../http/answer';
import { type Ask, findProject, readList, type Route, today } from '../http/ask';
import { toPage } from '../http/page';
import type { IssueType, Project, Version } from '../model';
import { renderListedStatus, renderListedVersion } from '../render/render-catalog';
import { renderListedProject, renderProject } from '../render/render-project';

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

const orders: Readonly<Record<string, (project: Project) => string>> = {
  key: (project) => project.key,
  name: (project) => project.name.toLowerCase(),
};

function isWanted(ask: Ask, project: Project, permission: string): boolean {
  const { permissions, caller, query } = ask;
  const isAdmin = permissions.canGlobally(caller, 'ADMINISTER') && permission !== 'CREATE_ISSUES';
  if (!isAdmin && !permissions.can(caller, permission, { project })) return false;
  const text = (query.get('query') ?? '').toLowerCase();
  const ids = query.getAll('id');
  const keys = query.getAll('keys');
  return (
    (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)) &&
    (ids.length === 0 || ids.includes(project.id)) &&
    (keys.length === 0 || keys.includes(project.key))
  );
}

function searchProjects(ask: Ask): Answer {
  const permission = actions[ask.query.get('action') ?? 'view'];
  if (permission === undefined) return refusal(400, ['The action is not valid.']);
  const orderBy = ask.query.get('orderBy') ?? 'key';
  const read = orders[orderBy.replace(/^[+-]/, '')];
  if (!read) return refusal(400, [`The orderBy parameter '${orderBy}' is not valid.`]);
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const projects = ask.store
    .table('projects')
    .all()
    .filter((project) => isWanted(ask, project, permission));
  projects.sort((a, b) => sign * (read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : 0));
  const expand = readList(ask.query, 'expand');
  return answer(toPage(ask, projects, 50, (project) => renderListedProject(ask.view, project, expand)));
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

function listVersions(ask: Ask, project: Project): Version[] {
  return ask.store
    .table('versions')
    .all()
    .filter((version) => version.projectId === project.id);
}

function getVersions(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const versions = listVersions(ask, seen.value);
  return answer(versions.map((version) => renderListedVersion(ask.view, version, today(ask))));
}

function pageVersions(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const text = (ask.query.get('query') ?? '').toLowerCase();
  const versions = listVersions(ask, seen.value).filter((version) =>
    version.name.toLowerCase().includes(text),
  );
  return answer(toPage(ask, versions, 50, (version) => renderListedVersion(ask.view, version, today(ask))));
}

export const projectRoutes: readonly Route[] = [
  { method: 'GET', path: '/project/search', run: searchProjects },
  { method: 'GET', path: '/project/:projectIdOrKey', run: getProject },
  { method: 'GET', path: '/project/:projectIdOrKey/statuses', run: getStatuses },
  { method: 'GET', path: '/project/:projectIdOrKey/versions', run: getVersions },
  { method: 'GET', path: '/project/:projectIdOrKey/version', run: pageVersions },
];
