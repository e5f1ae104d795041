// What the person asks of which issues there are and in which order.
import type { TaskId } from '#domain/plan/ids';
import type { Placement } from '#jira/rank-issues';
import type { SomeValues } from './issue-values';

/** A new issue as the person asked for it. */
export interface NewIssue {
  readonly summary: string;
  readonly parentId: TaskId | null;
  /** The issue that it stands behind; null for the end. */
  readonly after: TaskId | null;
  /** Where it is left out: a type one level below the parent's, or the project's first of the usual level. */
  readonly issueTypeId?: string;
}

/** A new issue on its way to Jira, under an id of the page's own. */
export interface Draft {
  readonly id: TaskId;
  readonly asked: NewIssue;
  /** What was edited before Jira had it; written right after. */
  values: SomeValues;
}

export interface RankMove {
  readonly forth: Placement;
  /** What puts all of it back; known for sure once it is done. */
  back: readonly Placement[];
}
