// Working time laid out on the minute axis: segments with running sums, looked up by instant and by work in constant
// time. Beyond its last exception a calendar repeats weekly, so the axis has no end. Knows no rules and no zones' names.
import type { Interval } from './units';

const week = 10_080;
const day = 1_440;
const workBucketBits = 8;

/**
 * Segments of `[from, to)`; the first and the last week of it stand for all weeks before and after. Offsets of work are
 * counted from `from` and may be negative or beyond `total`.
 */
export interface WorkAxis {
  readonly from: number;
  readonly to: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Work before the segment. */
  readonly before: Int32Array;
  readonly total: number;
  /** 0 where no ordinary week has hours: such an axis ends, and nobody may schedule on it. */
  readonly perWeek: number;
  /** First segment that ends after the beginning of the day. */
  readonly byDay: Int32Array;
  /** First segment that holds work beyond the beginning of the bucket of 256 minutes. */
  readonly byWork: Int32Array;
}

/** Segments in order and apart; `from` and `to` whole days apart, with an ordinary week at either end. */
export function createWorkAxis(segments: readonly Interval<number>[], from: number, to: number): WorkAxis {
  const count = segments.length;
  const start = Int32Array.from(segments, (segment) => segment.start);
  const end = Int32Array.from(segments, (segment) => segment.end);
  const before = new Int32Array(count);
  let total = 0;
  let perWeek = 0;
  for (let i = 0; i < count; i++) {
    before[i] = total;
    const [opens, closes] = [start[i] as number, end[i] as number];
    total += closes - opens;
    perWeek += Math.max(0, closes - Math.max(opens, to - week));
  }
  const byDay = indexSegments(end, Math.ceil((to - from) / day), (i) => from + i * day);
  const work = Int32Array.from(before, (sum, i) => sum + (end[i] as number) - (start[i] as number));
  const byWork = indexSegments(work, (total >> workBucketBits) + 1, (i) => i << workBucketBits);
  return { from, to, start, end, before, total, perWeek, byDay, byWork };
}

function indexSegments(ends: Int32Array, size: number, at: (slot: number) => number): Int32Array {
  const index = new Int32Array(size);
  let segment = 0;
  for (let slot = 0; slot < size; slot++) {
    while (segment < ends.length && (ends[segment] as number) <= at(slot)) segment++;
    index[slot] = segment;
  }
  return index;
}

/** Every minute counts: the axis of elapsed time. */
export const createElapsedAxis = (): WorkAxis => createWorkAxis([{ start: 0, end: week }], 0, week);

/** Work done before the instant. */
export function workBefore(axis: WorkAxis, instant: number): number {
  const { from, to } = axis;
  let at = instant;
  let shift = 0;
  if (instant >= to || instant < from) {
    if (axis.perWeek === 0) return instant < from ? 0 : axis.total;
    const weeks =
      instant >= to ? Math.floor((instant - to) / week) + 1 : -Math.floor((from - instant - 1) / week) - 1;
    at = instant - weeks * week;
    shift = weeks * axis.perWeek;
  }
  const { end } = axis;
  const count = end.length;
  let i = axis.byDay[((at - from) / day) | 0] as number;
  while (i < count && (end[i] as number) <= at) i++;
  if (i === count) return axis.total + shift;
  const opens = axis.start[i] as number;
  return (axis.before[i] as number) + (at > opens ? at - opens : 0) + shift;
}

/** The latest instant before which so much work is done: it opens a working period, or lies within one. */
export function openingAt(axis: WorkAxis, work: number): number {
  const { total, perWeek } = axis;
  let at = work;
  let shift = 0;
  if (work >= total || work < 0) {
    const weeks =
      work >= total ? Math.floor((work - total) / perWeek) + 1 : -Math.floor((-work - 1) / perWeek) - 1;
    at = work - weeks * perWeek;
    shift = weeks * week;
  }
  const i = segmentOfWork(axis, at);
  return (axis.start[i] as number) + at - (axis.before[i] as number) + shift;
}

/** The earliest instant before which so much work is done: it closes a working period, or lies within one. */
export function closingAt(axis: WorkAxis, work: number): number {
  const { total, perWeek } = axis;
  let at = work;
  let shift = 0;
  if (work > total || work <= 0) {
    const weeks = work > total ? Math.ceil((work - total) / perWeek) : -Math.floor(-work / perWeek) - 1;
    at = work - weeks * perWeek;
    shift = weeks * week;
  }
  const i = segmentOfWork(axis, at - 1);
  return (axis.start[i] as number) + at - (axis.before[i] as number) + shift;
}

/** The segment that holds the minute of work after `work`, which must be in `[0, total)`. */
function segmentOfWork(axis: WorkAxis, work: number): number {
  const { before } = axis;
  const last = before.length - 1;
  let i = axis.byWork[work >> workBucketBits] as number;
  while (i < last && (before[i + 1] as number) <= work) i++;
  return i;
}

/** The instant itself where it is worked on, else the next opening. */
export const nextOpening = (axis: WorkAxis, instant: number): number =>
  openingAt(axis, workBefore(axis, instant));

/** The instant itself where work has just been done, else the last closing before it. */
export const lastClosing = (axis: WorkAxis, instant: number): number =>
  closingAt(axis, workBefore(axis, instant));

/** So much working time on, or back where negative: forward it closes a period, back it opens one; none is the instant itself. */
export function addWork(axis: WorkAxis, instant: number, work: number): number {
  if (work === 0) return instant;
  const offset = workBefore(axis, instant) + work;
  return work > 0 ? closingAt(axis, offset) : openingAt(axis, offset);
}

/** Working minutes from one instant to another, negative when it runs backwards. */
export const measureWork = (axis: WorkAxis, from: number, to: number): number =>
  from === to ? 0 : workBefore(axis, to) - workBefore(axis, from);
