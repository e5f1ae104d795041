// What a task's given dates amount to on the time axis.
import { minutesPerDay, type Interval, type WallMinutes } from '../time/units';
import type { TaskDates } from './task';

export type SpanSource = 'both' | 'start-only' | 'finish-only' | 'reversed';

export interface Span extends Interval<WallMinutes> {
  readonly source: SpanSource;
}

/**
 * The half-open span that a task occupies, or null without any date. One date alone stands for its day;
 * an end that lies before the start keeps the start's day and says so.
 */
export function toSpan({ start, finish }: TaskDates): Span | null {
  if (start !== null && finish !== null) {
    if (finish > start) return { start, end: finish, source: 'both' };
    return { start, end: dayAfter(start), source: 'reversed' };
  }
  if (start !== null) return { start, end: dayAfter(start), source: 'start-only' };
  if (finish !== null)
    return { start: (finish - minutesPerDay) as WallMinutes, end: finish, source: 'finish-only' };
  return null;
}

const dayAfter = (start: WallMinutes): WallMinutes => (start + minutesPerDay) as WallMinutes;
