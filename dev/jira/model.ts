// Canonical records of the local Jira: ids and plain values, rendered to Jira's JSON only on the way out.
// Ids are strings where Jira's are strings, numbers where Jira's are numbers (board, sprint, status category).

import type { AppProperty, Attachment, Preferences, RemoteLink, Task, WorklogGrave } from './side-records';

export type AccountId = string;

export interface Person {
  readonly accountId: AccountId;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  displayName: string;
  emailAddress: string;
  active: boolean;
  timeZone: string;
  locale: string;
  groupIds: string[];
}

export interface Group {
  readonly groupId: string;
  name: string;
}

/** Who a grant of a permission scheme speaks of. */
export type Holder =
  | { type: 'anyone' }
  | { type: 'applicationRole' }
  | { type: 'group'; groupId: string }
  | { type: 'user'; accountId: AccountId }
  | { type: 'projectRole'; roleId: string }
  | { type: 'projectLead' }
  | { type: 'reporter' }
  | { type: 'assignee' };

export interface PermissionGrant {
  id: string;
  holder: Holder;
  /** Jira's key (`BROWSE_PROJECTS`) or an app's (`ari:cloud:ecosystem::extension/<app>/<environment>/static/<key>`). */
  permission: string;
}

export interface PermissionScheme {
  readonly id: string;
  name: string;
  description: string;
  grants: PermissionGrant[];
}

export interface RoleActor {
  roleId: string;
  accountId?: AccountId;
  groupId?: string;
}

export interface ProjectRole {
  readonly id: string;
  name: string;
  description: string;
  /** Who is in it in every project that is made from now on. */
  defaultActors?: RoleActor[];
}

export interface SecurityLevel {
  readonly id: string;
  name: string;
  description: string;
  holders: Holder[];
}

export interface Project {
  readonly id: string;
  key: string;
  /** Keys that the project had before; they still lead to it. */
  formerKeys: string[];
  name: string;
  description: string;
  leadAccountId: AccountId;
  style: 'classic' | 'next-gen';
  isPrivate: boolean;
  permissionSchemeId: string;
  roleActors: RoleActor[];
  securityLevels: SecurityLevel[];
  issueTypeIds: string[];
  /** Ids of custom fields on the project's screens; a field that is elsewhere can't be set. System fields are always there. */
  screenFieldIds: string[];
  statusIds: string[];
  properties: Record<string, unknown>;
  lastIssueNumber: number;
  assigneeType?: 'PROJECT_LEAD' | 'UNASSIGNED';
  url?: string;
  /** Since when nobody works in it any more. */
  archivedAt?: number;
}

export interface IssueType {
  readonly id: string;
  name: string;
  description: string;
  subtask: boolean;
  /** 1 epic, 0 story and task, -1 sub-task. */
  hierarchyLevel: number;
  avatarId: number;
  /** Set for types that live in one team-managed project. */
  projectId?: string;
  properties?: Record<string, unknown>;
}

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done' | 'undefined';

export interface Status {
  readonly id: string;
  name: string;
  description: string;
  category: StatusCategoryKey;
  projectId?: string;
}

export interface Priority {
  readonly id: string;
  name: string;
  description: string;
  color: string;
}

export interface Resolution {
  readonly id: string;
  name: string;
  description: string;
}

export interface LinkType {
  readonly id: string;
  name: string;
  /** How it reads on the issue that the link points at ("is blocked by"). */
  inward: string;
  /** How it reads on the issue that the link starts from ("blocks"). */
  outward: string;
}

/** What kind of value a custom field holds, and so how it is checked, rendered and asked for in JQL. */
export type CustomFieldKind =
  | 'date'
  | 'datetime'
  | 'number'
  | 'text'
  | 'textarea'
  | 'select'
  | 'multiselect'
  | 'user'
  | 'labels'
  | 'url'
  | 'sprint'
  | 'rank'
  | 'epicLink'
  | 'flagged';

export interface CustomField {
  /** `customfield_10015` */
  readonly id: string;
  readonly customId: number;
  name: string;
  description: string;
  kind: CustomFieldKind;
  options: { id: string; value: string; disabled?: boolean }[];
  /** Taken out of use, until it is restored or deleted. */
  trashed?: boolean;
  /** Jira's own name of its type, where the kind doesn't say it. */
  jiraType?: string;
}

export interface Version {
  readonly id: string;
  readonly projectId: string;
  name: string;
  description: string;
  archived: boolean;
  released: boolean;
  startDate?: string;
  releaseDate?: string;
  /** Place among the versions of its project, once somebody moved one of them. */
  position?: number;
}

export interface Component {
  readonly id: string;
  readonly projectId: string;
  name: string;
  description: string;
  leadAccountId?: AccountId;
  assigneeType?: 'PROJECT_DEFAULT' | 'COMPONENT_LEAD' | 'PROJECT_LEAD' | 'UNASSIGNED';
}

export interface Board {
  readonly id: number;
  name: string;
  type: 'scrum' | 'kanban' | 'simple';
  projectId: string;
  /** The filter that it was made from; boards that came with their project name none. */
  filterId?: string;
  properties?: Record<string, unknown>;
}

export interface Sprint {
  readonly id: number;
  boardId: number;
  name: string;
  state: 'future' | 'active' | 'closed';
  goal: string;
  createdAt: number;
  /** Epoch milliseconds, as every instant in this file. */
  startAt?: number;
  endAt?: number;
  completeAt?: number;
  properties?: Record<string, unknown>;
}

export interface IssueLink {
  readonly id: string;
  readonly typeId: string;
  /** Jira's `outwardIssue` of the created link: the issue the link points at ("is blocked by" side). */
  readonly outwardIssueId: string;
  /** Jira's `inwardIssue` of the created link: the issue the link starts from ("blocks" side). */
  readonly inwardIssueId: string;
}

export interface Worklog {
  readonly id: string;
  readonly issueId: string;
  authorAccountId: AccountId;
  updateAuthorAccountId: AccountId;
  createdAt: number;
  updatedAt: number;
  startedAt: number;
  timeSpentSeconds: number;
  /** ADF */
  comment?: unknown;
  properties?: Record<string, unknown>;
}

export interface Comment {
  readonly id: string;
  authorAccountId: AccountId;
  createdAt: number;
  updatedAt: number;
  /** ADF */
  body: unknown;
  properties?: Record<string, unknown>;
}

/** One entry of an issue's change log. `from`/`to` are ids or raw values, the strings what a person reads. */
export interface HistoryItem {
  field: string;
  fieldtype: 'jira' | 'custom';
  /** Absent for links and parents, as in Jira. */
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface History {
  readonly id: string;
  authorAccountId: AccountId;
  at: number;
  items: HistoryItem[];
}

/**
 * Value of a custom field, by its kind: `yyyy-MM-dd`, an ISO instant in UTC, a number, a text, an option id or ids,
 * an account id, labels, sprint ids, a LexoRank.
 */
export type CustomValue = string | number | readonly string[] | readonly number[];

export interface Issue {
  readonly id: string;
  key: string;
  /** Keys that it had in other projects; they still lead to it. */
  formerKeys?: string[];
  projectId: string;
  typeId: string;
  statusId: string;
  priorityId: string | null;
  resolutionId: string | null;
  resolvedAt: number | null;
  summary: string;
  /** ADF or null */
  description: unknown;
  creatorAccountId: AccountId;
  reporterAccountId: AccountId | null;
  assigneeAccountId: AccountId | null;
  parentId: string | null;
  labels: string[];
  componentIds: string[];
  fixVersionIds: string[];
  affectedVersionIds: string[];
  /** `yyyy-MM-dd` */
  dueDate: string | null;
  originalEstimateSeconds: number | null;
  remainingEstimateSeconds: number | null;
  securityLevelId: string | null;
  createdAt: number;
  updatedAt: number;
  /** By field id; an unset field has no entry. */
  custom: Record<string, CustomValue>;
  /** Entity properties by key. Writing one touches neither `updatedAt` nor the history. */
  properties: Record<string, unknown>;
  comments: Comment[];
  /** Oldest first. */
  history: History[];
  watchers?: AccountId[];
  voters?: AccountId[];
  /** What boards say of an epic beyond its fields. */
  epic?: { name?: string; color?: string; isDone?: boolean };
  /** A broken record, to try a reader's nerves: rendered with its dates, summary and status malformed. */
  broken?: boolean;
}

export interface SavedFilter {
  readonly id: string;
  name: string;
  description: string;
  jql: string;
  ownerAccountId: AccountId;
  favouriteOf: AccountId[];
  /** Shared with everyone signed in, with a project, a group or nobody. Numbered once it is shared through the API. */
  shares: ({ id?: number } & (
    { type: 'authenticated' } | { type: 'project'; projectId: string } | { type: 'group'; groupId: string }
  ))[];
  /** Ids of fields, for a filter with columns of its own. */
  columns?: string[];
}

/** All that one Jira site holds. A seed makes one; the store keeps one. */
export interface SiteData {
  /** Schema of this record, raised when a stored snapshot could no longer be read. */
  readonly format: 1;
  site: {
    cloudId: string;
    name: string;
    /** Advertised address, always https, without a slash at the end. */
    url: string;
    timeZone: string;
    /** Epoch milliseconds of the seeding: demo dates are relative to it. */
    seededAt: number;
  };
  /** The next id that the site gives to anything new. */
  nextId: number;
  people: Person[];
  groups: Group[];
  roles: ProjectRole[];
  permissionSchemes: PermissionScheme[];
  /** Global permissions (`ADMINISTER`, `BULK_CHANGE`, …), granted as in a scheme. */
  globalGrants: PermissionGrant[];
  projects: Project[];
  issueTypes: IssueType[];
  statuses: Status[];
  priorities: Priority[];
  resolutions: Resolution[];
  linkTypes: LinkType[];
  customFields: CustomField[];
  versions: Version[];
  components: Component[];
  boards: Board[];
  sprints: Sprint[];
  issues: Issue[];
  links: IssueLink[];
  worklogs: Worklog[];
  filters: SavedFilter[];
  /** Absent in sites that were seeded without any, as the next five. */
  attachments?: Attachment[];
  worklogGraves?: WorklogGrave[];
  tasks?: Task[];
  appProperties?: AppProperty[];
  remoteLinks?: RemoteLink[];
  preferences?: Preferences[];
  /** User properties by account id, then key. */
  userProperties: Record<AccountId, Record<string, unknown>>;
}

/** Who asks. The gateway decides it from the session, never from what the request says. */
export type Caller =
  | { readonly type: 'person'; readonly accountId: AccountId }
  | { readonly type: 'app'; readonly accountId: AccountId }
  | { readonly type: 'anonymous' };

/** What `jira:entityProperty` of a manifest declares: a path of a property that JQL may ask for. */
export interface DeclaredProperty {
  readonly entityType: 'issue' | 'project' | 'user';
  readonly propertyKey: string;
  readonly values: readonly {
    readonly path: string;
    readonly type: 'number' | 'string' | 'text' | 'date' | 'user';
    readonly searchAlias?: string;
  }[];
}
