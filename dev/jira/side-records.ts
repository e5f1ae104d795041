// Records beside the issues and their frame: files, tasks of many steps, what an app keeps for the site.
/** As in model.ts, which names these records and so can't be asked. */
type AccountId = string;

export interface Attachment {
  readonly id: string;
  readonly issueId: string;
  readonly authorAccountId: AccountId;
  readonly createdAt: number;
  readonly filename: string;
  readonly mimeType: string;
  /** In bytes. */
  readonly size: number;
  /** The bytes, in base64. */
  readonly content: string;
}

/** A work log that is gone: what `worklog/deleted` tells of it. */
export interface WorklogGrave {
  /** Of the work log. */
  readonly id: string;
  readonly deletedAt: number;
}

/** What a task of many steps does to each of its issues. */
export type BulkAction =
  | { type: 'edit'; update: Record<string, unknown>; fields: Record<string, unknown> }
  | { type: 'transition'; transitionByIssue: Record<string, string> }
  | { type: 'watch'; isWatching: boolean }
  | { type: 'move'; moveByIssue: Record<string, BulkMove> }
  | { type: 'delete' };

/** Where an issue goes: to a type of a project, under a parent when that type asks for one. */
export interface BulkMove {
  readonly projectId: string;
  readonly typeId: string;
  readonly parentId: string | null;
}

/** Work that Jira does after it has answered. Its issues are done one after the other, spread over `lengthMs`. */
export interface Task {
  readonly id: string;
  readonly submittedBy: AccountId;
  readonly description: string;
  readonly createdAt: number;
  readonly lengthMs: number;
  readonly action: BulkAction | null;
  readonly issueIds: string[];
  /** Issues that were named but don't exist, or that the submitter doesn't see. */
  readonly inaccessible: number;
  updatedAt: number;
  done: string[];
  /** What went wrong, by issue id. */
  failed: Record<string, string[]>;
}

/** A property that an app keeps for the whole site. */
export interface AppProperty {
  /** Its key. */
  readonly id: string;
  value: unknown;
}

/** A link from an issue to something outside Jira. */
export interface RemoteLink {
  readonly id: string;
  readonly issueId: string;
  /** By which its maker finds it again: a second link of the same one takes the first one's place. */
  readonly globalId?: string;
  relationship?: string;
  application?: Record<string, unknown>;
  /** `{url, title, …}` as it was given. */
  object: Record<string, unknown>;
}

/** What a person chose for themselves, by key: plain texts. */
export interface Preferences {
  /** The person's account id. */
  readonly id: AccountId;
  values: Record<string, string>;
}
