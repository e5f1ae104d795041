// What the person asks of which issues there are and in which order.
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { Dependency } from '#contract/configuration';
import type { Link, LinkType } from '#domain/plan/link';
import type { WorkMinutes } from '#domain/time/units';
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

/** How two issues shall depend on each other. */
export interface LinkWish {
  readonly type: LinkType;
  readonly lag: WorkMinutes;
}

/** The type of Jira's link that stands for a dependency. */
export interface LinkKind {
  /** Null for the site's own "Blocks", whose id Jira tells when it is needed. */
  readonly typeId: string | null;
  readonly typeName: string;
  readonly dependency: Dependency;
}

/** One link made, changed or taken away: null where there is none. */
export interface LinkMove {
  readonly from: TaskId;
  readonly to: TaskId;
  readonly kind: LinkKind;
  readonly before: LinkWish | null;
  readonly after: LinkWish | null;
}

export interface LinkAsk extends LinkWish {
  readonly from: TaskId;
  readonly to: TaskId;
  /** A link to be taken away first, since it would close a loop with the new one. */
  readonly instead?: LinkId;
}

export type LinkAnswer =
  | { readonly type: 'linked' }
  | { readonly type: 'refused'; readonly why: 'same' | 'family' | 'not-an-issue' | 'no-type' | 'read-only' }
  /** From the predecessor back to it, and the link without which there would be no loop. */
  | { readonly type: 'loop'; readonly tasks: readonly TaskId[]; readonly closing: Link };

export type NestAnswer =
  | { readonly type: 'nested'; readonly under: TaskId | null }
  | {
      readonly type: 'refused';
      readonly why: 'read-only' | 'locked' | 'first' | 'top' | 'level' | 'sub-task' | 'not-an-issue';
      /** What it would have stood below. */
      readonly under?: TaskId;
    };
