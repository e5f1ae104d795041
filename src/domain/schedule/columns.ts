// What the passes compute, as columns by task. Written by the passes only; everyone else reads it through a schedule.
import { none } from './codes';

export const reasonKinds = [
  'project-start',
  'link',
  'summary-link',
  'constraint',
  'manual',
  'fixed',
  'actual',
  'duration',
  'delay',
  'status-date',
  'as-late-as-possible',
  'children',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export const byProjectStart = 0;
export const byLink = 1;
export const bySummaryLink = 2;
export const byConstraint = 3;
export const byManual = 4;
export const byFixed = 5;
export const byActual = 6;
export const byDuration = 7;
export const byDelay = 8;
export const byStatusDate = 9;
export const byLateness = 10;
export const byChildren = 11;

export interface ScheduleColumns {
  readonly earlyStart: Int32Array;
  readonly earlyFinish: Int32Array;
  readonly lateStart: Int32Array;
  readonly lateFinish: Int32Array;
  /** As scheduled: early, unless as late as possible. These dates push successors. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Late start of the work still to be done, which is what predecessors are held to. */
  readonly dueStart: Int32Array;
  /** Of a summary the least late finish below it. */
  readonly dueFinish: Int32Array;
  readonly totalSlack: Int32Array;
  readonly freeSlack: Int32Array;
  readonly critical: Uint8Array;
  /** Index into `reasonKinds`; the link that drove, where one did, else `none`. */
  readonly startReason: Uint8Array;
  readonly startLink: Int32Array;
  readonly finishReason: Uint8Array;
  readonly finishLink: Int32Array;
  /** Of a summary: what links into it, or into what is above it, allow its tasks at the earliest. */
  readonly gateStart: Int32Array;
  readonly gateStartLink: Int32Array;
  readonly gateFinish: Int32Array;
  readonly gateFinishLink: Int32Array;
  /** Of a summary: what links out of it, or out of what is above it, ask of its tasks at the latest. */
  readonly ceilingStart: Int32Array;
  readonly ceilingFinish: Int32Array;
}

export function createColumns(count: number): ScheduleColumns {
  const ints = (): Int32Array => new Int32Array(count);
  const gates = (): Int32Array => new Int32Array(count).fill(none);
  return {
    earlyStart: ints(),
    earlyFinish: ints(),
    lateStart: ints(),
    lateFinish: ints(),
    start: ints(),
    finish: ints(),
    dueStart: ints(),
    dueFinish: ints(),
    totalSlack: ints(),
    freeSlack: ints(),
    critical: new Uint8Array(count),
    startReason: new Uint8Array(count),
    startLink: gates(),
    finishReason: new Uint8Array(count),
    finishLink: gates(),
    gateStart: gates(),
    gateStartLink: gates(),
    gateFinish: gates(),
    gateFinishLink: gates(),
    ceilingStart: gates(),
    ceilingFinish: gates(),
  };
}

/** Columns that share all but what the forward pass writes, which is copied. */
export function copyForward(columns: ScheduleColumns): ScheduleColumns {
  return {
    ...columns,
    earlyStart: columns.earlyStart.slice(),
    earlyFinish: columns.earlyFinish.slice(),
    start: columns.start.slice(),
    finish: columns.finish.slice(),
    startReason: columns.startReason.slice(),
    startLink: columns.startLink.slice(),
    finishReason: columns.finishReason.slice(),
    finishLink: columns.finishLink.slice(),
    gateStart: columns.gateStart.slice(),
    gateStartLink: columns.gateStartLink.slice(),
    gateFinish: columns.gateFinish.slice(),
    gateFinishLink: columns.gateFinishLink.slice(),
  };
}
