// A project with its own types and statuses if it is team-managed, the site's otherwise.

import type { IssueType, Person, Project, RoleActor, SecurityLevel, Status } from '../../jira/model';
import type { SiteData } from '../../jira/model';
import { roleIds } from './site-catalog';
import type { SiteFields } from './site-fields';

export interface ProjectInput {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly lead: Person;
  readonly style: Project['style'];
  readonly schemeId: string;
  readonly isPrivate?: boolean;
  readonly formerKeys?: readonly string[];
  readonly administrators?: readonly Person[];
  readonly members?: readonly Person[];
  readonly apps?: readonly Person[];
  readonly securityLevels?: readonly SecurityLevel[];
  /** Names of the site's types and statuses; a team-managed project gives its own with `ownTypes`. */
  readonly types?: readonly string[];
  readonly statuses?: readonly string[];
  readonly ownTypes?: readonly Pick<IssueType, 'name' | 'hierarchyLevel' | 'avatarId'>[];
  readonly ownStatuses?: readonly Pick<Status, 'name' | 'category'>[];
}

interface Maker {
  readonly data: SiteData;
  readonly fields: SiteFields;
  takeId(): string;
}

export interface MadeProject {
  readonly project: Project;
  readonly types: IssueType[];
  readonly statuses: Status[];
}

function toActors(input: ProjectInput): RoleActor[] {
  const actors = (roleId: string, people: readonly Person[] = []) =>
    people.map(({ accountId }) => ({ roleId, accountId }));
  return [
    ...actors(roleIds.administrators, input.administrators ?? [input.lead]),
    ...actors(roleIds.members, input.members),
    ...actors(roleIds.addons, input.apps),
  ];
}

function idsOf(all: readonly { id: string; name: string; projectId?: string }[], names?: readonly string[]) {
  return all
    .filter((one) => one.projectId === undefined && (!names || names.includes(one.name)))
    .map(({ id }) => id);
}

function ownParts(maker: Maker, input: ProjectInput, projectId: string): Omit<MadeProject, 'project'> {
  const types = (input.ownTypes ?? []).map((type) => ({
    id: maker.takeId(),
    description: '',
    subtask: type.hierarchyLevel < 0,
    projectId,
    ...type,
  }));
  const statuses = (input.ownStatuses ?? []).map((status) => ({
    id: maker.takeId(),
    description: '',
    projectId,
    ...status,
  }));
  return { types, statuses };
}

export function createProject(maker: Maker, input: ProjectInput): MadeProject {
  const id = maker.takeId();
  const own = ownParts(maker, input, id);
  const { start, points, rank, sprint, flagged } = maker.fields;
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const project: Project = {
    id,
    key: input.key,
    formerKeys: [...(input.formerKeys ?? [])],
    name: input.name,
    description: input.description,
    leadAccountId: input.lead.accountId,
    style: input.style,
    isPrivate: input.isPrivate ?? false,
    permissionSchemeId: input.schemeId,
    roleActors: toActors(input),
    securityLevels: [...(input.securityLevels ?? [])],
    issueTypeIds: own.types.length > 0 ? ids(own.types) : idsOf(maker.data.issueTypes, input.types),
    screenFieldIds:
      input.style === 'next-gen' ? [start, points, rank, sprint, flagged] : Object.values(maker.fields),
    statusIds: own.statuses.length > 0 ? ids(own.statuses) : idsOf(maker.data.statuses, input.statuses),
    properties: {},
    lastIssueNumber: 0,
  };
  return { project, ...own };
}
