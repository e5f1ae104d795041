// An issue as the app reads it: parsed once at the edge, plain values, nothing of Jira's JSON beyond this room.
import type { IssueKey, LinkId, TaskId } from '#domain/plan/ids';
import type { Stage } from '#domain/plan/task';
import type { PlanProperty } from '#contract/plan-property';

export interface JiraPerson {
  readonly accountId: string;
  readonly name: string;
  readonly avatarUrl: string | null;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
  /** 1 epic, 0 story or task, -1 sub-task; may be higher where Plans adds levels. */
  readonly level: number;
}

/** One end of a Jira issue link, as the issue that was read tells it. */
export interface IssueLinkEnd {
  readonly linkId: LinkId;
  readonly typeId: string;
  readonly typeName: string;
  /** `outward`: this issue is the one that e.g. blocks; `inward`: the one that is blocked. */
  readonly direction: 'outward' | 'inward';
  readonly otherId: TaskId;
  readonly otherKey: IssueKey;
}

export interface IssueSprint {
  readonly id: string;
  readonly name: string;
  readonly state: 'closed' | 'active' | 'future';
  /** ISO instants; null where nobody planned it yet. */
  readonly startAt: string | null;
  readonly endAt: string | null;
}

export interface IssueVersion {
  readonly id: string;
  readonly name: string;
  /** `yyyy-MM-dd` */
  readonly releaseDate: string | null;
  readonly released: boolean;
}

/** What an issue has several of: may be read later than the rest, and is empty until then. */
export interface IssueLists {
  readonly links: readonly IssueLinkEnd[];
  readonly labels: readonly string[];
  /** Oldest first. */
  readonly sprints: readonly IssueSprint[];
  readonly versions: readonly IssueVersion[];
  /** By the field that administrators chose for it; false where it says nothing. */
  readonly isMilestone: boolean;
}

export interface Issue extends IssueLists {
  readonly id: TaskId;
  readonly key: IssueKey;
  readonly summary: string;
  readonly parentId: TaskId | null;
  readonly type: IssueType;
  readonly status: { readonly id: string; readonly name: string; readonly stage: Stage };
  readonly assignee: JiraPerson | null;
  readonly priority: { readonly id: string; readonly name: string } | null;
  /** Jira's own text of the mapped fields: `yyyy-MM-dd` or an ISO instant; null when unset or unmapped. */
  readonly startValue: string | null;
  readonly endValue: string | null;
  /** 0 to 1 from a mapped number field (0–100) or from time tracking. */
  readonly progress: number | null;
  readonly estimateSeconds: number | null;
  /** Jira's `updated`, verbatim: compared before a write. */
  readonly updated: string;
  readonly plan: PlanProperty | null;
}

/** An issue that could not be read: listed, never thrown. */
export interface BrokenIssue {
  readonly id: string;
  readonly key: string;
  readonly reason: string;
}
