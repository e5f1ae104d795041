// Whom a view can be shared with, by the names that Jira has for them now, and how many people that lets in. Jira decides
// what this person may know of others: what it doesn't tell is named as not counted.
import type { ContextDocument, Grant, Grantee } from '#contract/shared-context';
import {
  findGroups,
  findPeople,
  listHolders,
  listRoleMembers,
  listRoles,
  pickGroups,
  pickPeople,
} from '#jira/find-grantees';
import type { JiraClient } from '#jira/jira-client';
import type { JiraPerson } from '#jira/issue';
import { findProjects, listProjects } from '#jira/list-projects';
import { setContexts, type ContextDesk } from './context-desk';
import type { ContextActions, GranteeChoice, SharePreview } from './contexts-state';

type Sharing = Pick<
  ContextActions,
  'listContexts' | 'listAllProjects' | 'searchGrantees' | 'nameGrantees' | 'previewShare' | 'linkTo'
>;

export const createSharing = ({ core }: ContextDesk): Sharing => {
  const names = createNames(core);
  return {
    listContexts: async () => {
      const projectId = core.session?.context.project?.id ?? null;
      const answer = await core.ports.operations.call('context.list', { projectId });
      if (!answer.ok) return;
      setContexts(core, { listed: answer.value.contexts });
      await names(answer.value.contexts.map(({ ownerId }) => ownerId));
    },
    listAllProjects: async () => {
      if (core.get().contexts.allProjects !== null) return;
      const found = await listProjects(core.client);
      if (found.ok) setContexts(core, { allProjects: found.value });
    },
    searchGrantees: (text, projectIds) => search(core.client, text, projectIds),
    nameGrantees: async (grantees) => {
      await names(grantees.flatMap((to) => (to.type === 'person' ? [to.accountId] : [])));
      return nameAll(core.client, grantees, core.get().contexts.people);
    },
    previewShare: (document, grants) => preview(core.client, document, grants),
    linkTo: async (id) => {
      const { session } = core;
      return session ? core.ports.address.linkTo(id, session.context) : null;
    },
  };
};

/** Asks only for whom the page doesn't know yet. */
const createNames =
  (core: ContextDesk['core']) =>
  async (accountIds: readonly string[]): Promise<void> => {
    const { people } = core.get().contexts;
    const unknown = [...new Set(accountIds)].filter((id) => !people.has(id));
    const found = await findPeople(core.client, unknown);
    if (!found.ok || found.value.length === 0) return;
    const known = core.get().contexts.people;
    setContexts(core, {
      people: new Map([...known, ...found.value.map((one) => [one.accountId, one] as const)]),
    });
  };

const toPersonChoice = ({ accountId, name }: JiraPerson): GranteeChoice => ({
  to: { type: 'person', accountId },
  name,
});

const hasText = ({ name }: { readonly name: string }, text: string): boolean =>
  name.toLocaleLowerCase().includes(text.trim().toLocaleLowerCase());

/** People, groups and roles of the first projects, those by name. */
const search = async (
  client: JiraClient,
  text: string,
  projectIds: readonly string[],
): Promise<readonly GranteeChoice[]> => {
  const [projectId] = projectIds;
  const [people, groups, roles] = await Promise.all([
    pickPeople(client, text),
    pickGroups(client, text),
    projectId === undefined ? null : listRoles(client, projectId),
  ]);
  const rolesFound = roles?.ok ? roles.value.filter((role) => hasText(role, text)) : [];
  return [
    ...(people.ok ? people.value.map(toPersonChoice) : []),
    ...(groups.ok
      ? groups.value.map(({ groupId, name }): GranteeChoice => ({ to: { type: 'group', groupId }, name }))
      : []),
    ...rolesFound.map(({ id, name }): GranteeChoice => ({
      to: { type: 'role', projectId: projectId ?? '', roleId: id },
      name,
    })),
  ];
};

/** Empty where Jira tells no name. */
const nameAll = async (
  client: JiraClient,
  grantees: readonly Grantee[],
  people: ReadonlyMap<string, JiraPerson>,
): Promise<readonly GranteeChoice[]> => {
  const groupIds = grantees.flatMap((to) => (to.type === 'group' ? [to.groupId] : []));
  const projectIds = [...new Set(grantees.flatMap((to) => (to.type === 'role' ? [to.projectId] : [])))];
  const [groups, ...roles] = await Promise.all([
    findGroups(client, groupIds),
    ...projectIds.map((projectId) => listRoles(client, projectId)),
  ]);
  const groupNames = new Map(groups.ok ? groups.value.map(({ groupId, name }) => [groupId, name]) : []);
  const roleNames = new Map(
    roles.flatMap((found) => (found.ok ? found.value.map(({ id, name }) => [id, name] as const) : [])),
  );
  const nameOf = (to: Grantee): string => {
    if (to.type === 'person') return people.get(to.accountId)?.name ?? '';
    if (to.type === 'group') return groupNames.get(to.groupId) ?? '';
    return to.type === 'role' ? (roleNames.get(to.roleId) ?? '') : '';
  };
  return grantees.map((to) => ({ to, name: nameOf(to) }));
};

type Members = ReadonlySet<string> | null;

const browse = 'BROWSE_PROJECTS';

/** Who sees each of the projects, and who is let in by each grant; null wherever Jira doesn't tell. */
const preview = async (
  client: JiraClient,
  { body }: ContextDocument,
  grants: readonly Grant[],
): Promise<SharePreview> => {
  const projects = await findProjects(client, body.content.covers.projectIds);
  const keys = new Map(projects.ok ? projects.value.map(({ id, key }) => [id, key]) : []);
  const viewers = await Promise.all([...keys.values()].map((key) => listHolders(client, key, browse)));
  const members = await Promise.all(grants.map(({ to }) => membersOf({ client, keys, viewers }, to)));
  const counted = new Set([body.ownerId, ...members.flatMap((some) => [...(some ?? [])])]);
  const isWhole = viewers.length > 0 && viewers.every((some) => some !== null);
  const seesAll = (id: string): boolean => viewers.every((some) => some?.has(id) === true);
  return {
    people: counted.size,
    partly: isWhole ? [...counted].filter((id) => !seesAll(id)).length : null,
    uncounted: grants.filter((_, i) => members[i] === null).map(({ to }) => to),
  };
};

interface Known {
  readonly client: JiraClient;
  /** By project id. */
  readonly keys: ReadonlyMap<string, string>;
  readonly viewers: readonly Members[];
}

const membersOf = async ({ client, keys, viewers }: Known, to: Grantee): Promise<Members> => {
  switch (to.type) {
    case 'person':
      return new Set([to.accountId]);
    case 'group':
      return null;
    case 'role':
      return listRoleMembers(client, to);
    case 'everyone':
      return viewers.includes(null) ? null : new Set(viewers.flatMap((some) => [...(some ?? [])]));
    case 'permission': {
      const key = keys.get(to.projectId);
      const isOurs = to.permission.includes('-');
      return key === undefined || isOurs ? null : listHolders(client, key, to.permission);
    }
  }
};
