// A working calendar as segments on the minute axis, its zone's changes of the clock included; and what two share.
import { toDayNumberOf, minutesPerDay, type DayNumber, type Interval, type WallMinutes } from './units';
import { createWorkAxis, type WorkAxis } from './work-axis';
import { hoursOf, type WorkingCalendar } from './working-calendar';

/**
 * Minutes to add to the axis for the calendar's own clock: `offsets[i]` holds from `since[i]` on, the first before too.
 * Without a zone the axis is the calendar's wall clock.
 */
export interface ZoneOffsets {
  readonly since: readonly number[];
  readonly offsets: readonly number[];
}

const week = 7 * minutesPerDay;
const noOffset: ZoneOffsets = { since: [0], offsets: [0] };

export function compileCalendar(calendar: WorkingCalendar, zone: ZoneOffsets = noOffset): WorkAxis {
  const days = [
    ...calendar.exceptions.keys(),
    ...zone.since.slice(1).map((at) => toDayNumberOf(at as WallMinutes)),
  ];
  const first = days.reduce((a, b) => Math.min(a, b), days[0] ?? 0) - 9;
  const last = days.reduce((a, b) => Math.max(a, b), days[0] ?? 0) + 9;
  const from = first * minutesPerDay;
  const to = last * minutesPerDay;
  const segments: Interval<number>[] = [];
  for (let day = first - 2; day < last + 2; day++)
    for (const hours of hoursOf(calendar, day as DayNumber)) {
      const start = Math.max(from, toAxis(day * minutesPerDay + hours.start, zone));
      const end = Math.min(to, toAxis(day * minutesPerDay + hours.end, zone));
      append(segments, start, end);
    }
  return createWorkAxis(segments, from, to);
}

/** Periods that touch are one; where the clock is put back, what was worked twice counts once. */
function append(segments: Interval<number>[], start: number, end: number): void {
  const last = segments.at(-1);
  if (last && start <= last.end) {
    if (end > last.end) segments[segments.length - 1] = { start: last.start, end };
  } else if (end > start) segments.push({ start, end });
}

/** Of a time that the clock shows twice the first; one that it skips is the end of the skip. */
function toAxis(wall: number, { since, offsets }: ZoneOffsets): number {
  const last = since.length - 1;
  let i = last;
  while (i > 0 && wall - (offsets[i - 1] ?? 0) < (since[i] ?? 0)) i--;
  const at = wall - (offsets[i] ?? 0);
  return i > 0 ? Math.max(at, since[i] ?? at) : at;
}

/** Time that both work. */
export const intersectAxes = (a: WorkAxis, b: WorkAxis): WorkAxis => combine(a, b, 2);

/** Time that either works. */
export const uniteAxes = (a: WorkAxis, b: WorkAxis): WorkAxis => combine(a, b, 1);

/** Time that at least `needed` of the two work. */
function combine(a: WorkAxis, b: WorkAxis, needed: 1 | 2): WorkAxis {
  const from = Math.min(a.from, b.from);
  const to = from + Math.ceil((Math.max(a.to, b.to) - from) / minutesPerDay) * minutesPerDay;
  const edges = [...edgesOf(a, from, to), ...edgesOf(b, from, to)].sort(
    (x, y) => x.at - y.at || y.step - x.step,
  );
  const segments: Interval<number>[] = [];
  let working = 0;
  let opened = from;
  for (const { at, step } of edges) {
    if (step > 0 && working === needed - 1) opened = at;
    if (step < 0 && working === needed) append(segments, opened, at);
    working += step;
  }
  return createWorkAxis(segments, from, to);
}

interface Edge {
  readonly at: number;
  readonly step: 1 | -1;
}

/** Openings and closings in a window that holds the axis's own, its outer weeks repeated. */
function edgesOf(axis: WorkAxis, from: number, to: number): Edge[] {
  const edges: Edge[] = [];
  const add = (i: number, shift: number): void => {
    const start = Math.max(from, (axis.start[i] ?? 0) + shift);
    const end = Math.min(to, (axis.end[i] ?? 0) + shift);
    if (start < end) edges.push({ at: start, step: 1 }, { at: end, step: -1 });
  };
  const addWeek = (opens: number, shift: number): void => {
    for (let i = 0; i < axis.start.length; i++) {
      const [start, end] = [Math.max(opens, axis.start[i] ?? 0), Math.min(opens + week, axis.end[i] ?? 0)];
      const [clipped, closed] = [Math.max(from, start + shift), Math.min(to, end + shift)];
      if (start < end && clipped < closed) edges.push({ at: clipped, step: 1 }, { at: closed, step: -1 });
    }
  };
  for (let shift = -week; axis.from + week + shift > from; shift -= week) addWeek(axis.from, shift);
  for (let i = 0; i < axis.start.length; i++) add(i, 0);
  for (let shift = week; axis.to - week + shift < to; shift += week) addWeek(axis.to - week, shift);
  return edges;
}
