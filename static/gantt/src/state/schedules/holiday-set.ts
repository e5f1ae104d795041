// A country's table of public holidays as exceptions of a schedule. Knows the tables that are baked, and no library.
import { toDayNumber } from '#domain/time/day';
import { formatIsoDate } from '#domain/time/iso-date';
import type { DayNumber } from '#domain/time/units';
import { z } from '#contract/zod';
import type { ScheduleException } from './schedule-types';

/** English, and German where that differs. */
const namesSchema = z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])]);

export const countriesSchema = z.array(z.object({ code: z.string(), name: namesSchema }));

export type Countries = z.output<typeof countriesSchema>;

const daySchema = z.object({
  name: z.int().min(0),
  every: z
    .string()
    .regex(/^\d\d-\d\d$/)
    .optional(),
  on: z.array(z.int()).optional(),
});

export const holidayTableSchema = z.object({
  country: z.string(),
  firstYear: z.int(),
  lastYear: z.int(),
  names: z.array(namesSchema),
  days: z.array(daySchema),
  regions: z.array(z.object({ code: z.string(), name: namesSchema, days: z.array(z.int().min(0)) })).min(1),
});

export type HolidayTable = z.output<typeof holidayTableSchema>;

export type NameLanguage = 'en' | 'de';

export const nameIn = (names: z.output<typeof namesSchema>, language: NameLanguage): string =>
  (language === 'de' ? names[1] : undefined) ?? names[0];

/** `DE` or `DE-BY`. */
export const toSetCode = (country: string, region: string): string =>
  region === '' ? country : `${country}-${region}`;

export const fromSetCode = (code: string): { readonly country: string; readonly region: string } => {
  const [country = '', ...region] = code.split('-');
  return { country, region: region.join('-') };
};

interface Choice {
  readonly region: string;
  readonly fromYear: number;
  readonly language: NameLanguage;
}

/** A set stays well below what a schedule may have. */
const mostOfSet = 600;

/** Fixed dates recur every year; moving ones stand there date by date, from the year given to the table's last. */
export const toHolidays = (
  table: HolidayTable,
  { region, fromYear, language }: Choice,
): readonly ScheduleException[] => {
  const places = table.regions.find(({ code }) => code === region)?.days ?? [];
  const source = `holidays:${toSetCode(table.country, region)}`;
  const origin = toDayNumber(table.firstYear, 1, 1);
  const first = Math.max(table.firstYear, fromYear);
  const found = places.flatMap((place): ScheduleException[] => {
    const day = table.days[place];
    const names = table.names[day?.name ?? -1];
    if (!day || !names) return [];
    const shared = { name: nameIn(names, language).slice(0, 100), source };
    if (day.every !== undefined) return [toYearly(day.every, { ...shared, first, last: table.lastYear })];
    return (day.on ?? [])
      .map((offset) => formatIsoDate((origin + offset) as DayNumber))
      .filter((date) => date >= `${first}-01-01`)
      .map((date) => ({ ...shared, hours: [], first: date, last: date, recurrence: null }));
  });
  return found.toSorted((a, b) => (a.first < b.first ? -1 : Number(a.first > b.first))).slice(0, mostOfSet);
};

const toYearly = (
  monthDay: string,
  { first, last, ...shared }: { name: string; source: string; first: number; last: number },
): ScheduleException => {
  const [month, day] = monthDay.split('-').map(Number);
  return {
    ...shared,
    hours: [],
    first: `${first}-${monthDay}`,
    last: `${last}-${monthDay}`,
    recurrence: { kind: 'yearly', month: month ?? 1, on: { day: day ?? 1 } },
  };
};
