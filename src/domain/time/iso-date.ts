// Days as ISO writes them, `yyyy-MM-dd`. Knows no other format and no zones.
import { toCivil, toDayNumber } from './day';
import type { DayNumber } from './units';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Null for anything that is not a day of the calendar. */
export function parseIsoDate(text: string): DayNumber | null {
  const [, year, month, day] = isoDate.exec(text) ?? [];
  if (year === undefined) return null;
  const number = toDayNumber(Number(year), Number(month), Number(day));
  return formatIsoDate(number) === text ? number : null;
}

/** Of years 0 to 9999. */
export function formatIsoDate(day: DayNumber): string {
  const civil = toCivil(day);
  return `${pad(civil.year, 4)}-${pad(civil.month, 2)}-${pad(civil.day, 2)}`;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
