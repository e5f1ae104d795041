// Where the periods of the time header begin. Numbers only; their names are words.
import { toCivil, toDayNumber } from '../time/day';
import { toWallMinutes, type DayNumber, type WallMinutes } from '../time/units';
import { startOfWeek } from './time-range';
import type { ZoomLevel } from './zoom-level';

export type Period = 'year' | 'quarter' | 'month' | 'week' | 'day';

/** Two hours: the name of one alone would not fit into its 24 px. */
export type TickPeriod = Period | 'hours';

export const minutesPerHourTick = 120;

/** The two tiers of the header, upper and lower. */
export const headerTiers: Readonly<
  Record<ZoomLevel, { readonly upper: Period; readonly lower: TickPeriod }>
> = {
  year: { upper: 'year', lower: 'quarter' },
  quarter: { upper: 'quarter', lower: 'month' },
  month: { upper: 'month', lower: 'week' },
  week: { upper: 'month', lower: 'week' },
  day: { upper: 'month', lower: 'day' },
  hour: { upper: 'day', lower: 'hours' },
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

/** The same in wall minutes, for every period that a header can show. */
export function tickStarts(period: TickPeriod, window: TickWindow): WallMinutes[] {
  if (period !== 'hours') return periodStarts(period, window).map(toWallMinutes);
  const starts: WallMinutes[] = [];
  const end = toWallMinutes(window.to);
  for (let at: number = toWallMinutes(window.from); at <= end; at += minutesPerHourTick)
    starts.push(at as WallMinutes);
  return starts;
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
