// What the agile endpoints share: boards and sprints as the caller may see them, and lists of issues by name.
import { type Answer, type Found, found, missed, refusal } from './answer';
import { type Ask, isSiteAdmin, readObject } from './ask';
import type { Board, Issue, Project, Sprint } from '../model';

export const agile = '/rest/agile/1.0';
/** Where Jira Software's lists of issues live on, by token instead of number. */
export const software = '/rest/software/1.0';

export function findBoard(ask: Ask, id: string): Found<Board> {
  const board = ask.store.table('boards').get(id);
  const project = board && ask.store.table('projects').get(board.projectId);
  if (board && project && ask.permissions.canSeeProject(ask.caller, project)) return found(board);
  return missed(refusal(404, ['Board does not exist or you do not have permission to see it.']));
}

export function findSprint(ask: Ask, id: string): Found<Sprint> {
  const sprint = ask.store.table('sprints').get(id);
  const isSeen = sprint && findBoard(ask, String(sprint.boardId)).ok;
  return isSeen
    ? found(sprint)
    : missed(refusal(404, ['Sprint does not exist or you do not have permission to see it.']));
}

export function projectOfBoard(ask: Ask, { projectId }: Board): Project {
  const project = ask.store.table('projects').get(projectId);
  if (!project) throw new Error(`A board belongs to no project ${projectId}`);
  return project;
}

/** null for those who may plan sprints of the board. */
export function refuseSprints(ask: Ask, boardId: number, words: string): Answer | null {
  const board = findBoard(ask, String(boardId));
  if (!board.ok) return board.answer;
  const project = projectOfBoard(ask, board.value);
  const may = ask.permissions.can(ask.caller, 'MANAGE_SPRINTS_PERMISSION', { project });
  return may || isSiteAdmin(ask) ? null : refusal(403, [words]);
}

const mostIssues = 50;

/** `issues` of the body: ids or keys, no more than fifty, all of them seen. */
export function readIssues(ask: Ask): Found<Issue[]> {
  const { issues } = readObject(ask);
  if (!Array.isArray(issues) || issues.length === 0)
    return missed(refusal(400, ['issues must not be empty']));
  if (issues.length > mostIssues)
    return missed(refusal(400, [`Only ${String(mostIssues)} issues can be moved at once.`]));
  const records: Issue[] = [];
  for (const idOrKey of issues) {
    const issue = ask.store.issue(String(idOrKey));
    if (!issue || !ask.permissions.canSee(ask.caller, issue))
      return missed(refusal(400, [`Issue does not exist or you do not have permission to see it.`]));
    records.push(issue);
  }
  return found(records);
}

export function hasPermission(ask: Ask, issue: Issue, permission: string): boolean {
  const project = ask.store.table('projects').get(issue.projectId);
  return project !== undefined && ask.permissions.can(ask.caller, permission, { project, issue });
}
