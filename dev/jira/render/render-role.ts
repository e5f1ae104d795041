// Project roles and who is in them, as Jira shows them: a number for the role, one for each actor.
import type { Project, ProjectRole, RoleActor } from '../model';
import { type Json, toAvatarUrls } from './render-person';
import { toNumber } from './render-scheme';
import type { View } from './view';

function renderActor(view: View, { accountId, groupId }: RoleActor, index: number): Json | null {
  const id = 10_000 + index;
  const person = view.store.table('people').get(accountId ?? '');
  if (person) {
    return {
      id,
      displayName: person.displayName,
      type: 'atlassian-user-role-actor',
      avatarUrl: String(toAvatarUrls(view, `user/avatar/${person.accountId}`)['16x16']),
      actorUser: { accountId: person.accountId },
    };
  }
  const group = view.store.table('groups').get(groupId ?? '');
  if (!group) return null;
  const { name } = group;
  const actorGroup = { name, displayName: name, groupId: group.groupId };
  return { id, displayName: name, type: 'atlassian-group-role-actor', name, actorGroup };
}

export function renderActors(view: View, actors: readonly RoleActor[]): Json[] {
  return actors.map((actor, index) => renderActor(view, actor, index)).filter((one) => one !== null);
}

/** In a project, with who is in it there; of the site, with who is in it in new projects. */
export function renderRole(view: View, role: ProjectRole, project?: Project): Json {
  const path = project ? `/rest/api/3/project/${project.id}/role/${role.id}` : `/rest/api/3/role/${role.id}`;
  const actors = project?.roleActors.filter(({ roleId }) => roleId === role.id) ?? role.defaultActors ?? [];
  return {
    self: view.url(path),
    name: role.name,
    id: toNumber(role.id),
    description: role.description,
    actors: renderActors(view, actors),
  };
}
