// Reads a date as people type it in their language: "12 Nov", "12.11.2026", "Nov 12 2026", "2026-11-12", "fri", "+3".
// Days are counted from 1 January 1970. Knows no time zone and no calendar but the Gregorian one.

export interface DateSetting {
  readonly locale: string;
  /** Day on which it is typed. */
  readonly today: number;
  /** What "+3" counts from. */
  readonly from: number;
  readonly todayWord: string;
  readonly tomorrowWord: string;
  /** Of two numbers; the language decides where nobody else does. */
  readonly dateOrder?: 'language' | 'day-month' | 'month-day' | 'iso' | undefined;
}

const dayInMs = 86_400_000;
const daysPerWeek = 7;

/** Null where it is no date. A date without a year is the one nearest to today. */
export function parseDate(typed: string, setting: DateSetting): number | null {
  const text = fold(typed, setting.locale);
  const shift = /^([+-])\s*(\d{1,4})$/.exec(text);
  if (shift) return setting.from + Number(`${shift[1] ?? ''}${shift[2] ?? ''}`);
  if (text === fold(setting.todayWord, setting.locale)) return setting.today;
  if (text === fold(setting.tomorrowWord, setting.locale)) return setting.today + 1;
  return (
    parseIso(text) ??
    parseNumbers(text, setting) ??
    parseMonthName(text, setting) ??
    parseWeekday(text, setting)
  );
}

const fold = (text: string, locale: string): string =>
  text
    .trim()
    .toLocaleLowerCase(locale)
    .replace(/[.,]+(?=\s|$)/g, '')
    .replace(/\s+/g, ' ');

/** Null where there is no such day. `month` from 1. */
function toDay(year: number, month: number, day: number): number | null {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? Math.round(at.getTime() / dayInMs)
    : null;
}

function parseIso(text: string): number | null {
  const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return parts ? toDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

function parseNumbers(text: string, setting: DateSetting): number | null {
  const parts = /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{2}|\d{4}))?$/.exec(text);
  if (!parts) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const [month, day] = isMonthFirst(setting) ? [first, second] : [second, first];
  return toDayOfYear(setting, { month, day, year: parts[3] });
}

function isMonthFirst({ locale, dateOrder = 'language' }: DateSetting): boolean {
  if (dateOrder === 'day-month' || dateOrder === 'month-day') return dateOrder === 'month-day';
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day');
}

function parseMonthName(text: string, setting: DateSetting): number | null {
  const parts = /^(\d{1,2})\.? (\p{L}+)\.?(?: (\d{2}|\d{4}))?$/u.exec(text);
  const turned = parts ? null : /^(\p{L}+)\.? (\d{1,2})(?: (\d{2}|\d{4}))?$/u.exec(text);
  const [day, name, year] = parts ? [parts[1], parts[2], parts[3]] : [turned?.[2], turned?.[1], turned?.[3]];
  if (day === undefined || name === undefined) return null;
  const month = monthNamed(name, setting.locale);
  return month === null ? null : toDayOfYear(setting, { month, day: Number(day), year });
}

const leastLetters = 3;

/** From 1; null where no month, or more than one, begins like that. */
function monthNamed(name: string, locale: string): number | null {
  if (name.length < leastLetters) return null;
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const fits = months.filter((month) =>
    namesOf(locale, { month: 'long' }, Date.UTC(2026, month - 1, 1)).startsWith(name),
  );
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

const namesOf = (locale: string, options: Intl.DateTimeFormatOptions, at: number): string =>
  fold(new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at), locale);

/** The next day of that name, today not counted. */
function parseWeekday(text: string, { locale, today }: DateSetting): number | null {
  if (text.length < leastLetters - 1 || !/^\p{L}+$/u.test(text)) return null;
  const days = Array.from({ length: daysPerWeek }, (_, i) => today + 1 + i);
  return days.find((day) => namesOf(locale, { weekday: 'long' }, day * dayInMs).startsWith(text)) ?? null;
}

interface Written {
  readonly month: number;
  readonly day: number;
  readonly year: string | undefined;
}

function toDayOfYear({ today }: DateSetting, { month, day, year }: Written): number | null {
  if (year !== undefined) return toDay(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const thisYear = new Date(today * dayInMs).getUTCFullYear();
  const near = [thisYear - 1, thisYear, thisYear + 1]
    .map((candidate) => toDay(candidate, month, day))
    .filter((candidate) => candidate !== null);
  return near.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0] ?? null;
}
