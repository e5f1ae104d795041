// Days without a clock as instants of working time, and back as what was meant: a start opens its day, a due date lasts
// through the end of it. Knows no zones; days are those of the axis.
import { minutesPerDay, toDayNumberOf, type DayNumber, type WallMinutes } from './units';
import { lastClosing, nextOpening, workBefore, type WorkAxis } from './work-axis';

/** When work opens on the day, or next after it. */
export const startOfDate = (axis: WorkAxis, day: DayNumber): number => nextOpening(axis, day * minutesPerDay);

/** When work has closed on the day; on a day off, when it closed last before. */
export const finishOfDate = (axis: WorkAxis, day: DayNumber): number =>
  lastClosing(axis, (day + 1) * minutesPerDay);

/** The day to write for a start; the one written before where it says the same, as a Saturday does of work that opens on Monday. */
export function toStartDate(axis: WorkAxis, start: number, before: DayNumber | null = null): DayNumber {
  if (before !== null && workBefore(axis, before * minutesPerDay) === workBefore(axis, start)) return before;
  return toDayNumberOf(start as WallMinutes);
}

/** The day to write for a finish; midnight belongs to the day that ends with it. */
export function toDueDate(axis: WorkAxis, finish: number, before: DayNumber | null = null): DayNumber {
  const end = before === null ? null : (before + 1) * minutesPerDay;
  if (before !== null && end !== null && workBefore(axis, end) === workBefore(axis, finish)) return before;
  return toDayNumberOf((finish - 1) as WallMinutes);
}
