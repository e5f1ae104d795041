// Steps over Jira Software: boards, sprints, backlog, epics, ranks.
import { note, recall, type Steps, type Walker } from './walker';
import { walkedKey } from './project-steps';

const board = (walker: Walker) => ({ boardId: Number(recall(walker, 'board')) });
const sprint = (walker: Walker) => ({ sprintId: Number(recall(walker, 'sprint')) });
const epic = (walker: Walker) => ({ epicIdOrKey: recall(walker, 'epic') });
const issues = (walker: Walker) => ({ issues: [recall(walker, 'worked issue')] });

/** The client leaves out what Atlassian has announced to remove. */
const readIssues = (walker: Walker, path: string) =>
  walker.client.sendRequest({ url: `/rest/agile/1.0/${path}`, method: 'GET' });

export const boardSteps: Steps = {
  'make a board': async (walker) => {
    const filter = await walker.cloud.filters.createFilter({ name: 'Board', jql: 'project = WALK' });
    const made = await walker.agile.board.createBoard({
      name: 'Walked',
      type: 'scrum',
      filterId: Number(filter.id),
      location: { type: 'project', projectKeyOrId: walkedKey },
    });
    note(walker, 'board', made.id);
  },
  boards: async (walker) => {
    await walker.agile.board.getAllBoards({ projectKeyOrId: walkedKey });
    await walker.agile.board.getBoard(board(walker));
    await walker.agile.board.getConfiguration(board(walker));
    await walker.agile.board.getProjects(board(walker));
    await walker.agile.board.getAllVersions(board(walker));
  },
  'make a sprint': async (walker) => {
    const made = await walker.agile.sprint.createSprint({
      name: 'Walk 1',
      originBoardId: board(walker).boardId,
      startDate: '2026-12-01T09:00:00.000Z',
      endDate: '2026-12-14T09:00:00.000Z',
    });
    note(walker, 'sprint', made.id);
  },
  'read sprints': async (walker) => {
    await walker.agile.board.getAllSprints(board(walker));
    await walker.agile.sprint.getSprint(sprint(walker));
  },
  'plan a sprint': async (walker) => {
    await walker.agile.sprint.moveIssuesToSprintAndRank({ ...sprint(walker), ...issues(walker) });
    await readIssues(walker, `sprint/${sprint(walker).sprintId}/issue`);
    await walker.agile.backlog.moveIssuesToBacklog(issues(walker));
    await readIssues(walker, `board/${board(walker).boardId}/backlog`);
    await readIssues(walker, `board/${board(walker).boardId}/issue`);
  },
  'start and close a sprint': async (walker) => {
    await walker.agile.sprint.partiallyUpdateSprint({ ...sprint(walker), state: 'active' });
    await walker.agile.sprint.updateSprint({
      ...sprint(walker),
      name: 'Walk one',
      state: 'closed',
      startDate: '2026-12-01T09:00:00.000Z',
      endDate: '2026-12-14T09:00:00.000Z',
    });
  },
  'delete a sprint': (walker) => walker.agile.sprint.deleteSprint(sprint(walker)),
  'fill an epic': async (walker) => {
    const fields = { project: { key: walkedKey }, issuetype: { name: 'Epic' }, summary: 'Far' };
    note(walker, 'epic', (await walker.cloud.issues.createIssue({ fields })).key);
    await walker.agile.epic.moveIssuesToEpic({ ...epic(walker), ...issues(walker) });
    await walker.agile.epic.getEpic(epic(walker));
    await walker.agile.board.getEpics(board(walker));
    await readIssues(walker, `epic/${epic(walker).epicIdOrKey}/issue`);
    await walker.agile.epic.removeIssuesFromEpic(issues(walker));
  },
  'rank issues': (walker) =>
    walker.agile.issue.rankIssues({ ...issues(walker), rankBeforeIssue: recall(walker, 'epic') }),
  'delete a board': (walker) => walker.agile.board.deleteBoard(board(walker)),
};
