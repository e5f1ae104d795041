// Steps over more of the site: preferences, people by what they may do, issue types, schemes, roles' defaults, projects'
// lesser parts.
import { note, recall, request, type Steps, type Walker } from './walker';
import { walkedKey } from './project-steps';

const project = { projectIdOrKey: walkedKey };
const account = (walker: Walker) => ({ accountId: recall(walker, 'account') });
const role = (walker: Walker) => ({ id: Number(recall(walker, 'default role')) });
const scheme = (walker: Walker) => ({ schemeId: Number(recall(walker, 'own scheme')) });

export const sitePartSteps: Steps = {
  preferences: async ({ cloud: { myself } }) => {
    await myself.setPreference({ key: 'walk', body: 'far' as never });
    await myself.getPreference({ key: 'walk' });
    await myself.removePreference({ key: 'walk' });
    await myself.getLocale();
  },
  'people of all kinds': async (walker) => {
    const { users, userSearch } = walker.cloud;
    await users.getUserGroups(account(walker));
    await users.getAllUsers({ maxResults: 2 });
    await users.getAllUsersDefault({ maxResults: 2 });
    await userSearch.findUsersForPicker({ query: 'm' });
    await userSearch.findUsersWithBrowsePermission({ projectKey: 'LUM', query: 'm' });
    await userSearch.findUsersWithAllPermissions({ projectKey: 'LUM', permissions: 'EDIT_ISSUES' });
    await userSearch.findBulkAssignableUsers({ projectKeys: 'LUM', query: 'm' });
  },
  'groups of all kinds': async (walker) => {
    const { cloud } = walker;
    const { groups } = await cloud.groups.findGroups({ query: '' });
    const groupId = groups?.[0]?.groupId ?? '';
    await cloud.groups.getUsersFromGroup({ groupId });
    await request(walker, 'GET /rest/api/3/group/bulk');
    await cloud.groupAndUserPicker.findUsersAndGroups({ query: 'm' });
  },
  'issue types made and removed': async ({ cloud: { issueTypes, issueTypeProperties } }) => {
    const made = await issueTypes.createIssueType({ name: 'Walk' });
    const id = made.id ?? '';
    await issueTypes.updateIssueType({ id, name: 'Long walk' });
    await issueTypes.getAlternativeIssueTypes({ id });
    const property = { issueTypeId: id, propertyKey: 'walk' };
    await issueTypeProperties.setIssueTypeProperty({ ...property, body: { far: true } });
    await issueTypeProperties.getIssueTypePropertyKeys({ issueTypeId: id });
    await issueTypeProperties.getIssueTypeProperty(property);
    await issueTypeProperties.deleteIssueTypeProperty(property);
    await issueTypes.deleteIssueType({ id });
  },
  'statuses of all kinds': async (walker) => {
    const { cloud } = walker;
    await cloud.status.getStatusesById({ id: ['3'] });
    await cloud.status.search({ searchString: 'to' });
    await cloud.workflowStatusCategories.getStatusCategory({ idOrKey: 'done' });
    await request(walker, 'GET /rest/api/3/resolution/search');
    await cloud.timeTracking.getSharedTimeTrackingConfiguration();
  },
  'fields in the bin': ({ cloud }) => cloud.issueFields.getTrashedFieldsPaginated({}),
  'options put in order': async (walker) => {
    const { issueFields, issueCustomFieldContexts, issueCustomFieldOptions } = walker.cloud;
    const { id: fieldId = '' } = await issueFields.createCustomField({
      name: 'Ordered kind',
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    });
    const { values } = await issueCustomFieldContexts.getContextsForField({ fieldId });
    const context = { fieldId, contextId: Number(values[0]?.id) };
    await issueCustomFieldContexts.getProjectContextMapping({ fieldId });
    await issueCustomFieldContexts.getIssueTypeMappingsForContexts({ fieldId });
    const made = await issueCustomFieldOptions.createCustomFieldOption({
      ...context,
      options: [{ value: 'Near' }, { value: 'Far' }],
    });
    const [near = '', far = ''] = made.options?.map(({ id }) => id) ?? [];
    await issueCustomFieldOptions.updateCustomFieldOption({
      ...context,
      options: [{ id: near, value: 'Next' }],
    });
    await issueCustomFieldOptions.reorderCustomFieldOptions({
      ...context,
      customFieldOptionIds: [far],
      position: 'First',
    });
    await issueCustomFieldOptions.getCustomFieldOption({ id: near });
    await issueCustomFieldOptions.deleteCustomFieldOption({ ...context, optionId: Number(near) });
    await walker.send('DELETE', `/rest/api/3/field/${fieldId}`);
  },
  'default actors of a role': async (walker) => {
    const made = await walker.cloud.projectRoles.createProjectRole({ name: 'Strollers' });
    note(walker, 'default role', made.id);
    await walker.cloud.projectRoles.fullyUpdateProjectRole({
      ...role(walker),
      name: 'Ramblers',
      description: '',
    });
    await walker.cloud.projectRoles.partialUpdateProjectRole({ ...role(walker), description: 'Slow' });
    const user = recall(walker, 'account');
    await walker.cloud.projectRoleActors.addProjectRoleActorsToRole({ ...role(walker), user: [user] });
    await walker.cloud.projectRoleActors.getProjectRoleActorsForRole(role(walker));
    await walker.cloud.projectRoleActors.deleteProjectRoleActorsFromRole({ ...role(walker), user });
    await walker.cloud.projectRoles.deleteProjectRole(role(walker));
  },
  'a scheme made and removed': async (walker) => {
    const { permissionSchemes } = walker.cloud;
    const made = await permissionSchemes.createPermissionScheme({
      body: {
        name: 'Walk',
        permissions: [{ holder: { type: 'applicationRole' }, permission: 'BROWSE_PROJECTS' }],
      },
    });
    note(walker, 'own scheme', made.id);
    const permissionId = made.permissions?.[0]?.id ?? 0;
    await permissionSchemes.getPermissionSchemeGrant({ ...scheme(walker), permissionId });
    await permissionSchemes.updatePermissionScheme({ ...scheme(walker), body: { name: 'Walked' } });
    await permissionSchemes.deletePermissionScheme(scheme(walker));
  },
  'projects of old': async (walker) => {
    const { cloud } = walker;
    await request(walker, 'GET /rest/api/3/project');
    await request(walker, 'GET /rest/api/3/project/recent');
    await cloud.projectTypes.getAllProjectTypes();
    await cloud.projectTypes.getProjectTypeByKey({ projectTypeKey: 'software' });
    const { values } = await cloud.projects.searchProjects({});
    const team = values.find(({ simplified }) => simplified === true);
    await cloud.projects.getHierarchy({ projectId: Number(team?.id) });
    await cloud.projectEmail.getProjectEmail({ projectId: Number(team?.id) });
  },
  'free keys and names': async ({ cloud: { projectKeyAndNameValidation } }) => {
    await projectKeyAndNameValidation.validateProjectKey({ key: 'FREE' });
    await projectKeyAndNameValidation.getValidProjectKey({ key: 'LUM' });
    await projectKeyAndNameValidation.getValidProjectName({ name: 'Walked' });
  },
  'a project put away and fetched': async (walker) => {
    await walker.cloud.projects.archiveProject(project);
    await request(walker, `POST /rest/api/3/project/${walkedKey}/restore`);
  },
  'versions put in order': async (walker) => {
    const projectId = Number(recall(walker, 'walked project'));
    const made = await walker.cloud.projectVersions.createVersion({ name: 'five', projectId });
    await walker.cloud.projectVersions.moveVersion({ id: made.id ?? '', position: 'First' });
    await walker.cloud.projectVersions.getVersion({ id: made.id ?? '', expand: 'issuesstatus' });
  },
  'components everywhere': ({ cloud }) =>
    cloud.projectComponents.findComponentsForProjects({ projectIdsOrKeys: [walkedKey] }),
  'what is refused whoever asks': async (walker) => {
    await walker.send('GET', '/rest/api/3/search?jql=project=LUM');
    await walker.send('POST', '/rest/api/3/search');
    await walker.send('GET', `/rest/api/3/user/email?accountId=${recall(walker, 'account')}`);
    await walker.send('GET', `/rest/api/3/project/${walkedKey}/notificationscheme`);
    const contexts = '/rest/api/3/field/customfield_10015/context';
    await walker.send('POST', contexts);
    await walker.send('PUT', `${contexts}/10015`);
    await walker.send('DELETE', `${contexts}/10015`);
  },
};
