// Whether this person can make and rank issues on this page, and if not, why.
import type { CreateType } from '#jira/create-types';
import type { TaskId } from '#domain/plan/ids';
import type { Issue } from '#jira/issue';
import type { PageSession } from './page-session';
import type { CanCreate, CanRank } from './page-state';
import type { ViewSettings } from './view-settings';

export const toCanCreate = (session: PageSession | null, types: readonly CreateType[] | null): CanCreate => {
  if (!session) return { can: false, why: 'loading' };
  if (session.projects.length > 1) return { can: false, why: 'many-projects' };
  if (!session.rights.create) return { can: false, why: 'no-permission' };
  if (types === null) return { can: false, why: 'loading' };
  const usual = types.filter(({ level }) => level === 0);
  if (usual.length === 0) return { can: false, why: 'no-type' };
  if (usual.some(({ missing }) => missing.length === 0)) return { can: true };
  const details = [...new Set(usual.flatMap(({ missing }) => missing))].join(', ');
  return { can: false, why: 'required-fields', details };
};

export const toCanRank = (session: PageSession | null, { by, descending }: ViewSettings['sort']): CanRank => {
  if (!session) return { can: false, why: 'loading' };
  if (!session.hasRank) return { can: false, why: 'no-rank' };
  if (!session.rights.schedule) return { can: false, why: 'no-permission' };
  return by === 'rank' && !descending ? { can: true } : { can: false, why: 'sorted' };
};

const projectKeyOf = ({ key }: Issue): string => key.slice(0, key.lastIndexOf('-'));

/** Issues of projects in which the person may edit none, and those that Jira refused before. */
export const toLocked = (
  session: PageSession | null,
  issues: ReadonlyMap<TaskId, Issue>,
  closed: ReadonlySet<TaskId>,
): ReadonlySet<TaskId> => {
  const shut = (session?.projects ?? [])
    .filter(({ id }) => session?.rightsIn.get(id)?.edit === false)
    .map(({ key }) => key);
  if (shut.length === 0) return closed;
  const shutIssues = [...issues.values()].filter((issue) => shut.includes(projectKeyOf(issue)));
  return new Set([...closed, ...shutIssues.map(({ id }) => id)]);
};
