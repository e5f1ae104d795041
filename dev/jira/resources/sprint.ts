// Sprints: read, planned, started, closed, removed, and the issues in them.
import { withHistory } from '../edit/record-history';
import { customKinds } from '../fields/custom-kinds';
import { toHistoryItem } from '../fields/field-history';
import { agile, findBoard, findSprint, hasPermission, readIssues, refuseSprints } from '../http/agile';
import { type Answer, answer, noContent, notSignedIn, refusal } from '../http/answer';
import { type Ask, isStranger, readObject, type Route, toText } from '../http/ask';
import type { CustomField, Issue, Sprint } from '../model';
import { rankAll, readRankPlace } from '../edit/rank-all';
import { renderSprint } from '../render/render-agile';
import { type Change, put } from '../store/collections';

function readInstant(value: unknown): number | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const at = Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}

const createWords = 'You do not have permission to create sprints on this board.';
const manageWords = 'You do not have permission to manage sprints of this board.';

function findNameProblem(name: unknown): string | null {
  if (typeof name !== 'string' || name.trim() === '') return 'name: The name of the sprint must be given.';
  return name.length > 255 ? 'The sprint name must not exceed 255 characters.' : null;
}

function postSprint(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const { name, goal, startDate, endDate, originBoardId } = readObject(ask);
  const board = findBoard(ask, String(originBoardId));
  if (!board.ok) return board.answer;
  const refused = refuseSprints(ask, board.value.id, createWords);
  if (refused) return refused;
  if (board.value.type === 'kanban') return refusal(400, ['The board does not support sprints']);
  const problem = findNameProblem(name);
  if (problem !== null) return refusal(400, [problem]);
  const [startAt, endAt] = [readInstant(startDate), readInstant(endDate)];
  const sprint: Sprint = {
    id: Number(ask.store.takeId()),
    boardId: board.value.id,
    name: String(name),
    state: 'future',
    goal: typeof goal === 'string' ? goal : '',
    createdAt: ask.clock(),
    ...(startAt !== undefined && { startAt }),
    ...(endAt !== undefined && { endAt }),
  };
  ask.store.commit([put('sprints', sprint)]);
  return answer(renderSprint(ask.view, sprint), 201);
}

/** Why a sprint can't go from one state to another; null when it can. */
function findStateProblem(before: Sprint, after: Sprint): string | null {
  if (before.state === after.state) return null;
  if (after.state === 'active') {
    if (before.state === 'closed') return 'A closed sprint cannot be started again.';
    if (after.startAt === undefined) return 'You must specify a start date for the sprint';
    return after.endAt === undefined ? 'You must specify an end date for the sprint' : null;
  }
  if (after.state === 'closed')
    return before.state === 'active' ? null : 'Only an active sprint can be closed.';
  return 'A sprint that was started cannot become a future one.';
}

function isState(value: unknown): value is Sprint['state'] {
  return value === 'future' || value === 'active' || value === 'closed';
}

function withDates(sprint: Sprint, body: Record<string, unknown>, isWhole: boolean): Sprint {
  const { startAt: oldStart, endAt: oldEnd, ...rest } = sprint;
  const pick = (key: string, old: number | undefined): number | undefined =>
    key in body ? readInstant(body[key]) : isWhole ? undefined : old;
  const startAt = pick('startDate', oldStart);
  const endAt = pick('endDate', oldEnd);
  return { ...rest, ...(startAt !== undefined && { startAt }), ...(endAt !== undefined && { endAt }) };
}

/** The sprint as the body wants it, or what is wrong with that. `isWhole`: what the body leaves out is emptied. */
function readChange(before: Sprint, body: Record<string, unknown>, isWhole: boolean): Sprint | string {
  const { name = isWhole ? undefined : before.name, goal = isWhole ? '' : before.goal } = body;
  const { state = before.state } = body;
  if (!isState(state)) return 'The state of the sprint is not valid.';
  const dated = withDates(before, body, isWhole);
  const after: Sprint = { ...dated, name: toText(name), goal: toText(goal), state };
  return findNameProblem(name) ?? findStateProblem(before, after) ?? after;
}

/** PUT takes the sprint whole, POST changes what it names. */
function writeSprint(isWhole: boolean): Route['run'] {
  return (ask) => {
    if (isStranger(ask)) return notSignedIn;
    const seen = findSprint(ask, ask.param('sprintId'));
    if (!seen.ok) return seen.answer;
    const before = seen.value;
    const refused = refuseSprints(ask, before.boardId, manageWords);
    if (refused) return refused;
    const after = readChange(before, readObject(ask), isWhole);
    if (typeof after === 'string') return refusal(400, [after]);
    const isClosing = before.state === 'active' && after.state === 'closed';
    const written = isClosing ? { ...after, completeAt: ask.clock() } : after;
    ask.store.commit([put('sprints', written)]);
    return answer(renderSprint(ask.view, written));
  };
}

function findSprintField(ask: Ask): CustomField | undefined {
  return ask.store
    .table('customFields')
    .all()
    .find(({ kind }) => kind === 'sprint');
}

function sprintIds(issue: Issue, field: CustomField): number[] {
  const value = issue.custom[field.id];
  return typeof value === 'object' ? value.map(Number) : [];
}

/** Closed sprints stay with an issue; of the others it is in one, or in none. */
function toMove(ask: Ask, field: CustomField, issue: Issue, sprintId: number | null): Change[] {
  const before = sprintIds(issue, field);
  const closed = before.filter((id) => ask.store.table('sprints').get(String(id))?.state === 'closed');
  const after = sprintId === null ? closed : [...closed.filter((id) => id !== sprintId), sprintId];
  if (before.join() === after.join()) return [];
  const { [field.id]: _old, ...others } = issue.custom;
  const trace = (ids: number[]) =>
    ids.length === 0 ? (['', ''] as const) : customKinds.sprint.trace(ids, field, ask.store);
  const head = { field: field.name, fieldtype: 'custom', fieldId: field.id } as const;
  const moved = { ...issue, custom: after.length > 0 ? { ...others, [field.id]: after } : others };
  return [put('issues', withHistory(ask, moved, [toHistoryItem(head, trace(before), trace(after))]))];
}

/** Into the sprint or out of every open one, and to the place that the body names, if it names one. */
function moveAll(ask: Ask, sprintId: number | null): Answer {
  const issues = readIssues(ask);
  if (!issues.ok) return issues.answer;
  const field = findSprintField(ask);
  if (!field) return refusal(400, ['The site has no Sprint field.']);
  const may = issues.value.every(
    (issue) => hasPermission(ask, issue, 'EDIT_ISSUES') && hasPermission(ask, issue, 'SCHEDULE_ISSUES'),
  );
  if (!may) return refusal(403, ['You do not have permission to assign issues to sprints.']);
  const place = readRankPlace(ask);
  if (!place.ok) return place.answer;
  ask.store.commit(issues.value.flatMap((issue) => toMove(ask, field, issue, sprintId)));
  const moved = issues.value.flatMap(({ id }) => ask.store.issues.byId(id) ?? []);
  if (place.value) rankAll(ask, moved, place.value);
  return noContent;
}

/** The backlog of a board is that of its site: an issue is in no open sprint, or it is in one. */
function moveToBacklogOf(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const board = findBoard(ask, ask.param('boardId'));
  return board.ok ? moveAll(ask, null) : board.answer;
}

function addIssues(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const seen = findSprint(ask, ask.param('sprintId'));
  if (!seen.ok) return seen.answer;
  const { id, state } = seen.value;
  if (state === 'closed') return refusal(400, ['Issues can only be moved to open or active sprints.']);
  return moveAll(ask, id);
}

function bearersOf(ask: Ask, { id }: Sprint): Issue[] {
  const field = findSprintField(ask);
  return field ? [...ask.store.issues.all()].filter((issue) => sprintIds(issue, field).includes(id)) : [];
}

function deleteSprint(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const seen = findSprint(ask, ask.param('sprintId'));
  if (!seen.ok) return seen.answer;
  const refused = refuseSprints(ask, seen.value.boardId, manageWords);
  if (refused) return refused;
  const field = findSprintField(ask);
  const changes = field ? bearersOf(ask, seen.value).flatMap((issue) => toMove(ask, field, issue, null)) : [];
  ask.store.commit([...changes, { remove: 'sprints', id: String(seen.value.id) }]);
  return noContent;
}

function getSprint(ask: Ask): Answer {
  const seen = findSprint(ask, ask.param('sprintId'));
  return seen.ok ? answer(renderSprint(ask.view, seen.value)) : seen.answer;
}

const path = '/sprint/:sprintId';

export const sprintRoutes: readonly Route[] = [
  { method: 'POST', api: agile, path: '/sprint', run: postSprint },
  { method: 'GET', api: agile, path, run: getSprint },
  { method: 'PUT', api: agile, path, run: writeSprint(true) },
  { method: 'POST', api: agile, path, run: writeSprint(false) },
  { method: 'DELETE', api: agile, path, run: deleteSprint },
  { method: 'POST', api: agile, path: `${path}/issue`, run: addIssues },
  {
    method: 'POST',
    api: agile,
    path: '/backlog/issue',
    run: (ask) => (isStranger(ask) ? notSignedIn : moveAll(ask, null)),
  },
  { method: 'POST', api: agile, path: '/backlog/:boardId/issue', run: moveToBacklogOf },
];
