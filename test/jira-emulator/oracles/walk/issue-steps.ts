// Steps over issues: made, read, searched for, changed, linked, logged on and deleted.
import { recall, type Steps, type Walker } from './walker';

const jql = 'project = LUM';

const issue = (walker: Walker) => ({ issueIdOrKey: recall(walker, 'issue') });
const property = (walker: Walker) => ({ ...issue(walker), propertyKey: 'walk' });

export const issueSteps: Steps = {
  'create an issue': async ({ cloud, noted }) => {
    const fields = { project: { key: 'LUM' }, issuetype: { name: 'Task' }, summary: 'Walked' };
    noted.set('issue', (await cloud.issues.createIssue({ fields })).key);
  },
  'edit an issue': (walker) =>
    walker.cloud.issues.editIssue({
      ...issue(walker),
      fields: { duedate: '2027-01-04', labels: ['walk'], description: null },
    }),
  'edit an issue and see it': (walker) =>
    walker.cloud.issues.editIssue({ ...issue(walker), fields: { summary: 'Walked on' }, returnIssue: true }),
  'what can be edited': (walker) => walker.cloud.issues.getEditIssueMeta(issue(walker)),
  'read an issue': (walker) =>
    walker.cloud.issues.getIssue({ ...issue(walker), expand: 'names,schema,changelog' }),
  'search by POST': async ({ cloud, noted }) => {
    const { issues } = await cloud.issueSearch.searchAndReconsileIssuesUsingJqlPost({
      jql: `${jql} ORDER BY key ASC`,
      fields: ['*all'],
      expand: 'changelog',
    });
    noted.set('first issue', issues?.[0]?.key ?? '');
  },
  'search by GET': ({ cloud }) =>
    cloud.issueSearch.searchAndReconsileIssuesUsingJql({ jql, fields: ['*navigable'], maxResults: 100 }),
  'count issues': ({ cloud }) => cloud.issueSearch.countIssues({ jql }),
  'parse queries': ({ cloud }) =>
    cloud.jql.parseJqlQueries({
      validation: 'warn',
      queries: [`${jql} AND status was "To Do" ORDER BY rank`, 'nonsense =', 'assignee = nobody'],
    }),
  'fetch in bulk': (walker) =>
    walker.cloud.issues.bulkFetchIssues({
      issueIdsOrKeys: [recall(walker, 'issue'), recall(walker, 'first issue'), 'GONE-1'],
      fields: ['*all'],
    }),
  'read the history': (walker) => walker.cloud.issues.getChangeLogs(issue(walker)),
  'read histories in bulk': (walker) =>
    walker.cloud.issues.getBulkChangelogs({ issueIdsOrKeys: [recall(walker, 'first issue')] }),
  'log work': (walker) => walker.cloud.issueWorklogs.addWorklog({ ...issue(walker), timeSpent: '1h 30m' }),
  'read the work': (walker) => walker.cloud.issueWorklogs.getIssueWorklog(issue(walker)),
  'set a property': (walker) =>
    walker.cloud.issueProperties.setIssueProperty({ ...property(walker), body: { far: true } }),
  'list properties': (walker) => walker.cloud.issueProperties.getIssuePropertyKeys(issue(walker)),
  'read a property': (walker) => walker.cloud.issueProperties.getIssueProperty(property(walker)),
  'delete a property': (walker) => walker.cloud.issueProperties.deleteIssueProperty(property(walker)),
  'link issues': async (walker) => {
    const key = recall(walker, 'issue');
    await walker.cloud.issueLinks.linkIssues({
      type: { name: 'Blocks' },
      inwardIssue: { key },
      outwardIssue: { key: recall(walker, 'first issue') },
    });
    const { fields } = await walker.cloud.issues.getIssue({ issueIdOrKey: key, fields: ['issuelinks'] });
    const [link] = (fields as { issuelinks: { id: string }[] }).issuelinks;
    walker.noted.set('link', link?.id ?? '');
  },
  'read a link': (walker) => walker.cloud.issueLinks.getIssueLink({ linkId: recall(walker, 'link') }),
  'delete a link': (walker) => walker.cloud.issueLinks.deleteIssueLink({ linkId: recall(walker, 'link') }),
  'delete an issue': (walker) =>
    walker.cloud.issues.deleteIssue({ ...issue(walker), deleteSubtasks: 'true' }),
};
