// What a person holds on what was loaded, in as few questions to Jira as it takes.
import { succeed, type Result } from '#contract/errors';
import type { SubjectName } from '#contract/subject-name';
import type { Standing } from './authority';
import { levelOn, readMembership } from './context-access';
import type { Grants, Permissions, Principal } from './ports';
import type { ContextSubject, LoadSubject, Subject } from './subject';

/** What the name of a subject says of projects by itself; null where only the subject knows. */
const namedProjects = (name: SubjectName): readonly string[] | null => {
  if (name.type === 'schedule' || name.type === 'context') return null;
  if (name.type === 'project') return [name.projectId];
  return name.type === 'projects' ? name.projectIds : [];
};

interface Parts {
  readonly loadSubject: LoadSubject;
  readonly permissions: Permissions;
}

/** The subject is a result of its own: what it failed of must not be told to who isn't allowed to know. */
export interface Found {
  readonly subject: Result<Subject>;
  readonly standing: Standing;
}

const toFound = (subject: Result<Subject>, principal: Principal, grants: Result<Grants>): Result<Found> =>
  grants.ok ? succeed({ subject, standing: { principal, grants: grants.value, level: null } }) : grants;

const onContext = async (
  { permissions }: Parts,
  principal: Principal,
  subject: ContextSubject,
): Promise<Result<Found>> => {
  const { content, ...body } = subject.document.body;
  const guarded = { ...body, projectIds: content.covers.projectIds };
  const member = await readMembership(permissions, principal, [guarded]);
  if (!member.ok) return member;
  const standing = { principal, grants: member.value.grants, level: levelOn(guarded, member.value) };
  return succeed({ subject: succeed(subject), standing });
};

/** Schedules and contexts say themselves which projects decide over them, so they are read first. */
const findStored = async (parts: Parts, principal: Principal, name: SubjectName): Promise<Result<Found>> => {
  const subject = await parts.loadSubject(name);
  // Who is nobody here is told so before anything of what is there.
  if (!subject.ok) return toFound(subject, principal, await parts.permissions.readGrants([]));
  if (subject.value.type === 'context') return onContext(parts, principal, subject.value);
  const home = subject.value.type === 'schedule' ? subject.value.document.body.home : null;
  const projectIds = home?.type === 'project' ? [home.projectId] : [];
  return toFound(subject, principal, await parts.permissions.readGrants(projectIds));
};

export const readStanding = async (
  parts: Parts,
  principal: Principal,
  name: SubjectName,
): Promise<Result<Found>> => {
  const projectIds = namedProjects(name);
  if (projectIds === null) return findStored(parts, principal, name);
  const [subject, grants] = await Promise.all([
    parts.loadSubject(name),
    parts.permissions.readGrants(projectIds),
  ]);
  return toFound(subject, principal, grants);
};
