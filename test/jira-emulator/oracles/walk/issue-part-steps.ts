// Steps over what hangs on an issue beyond its fields, and over issues on boards.
import { note, recall, request, type Steps, type Walker } from './walker';
import { walkedKey } from './project-steps';

const adf = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Far' }] }],
};
const issue = (walker: Walker) => ({ issueIdOrKey: recall(walker, 'part issue') });
const board = (walker: Walker) => ({ boardId: Number(recall(walker, 'part board')) });
const propertyKey = 'walk';
const body = { far: true };

const create = async ({ cloud }: Walker, type: string) => {
  const fields = { project: { key: walkedKey }, issuetype: { name: type }, summary: 'Walked part' };
  return cloud.issues.createIssue({ fields });
};

/** The client writes a property of a board or a sprint without its value. */
const properties = async (walker: Walker, place: string): Promise<void> => {
  await request(walker, `PUT ${place}/properties/${propertyKey}`, body);
  await request(walker, `GET ${place}/properties`);
  await request(walker, `GET ${place}/properties/${propertyKey}`);
  await request(walker, `DELETE ${place}/properties/${propertyKey}`);
};

export const issuePartSteps: Steps = {
  'an issue to hang things on': async (walker) => {
    const made = await create(walker, 'Task');
    note(walker, 'part issue', made.key);
    note(walker, 'part issue id', made.id);
  },
  'whose issue it is': (walker) =>
    walker.cloud.issues.assignIssue({ ...issue(walker), accountId: recall(walker, 'account') }),
  'entries of its history': async (walker) => {
    const { values } = await walker.cloud.issues.getChangeLogs(issue(walker));
    const changelogIds = values.map(({ id }) => Number(id));
    await walker.cloud.issues.getChangeLogsByIds({ ...issue(walker), changelogIds });
  },
  'mail about it': (walker) =>
    walker.cloud.issues.notify({ ...issue(walker), subject: 'Look', to: { reporter: true } }),
  'suggested issues': ({ cloud }) => cloud.issueSearch.getIssuePickerResource({ query: walkedKey }),
  'limits of issues': (walker) => request(walker, 'GET /rest/api/3/issue/limit/report'),
  'types to create as of old': (walker) =>
    request(walker, `GET /rest/api/3/issue/createmeta?projectKeys=${walkedKey}`),
  'labels in use': ({ cloud }) => cloud.labels.getAllLabels({}),
  watchers: async (walker) => {
    await request(walker, `POST /rest/api/3/issue/${issue(walker).issueIdOrKey}/watchers`);
    await walker.cloud.issueWatchers.getIssueWatchers(issue(walker));
    await walker.cloud.issueWatchers.getIsWatchingIssueBulk({ issueIds: [recall(walker, 'part issue id')] });
    const accountId = recall(walker, 'account');
    await walker.cloud.issueWatchers.removeWatcher({ ...issue(walker), accountId });
  },
  votes: async (walker) => {
    await walker.cloud.issueVotes.addVote(issue(walker));
    await walker.cloud.issueVotes.getVotes(issue(walker));
    await walker.cloud.issueVotes.removeVote(issue(walker));
  },
  'remote links': async (walker) => {
    const { issueRemoteLinks } = walker.cloud;
    const object = { url: 'https://example.com/spec', title: 'Spec' };
    const made = await issueRemoteLinks.createOrUpdateRemoteIssueLink({
      ...issue(walker),
      globalId: 'walk',
      object,
    });
    const link = { ...issue(walker), linkId: String(made.id) };
    await issueRemoteLinks.getRemoteIssueLinks(issue(walker));
    await issueRemoteLinks.getRemoteIssueLinkById(link);
    await issueRemoteLinks.updateRemoteIssueLink({ ...link, object: { ...object, title: 'Other' } });
    await issueRemoteLinks.deleteRemoteIssueLinkById(link);
    await issueRemoteLinks.createOrUpdateRemoteIssueLink({ ...issue(walker), globalId: 'walk', object });
    await issueRemoteLinks.deleteRemoteIssueLinkByGlobalId({ ...issue(walker), globalId: 'walk' });
  },
  'comments by number, and their properties': async (walker) => {
    const made = await walker.cloud.issueComments.addComment({ ...issue(walker), body: adf });
    const commentId = made.id ?? '';
    await walker.cloud.issueComments.getCommentsByIds({ ids: [Number(commentId)] });
    const { issueCommentProperties } = walker.cloud;
    await issueCommentProperties.setCommentProperty({ commentId, propertyKey, body });
    await issueCommentProperties.getCommentPropertyKeys({ commentId });
    await issueCommentProperties.getCommentProperty({ commentId, propertyKey });
    await issueCommentProperties.deleteCommentProperty({ commentId, propertyKey });
  },
  'properties of work': async (walker) => {
    const made = await walker.cloud.issueWorklogs.addWorklog({ ...issue(walker), timeSpent: '1h' });
    const work = { ...issue(walker), worklogId: made.id ?? '' };
    const { issueWorklogProperties } = walker.cloud;
    await issueWorklogProperties.setWorklogProperty({ ...work, propertyKey, body });
    await issueWorklogProperties.getWorklogPropertyKeys(work);
    await issueWorklogProperties.getWorklogProperty({ ...work, propertyKey });
    await issueWorklogProperties.deleteWorklogProperty({ ...work, propertyKey });
  },
  'a property of many issues': async (walker) => {
    const entityIds = [Number(recall(walker, 'part issue id'))];
    const { issueProperties } = walker.cloud;
    await issueProperties.bulkSetIssueProperty({ propertyKey, value: body, filter: { entityIds } });
    await issueProperties.bulkDeleteIssueProperty({ propertyKey, entityIds });
  },
  'watch, move and step in bulk': async (walker) => {
    const { issueBulkOperations, projects } = walker.cloud;
    const selectedIssueIdsOrKeys = [issue(walker).issueIdOrKey];
    await issueBulkOperations.submitBulkWatch({ selectedIssueIdsOrKeys });
    await issueBulkOperations.submitBulkUnwatch({ selectedIssueIdsOrKeys });
    await issueBulkOperations.getAvailableTransitions({ issueIdsOrKeys: selectedIssueIdsOrKeys.join() });
    const { issueTypes } = await projects.getProject({ projectIdOrKey: walkedKey });
    const story = issueTypes?.find(({ name }) => name === 'Story')?.id ?? '';
    await issueBulkOperations.submitBulkMove({
      targetToSourcesMapping: {
        [`${walkedKey},${story}`]: {
          issueIdsOrKeys: selectedIssueIdsOrKeys,
          inferClassificationDefaults: true,
          inferFieldDefaults: true,
          inferStatusDefaults: true,
          inferSubtaskTypeDefault: true,
        },
      },
    });
  },
  'shares and columns of a filter': async (walker) => {
    const made = await walker.cloud.filters.createFilter({ name: 'Parts', jql: `project = ${walkedKey}` });
    const id = Number(made.id);
    const { filterSharing, filters } = walker.cloud;
    await filterSharing.getDefaultShareScope();
    await filterSharing.setDefaultShareScope({ scope: 'PRIVATE' });
    const shares = await filterSharing.addSharePermission({ id, type: 'authenticated' });
    const permissionId = shares[0]?.id ?? 0;
    await filterSharing.getSharePermission({ id, permissionId });
    await filterSharing.deleteSharePermission({ id, permissionId });
    await filters.setColumns({ id, columns: ['summary'] });
    await filters.getColumns({ id });
    await filters.resetColumns({ id });
    const { values } = await walker.agile.board.getAllBoards({ projectKeyOrId: walkedKey });
    note(walker, 'part board', values[0]?.id);
    await walker.agile.board.getBoardByFilterId({ filterId: id });
    const people = await walker.cloud.users.getAllUsers({});
    const other = people.find(({ accountId }) => accountId !== recall(walker, 'account'));
    await request(walker, `PUT /rest/api/3/filter/${String(id)}/owner`, { accountId: other?.accountId });
  },
  'properties of a board': async (walker) => {
    const { agile } = walker;
    const at = board(walker);
    await properties(walker, `/rest/agile/1.0/board/${String(at.boardId)}`);
    await agile.board.getProjectsFull(at);
    await agile.board.getAllQuickFilters(at);
  },
  'lists of issues by token': async (walker) => {
    const { agile } = walker;
    const at = board(walker);
    const epic = await create(walker, 'Epic');
    note(walker, 'part epic', epic.key);
    const sprint = await agile.sprint.createSprint({ name: 'Parts', originBoardId: at.boardId });
    const inSprint = { sprintId: sprint.id ?? 0 };
    await properties(walker, `/rest/agile/1.0/sprint/${String(inSprint.sprintId)}`);
    await agile.board.getIssuesForBoard(at);
    await agile.board.getIssuesForBacklog(at);
    await agile.board.getIssuesWithoutEpicForBoard(at);
    await agile.board.getBoardIssuesForEpic({ ...at, epicId: Number(epic.id) });
    await agile.board.getBoardIssuesForSprint({ ...at, ...inSprint });
    await agile.board.getApproximateIssueCountForBoard(at);
    await agile.board.getApproximateIssueCountForBacklog(at);
    await agile.sprint.getIssuesForSprint(inSprint);
    await agile.epic.getIssuesWithoutEpic({});
    await agile.epic.getIssuesForEpic({ epicIdOrKey: epic.key });
    for (const path of [
      `board/${String(at.boardId)}/epic/none/issue`,
      `board/${String(at.boardId)}/epic/${epic.key}/issue`,
      `board/${String(at.boardId)}/sprint/${String(inSprint.sprintId)}/issue`,
      'epic/none/issue',
    ])
      await request(walker, `GET /rest/agile/1.0/${path}`);
  },
  'an epic described and ranked': async (walker) => {
    const epicIdOrKey = recall(walker, 'part epic');
    const other = await create(walker, 'Epic');
    await walker.agile.epic.partiallyUpdateEpic({ epicIdOrKey, name: 'Far' });
    await walker.agile.epic.rankEpics({ epicIdOrKey, rankBeforeEpic: other.key });
  },
  'an issue on a board': async (walker) => {
    const { agile } = walker;
    const at = board(walker);
    await agile.issue.getIssue(issue(walker));
    await agile.issue.estimateIssueForBoard({ ...issue(walker), ...at, value: '3' });
    await agile.issue.getIssueEstimationForBoard({ ...issue(walker), ...at });
    const issues = [issue(walker).issueIdOrKey];
    await agile.backlog.moveIssuesToBacklogForBoard({ ...at, issues });
    await agile.board.moveIssuesToBoard({ ...at, issues });
  },
};
