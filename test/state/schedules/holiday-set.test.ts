import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Holidays from 'date-holidays';
import { parseIsoDate } from '../../../src/domain/time/iso-date';
import { workingScheduleSchema } from '../../../src/contract/working-schedule';
import { holidaySetOf, withHolidaySet } from '../../../static/gantt/src/state/schedules/edit-exceptions';
import { holidayTableSchema, toHolidays } from '../../../static/gantt/src/state/schedules/holiday-set';
import { daysOfException, yearsHorizon } from '../../../static/gantt/src/state/schedules/schedule-calendar';

const root = join(__dirname, '../../..');

const readTable = (country: string) =>
  holidayTableSchema.parse(
    JSON.parse(readFileSync(join(root, `static/gantt/public/holidays/${country}.json`), 'utf8')),
  );

const language = 'en' as const;

/** Days of the library's own answer on which most of the day is free. */
const libraryDays = (country: string, region: string, year: number): string[] => {
  const library = region === '' ? new Holidays(country) : new Holidays(country, region);
  const days = library
    .getHolidays(year, language)
    .filter(({ type, date }) => type === 'public' && date.includes(' 00:00:00'))
    .flatMap(({ date, start, end }) => {
      const first = parseIsoDate(date.slice(0, 10)) ?? 0;
      const count = Math.round((end.getTime() - start.getTime()) / 86_400_000);
      return Array.from({ length: count }, (_, i) => first + i);
    });
  return [...new Set(days)].sort((a, b) => a - b).map(String);
};

describe('holiday sets', () => {
  it.each([
    ['DE', 'BY'],
    ['DE', ''],
    ['US', ''],
    ['GB', 'SCT'],
    ['JP', ''],
  ])('hold the days that the library gives for %s %s', (country, region) => {
    const table = readTable(country);
    for (const year of [2026, 2031, 2040]) {
      const horizon = yearsHorizon(year, year);
      const days = toHolidays(table, { region, fromYear: 2025, language }).flatMap((one) => [
        ...daysOfException(one, horizon),
      ]);
      expect([...new Set(days)].sort((a, b) => a - b).map(String)).toEqual(
        libraryDays(country, region, year),
      );
    }
  });

  it('fit into a schedule, with their origin', () => {
    const holidays = toHolidays(readTable('DE'), { region: 'BY', fromYear: 2025, language: 'de' });
    expect(workingScheduleSchema.shape.exceptions.safeParse(holidays).success).toBe(true);
    expect(JSON.stringify(holidays).length).toBeLessThan(40_000);
    expect(holidays.map(({ name }) => name)).toContain('Fronleichnam');
    expect(holidaySetOf(holidays)).toBe('DE-BY');
  });

  it('take the place of the set before, and leave what a person wrote', () => {
    const own = {
      name: 'Ours',
      first: '2026-12-25',
      last: '2026-12-25',
      hours: [],
      recurrence: null,
      source: null,
    };
    const german = toHolidays(readTable('DE'), { region: '', fromYear: 2026, language });
    const british = toHolidays(readTable('GB'), { region: '', fromYear: 2026, language });
    const both = withHolidaySet(withHolidaySet([own], german), british);
    expect(both).toContainEqual(own);
    expect(new Set(both.map(({ source }) => source))).toEqual(new Set([null, 'holidays:GB']));
    expect(withHolidaySet(both, [])).toEqual([own]);
  });
});
