// One working calendar: hours per weekday and dated exceptions, on the wall clock of its own zone. Counts day by day.
import { weekdayOf } from './day';
import {
  minutesPerDay,
  toDayNumberOf,
  toWallMinutes,
  type DayNumber,
  type Interval,
  type WallMinutes,
  type WorkMinutes,
} from './units';

/** Minutes since midnight, 0 to 1440. */
export type DayHours = readonly Interval<number>[];

export interface WorkingCalendar {
  /** Seven entries, Monday first. */
  readonly week: readonly DayHours[];
  /** The hours of single days in place of their weekday's; no hours make a day off. */
  readonly exceptions: ReadonlyMap<DayNumber, DayHours>;
}

/** Hours are put in order and joined where they touch or overlap; empty ones are dropped. A week of other than seven days is a defect. */
export function createWorkingCalendar(
  week: readonly DayHours[],
  exceptions: ReadonlyMap<DayNumber, DayHours>,
): WorkingCalendar {
  if (week.length !== 7) throw new RangeError('A week has seven days.');
  const tidied = [...exceptions].map(([day, hours]) => [day, tidy(hours)] as const);
  return { week: week.map(tidy), exceptions: new Map(tidied) };
}

function tidy(hours: DayHours): DayHours {
  const joined: Interval<number>[] = [];
  for (const { start, end } of hours.toSorted((a, b) => a.start - b.start)) {
    if (start < 0 || end > minutesPerDay) throw new RangeError('Working hours lie within their day.');
    const last = joined.at(-1);
    if (last && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else if (end > start) joined.push({ start, end });
  }
  return joined;
}

export const hoursOf = ({ week, exceptions }: WorkingCalendar, day: DayNumber): DayHours =>
  exceptions.get(day) ?? week[weekdayOf(day)] ?? [];

export const isWorkingDay = (calendar: WorkingCalendar, day: DayNumber): boolean =>
  hoursOf(calendar, day).length > 0;

/** Working minutes of an ordinary day on which anybody works; 0 where no weekday has hours. */
export function usualWorkday({ week }: WorkingCalendar): WorkMinutes {
  const workdays = week
    .map((hours) => hours.reduce((sum, { start, end }) => sum + end - start, 0))
    .filter((minutes) => minutes > 0);
  const total = workdays.reduce((sum, minutes) => sum + minutes, 0);
  return (workdays.length === 0 ? 0 : Math.round(total / workdays.length)) as WorkMinutes;
}

/** Working minutes in the half-open span; negative when it runs backwards. */
export function measureWork(calendar: WorkingCalendar, from: WallMinutes, to: WallMinutes): WorkMinutes {
  if (to < from) return (0 - measureWork(calendar, to, from)) as WorkMinutes;
  let work = 0;
  for (let day = toDayNumberOf(from); toWallMinutes(day) < to; day = next(day, 1)) {
    for (const { start, end } of spansOf(calendar, day))
      work += Math.max(0, Math.min(end, to) - Math.max(start, from));
  }
  return work as WorkMinutes;
}

/** The earliest time by which so much work is done from `from` on; null where the calendar never has it. Negative work counts back. */
export function addWork(calendar: WorkingCalendar, from: WallMinutes, work: WorkMinutes): WallMinutes | null {
  if (work < 0) return subtractWork(calendar, from, (0 - work) as WorkMinutes);
  if (work === 0) return from;
  let left: number = work;
  for (let day = toDayNumberOf(from); hasWorkLeft(calendar, day, 1); day = next(day, 1)) {
    for (const span of spansOf(calendar, day)) {
      const start = Math.max(span.start, from);
      if (span.end <= start) continue;
      if (span.end - start >= left) return (start + left) as WallMinutes;
      left -= span.end - start;
    }
  }
  return null;
}

/** The latest time from which so much work is done until `to`; null where the calendar never had it. */
export function subtractWork(
  calendar: WorkingCalendar,
  to: WallMinutes,
  work: WorkMinutes,
): WallMinutes | null {
  if (work < 0) return addWork(calendar, to, (0 - work) as WorkMinutes);
  if (work === 0) return to;
  let left: number = work;
  for (let day = toDayNumberOf(to); hasWorkLeft(calendar, day, -1); day = next(day, -1)) {
    for (const span of spansOf(calendar, day).toReversed()) {
      const end = Math.min(span.end, to);
      if (end <= span.start) continue;
      if (end - span.start >= left) return (end - left) as WallMinutes;
      left -= end - span.start;
    }
  }
  return null;
}

const next = (day: DayNumber, step: 1 | -1): DayNumber => (day + step) as DayNumber;

const spansOf = (calendar: WorkingCalendar, day: DayNumber): Interval<number>[] =>
  hoursOf(calendar, day).map(({ start, end }) => ({
    start: toWallMinutes(day) + start,
    end: toWallMinutes(day) + end,
  }));

/** A week with hours never runs dry: exceptions are finite. One without ends with its exceptions. */
function hasWorkLeft({ week, exceptions }: WorkingCalendar, day: DayNumber, step: 1 | -1): boolean {
  if (week.some((hours) => hours.length > 0)) return true;
  for (const at of exceptions.keys()) if ((at - day) * step >= 0) return true;
  return false;
}
