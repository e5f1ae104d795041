// All that JQL needs to know of a site, as the one who asks may know it.
// Hiding issues, projects and filters from a caller is the maker's business: JQL trusts what it is given.
import type {
  AccountId,
  Board,
  Component,
  CustomField,
  DeclaredProperty,
  Group,
  Issue,
  IssueLink,
  IssueType,
  LinkType,
  Person,
  Priority,
  Project,
  ProjectRole,
  Resolution,
  SavedFilter,
  SecurityLevel,
  Sprint,
  Status,
  Version,
  Worklog,
} from '../model';
import type { Attachment } from '../side-records';
import type { IssueRows } from '../store/issue-rows';

/** What can be named in a query. Lists are in the site's own order, which is also how ORDER BY ranks priorities and statuses. */
export interface JqlCatalogue {
  readonly projects: readonly Project[];
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  readonly issueTypes: readonly IssueType[];
  readonly statuses: readonly Status[];
  /** Highest first, as Jira lists them. */
  readonly priorities: readonly Priority[];
  readonly resolutions: readonly Resolution[];
  readonly versions: readonly Version[];
  readonly components: readonly Component[];
  readonly boards: readonly Board[];
  readonly sprints: readonly Sprint[];
  readonly customFields: readonly CustomField[];
  readonly linkTypes: readonly LinkType[];
  readonly securityLevels: readonly SecurityLevel[];
  readonly roles: readonly ProjectRole[];
  /** Those the caller may use. */
  readonly filters: readonly SavedFilter[];
  /** What installed apps declare; a property that nobody declared can't be asked for. */
  readonly declaredProperties: readonly DeclaredProperty[];
}

/** Every accessor is expected to be an index look-up: a search calls it many times. */
export interface JqlIssues {
  /** All of them, with what is kept of each. */
  readonly rows: IssueRows;
  byId(id: string): Issue | undefined;
  /** Any case; a key that the issue had before it moved leads to it too. */
  byKey(key: string): Issue | undefined;
  childrenOf(issueId: string): Iterable<Issue>;
  linksOf(issueId: string): readonly IssueLink[];
  worklogsOf(issueId: string): readonly Worklog[];
  attachmentsOf(issueId: string): readonly Attachment[];
}

export interface JqlContext {
  /** Epoch milliseconds. */
  now(): number;
  readonly callerAccountId: AccountId | null;
  /** IANA name of the caller's zone: dates in a query are dates there. */
  readonly timeZone: string;
  readonly catalogue: JqlCatalogue;
  readonly issues: JqlIssues;
  /** Epoch milliseconds: when the caller came, and when they had come before. */
  readonly logins: { readonly currentLogin: number; readonly lastLogin: number };
  /** Projects in which the caller holds a permission, by its name or key; null for one that nobody knows. */
  projectsPermitting(permission: string): readonly Project[] | null;
  userProperties(accountId: AccountId): Readonly<Record<string, unknown>>;
}
