// The site's vocabulary: issue types, statuses, priorities, resolutions, link types.
import { type Answer, answer, refusal } from '../http/answer';
import { type Ask, findProject, type Route } from '../http/ask';
import type { IssueType } from '../model';
import {
  renderLinkType,
  renderListedIssueType,
  renderListedPriority,
  renderListedStatus,
  renderResolution,
} from '../render/render-catalog';

function isSeen(ask: Ask, projectId: string | undefined): boolean {
  const project = projectId === undefined ? undefined : ask.store.table('projects').get(projectId);
  return (
    projectId === undefined || (project !== undefined && ask.permissions.canSeeProject(ask.caller, project))
  );
}

function getIssueTypes(ask: Ask): Answer {
  const types = ask.store
    .table('issueTypes')
    .all()
    .filter((type) => isSeen(ask, type.projectId));
  return answer(types.map((type) => renderListedIssueType(ask.view, type)));
}

function getProjectIssueTypes(ask: Ask): Answer {
  const id = ask.query.get('projectId') ?? '';
  const seen = findProject(ask, id);
  if (!/^\d+$/.test(id) || !seen.ok) return refusal(404, [`No project could be found with id '${id}'.`]);
  const types = seen.value.issueTypeIds.flatMap(
    (typeId): IssueType | [] => ask.store.table('issueTypes').get(typeId) ?? [],
  );
  const level = ask.query.get('level');
  const wanted = types.filter((type) => level === null || type.hierarchyLevel === Number(level));
  return answer(wanted.map((type) => renderListedIssueType(ask.view, type)));
}

function getStatuses(ask: Ask): Answer {
  const statuses = ask.store
    .table('statuses')
    .all()
    .filter((status) => isSeen(ask, status.projectId));
  return answer(statuses.map((status) => renderListedStatus(ask.view, status)));
}

export const catalogRoutes: readonly Route[] = [
  { method: 'GET', path: '/issuetype', run: getIssueTypes },
  { method: 'GET', path: '/issuetype/project', run: getProjectIssueTypes },
  { method: 'GET', path: '/status', run: getStatuses },
  {
    method: 'GET',
    path: '/priority',
    run: ({ store, view }) =>
      answer(
        store
          .table('priorities')
          .all()
          .map((one) => renderListedPriority(view, one)),
      ),
  },
  {
    method: 'GET',
    path: '/resolution',
    run: ({ store, view }) =>
      answer(
        store
          .table('resolutions')
          .all()
          .map((one) => renderResolution(view, one)),
      ),
  },
  {
    method: 'GET',
    path: '/issueLinkType',
    run: ({ store, view }) =>
      answer({
        issueLinkTypes: store
          .table('linkTypes')
          .all()
          .map((one) => renderLinkType(view, one)),
      }),
  },
];
