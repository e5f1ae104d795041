// What Jira's documents say of who may do what, read against the site's own records: schemes, roles, groups, security.
// Knows nothing of the local Jira's code: it is what that code is held against.
import type { Holder, Issue, Person, Project, SiteData } from '../../../dev/jira/model';

/** Who asks: someone of the site by account id, or null for nobody. */
export type Who = string | null;

interface Place {
  readonly project: Project;
  readonly issue?: Issue;
}

function findPerson(site: SiteData, who: Who): Person | undefined {
  const person = site.people.find(({ accountId }) => accountId === who);
  return person?.active === true ? person : undefined;
}

function isInRole(person: Person, project: Project, roleId: string): boolean {
  const actors = project.roleActors.filter((actor) => actor.roleId === roleId);
  const { accountId, groupIds } = person;
  return actors.some((actor) => actor.accountId === accountId || groupIds.includes(actor.groupId ?? ''));
}

/** Who somebody is to an issue, or might be to one of the project when no issue is named. */
function isItsOwn(type: 'projectLead' | 'reporter' | 'assignee', accountId: string, at: Place): boolean {
  if (type === 'projectLead') return at.project.leadAccountId === accountId;
  if (!at.issue) return true;
  return (type === 'reporter' ? at.issue.reporterAccountId : at.issue.assigneeAccountId) === accountId;
}

function isHolder(holder: Holder, person: Person, at?: Place): boolean {
  switch (holder.type) {
    case 'anyone':
      return true;
    case 'applicationRole':
      return person.accountType !== 'customer';
    case 'group':
      return person.groupIds.includes(holder.groupId);
    case 'user':
      return holder.accountId === person.accountId;
    case 'projectRole':
      return at !== undefined && isInRole(person, at.project, holder.roleId);
    default:
      return at !== undefined && isItsOwn(holder.type, person.accountId, at);
  }
}

function isOneOf(holders: readonly Holder[], person: Person | undefined, at?: Place): boolean {
  return holders.some(
    (holder) => holder.type === 'anyone' || (person !== undefined && isHolder(holder, person, at)),
  );
}

function isWithinSecurity(person: Person | undefined, at: Place): boolean {
  const level = at.project.securityLevels.find(({ id }) => id === at.issue?.securityLevelId);
  return level === undefined || isOneOf(level.holders, person, at);
}

function holds(site: SiteData, who: Who, permission: string, at: Place): boolean {
  const person = findPerson(site, who);
  if (who !== null && !person) return false;
  const scheme = site.permissionSchemes.find(({ id }) => id === at.project.permissionSchemeId);
  const grants = scheme?.grants.filter((grant) => grant.permission === permission) ?? [];
  const holders = grants.map(({ holder }) => holder);
  return isOneOf(holders, person, at) && (!at.issue || isWithinSecurity(person, at));
}

export function holdsGlobally(site: SiteData, who: Who, permission: string): boolean {
  const person = findPerson(site, who);
  if (who !== null && !person) return false;
  const grants = site.globalGrants.filter((grant) => grant.permission === permission);
  return isOneOf(
    grants.map(({ holder }) => holder),
    person,
  );
}

/** Browse, or administer the project or Jira. */
export function seesProject(site: SiteData, who: Who, project: Project): boolean {
  return (
    holds(site, who, 'BROWSE_PROJECTS', { project }) ||
    holds(site, who, 'ADMINISTER_PROJECTS', { project }) ||
    holdsGlobally(site, who, 'ADMINISTER')
  );
}

export function seesIssue(site: SiteData, who: Who, issue: Issue): boolean {
  const project = site.projects.find(({ id }) => id === issue.projectId);
  return project !== undefined && holds(site, who, 'BROWSE_PROJECTS', { project, issue });
}

function findPlace(site: SiteData, name: string): Place | undefined {
  const issue = site.issues.find(({ key }) => key === name);
  const project = site.projects.find(({ id, key }) => id === issue?.projectId || key === name);
  return project && { project, ...(issue && { issue }) };
}

function meets(site: SiteData, who: Who, condition: string): boolean {
  const [name = '', permission] = condition.split(':');
  if (name === 'someone') return findPerson(site, who) !== undefined;
  if (name === 'named') return who !== null;
  if (name === 'app') return findPerson(site, who)?.accountType === 'app';
  if (name === 'self') return who === permission;
  const place = findPlace(site, name);
  if (!place) return holdsGlobally(site, who, name);
  if (permission !== undefined) return holds(site, who, permission, place);
  return place.issue ? seesIssue(site, who, place.issue) : seesProject(site, who, place.project);
}

/**
 * The first gate that somebody doesn't pass, by its status; undefined for who passes them all.
 *
 * `404 OPEN, 403 OPEN:EDIT_ISSUES|ADMINISTER`: first see the project OPEN, else 404; then hold Edit issues there or
 * administer Jira, else 403. A condition is a project or an issue (it is seen), one with a permission (it is held
 * there), a global permission, `someone` (signed in and active), `named` (signed in), `app`, `self:account`; `&` and `|` join them.
 */
export function findRefusal(site: SiteData, who: Who, gates: string): number | undefined {
  const closed = gates
    .split(', ')
    .filter((gate) => gate !== '')
    .map((gate) => gate.split(' '))
    .find(([, conditions = '']) =>
      conditions
        .split('|')
        .every((choice) => !choice.split('&').every((condition) => meets(site, who, condition))),
    );
  return closed && Number(closed[0]);
}
