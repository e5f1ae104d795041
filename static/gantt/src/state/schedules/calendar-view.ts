// Days, months and years as screens lay them out: numbers and names of days, no looks.
import { toCivil, toDayNumber, weekdayOf } from '#domain/time/day';
import { formatIsoDate, parseIsoDate } from '#domain/time/iso-date';
import { toWallMinutes, type DayNumber } from '#domain/time/units';

export interface MonthView {
  readonly year: number;
  readonly month: number;
  /** Weekday of the first, 0 for Monday. */
  readonly offset: number;
  readonly days: readonly { readonly day: DayNumber; readonly date: number }[];
}

/** Twelve months from one on. */
export const twelveMonths = (year: number, month: number): readonly MonthView[] =>
  Array.from({ length: 12 }, (_, i) => {
    const [y, m] = [year + Math.floor((month - 1 + i) / 12), ((month - 1 + i) % 12) + 1];
    const first = toDayNumber(y, m, 1);
    const end = toDayNumber(m === 12 ? y + 1 : y, (m % 12) + 1, 1);
    return {
      year: y,
      month: m,
      offset: weekdayOf(first),
      days: Array.from({ length: end - first }, (__, d) => ({ day: (first + d) as DayNumber, date: d + 1 })),
    };
  });

export const yearOf = (day: DayNumber): number => toCivil(day).year;
export const monthOf = (day: DayNumber): number => toCivil(day).month;
export const isoOf = (day: DayNumber): string => formatIsoDate(day);
export const dayOf = (iso: string): DayNumber | null => parseIsoDate(iso);
export const wallOf = (day: DayNumber): number => toWallMinutes(day);
export const isWeekend = (day: DayNumber): boolean => weekdayOf(day) > 4;

/** A Monday: the name of a weekday is that of a day after it. */
const someMonday = toDayNumber(2024, 1, 1);

export const weekdayWall = (weekday: number): number => toWallMinutes((someMonday + weekday) as DayNumber);

/** The first working day that is asked for, or the day itself. */
export const workdayFrom = (day: DayNumber): DayNumber => {
  const over = weekdayOf(day) - 4;
  return (over > 0 ? day + 3 - over : day) as DayNumber;
};

/** A recurrence of the day and month of a date. */
export const yearlyOn = (
  iso: string,
): { readonly kind: 'yearly'; readonly month: number; readonly on: { readonly day: number } } => {
  const { month, day } = toCivil(parseIsoDate(iso) ?? (0 as DayNumber));
  return { kind: 'yearly', month, on: { day } };
};
