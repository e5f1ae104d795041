// Steps over what is done with one issue: transitions, comments, work logs, attachments.
import { note, recall, type Steps, type Walker } from './walker';
import { walkedKey } from './project-steps';

const adf = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Far' }] }],
};

const issue = (walker: Walker) => ({ issueIdOrKey: recall(walker, 'worked issue') });
const comment = (walker: Walker) => ({ ...issue(walker), id: recall(walker, 'comment') });
const worklog = (walker: Walker) => ({ ...issue(walker), id: recall(walker, 'worklog') });
const attachment = (walker: Walker) => ({ id: recall(walker, 'attachment') });

export const workSteps: Steps = {
  'create issues in bulk': async (walker) => {
    const fields = { project: { key: walkedKey }, issuetype: { name: 'Task' }, summary: 'Worked on' };
    const made = await walker.cloud.issues.createIssues({ issueUpdates: [{ fields }, { fields }] });
    note(walker, 'worked issue', made.issues?.[0]?.key);
    note(walker, 'worked issue id', made.issues?.[0]?.id);
    note(walker, 'other issue', made.issues?.[1]?.key);
  },
  transitions: async (walker) => {
    const { transitions } = await walker.cloud.issues.getTransitions({
      ...issue(walker),
      expand: 'transitions.fields',
    });
    note(walker, 'transition', transitions?.at(-1)?.id);
  },
  'move an issue on': (walker) =>
    walker.cloud.issues.doTransition({
      ...issue(walker),
      transition: { id: recall(walker, 'transition') },
    }),
  comment: async (walker) => {
    const made = await walker.cloud.issueComments.addComment({ ...issue(walker), body: adf });
    note(walker, 'comment', made.id);
  },
  comments: async (walker) => {
    await walker.cloud.issueComments.getComments(issue(walker));
    await walker.cloud.issueComments.getComment(comment(walker));
  },
  'change a comment': (walker) =>
    walker.client.sendRequest({
      url: `/rest/api/3/issue/${issue(walker).issueIdOrKey}/comment/${comment(walker).id}`,
      method: 'PUT',
      body: { body: adf },
      schema: walker.models.CommentSchema,
    }),
  'delete a comment': (walker) => walker.cloud.issueComments.deleteComment(comment(walker)),
  'log some work': async (walker) => {
    const made = await walker.cloud.issueWorklogs.addWorklog({ ...issue(walker), timeSpentSeconds: 3600 });
    note(walker, 'worklog', made.id);
  },
  'read some work': (walker) => walker.cloud.issueWorklogs.getWorklog(worklog(walker)),
  'change some work': (walker) =>
    walker.client.sendRequest({
      url: `/rest/api/3/issue/${worklog(walker).issueIdOrKey}/worklog/${worklog(walker).id}`,
      method: 'PUT',
      body: { timeSpent: '2h' },
      schema: walker.models.WorklogSchema,
    }),
  'work by id': (walker) =>
    walker.cloud.issueWorklogs.getWorklogsForIds({ ids: [Number(recall(walker, 'worklog'))] }),
  'delete some work': (walker) => walker.cloud.issueWorklogs.deleteWorklog(worklog(walker)),
  'changed and deleted work': async ({ cloud }) => {
    await cloud.issueWorklogs.getIdsOfWorklogsModifiedSince({ since: 0 });
    await cloud.issueWorklogs.getIdsOfWorklogsDeletedSince({ since: 0 });
  },
  attach: async (walker) => {
    const [made] = await walker.cloud.issueAttachments.addAttachment({
      ...issue(walker),
      attachments: { filename: 'far.txt', content: Buffer.from('far') },
    });
    note(walker, 'attachment', made?.id);
  },
  attachments: async (walker) => {
    await walker.cloud.issueAttachments.getAttachmentMeta();
    await walker.cloud.issueAttachments.getAttachment(attachment(walker));
    await walker.cloud.issueAttachments.getAttachmentContent({ ...attachment(walker), redirect: false });
  },
  'delete an attachment': (walker) => walker.cloud.issueAttachments.removeAttachment(attachment(walker)),
};
