// Where the periods of the time header begin. Numbers only; their names are words.
import { toCivil, toDayNumber } from '../time/day';
import type { DayNumber } from '../time/units';
import { startOfWeek } from './time-range';
import type { ZoomLevel } from './zoom-level';

export type Period = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** The two tiers of the header, upper and lower. */
export const headerTiers: Readonly<Record<ZoomLevel, { readonly upper: Period; readonly lower: Period }>> = {
  year: { upper: 'year', lower: 'quarter' },
  quarter: { upper: 'quarter', lower: 'month' },
  month: { upper: 'month', lower: 'week' },
  week: { upper: 'month', lower: 'week' },
  day: { upper: 'month', lower: 'day' },
};

const monthsIn: Readonly<Partial<Record<Period, number>>> = { year: 12, quarter: 3, month: 1 };

export interface TickWindow {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly firstDayOfWeek: number;
}

/** First days of the periods that meet `[from, to)`, ascending, with one more: the first day after the last of them. */
export function periodStarts(period: Period, window: TickWindow): DayNumber[] {
  const months = monthsIn[period];
  return months === undefined ? evenStarts(period === 'week' ? 7 : 1, window) : civilStarts(months, window);
}

function evenStarts(length: number, { from, to, firstDayOfWeek }: TickWindow): DayNumber[] {
  const starts: DayNumber[] = [];
  let day: number = length === 7 ? startOfWeek(from, firstDayOfWeek) : from;
  for (; day < to; day += length) starts.push(day as DayNumber);
  starts.push(day as DayNumber);
  return starts;
}

function civilStarts(months: number, { from, to }: TickWindow): DayNumber[] {
  const starts: DayNumber[] = [];
  const { year, month } = toCivil(from);
  let at = year * 12 + Math.floor((month - 1) / months) * months;
  let day = monthStart(at);
  for (; day < to; at += months, day = monthStart(at)) starts.push(day);
  starts.push(monthStart(at));
  return starts;
}

/** `at` counts months from year 0. */
const monthStart = (at: number): DayNumber => toDayNumber(Math.floor(at / 12), (at % 12) + 1, 1);
