// What a person may do with a subject, from what Jira grants them. Pure, and the only place that decides.
import type { Need } from '#contract/operations';
import { accessLevels, type AccessLevel } from '#contract/shared-context';
import type { SubjectName } from '#contract/subject-name';
import type { Home } from '#contract/working-schedule';
import type { Grants, Principal, ProjectGrants } from './ports';
import type { ContextSubject, PersonSubject, ProjectSubject, ScheduleSubject, Subject } from './subject';

/** Who asks, and what Jira said of them about the subject. */
export interface Standing {
  readonly principal: Principal;
  readonly grants: Grants;
  /** On the shared context that is the subject; null for none, and where the subject is something else. */
  readonly level: AccessLevel | null;
}

const nothing: ProjectGrants = {
  browse: false,
  administer: false,
  editSchedules: false,
  manageContexts: false,
};

/** Jira lets its administrators into the settings of every project that they see. */
const withSite = (held: ProjectGrants, administerSite: boolean): ProjectGrants =>
  administerSite && held.browse
    ? { browse: true, administer: true, editSchedules: true, manageContexts: true }
    : held;

/** What is held on one project; nothing at all by those who may not use the app. */
export const grantsOn = ({ use, administerSite, projects }: Grants, projectId: string): ProjectGrants => {
  const held = projects.get(projectId) ?? nothing;
  return use || administerSite ? withSite(held, administerSite) : nothing;
};

const holds: Record<Need, (held: ProjectGrants) => boolean> = {
  browse: (held) => held.browse || held.administer,
  administer: (held) => held.administer,
  'edit-schedules': (held) => held.editSchedules,
  'manage-contexts': (held) => held.manageContexts,
  edit: () => false,
};

const onSite = (need: Need, { grants: { use, administerSite } }: Standing): boolean =>
  need === 'browse' ? use || administerSite : administerSite && need !== 'edit' && need !== 'manage-contexts';

const onPerson = (
  need: Need,
  { accountId, site }: PersonSubject,
  { principal, grants }: Standing,
): boolean => {
  if (need !== 'edit-schedules') return false;
  if (grants.administerSite) return true;
  return grants.use && accountId === principal.accountId && (site?.body.ownSchedules ?? false);
};

/** The subject that a home is: who may change it may change what lives there. */
const homeSubject = (home: Home, { site }: Pick<ScheduleSubject, 'site'>): Subject => {
  if (home.type === 'person') return { ...home, site };
  return home.type === 'project' ? { ...home, site, project: null } : { type: 'site', site };
};

/** A project's schedule is seen by who sees the project; the site's and people's by everybody. */
const onSchedule = (need: Need, subject: ScheduleSubject, standing: Standing): boolean => {
  const { home } = subject.document.body;
  if (need === 'browse' && home.type !== 'project') return onSite('browse', standing);
  return isAllowed(need, homeSubject(home, subject), standing);
};

const neededLevel: Partial<Record<Need, AccessLevel>> = { browse: 'view', edit: 'edit', administer: 'admin' };

/** Levels are in order: who may edit may look. */
export const hasLevel = (held: AccessLevel | null, needed: AccessLevel): boolean =>
  held !== null && accessLevels.indexOf(held) >= accessLevels.indexOf(needed);

/** A context that was deleted is there only for those who can take that back. */
const onContext = (need: Need, { document }: ContextSubject, { level }: Standing): boolean => {
  const needed = document.body.deletedAt === null ? neededLevel[need] : 'admin';
  return needed !== undefined && hasLevel(level, needed);
};

const onProject = (
  need: Need,
  { projectId }: Pick<ProjectSubject, 'projectId'>,
  { grants }: Standing,
): boolean => holds[need](grantsOn(grants, projectId));

/** Whether a failure to read what is named may be told: only to who may browse it. */
export const mayKnow = (name: SubjectName, standing: Standing): boolean => {
  if (name.type === 'project') return onProject('browse', name, standing);
  return onSite('browse', standing);
};

export function isAllowed(need: Need, subject: Subject, standing: Standing): boolean {
  switch (subject.type) {
    case 'site':
      return onSite(need, standing);
    case 'project':
      return onProject(need, subject, standing);
    case 'projects':
      return (
        subject.projectIds.length > 0 &&
        subject.projectIds.every((projectId) => onProject(need, { projectId }, standing))
      );
    case 'self':
      return need === 'browse' && onSite(need, standing);
    case 'person':
      return onPerson(need, subject, standing);
    case 'schedule':
      return onSchedule(need, subject, standing);
    case 'context':
      return onContext(need, subject, standing);
  }
}
