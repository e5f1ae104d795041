// Who holds the app's two permissions in a project, as Jira tells the person who asks, and which screen of Jira gives them.
import { findPeople, listHolders } from './find-grantees';
import type { JiraPerson } from './issue';
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { isJson, textAt } from './json';
import { administerProjectPermission } from './permission-check';

export interface ManagedProject {
  readonly key: string;
  readonly name: string;
  /** Without a permission scheme: there Administer projects stands for the app's permissions. */
  readonly teamManaged: boolean;
}

export const readManagedProject = async (
  client: JiraClient,
  projectId: string,
): Promise<JiraResult<ManagedProject>> => {
  const answer = await client.call('project.get', { projectIdOrKey: projectId });
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const key = textAt(body, 'key') ?? projectId;
  const teamManaged = isJson(body) && (body['simplified'] === true || body['style'] === 'next-gen');
  return { ok: true, value: { key, name: textAt(body, 'name') ?? key, teamManaged } };
};

export type AppProjectPermission = 'manageContexts' | 'editSchedules';

/** How the manifest names them; Jira's own keys are these behind a prefix of the installation. */
const moduleKeys: Readonly<Record<AppProjectPermission, string>> = {
  manageContexts: 'manage-shared-contexts',
  editSchedules: 'edit-working-schedules',
};

export interface Holders {
  readonly permission: AppProjectPermission;
  /** The first of them by Jira's order; null where Jira doesn't tell. */
  readonly people: readonly JiraPerson[] | null;
  readonly count: number;
}

export interface ProjectAccess {
  readonly project: ManagedProject;
  readonly holders: readonly Holders[];
}

const mostNamed = 50;

const readHolders = async (
  client: JiraClient,
  { key, teamManaged }: ManagedProject,
  { permission, jiraKey }: { readonly permission: AppProjectPermission; readonly jiraKey: string | null },
): Promise<Holders> => {
  const asked = teamManaged ? administerProjectPermission : jiraKey;
  const ids = asked === null ? null : await listHolders(client, key, asked);
  if (ids === null) return { permission, people: null, count: 0 };
  const named = await findPeople(client, [...ids].slice(0, mostNamed));
  return { permission, people: named.ok ? named.value : null, count: ids.size };
};

/** `prefix` is null where the platform doesn't tell it: then nobody is named in company-managed projects. */
export const readProjectAccess = async (
  client: JiraClient,
  projectId: string,
  prefix: string | null,
): Promise<JiraResult<ProjectAccess>> => {
  const project = await readManagedProject(client, projectId);
  if (!project.ok) return project;
  const permissions = ['manageContexts', 'editSchedules'] as const;
  const holders = await Promise.all(
    permissions.map((permission) => {
      const jiraKey = prefix === null ? null : prefix + moduleKeys[permission];
      return readHolders(client, project.value, { permission, jiraKey });
    }),
  );
  return { ok: true, value: { project: project.value, holders } };
};
