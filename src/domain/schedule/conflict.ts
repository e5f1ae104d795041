// What cannot be kept, as data: who is involved and what would resolve it. The words are the page's.

export type ConflictKind =
  | 'loop'
  | 'unmet-link'
  | 'unmet-constraint'
  | 'missed-deadline'
  | 'impossible-lags'
  | 'missing-calendar'
  | 'calendar-without-hours'
  | 'unknown-task'
  | 'duplicate-task';

export type Resolution =
  | 'remove-link'
  | 'shorten-lag'
  | 'relax-constraint'
  | 'move-deadline'
  | 'shorten-tasks'
  | 'move-task'
  | 'schedule-automatically'
  | 'choose-calendar'
  | 'add-working-hours'
  | 'load-task'
  | 'drop-task';

/** What would resolve a conflict, and on what: one task, link or calendar by id. */
export interface Choice {
  readonly action: Resolution;
  readonly task?: string;
  readonly link?: string;
  readonly calendar?: string;
  /** The date that would do. */
  readonly date?: number;
  /** Minutes by which it must become shorter. */
  readonly by?: number;
}

/** Tasks and links by id, in the order of the loop or chain; `by` in minutes where something is missed by so much. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly tasks: readonly string[];
  readonly links: readonly string[];
  readonly by?: number;
  readonly calendar?: string;
  readonly choices: readonly Choice[];
}
