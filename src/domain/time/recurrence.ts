// Days on which a recurring exception falls. Knows the Gregorian calendar and nothing of hours.
import { toCivil, toDayNumber, weekdayOf } from './day';
import type { DayNumber } from './units';

/** Weekdays count from 0, Monday; `position` is 1 to 4, or 5 for the last of its kind in the month. */
export type RecurrencePattern =
  | { readonly kind: 'daily'; readonly every: number }
  | { readonly kind: 'weekly'; readonly every: number; readonly weekdays: readonly number[] }
  | { readonly kind: 'monthly'; readonly every: number; readonly on: DayInMonth }
  | { readonly kind: 'yearly'; readonly month: number; readonly on: DayInMonth };

/** A day of the month that some months lack is left out in those. */
export type DayInMonth = { readonly day: number } | { readonly weekday: number; readonly position: number };

export interface Recurrence {
  readonly pattern: RecurrencePattern;
  /** Both inclusive. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly count?: number;
}

export function expandRecurrence({ pattern, first, last, count = Infinity }: Recurrence): DayNumber[] {
  const days: DayNumber[] = [];
  for (const day of daysOf(pattern, first, last)) {
    if (day > last || days.length >= count) break;
    if (day >= first) days.push(day);
  }
  return days;
}

function daysOf(pattern: RecurrencePattern, first: DayNumber, last: DayNumber): Iterable<DayNumber> {
  switch (pattern.kind) {
    case 'daily':
      return everyDay(first, last, Math.max(1, pattern.every));
    case 'weekly':
      return everyWeek(first, last, pattern);
    case 'monthly':
      return everyMonth({ first, last, every: Math.max(1, pattern.every), on: pattern.on });
    case 'yearly':
      return everyMonth({ first, last, every: 12, on: pattern.on, month: pattern.month });
  }
}

function* everyDay(first: DayNumber, last: DayNumber, every: number): Generator<DayNumber> {
  for (let day: number = first; day <= last; day += every) yield day as DayNumber;
}

/** Weeks are counted from the one that holds the first day; they begin on Sunday, as Microsoft Project's do by default. */
function* everyWeek(
  first: DayNumber,
  last: DayNumber,
  { every, weekdays }: { readonly every: number; readonly weekdays: readonly number[] },
): Generator<DayNumber> {
  const sundayFirst = weekdays.map((weekday) => (weekday + 1) % 7).sort((a, b) => a - b);
  const week = first - ((weekdayOf(first) + 1) % 7);
  for (let start = week; start <= last; start += 7 * Math.max(1, every))
    for (const offset of sundayFirst) yield (start + offset) as DayNumber;
}

interface Months {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly every: number;
  readonly on: DayInMonth;
  /** 1 to 12; by default the month of the first day. */
  readonly month?: number;
}

function* everyMonth({ first, last, every, on, month }: Months): Generator<DayNumber> {
  const { year, month: firstMonth } = toCivil(first);
  for (let at = year * 12 + (month ?? firstMonth) - 1; ; at += every) {
    const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
    if (toDayNumber(y, m, 1) > last) return;
    const day = dayInMonth(y, m, on);
    if (day !== null) yield day;
  }
}

function dayInMonth(year: number, month: number, on: DayInMonth): DayNumber | null {
  const begin = toDayNumber(year, month, 1);
  const length = toDayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - begin;
  if ('day' in on) return on.day <= length ? ((begin + on.day - 1) as DayNumber) : null;
  const firstSuch = (on.weekday - weekdayOf(begin) + 7) % 7;
  const wanted = firstSuch + 7 * (on.position - 1);
  return (begin + (wanted < length ? wanted : wanted - 7)) as DayNumber;
}
