// Steps over what is of the whole site or of a project: lists, people, permissions.
import { z } from 'zod';
import type { Steps } from './walker';
import { recall } from './walker';

const key = 'LUM';

export const siteSteps: Steps = {
  'server info': ({ cloud }) => cloud.serverInfo.getServerInfo(),
  'the caller': async ({ cloud, noted }) => {
    const me = await cloud.myself.getCurrentUser({ expand: 'groups' });
    noted.set('account', me.accountId ?? '');
  },
  'a person': (walker) => walker.cloud.users.getUser({ accountId: recall(walker, 'account') }),
  'people by name': ({ cloud }) => cloud.userSearch.findUsers({ query: 'mara' }),
  'people by id': (walker) =>
    walker.client.sendRequest({
      url: '/rest/api/3/user/bulk',
      method: 'GET',
      searchParams: { accountId: recall(walker, 'account') },
      schema: walker.models.pageSchema(walker.models.UserDetailsSchema),
    }),
  'assignable people': ({ cloud }) => cloud.userSearch.findAssignableUsers({ project: key }),
  fields: ({ cloud }) => cloud.issueFields.getFields(),
  'issue types': ({ cloud }) => cloud.issueTypes.getIssueAllTypes(),
  'issue types of a project': async ({ cloud, client, models, noted }) => {
    const project = await cloud.projects.getProject({ projectIdOrKey: key });
    noted.set('project', project.id ?? '');
    return client.sendRequest({
      url: '/rest/api/3/issuetype/project',
      method: 'GET',
      searchParams: { projectId: project.id },
      schema: z.array(models.IssueTypeDetailsSchema),
    });
  },
  statuses: ({ cloud }) => cloud.workflowStatuses.getStatuses(),
  priorities: ({ client, models }) =>
    client.sendRequest({
      url: '/rest/api/3/priority',
      method: 'GET',
      schema: z.array(models.PrioritySchema),
    }),
  resolutions: ({ client, models }) =>
    client.sendRequest({
      url: '/rest/api/3/resolution',
      method: 'GET',
      schema: z.array(models.ResolutionSchema),
    }),
  'link types': ({ cloud }) => cloud.issueLinkTypes.getIssueLinkTypes(),
  'one of each list': async ({ cloud }) => {
    await cloud.workflowStatuses.getStatus({ idOrName: '3' });
    await cloud.workflowStatusCategories.getStatusCategories();
    await cloud.issueTypes.getIssueType({ id: '10002' });
    await cloud.issuePriorities.searchPriorities({ maxResults: '2' });
    await cloud.issuePriorities.getPriority({ id: '3' });
    await cloud.issueResolutions.getResolution({ id: '10000' });
  },
  'link types made and removed': async ({ cloud: { issueLinkTypes } }) => {
    const names = { name: 'Walks', inward: 'is walked by', outward: 'walks' };
    const { id = '' } = await issueLinkTypes.createIssueLinkType(names);
    await issueLinkTypes.getIssueLinkType({ issueLinkTypeId: id });
    await issueLinkTypes.updateIssueLinkType({ issueLinkTypeId: id, ...names, outward: 'walks on' });
    await issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId: id });
  },
  configuration: ({ cloud }) => cloud.jiraSettings.getConfiguration(),
  'groups by name': ({ cloud }) => cloud.groups.findGroups({ query: 'jira' }),
  projects: ({ cloud }) =>
    cloud.projects.searchProjects({ expand: 'lead,description,issueTypes', maxResults: 2 }),
  'statuses of a project': ({ cloud }) => cloud.projects.getAllStatuses({ projectIdOrKey: key }),
  versions: ({ cloud }) => cloud.projectVersions.getProjectVersions({ projectIdOrKey: key }),
  'page of versions': ({ cloud }) =>
    cloud.projectVersions.getProjectVersionsPaginated({ projectIdOrKey: key }),
  'types to create': async ({ cloud, noted }) => {
    const { issueTypes } = await cloud.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: key });
    noted.set('type', issueTypes?.find(({ name }) => name === 'Task')?.id ?? '');
  },
  'fields to create': (walker) =>
    walker.cloud.issues.getCreateIssueMetaIssueTypeId({
      projectIdOrKey: key,
      issueTypeId: recall(walker, 'type'),
    }),
  permissions: ({ cloud }) => cloud.permissions.getAllPermissions(),
  'own permissions': ({ cloud }) =>
    cloud.permissions.getMyPermissions({ permissions: 'BROWSE_PROJECTS,EDIT_ISSUES', projectKey: key }),
  'permissions on projects': (walker) =>
    walker.cloud.permissions.getBulkPermissions({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [Number(recall(walker, 'project'))] }],
    }),
  'permitted projects': ({ cloud }) =>
    cloud.permissions.getPermittedProjects({ permissions: ['BROWSE_PROJECTS'] }),
};
