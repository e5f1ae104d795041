// Steps over entity properties of projects, people and the app; and last the end of the walked project.
import { recall, type Steps, type Walker } from './walker';
import { walkedKey } from './project-steps';

const project = { projectIdOrKey: walkedKey };
const propertyKey = 'walk';
const account = (walker: Walker) => ({ accountId: recall(walker, 'account') });
const body = { far: true };

export const propertySteps: Steps = {
  'properties of a project': async ({ cloud: { projectProperties } }) => {
    await projectProperties.setProjectProperty({ ...project, propertyKey, body });
    await projectProperties.getProjectPropertyKeys(project);
    await projectProperties.getProjectProperty({ ...project, propertyKey });
    await projectProperties.deleteProjectProperty({ ...project, propertyKey });
  },
  'properties of a person': async (walker) => {
    const { userProperties } = walker.cloud;
    await userProperties.setUserProperty({ ...account(walker), propertyKey, body });
    await userProperties.getUserPropertyKeys(account(walker));
    await userProperties.getUserProperty({ ...account(walker), propertyKey });
    await userProperties.deleteUserProperty({ ...account(walker), propertyKey });
  },
  'properties of the app': async ({ app: { appProperties } }) => {
    await appProperties.putForgeAppProperty({ propertyKey, body });
    await appProperties.getForgeAppPropertyKeys();
    await appProperties.getForgeAppProperty({ propertyKey });
    await appProperties.deleteForgeAppProperty({ propertyKey });
  },
  'delete a project': ({ cloud }) => cloud.projects.deleteProject(project),
  'delete a project in the background': async (walker) => {
    const made = { key: 'WALKB', name: 'Walked back', ...account(walker) };
    await walker.cloud.projects.createProject({
      key: made.key,
      name: made.name,
      projectTypeKey: 'software',
      leadAccountId: made.accountId,
    });
    const answer = await walker.send('POST', `/rest/api/3/project/${made.key}/delete`);
    const taskId = answer.headers.get('location')?.split('/').at(-1) ?? '';
    await walker.cloud.tasks.getTask({ taskId });
  },
};
