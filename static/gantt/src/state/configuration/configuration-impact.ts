// What unsaved decisions would change: which projects inherit them, and about how many issues would be drawn differently.
import { inChunks } from '#jira/in-chunks';
import type { JiraField } from '#jira/jira-field';
import type { JiraLinkType } from '#jira/link-issues';
import type { JiraProject } from '#jira/list-projects';
import type { ConfigurationPorts, ConfigurationState, Impact } from './configuration-types';
import { changedKeys, toDecisions, type Decisions } from './decisions';

/** Each of them is asked for its own decisions; a site with more is told how many were not looked at. */
const mostProjects = 30;
const atOnce = 5;

const jqlName = ({ id, customId }: JiraField): string => (customId === null ? id : `cf[${customId}]`);

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

interface Offered {
  readonly fields: readonly JiraField[];
  readonly linkTypes: readonly JiraLinkType[];
}

/** Finds the issues that a change of this decision draws differently; null where it draws none by itself. */
export const affectedJql = (
  key: string,
  values: readonly unknown[],
  { fields, linkTypes }: Offered,
): string | null => {
  const [kind, id] = key.split('.');
  if (kind === 'linkTypes') {
    const type = linkTypes.find((one) => one.id === id);
    return type
      ? `issueLinkType in (${[...new Set([type.outward, type.inward])].map(quoted).join(', ')})`
      : null;
  }
  if (kind !== 'fields') return null;
  const used = fields.filter((field) => values.includes(field.id));
  return used.length === 0 ? null : used.map((field) => `${jqlName(field)} is not EMPTY`).join(' OR ');
};

const decisionsOf = async (ports: ConfigurationPorts, { id }: JiraProject): Promise<Decisions | null> => {
  const session = await ports.openSession(id);
  if (!session.ok) return null;
  return session.value.project === null ? new Map() : toDecisions(session.value.project.body);
};

type Inherits = Pick<Impact, 'inherits' | 'staysOut' | 'unseen'>;

const readInheriting = async (
  ports: ConfigurationPorts,
  projects: readonly JiraProject[],
  keys: readonly string[],
): Promise<Inherits> => {
  const inherits: JiraProject[] = [];
  const staysOut: JiraProject[] = [];
  for (const some of inChunks(projects.slice(0, mostProjects), atOnce)) {
    const decided = await Promise.all(some.map((project) => decisionsOf(ports, project)));
    some.forEach((project, at) => {
      const own = decided[at];
      if (own) (keys.every((key) => own.has(key)) ? staysOut : inherits).push(project);
    });
  }
  return { inherits, staysOut, unseen: Math.max(0, projects.length - mostProjects) };
};

const enabledOf = (projects: readonly JiraProject[], decisions: Decisions): readonly JiraProject[] => {
  const ids = decisions.get('projectIds');
  return Array.isArray(ids) ? projects.filter(({ id }) => ids.includes(id)) : projects;
};

/** Before and after, as they hold: a decision that is left goes back to the site's, then to the app's guess. */
const valuesOf = ({ saved, mine, site, guess }: ConfigurationState, key: string): readonly unknown[] => {
  const role = key.split('.')[1] ?? '';
  return [saved, mine].map((own) => own.get(key) ?? site.get(key) ?? guess[role] ?? null);
};

export const readImpactOf = async (ports: ConfigurationPorts, state: ConfigurationState): Promise<Impact> => {
  const { scope, saved, mine, offered } = state;
  const keys = changedKeys(saved, mine);
  const projects: Inherits =
    scope.type === 'site'
      ? await readInheriting(ports, enabledOf(offered.projects, mine), keys)
      : { inherits: [], staysOut: [], unseen: 0 };
  const ids = scope.type === 'site' ? projects.inherits.map(({ id }) => id) : [scope.projectId];
  const counted = await Promise.all(
    keys.map(async (key): Promise<[string, number | null]> => {
      const jql = ids.length === 0 ? null : affectedJql(key, valuesOf(state, key), offered);
      return [
        key,
        jql === null ? null : await ports.countIssues(`project in (${ids.join(', ')}) AND (${jql})`),
      ];
    }),
  );
  return { ...projects, issues: new Map(counted) };
};
