// Projects as Jira shows them: in an issue, in a list and on their own.
import type { Project } from '../model';
import { renderComponent, renderIssueType, renderListedVersion } from './render-catalog';
import { type Json, renderPerson, toAvatarUrls } from './render-person';
import { versionsOf } from '../store/version-order';
import type { View } from './view';

/** As it stands in an issue's fields. */
export function renderIssueProject(view: View, project: Project): Json {
  return {
    self: view.url(`/rest/api/3/project/${project.id}`),
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: project.style === 'next-gen',
    avatarUrls: toAvatarUrls(view, `project/avatar/${project.id}`),
  };
}

function renderLead(view: View, project: Project): Json {
  const { self, accountId, accountType, avatarUrls, displayName, active } =
    renderPerson(view, project.leadAccountId) ?? {};
  return { self, accountId, accountType, avatarUrls, displayName, active };
}

/** Team-managed projects carry ids of another kind beside the number. */
function toUuid(project: Project): string {
  return `00000000-0000-4000-8000-${project.id.padStart(12, '0')}`;
}

function renderCore(view: View, project: Project): Json {
  const uuid = toUuid(project);
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...renderIssueProject(view, project),
    style: project.style,
    isPrivate: project.isPrivate,
    properties: {},
    ...(project.archivedAt !== undefined && { archived: true, archivedDate: view.time(project.archivedAt) }),
    ...(project.style === 'next-gen' && { entityId: uuid, uuid }),
  };
}

/** As `project/search` lists it: what is asked for beyond the core stands in `expand`. */
export function renderListedProject(view: View, project: Project, expand: readonly string[]): Json {
  const types = project.issueTypeIds.flatMap((id) => view.store.table('issueTypes').get(id) ?? []);
  return {
    ...renderCore(view, project),
    ...(expand.includes('description') && { description: project.description }),
    ...(expand.includes('lead') && { lead: renderLead(view, project) }),
    ...(expand.includes('issueTypes') && { issueTypes: types.map((type) => renderIssueType(view, type)) }),
    ...(expand.includes('projectKeys') && { projectKeys: [project.key, ...project.formerKeys] }),
  };
}

function renderRoles(view: View, project: Project): Json {
  const roles = view.store.table('roles').all();
  return Object.fromEntries(
    roles.map((role) => [role.name, view.url(`/rest/api/3/project/${project.id}/role/${role.id}`)]),
  );
}

/** As `project/{key}` answers. */
export function renderProject(view: View, project: Project, today: string): Json {
  const { store } = view;
  const isOwn = (one: { projectId: string }): boolean => one.projectId === project.id;
  return {
    ...renderListedProject(view, project, ['description', 'lead', 'issueTypes']),
    components: store
      .table('components')
      .all()
      .filter(isOwn)
      .map((one) => renderComponent(view, one)),
    versions: versionsOf(store, project.id).map((one) => renderListedVersion(view, one, today)),
    assigneeType: project.assigneeType ?? 'UNASSIGNED',
    ...(project.url !== undefined && { url: project.url }),
    roles: renderRoles(view, project),
  };
}
