// How the demo's plans are written down: one row an issue, dates in the demo's frame.

export type RowStatus = 'todo' | 'prog' | 'review' | 'done';

export interface PlanRow {
  /** Number in the key. */
  readonly n: number;
  /** Number of the parent. */
  readonly in?: number;
  readonly type: 'Epic' | 'Story' | 'Task' | 'Sub-task' | 'Bug' | 'Milestone' | 'Request';
  readonly name: string;
  /** Initials of the assignee. */
  readonly who?: string;
  readonly status: RowStatus;
  readonly start?: string;
  /** Working days; also the estimate. 0 is a milestone. Without `start` the issue has an estimate and no dates. */
  readonly days?: number;
  /** Instead of what `start` and `days` give. */
  readonly due?: string;
  /** Part of the estimate that is logged, 1 for done rows. */
  readonly logged?: number;
  /** Start and due as planned when the board reviewed the plan; as now unless given. */
  readonly base?: readonly [string, string];
  /** Day, as written, on which the dates were first set, for rows that had none at the board review. */
  readonly planned?: string;
  readonly text?: string;
  readonly labels?: readonly string[];
  /** Name of the fix version; `null` for none where the plan has a usual one. */
  readonly version?: string | null;
  readonly points?: number;
  /** No sprint although the dates fall into one, or a sprint although there are no dates. */
  readonly sprint?: number | null;
  readonly component?: string;
  readonly priority?: '1' | '2' | '3' | '4' | '5';
  readonly flagged?: boolean;
  readonly secured?: boolean;
  readonly broken?: boolean;
  readonly progress?: number;
}

/** `Blocks` and so on, from key, to key: the first one blocks, clones, depends on … the second. */
export type LinkRow = readonly [type: string, from: string, to: string];
