// Boards: listed, read, made, removed, how they are set up, and what stands on them.
import { byRank, findRankField } from '../edit/rank-issues';
import { selectFields } from '../fields/field-selection';
import { agile, findBoard, projectOfBoard } from '../http/agile';
import { type Answer, answer, noContent, notSignedIn, refusal } from '../http/answer';
import {
  type Ask,
  isSiteAdmin,
  isStranger,
  readCount,
  readList,
  readObject,
  type Route,
  today,
  toText,
} from '../http/ask';
import { toPage } from '../http/page';
import type { Board, Issue, Project, Version } from '../model';
import { renderBoard, renderEpic, renderSprint } from '../render/render-agile';
import { renderListedVersion } from '../render/render-catalog';
import { renderIssue } from '../render/render-issue';
import type { Json } from '../render/render-person';
import { renderListedProject } from '../render/render-project';
import { put } from '../store/collections';

/** Agile pages: no addresses of their own, and epics don't even count. */
export function toAgilePage<T>(ask: Ask, all: readonly T[], render: (one: T) => unknown): Json {
  const { self: _self, nextPage: _next, ...page } = toPage(ask, all, 50, render);
  return page;
}

function listBoards(ask: Ask): Answer {
  const { query } = ask;
  const [type, name, place] = ['type', 'name', 'projectKeyOrId'].map((key) => query.get(key));
  const project = place ? ask.store.project(place) : undefined;
  if (place && !(project && ask.permissions.canSeeProject(ask.caller, project)))
    return refusal(400, [`No project could be found with key or id '${place}'.`]);
  const boards = ask.store
    .table('boards')
    .all()
    .filter((board) => findBoard(ask, String(board.id)).ok)
    .filter((board) => !type || board.type === type)
    .filter((board) => !name || board.name.toLowerCase().includes(name.toLowerCase()))
    .filter((board) => !project || board.projectId === project.id);
  return answer(toAgilePage(ask, boards, (board) => renderBoard(ask.view, board)));
}

/** A route of one board that the caller sees. */
function onBoard(method: 'GET' | 'DELETE', end: string, run: (ask: Ask, board: Board) => Answer): Route {
  return {
    method,
    api: agile,
    path: `/board/:boardId${end}`,
    run(ask) {
      const board = findBoard(ask, ask.param('boardId'));
      return board.ok ? run(ask, board.value) : board.answer;
    },
  };
}

function mayManage(ask: Ask, project: Project): boolean {
  return ask.permissions.can(ask.caller, 'ADMINISTER_PROJECTS', { project }) || isSiteAdmin(ask);
}

/** The board of the project named in `location`, or of the filter's first project. */
function postBoard(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const { name, type, location } = readObject(ask);
  const place = (location ?? {}) as { projectKeyOrId?: unknown };
  const project = ask.store.project(toText(place.projectKeyOrId));
  if (typeof name !== 'string' || name.trim() === '' || name.length > 255)
    return refusal(400, ['name: The name must be given, and be shorter than 255 characters.']);
  if (type !== 'scrum' && type !== 'kanban') return refusal(400, ['type: The board type is not valid.']);
  if (!project || !ask.permissions.canSeeProject(ask.caller, project))
    return refusal(400, ['location: The project does not exist.']);
  if (!mayManage(ask, project)) return refusal(403, ['You do not have permission to create boards here.']);
  const board: Board = { id: Number(ask.store.takeId()), name, type, projectId: project.id };
  ask.store.commit([put('boards', board)]);
  return answer(renderBoard(ask.view, board), 201);
}

function deleteBoard(ask: Ask, board: Board): Answer {
  if (!mayManage(ask, projectOfBoard(ask, board)))
    return refusal(403, ['You do not have permission to delete this board.']);
  ask.store.commit([{ remove: 'boards', id: String(board.id) }]);
  return noContent;
}

const columns = [
  ['To Do', 'new'],
  ['In Progress', 'indeterminate'],
  ['Done', 'done'],
] as const;

function getConfiguration(ask: Ask, board: Board): Answer {
  const { store, view } = ask;
  const project = projectOfBoard(ask, board);
  const statuses = project.statusIds.flatMap((id) => store.table('statuses').get(id) ?? []);
  const fields = store.table('customFields').all();
  const rank = fields.find(({ kind }) => kind === 'rank');
  const points = fields.find(({ name }) => name === 'Story point estimate');
  const toRef = ({ id }: { id: string }) => ({ id, self: view.url(`/rest/api/2/status/${id}`) });
  const { id, name, type } = board;
  return answer({
    id,
    name,
    type,
    self: view.url(`${agile}/board/${String(board.id)}/configuration`),
    location: {
      type: 'project',
      key: project.key,
      id: project.id,
      self: view.url(`/rest/api/2/project/${project.id}`),
      name: project.name,
    },
    filter: { id: String(board.id), self: view.url(`/rest/api/2/filter/${String(board.id)}`) },
    columnConfig: {
      columns: columns.map(([title, category]) => ({
        name: title,
        statuses: statuses.filter((status) => status.category === category).map(toRef),
      })),
      constraintType: 'none',
    },
    ...(points && {
      estimation: { type: 'field', field: { fieldId: points.id, displayName: points.name } },
    }),
    ...(rank && { ranking: { rankCustomFieldId: rank.customId } }),
  });
}

function getSprints(ask: Ask, board: Board): Answer {
  if (board.type === 'kanban') return refusal(400, ['The board does not support sprints']);
  const states = readList(ask.query, 'state');
  const sprints = ask.store
    .table('sprints')
    .all()
    .filter(({ boardId, state }) => boardId === board.id && (states.length === 0 || states.includes(state)));
  return answer(toAgilePage(ask, sprints, (sprint) => renderSprint(ask.view, sprint)));
}

export function isEpic(ask: Ask, issue: Issue): boolean {
  return ask.store.table('issueTypes').get(issue.typeId)?.hierarchyLevel === 1;
}

function issuesOn(ask: Ask, board: Board): Issue[] {
  const isSeen = ask.permissions.sightOf(ask.caller);
  const issues = [...ask.store.issues.ofProject(board.projectId)].filter(isSeen);
  return issues.sort(byRank(findRankField(ask.store)));
}

function getEpics(ask: Ask, board: Board): Answer {
  const done = ask.query.get('done');
  const epics = issuesOn(ask, board)
    .filter((issue) => isEpic(ask, issue))
    .map((issue) => renderEpic(ask.view, issue))
    .filter((epic) => done === null || String(epic['done']) === done);
  const { total: _total, ...page } = toAgilePage(ask, epics, (epic) => epic);
  return answer(page);
}

/** `{expand, startAt, maxResults, total, issues}`, as the retired search had it. */
export function toIssuePage(ask: Ask, issues: readonly Issue[]): Answer {
  const startAt = readCount(ask.query, 'startAt', 0);
  const maxResults = readCount(ask.query, 'maxResults', 50, 100);
  const named = ask.query.has('fields') ? readList(ask.query, 'fields') : undefined;
  const request = {
    selection: selectFields(ask.fields, named, '*navigable'),
    properties: [],
    expand: readList(ask.query, 'expand'),
  };
  const wanted = narrow(ask, issues);
  if (!Array.isArray(wanted)) return refusal(400, wanted.errors);
  const page = wanted.slice(startAt, startAt + maxResults);
  return answer({
    expand: 'schema,names',
    startAt,
    maxResults,
    total: wanted.length,
    issues: page.map((issue) => renderIssue(ask.view, issue, request)),
  });
}

function narrow(ask: Ask, issues: readonly Issue[]): Issue[] | { errors: readonly string[] } {
  const jql = ask.query.get('jql');
  if (!jql) return [...issues];
  const result = ask.search.find(ask.caller, jql);
  if (!result.ok) return { errors: result.errors };
  const ids = new Set(result.issues.map(({ id }) => id));
  return issues.filter(({ id }) => ids.has(id));
}

function sprintIdsOf(ask: Ask, issue: Issue): readonly (string | number)[] {
  const field = ask.store
    .table('customFields')
    .all()
    .find(({ kind }) => kind === 'sprint');
  const value = issue.custom[field?.id ?? ''];
  return typeof value === 'object' ? value : [];
}

/** Work that is in no open sprint and not done. */
function isBacklog(ask: Ask, issue: Issue): boolean {
  const { store } = ask;
  const isOpen = (id: string | number): boolean => {
    const state = store.table('sprints').get(String(id))?.state;
    return state === 'active' || state === 'future';
  };
  const level = store.table('issueTypes').get(issue.typeId)?.hierarchyLevel;
  const isDone = store.table('statuses').get(issue.statusId)?.category === 'done';
  return level === 0 && !isDone && !sprintIdsOf(ask, issue).some(isOpen);
}

export const boardRoutes: readonly Route[] = [
  { method: 'GET', api: agile, path: '/board', run: listBoards },
  { method: 'POST', api: agile, path: '/board', run: postBoard },
  onBoard('GET', '', (ask, board) => answer(renderBoard(ask.view, board))),
  onBoard('DELETE', '', deleteBoard),
  onBoard('GET', '/configuration', getConfiguration),
  onBoard('GET', '/sprint', getSprints),
  onBoard('GET', '/epic', getEpics),
  onBoard('GET', '/issue', (ask, board) => toIssuePage(ask, issuesOn(ask, board))),
  onBoard('GET', '/backlog', (ask, board) =>
    toIssuePage(
      ask,
      issuesOn(ask, board).filter((issue) => isBacklog(ask, issue)),
    ),
  ),
  onBoard('GET', '/project', (ask, board) =>
    answer(toAgilePage(ask, [projectOfBoard(ask, board)], (one) => renderListedProject(ask.view, one, []))),
  ),
  onBoard('GET', '/version', (ask, board) => {
    const versions = ask.store.table('versions').all();
    const own = versions.filter(({ projectId }) => projectId === board.projectId);
    // Here alone a version's id is a number.
    const render = (one: Version): Json => ({
      ...renderListedVersion(ask.view, one, today(ask)),
      id: Number(one.id),
    });
    return answer(toAgilePage(ask, own, render));
  }),
];
