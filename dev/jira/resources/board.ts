// Boards: listed, read, made, removed, and how they are set up. The issues on them have a file of their own.
import { byRank, findRankField } from '../edit/rank-issues';
import { agile, findBoard, projectOfBoard } from '../http/agile';
import { isEpic } from '../http/find-epic';
import { type Answer, answer, noContent, notSignedIn, refusal } from '../http/answer';
import {
  type Ask,
  isSiteAdmin,
  isStranger,
  readList,
  readObject,
  type Route,
  today,
  toText,
} from '../http/ask';
import { toPage } from '../http/page';
import type { Board, Project, SavedFilter, Version } from '../model';
import { renderBoard, renderEpic, renderSprint } from '../render/render-agile';
import { renderListedVersion } from '../render/render-catalog';
import type { Json } from '../render/render-person';
import { renderListedProject, renderProject } from '../render/render-project';
import { put } from '../store/collections';
import { versionsOf } from '../store/version-order';

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

function findLocation(ask: Ask, filter: SavedFilter | undefined): Project | undefined {
  const { location } = readObject(ask);
  const place = (location ?? {}) as { projectKeyOrId?: unknown };
  const named = toText(place.projectKeyOrId);
  if (named !== '') return ask.store.project(named);
  const [, key] = /\bproject\s*=\s*"?(\w+)/i.exec(filter?.jql ?? '') ?? [];
  return key === undefined ? undefined : ask.store.project(key);
}

/** Of the project named in `location`, or of the first one that the filter names. */
function postBoard(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const { name, type, filterId } = readObject(ask);
  const filter = ask.store.table('filters').get(toText(filterId));
  const project = findLocation(ask, filter);
  if (typeof name !== 'string' || name.trim() === '' || name.length > 255)
    return refusal(400, ['name: The name must be given, and be shorter than 255 characters.']);
  if (type !== 'scrum' && type !== 'kanban') return refusal(400, ['type: The board type is not valid.']);
  if (!project || !ask.permissions.canSeeProject(ask.caller, project))
    return refusal(400, ['location: The project does not exist.']);
  if (!mayManage(ask, project)) return refusal(403, ['You do not have permission to create boards here.']);
  const board: Board = {
    id: Number(ask.store.takeId()),
    name,
    type,
    projectId: project.id,
    ...(filter && { filterId: filter.id }),
  };
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
  const { id, name, type, filterId = String(id) } = board;
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
    filter: { id: filterId, self: view.url(`/rest/api/2/filter/${filterId}`) },
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

function getEpics(ask: Ask, board: Board): Answer {
  const done = ask.query.get('done');
  const isSeen = ask.permissions.sightOf(ask.caller);
  const epics = [...ask.store.issues.ofProject(board.projectId)]
    .filter((issue) => isSeen(issue) && isEpic(ask, issue))
    .sort(byRank(findRankField(ask.store)))
    .map((issue) => renderEpic(ask.view, issue))
    .filter((epic) => done === null || String(epic['done']) === done);
  const { total: _total, ...page } = toAgilePage(ask, epics, (epic) => epic);
  return answer(page);
}

/** Boards that were made from the filter, by no more than name and address. */
function listBoardsOfFilter(ask: Ask): Answer {
  const boards = ask.store
    .table('boards')
    .all()
    .filter(({ id, filterId }) => filterId === ask.param('filterId') && findBoard(ask, String(id)).ok);
  return answer(
    toAgilePage(ask, boards, (board) => {
      const { id, self, name } = renderBoard(ask.view, board);
      return { id, self, name };
    }),
  );
}

export const boardRoutes: readonly Route[] = [
  { method: 'GET', api: agile, path: '/board', run: listBoards },
  { method: 'POST', api: agile, path: '/board', run: postBoard },
  { method: 'GET', api: agile, path: '/board/filter/:filterId', run: listBoardsOfFilter },
  onBoard('GET', '', (ask, board) => answer(renderBoard(ask.view, board))),
  onBoard('DELETE', '', deleteBoard),
  onBoard('GET', '/configuration', getConfiguration),
  onBoard('GET', '/sprint', getSprints),
  onBoard('GET', '/epic', getEpics),
  onBoard('GET', '/project', (ask, board) =>
    answer(toAgilePage(ask, [projectOfBoard(ask, board)], (one) => renderListedProject(ask.view, one, []))),
  ),
  onBoard('GET', '/project/full', (ask, board) =>
    answer(toAgilePage(ask, [projectOfBoard(ask, board)], (one) => renderProject(ask.view, one, today(ask)))),
  ),
  // Nobody can make one, so there is none.
  onBoard('GET', '/quickfilter', (ask) => answer(toAgilePage(ask, [], (one) => one))),
  onBoard('GET', '/version', (ask, board) => {
    const own = versionsOf(ask.store, board.projectId);
    // Here alone a version's id is a number.
    const render = (one: Version): Json => ({
      ...renderListedVersion(ask.view, one, today(ask)),
      id: Number(one.id),
    });
    return answer(toAgilePage(ask, own, render));
  }),
];
