// The issues of boards, sprints and epics: the same lists in Jira Software's old API and in the one that follows it.
import { byRank, findRankField } from '../edit/rank-issues';
import { agile, findBoard, findSprint, software } from '../http/agile';
import { findEpic, isEpic } from '../http/find-epic';
import { type Answer, type Found, found } from '../http/answer';
import type { Ask, Route } from '../http/ask';
import { toIssueCount, toIssuePage, toTokenPage } from '../http/issue-page';
import type { Board, Issue } from '../model';

function inOrder(ask: Ask, issues: Iterable<Issue>): Issue[] {
  return [...issues].filter(ask.permissions.sightOf(ask.caller)).sort(byRank(findRankField(ask.store)));
}

function issuesOn(ask: Ask, { projectId }: Board): Issue[] {
  return inOrder(ask, ask.store.issues.ofProject(projectId));
}

function sprintIdsOf(ask: Ask, issue: Issue): readonly (string | number)[] {
  const fields = ask.store.table('customFields').all();
  const value = issue.custom[fields.find(({ kind }) => kind === 'sprint')?.id ?? ''];
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

/** Neither an epic nor under one. */
function isOrphan(ask: Ask, issue: Issue): boolean {
  return issue.parentId === null && !isEpic(ask, issue);
}

type FindIssues = (ask: Ask) => Found<Issue[]>;

function onBoard(pick: (ask: Ask, issue: Issue) => boolean): FindIssues {
  return (ask) => {
    const board = findBoard(ask, ask.param('boardId'));
    return board.ok ? found(issuesOn(ask, board.value).filter((issue) => pick(ask, issue))) : board;
  };
}

function isInSprint(ask: Ask, issue: Issue): boolean {
  return sprintIdsOf(ask, issue).map(String).includes(ask.param('sprintId'));
}

function ofSprint(ask: Ask): Found<Issue[]> {
  const sprint = findSprint(ask, ask.param('sprintId'));
  if (!sprint.ok) return sprint;
  return found(inOrder(ask, ask.store.issues.all()).filter((issue) => isInSprint(ask, issue)));
}

function ofSprintOnBoard(ask: Ask): Found<Issue[]> {
  const sprint = findSprint(ask, ask.param('sprintId'));
  return sprint.ok ? onBoard(isInSprint)(ask) : sprint;
}

function ofEpic(ask: Ask): Found<Issue[]> {
  const epic = findEpic(ask);
  if (!epic.ok) return epic;
  return found(inOrder(ask, ask.store.issues.childrenOf(epic.value.id)));
}

function ofEpicOnBoard(ask: Ask): Found<Issue[]> {
  const epic = findEpic(ask, ask.param('epicId'));
  return epic.ok ? onBoard((_ask, issue) => issue.parentId === epic.value.id)(ask) : epic;
}

function withoutEpic(ask: Ask): Found<Issue[]> {
  return found(inOrder(ask, ask.store.issues.all()).filter((issue) => isOrphan(ask, issue)));
}

const lists: readonly (readonly [path: string, find: FindIssues])[] = [
  ['/board/:boardId/issue', onBoard(() => true)],
  ['/board/:boardId/backlog', onBoard(isBacklog)],
  ['/board/:boardId/epic/none/issue', onBoard(isOrphan)],
  ['/board/:boardId/epic/:epicId/issue', ofEpicOnBoard],
  ['/board/:boardId/sprint/:sprintId/issue', ofSprintOnBoard],
  ['/sprint/:sprintId/issue', ofSprint],
  ['/epic/none/issue', withoutEpic],
  ['/epic/:epicIdOrKey/issue', ofEpic],
];

function answerWith(find: FindIssues, render: (ask: Ask, issues: readonly Issue[]) => Answer): Route['run'] {
  return (ask) => {
    const issues = find(ask);
    return issues.ok ? render(ask, issues.value) : issues.answer;
  };
}

const count = 'approximate-count';

export const boardIssueRoutes: readonly Route[] = [
  ...lists.flatMap(([path, find]): Route[] => [
    { method: 'GET', api: agile, path, run: answerWith(find, toIssuePage) },
    { method: 'GET', api: software, path, run: answerWith(find, toTokenPage) },
  ]),
  ...lists.slice(0, 2).map(([path, find]): Route => ({
    method: 'GET',
    api: software,
    path: `${path}/${count}`,
    run: answerWith(find, toIssueCount),
  })),
];
