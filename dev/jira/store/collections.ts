// The site's records by collection, and the changes that can be made to them: what the journal writes down.
// Knows nothing of permissions or of Jira's JSON.
import type {
  Board,
  Component,
  CustomField,
  Group,
  Issue,
  IssueLink,
  IssueType,
  LinkType,
  PermissionGrant,
  PermissionScheme,
  Person,
  Priority,
  Project,
  ProjectRole,
  Resolution,
  SavedFilter,
  Sprint,
  Status,
  Version,
  Worklog,
} from '../model';
import type { AppProperty, Attachment, Preferences, RemoteLink, Task, WorklogGrave } from '../side-records';

/** Named as in `SiteData`, whose arrays they are. */
export interface Collections {
  people: Person;
  groups: Group;
  roles: ProjectRole;
  permissionSchemes: PermissionScheme;
  globalGrants: PermissionGrant;
  projects: Project;
  issueTypes: IssueType;
  statuses: Status;
  priorities: Priority;
  resolutions: Resolution;
  linkTypes: LinkType;
  customFields: CustomField;
  versions: Version;
  components: Component;
  boards: Board;
  sprints: Sprint;
  issues: Issue;
  links: IssueLink;
  worklogs: Worklog;
  filters: SavedFilter;
  attachments: Attachment;
  worklogGraves: WorklogGrave;
  tasks: Task;
  appProperties: AppProperty;
  remoteLinks: RemoteLink;
  preferences: Preferences;
}

export type CollectionName = keyof Collections;

export type Put = {
  [C in CollectionName]: { readonly put: C; readonly record: Collections[C] };
}[CollectionName];

export interface Removal {
  readonly remove: CollectionName;
  readonly id: string;
}

export interface UserPropertiesChange {
  readonly userProperties: string;
  readonly value: Record<string, unknown>;
}

/** One record as it is from now on. Applying a change twice is applying it once. */
export type Change = Put | Removal | UserPropertiesChange | { readonly nextId: number };

export const collectionNames: readonly CollectionName[] = [
  'people',
  'groups',
  'roles',
  'permissionSchemes',
  'globalGrants',
  'projects',
  'issueTypes',
  'statuses',
  'priorities',
  'resolutions',
  'linkTypes',
  'customFields',
  'versions',
  'components',
  'boards',
  'sprints',
  'issues',
  'links',
  'worklogs',
  'filters',
  'attachments',
  'worklogGraves',
  'tasks',
  'appProperties',
  'remoteLinks',
  'preferences',
];

export function put<C extends CollectionName>(collection: C, record: Collections[C]): Change {
  return { put: collection, record } as Change;
}

export function toRecordId(record: Collections[CollectionName]): string {
  if ('accountId' in record) return record.accountId;
  if ('groupId' in record) return record.groupId;
  return String(record.id);
}
