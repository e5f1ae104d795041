// Counts working days for labels, by the plain week that the chart shades. Working schedules replace it with the calendar's count.
import { minutesPerDay } from '#domain/time/units';

export const weekendDays: readonly number[] = [5, 6];

/** Monday is 0; day 0 of the epoch was a Thursday. */
const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Working days that the half-open span of wall minutes touches; at least one for anything that lasts. */
export function countWorkingDays(start: number, finish: number): number {
  let days = 0;
  for (let day = Math.floor(start / minutesPerDay); day * minutesPerDay < finish; day++) {
    if (!weekendDays.includes(weekdayOf(day))) days++;
  }
  return Math.max(days, finish > start ? 1 : 0);
}
