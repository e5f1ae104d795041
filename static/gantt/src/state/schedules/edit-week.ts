// Hours of one day as they are dragged, typed and taken away: spans stay in order, apart and within bounds.
// Pure; knows no pixels and no pointers.
import type { DayHours, Span } from './schedule-types';

const dayLength = 1440;
/** A shift ends at the latest when the next day does. */
const latestEnd = 2 * dayLength;

export type Edge = 'start' | 'end';

export const usualStep = 15;
export const fineStep = 5;

const snap = (minute: number, step: number): number => Math.round(minute / step) * step;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

const at = (hours: DayHours, index: number): Span | null => hours[index] ?? null;

/** Room of a span between its neighbours. */
const roomOf = (hours: DayHours, index: number): Span => ({
  start: at(hours, index - 1)?.end ?? 0,
  end: at(hours, index + 1)?.start ?? latestEnd,
});

const replace = (hours: DayHours, index: number, span: Span): DayHours =>
  hours.map((one, i) => (i === index ? span : one));

export const moveSpan = (hours: DayHours, index: number, by: number, step = usualStep): DayHours => {
  const span = at(hours, index);
  if (!span) return hours;
  const length = span.end - span.start;
  const room = roomOf(hours, index);
  const start = clamp(
    snap(span.start + by, step),
    room.start,
    Math.max(room.start, Math.min(room.end - length, dayLength - step)),
  );
  return replace(hours, index, { start, end: start + length });
};

/** The other edge stays; what would turn it inside out stops a step before. */
export const resizeSpan = (
  hours: DayHours,
  index: number,
  { edge, to }: { readonly edge: Edge; readonly to: number },
  step = usualStep,
): DayHours => {
  const span = at(hours, index);
  if (!span) return hours;
  const room = roomOf(hours, index);
  if (edge === 'end') {
    return replace(hours, index, { ...span, end: clamp(snap(to, step), span.start + step, room.end) });
  }
  const latest = Math.min(span.end, dayLength) - step;
  return replace(hours, index, { ...span, start: clamp(snap(to, step), room.start, latest) });
};

export const removeSpan = (hours: DayHours, index: number): DayHours => hours.filter((_, i) => i !== index);

/** Most that the contract lets a day have. */
const mostSpans = 12;

/** A new span between two places of the track, cut where others stand; null where there is no room. */
export const addSpan = (
  hours: DayHours,
  from: number,
  to: number,
  step = usualStep,
): { readonly hours: DayHours; readonly index: number } | null => {
  const anchor = clamp(Math.floor(Math.min(from, to) / step) * step, 0, dayLength - step);
  const inside = hours.some(({ start, end }) => start <= from && from < end);
  if (inside || hours.length >= mostSpans) return null;
  const before = hours.filter(({ end }) => end <= from);
  const after = hours.filter(({ start }) => start > from);
  const start = Math.max(anchor, before.at(-1)?.end ?? 0);
  const end = Math.min(Math.max(start + step, snap(Math.max(from, to), step)), after[0]?.start ?? latestEnd);
  if (start >= dayLength || end - start < step) return null;
  return { hours: [...before, { start, end }, ...after], index: before.length };
};

export const minutesOf = (hours: DayHours): number =>
  hours.reduce((sum, { start, end }) => sum + end - start, 0);

/** "9:00", "17:15"; 1500 is 1:00 of the day after. */
export const formatMinute = (minute: number): string => {
  const inDay = minute > dayLength ? minute - dayLength : minute;
  return `${Math.floor(inDay / 60)}:${String(inDay % 60).padStart(2, '0')}`;
};

/** Null for what is no time of day. */
export const parseMinute = (text: string): number | null => {
  const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim()) ?? [];
  const value = Number(hour) * 60 + Number(minute);
  return hour === undefined || Number(minute) > 59 || value > dayLength ? null : value;
};
