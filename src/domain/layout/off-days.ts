// Days without work as bands of whole days.
import { weekdayOf } from '../time/day';
import type { DayNumber } from '../time/units';

/** Weekdays 0 Monday … 6 Sunday, and single days. */
export interface DaysOff {
  readonly weekdays: readonly number[];
  readonly days: ReadonlySet<number>;
  /** Single days on which people work although their weekday is off. */
  readonly workdays?: ReadonlySet<number>;
}

export interface DayRun {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const isDayOff = (day: number, { weekdays, days, workdays }: DaysOff): boolean =>
  days.has(day) || (weekdays.includes(weekdayOf(day as DayNumber)) && workdays?.has(day) !== true);

/** Longest runs of days off in `[from, to)`, ascending. */
export function offDayRuns(from: DayNumber, to: DayNumber, off: DaysOff): DayRun[] {
  const runs: DayRun[] = [];
  let begun = -1;
  for (let day: number = from; day <= to; day++) {
    const isOff = day < to && isDayOff(day, off);
    if (isOff && begun < 0) begun = day - from;
    if (!isOff && begun >= 0) {
      runs.push({ from: (from + begun) as DayNumber, to: day as DayNumber });
      begun = -1;
    }
  }
  return runs;
}
