// Steps over projects, and over the versions and components of one.
import { note, recall, type Steps, type Walker } from './walker';

export const walkedKey = 'WALK';
const project = { projectIdOrKey: walkedKey };

const addVersion = async (walker: Walker, name: string): Promise<void> => {
  const projectId = Number(recall(walker, 'walked project'));
  const made = await walker.cloud.projectVersions.createVersion({ name, projectId });
  note(walker, name, made.id);
};
const one = (walker: Walker) => ({ id: recall(walker, 'one') });
const component = (walker: Walker) => ({ id: recall(walker, 'component') });

export const projectSteps: Steps = {
  'create a project': async (walker) => {
    const made = await walker.cloud.projects.createProject({
      key: walkedKey,
      name: 'Walked',
      projectTypeKey: 'software',
      projectTemplateKey: 'com.pyxis.greenhopper.jira:gh-simplified-scrum-classic',
      leadAccountId: recall(walker, 'account'),
    });
    note(walker, 'walked project', made.id);
  },
  'change a project': ({ cloud }) => cloud.projects.updateProject({ ...project, description: 'Far' }),
  'create versions': async (walker) => {
    for (const name of ['one', 'two', 'three', 'four']) await addVersion(walker, name);
  },
  'read a version': (walker) => walker.cloud.projectVersions.getVersion(one(walker)),
  'change a version': (walker) =>
    walker.cloud.projectVersions.updateVersion({
      ...one(walker),
      body: { description: 'First', released: true, releaseDate: '2026-12-01' },
    }),
  'issues of a version': async (walker) => {
    await walker.cloud.projectVersions.getVersionRelatedIssues(one(walker));
    await walker.cloud.projectVersions.getVersionUnresolvedIssues(one(walker));
  },
  'merge versions': (walker) =>
    walker.cloud.projectVersions.mergeVersions({ id: recall(walker, 'two'), moveIssuesTo: one(walker).id }),
  'delete a version': (walker) =>
    walker.cloud.projectVersions.deleteAndReplaceVersion({ id: recall(walker, 'three') }),
  'delete a version as of old': (walker) =>
    walker.client.sendRequest({ url: `/rest/api/3/version/${recall(walker, 'four')}`, method: 'DELETE' }),
  'create a component': async (walker) => {
    const made = await walker.cloud.projectComponents.createComponent({
      name: 'Hull',
      project: walkedKey,
      leadAccountId: recall(walker, 'account'),
    });
    note(walker, 'component', made.id);
  },
  'read a component': (walker) => walker.cloud.projectComponents.getComponent(component(walker)),
  'change a component': (walker) =>
    walker.cloud.projectComponents.updateComponent({ ...component(walker), body: { name: 'Keel' } }),
  'issues of a component': (walker) =>
    walker.cloud.projectComponents.getComponentRelatedIssues(component(walker)),
  components: async ({ cloud }) => {
    await cloud.projectComponents.getProjectComponents(project);
    await cloud.projectComponents.getProjectComponentsPaginated(project);
  },
  'delete a component': (walker) => walker.cloud.projectComponents.deleteComponent(component(walker)),
};
