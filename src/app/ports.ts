// What the use cases need of the world, in their own words. Adapters implement these; nothing here knows Forge.
import type { AuditAction, AuditEntry } from '#contract/audit';
import type { ProjectConfiguration, SiteConfiguration } from '#contract/configuration';
import type { DocumentKind } from '#contract/data-kinds';
import type { Result } from '#contract/errors';
import type { PersonalSettings } from '#contract/personal-settings';
import type { ContextIndex, GrantedPermission, SharedContext } from '#contract/shared-context';
import type { ScheduleAssignments, ScheduleIndex, WorkingSchedule } from '#contract/working-schedule';

/** Somebody signed in, as the platform says and no payload can. */
export interface Principal {
  readonly accountId: string;
}

export interface ProjectGrants {
  readonly browse: boolean;
  readonly administer: boolean;
  readonly editSchedules: boolean;
  readonly manageContexts: boolean;
}

/** What Jira's own permissions say that the signed-in person holds. */
export interface Grants {
  /** They may use the app, and see one of the projects asked about; any at all where none was. */
  readonly use: boolean;
  readonly administerSite: boolean;
  /** Of the projects asked about; those that Jira doesn't show them hold nothing. */
  readonly projects: ReadonlyMap<string, ProjectGrants>;
}

export interface PermissionOnProject {
  readonly projectId: string;
  readonly permission: GrantedPermission;
}

export interface RoleOnProject {
  readonly projectId: string;
  readonly roleId: string;
}

/** Asks Jira as the person signed in, so that silence is never a yes. */
export interface Permissions {
  /** In as few calls as Jira allows. */
  readonly readGrants: (projectIds: readonly string[]) => Promise<Result<Grants>>;
  /** Which of these are held; at least one must be asked about. */
  readonly readHeld: (
    asked: readonly PermissionOnProject[],
  ) => Promise<Result<readonly PermissionOnProject[]>>;
  readonly readGroupIds: () => Promise<Result<readonly string[]>>;
  /** The one thing asked as the app, since Jira shows roles to administrators only: does the person have this role? */
  readonly hasRole: (
    person: { readonly accountId: string; readonly groupIds: readonly string[] },
    role: RoleOnProject,
  ) => Promise<Result<boolean>>;
}

export interface StoredDocument<Body> {
  /** 1 for the first write; a write names the version that it replaces. */
  readonly version: number;
  readonly body: Body;
}

export interface DocumentBodies {
  'site-configuration': SiteConfiguration;
  'project-configuration': ProjectConfiguration;
  'working-schedule': WorkingSchedule;
  'schedule-index': ScheduleIndex;
  'schedule-assignments': ScheduleAssignments;
  'shared-context': SharedContext;
  'context-index': ContextIndex;
  'personal-settings': PersonalSettings;
}

export type { DocumentKind };

export type DocumentOf<Kind extends DocumentKind> = StoredDocument<DocumentBodies[Kind]>;

export interface DocumentDraft<Kind extends DocumentKind> {
  readonly kind: Kind;
  readonly id: string;
  /** Where it belongs: `site`, `project:10001` or `person`. */
  readonly scope: string;
  /** What people choose it by; the kind itself where they don't. */
  readonly name: string;
  /** The version that it replaces; 0 where there must be none yet. */
  readonly version: number;
  readonly body: DocumentBodies[Kind];
}

export type AnyDraft = { readonly [Kind in DocumentKind]: DocumentDraft<Kind> }[DocumentKind];

export interface DocumentRemoval {
  readonly kind: DocumentKind;
  readonly id: string;
  /** The version that is removed. */
  readonly version: number;
}

/** Documents that change together: all or none of them. */
export interface Change {
  readonly writes: readonly AnyDraft[];
  readonly removals?: readonly DocumentRemoval[];
  readonly audit?: { readonly by: string; readonly action: AuditAction; readonly subject: string };
}

export interface DocumentStore {
  /** Null where there is none. Sees every write that was acknowledged before. */
  readonly read: <Kind extends DocumentKind>(
    kind: Kind,
    id: string,
  ) => Promise<Result<DocumentOf<Kind> | null>>;
  /** Fails with `conflict` if one of the versions is no longer the latest; then nothing was changed. */
  readonly commit: (change: Change) => Promise<Result<null>>;
}

export interface AuditPage {
  readonly entries: AuditEntry[];
  readonly next: string | null;
}

export interface AuditTrail {
  /** Newest first. May miss what was written in the last seconds. */
  readonly list: (next: string | null) => Promise<Result<AuditPage>>;
}

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Ids {
  /** Random, unguessable, of letters, digits and hyphens. */
  readonly next: () => string;
}

/** Numbers, codes and ids of our own; never content, names or account ids. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Log {
  readonly error: (event: string, fields: LogFields) => void;
}
