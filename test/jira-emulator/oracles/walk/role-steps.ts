// Steps over roles, their actors and permission schemes.
import { note, recall, type Steps, type Walker } from './walker';
import { walkedKey } from './project-steps';

const project = { projectIdOrKey: walkedKey };
const schemeOf = { projectKeyOrId: walkedKey };
const role = (walker: Walker) => ({ id: Number(recall(walker, 'role')) });
const scheme = (walker: Walker) => ({ schemeId: Number(recall(walker, 'scheme')) });

export const roleSteps: Steps = {
  'create a role': async (walker) => {
    const made = await walker.cloud.projectRoles.createProjectRole({ name: 'Walkers', description: 'Far' });
    note(walker, 'role', made.id);
  },
  roles: async (walker) => {
    await walker.cloud.projectRoles.getAllProjectRoles();
    await walker.cloud.projectRoles.getProjectRoleById(role(walker));
  },
  'add actors': (walker) =>
    walker.cloud.projectRoleActors.addActorUsers({
      ...project,
      ...role(walker),
      user: [recall(walker, 'account')],
    }),
  'set actors': (walker) =>
    walker.cloud.projectRoleActors.setActors({
      ...project,
      ...role(walker),
      body: { categorisedActors: { 'atlassian-user-role-actor': [recall(walker, 'account')] } },
    }),
  'roles of a project': async (walker) => {
    await walker.cloud.projectRoles.getProjectRoles(project);
    await walker.cloud.projectRoles.getProjectRoleDetails(project);
    await walker.cloud.projectRoles.getProjectRole({ ...project, ...role(walker) });
  },
  'remove an actor': (walker) =>
    walker.cloud.projectRoleActors.deleteActor({
      ...project,
      ...role(walker),
      user: recall(walker, 'account'),
    }),
  'delete a role': (walker) => walker.cloud.projectRoles.deleteProjectRole(role(walker)),
  'permission schemes': async (walker) => {
    await walker.cloud.permissionSchemes.getAllPermissionSchemes({ expand: 'permissions' });
    const { id } = await walker.cloud.projectPermissionSchemes.getAssignedPermissionScheme(schemeOf);
    note(walker, 'scheme', id);
    await walker.cloud.permissionSchemes.getPermissionScheme(scheme(walker));
    await walker.cloud.permissionSchemes.getPermissionSchemeGrants(scheme(walker));
  },
  'grant a permission': async (walker) => {
    const made = await walker.cloud.permissionSchemes.createPermissionGrant({
      ...scheme(walker),
      holder: { type: 'user', parameter: recall(walker, 'account') },
      permission: 'DELETE_ISSUES',
    });
    note(walker, 'grant', made.id);
  },
  'take a permission away': (walker) =>
    walker.cloud.permissionSchemes.deletePermissionSchemeEntity({
      ...scheme(walker),
      permissionId: Number(recall(walker, 'grant')),
    }),
  'assign a scheme': (walker) =>
    walker.cloud.projectPermissionSchemes.assignPermissionScheme({
      ...schemeOf,
      id: scheme(walker).schemeId,
    }),
  'security levels': ({ cloud }) => cloud.projectPermissionSchemes.getSecurityLevelsForProject(schemeOf),
};
