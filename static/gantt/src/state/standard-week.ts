// The week that holds until somebody defines a working schedule: Monday to Friday, nine to five with an hour off at noon.
import { createWorkingCalendar, type DayHours } from '#domain/time/working-calendar';

const workday: DayHours = [
  { start: 9 * 60, end: 12 * 60 },
  { start: 13 * 60, end: 17 * 60 },
];

export const standardWeek = createWorkingCalendar(
  [workday, workday, workday, workday, workday, [], []],
  new Map(),
);

/** Weekdays without hours, 0 for Monday. */
export const weekdaysOff: readonly number[] = standardWeek.week.flatMap((hours, weekday) =>
  hours.length === 0 ? [weekday] : [],
);
