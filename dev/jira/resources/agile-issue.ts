// Issues through Jira Software: with what boards know of them, ranked, estimated.
import { rankAll, readRankPlace } from '../edit/rank-all';
import { readEdit } from '../edit/read-edit';
import { writeIssue } from '../edit/write-issue';
import { selectFields } from '../fields/field-selection';
import { agile, findBoard, hasPermission, readIssues } from '../http/agile';
import {
  type Answer,
  answer,
  type Found,
  found,
  missed,
  noContent,
  notSignedIn,
  refusal,
} from '../http/answer';
import { type Ask, findIssue, isStranger, readList, readObject, type Route } from '../http/ask';
import { findEpic, isEpic } from '../http/find-epic';
import type { CustomField, Issue } from '../model';
import { renderEpic, renderSprint } from '../render/render-agile';
import { renderIssue } from '../render/render-issue';
import type { Json } from '../render/render-person';

function findFieldOf(ask: Ask, isMeant: (field: CustomField) => boolean): CustomField | undefined {
  return ask.store.table('customFields').all().find(isMeant);
}

/** What no field of the platform's says: the sprint it is in, those that are over, its epic, its flag. */
function renderBoardFields(ask: Ask, issue: Issue): Json {
  const { store, view } = ask;
  const value = issue.custom[findFieldOf(ask, ({ kind }) => kind === 'sprint')?.id ?? ''];
  const ids = typeof value === 'object' ? value : [];
  const sprints = ids.flatMap((id) => store.table('sprints').get(String(id)) ?? []);
  const open = sprints.find(({ state }) => state !== 'closed');
  const closed = sprints.filter(({ state }) => state === 'closed');
  const parent = issue.parentId === null ? undefined : store.issues.byId(issue.parentId);
  const hasEpic = parent && isEpic(ask, parent) && ask.permissions.canSee(ask.caller, parent);
  const flag = findFieldOf(ask, ({ kind }) => kind === 'flagged');
  return {
    flagged: flag !== undefined && issue.custom[flag.id] !== undefined,
    sprint: open ? renderSprint(view, open) : null,
    ...(closed.length > 0 && { closedSprints: closed.map((one) => renderSprint(view, one)) }),
    epic: hasEpic ? renderEpic(view, parent) : null,
  };
}

function getIssue(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const named = ask.query.has('fields') ? readList(ask.query, 'fields') : undefined;
  const selection = selectFields(ask.fields, named, '*all');
  const request = { selection, properties: [], expand: readList(ask.query, 'expand') };
  const { fields, ...issue } = renderIssue(ask.view, seen.value, request);
  const isWanted = (name: string): boolean => named === undefined || named.includes(name);
  const own = Object.entries(renderBoardFields(ask, seen.value)).filter(([name]) => isWanted(name));
  return answer({ ...issue, fields: { ...(fields as Json), ...Object.fromEntries(own) } });
}

function toEntry({ id, key }: Issue, isRanked: boolean) {
  const errors = isRanked ? [] : ['You do not have permission to rank this issue.'];
  return { issueId: Number(id), issueKey: key, status: isRanked ? 200 : 403, errors };
}

/** Those that may not be moved are told apart in a 207. */
function rankSome(ask: Ask, issues: readonly Issue[]): Answer {
  const place = readRankPlace(ask);
  if (!place.ok) return place.answer;
  if (!place.value) return refusal(400, ['Either rankBeforeIssue or rankAfterIssue must name an issue.']);
  const mayRank = (issue: Issue): boolean => hasPermission(ask, issue, 'SCHEDULE_ISSUES');
  if (!issues.some(mayRank)) return refusal(403, ['You do not have permission to rank the issues.']);
  rankAll(ask, issues.filter(mayRank), place.value);
  if (issues.every(mayRank)) return noContent;
  return answer({ entries: issues.map((issue) => toEntry(issue, mayRank(issue))) }, 207);
}

function rankIssues(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const issues = readIssues(ask);
  return issues.ok ? rankSome(ask, issues.value) : issues.answer;
}

/** Onto the board, out of its backlog: here both are one list, so that only the place among the others changes. */
function moveToBoard(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const board = findBoard(ask, ask.param('boardId'));
  if (!board.ok) return board.answer;
  const issues = readIssues(ask);
  if (!issues.ok) return issues.answer;
  const { rankBeforeIssue, rankAfterIssue } = readObject(ask);
  const isRanked = rankBeforeIssue !== undefined || rankAfterIssue !== undefined;
  return isRanked ? rankSome(ask, issues.value) : noContent;
}

function rankEpic(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const epic = findEpic(ask);
  if (!epic.ok) return epic.answer;
  const place = readRankPlace(ask, ['rankBeforeEpic', 'rankAfterEpic']);
  if (!place.ok) return refusal(404, ['The epic to rank by does not exist.']);
  if (!place.value) return refusal(400, ['Either rankBeforeEpic or rankAfterEpic must name an epic.']);
  if (!hasPermission(ask, epic.value, 'SCHEDULE_ISSUES'))
    return refusal(403, ['You do not have permission to rank the epic.']);
  rankAll(ask, [epic.value], place.value);
  return noContent;
}

interface Estimated {
  readonly issue: Issue;
  readonly field: CustomField;
}

function findEstimated(ask: Ask): Found<Estimated> {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen;
  const boardId = ask.query.get('boardId');
  if (boardId === null) return missed(refusal(400, ['The boardId must be given.']));
  const board = findBoard(ask, boardId);
  if (!board.ok) return board;
  const field = findFieldOf(ask, ({ name }) => name === 'Story point estimate');
  return field ? found({ issue: seen.value, field }) : missed(refusal(400, ['The board does not estimate.']));
}

function renderEstimation({ issue, field }: Estimated): Json {
  const value = issue.custom[field.id];
  return { fieldId: field.id, ...(typeof value === 'number' && { value }) };
}

function getEstimation(ask: Ask): Answer {
  const seen = findEstimated(ask);
  return seen.ok ? answer(renderEstimation(seen.value)) : seen.answer;
}

function putEstimation(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const seen = findEstimated(ask);
  if (!seen.ok) return seen.answer;
  const { issue, field } = seen.value;
  if (!hasPermission(ask, issue, 'EDIT_ISSUES'))
    return refusal(403, ['You do not have permission to edit the issue.']);
  const { value } = readObject(ask);
  const points = value === null || value === '' ? null : Number(value);
  if (Number.isNaN(points)) return refusal(400, ['The value is not a number.']);
  const request = readEdit({ fields: { [field.id]: points } });
  if (!request.ok) return request.answer;
  const written = writeIssue(ask, issue, request.value);
  return written.ok ? answer(renderEstimation({ issue: written.value, field })) : written.answer;
}

const path = '/issue/:issueIdOrKey';

export const agileIssueRoutes: readonly Route[] = [
  { method: 'PUT', api: agile, path: '/issue/rank', run: rankIssues },
  { method: 'GET', api: agile, path, run: getIssue },
  { method: 'GET', api: agile, path: `${path}/estimation`, run: getEstimation },
  { method: 'PUT', api: agile, path: `${path}/estimation`, run: putEstimation },
  { method: 'POST', api: agile, path: '/board/:boardId/issue', run: moveToBoard },
  { method: 'PUT', api: agile, path: '/epic/:epicIdOrKey/rank', run: rankEpic },
];
