import fc from 'fast-check';
import { periodStarts, type Period } from '#domain/layout/header-ticks';
import { toCivil, toDayNumber, weekdayOf } from '#domain/time/day';
import type { DayNumber } from '#domain/time/units';

const toText = (day: DayNumber): string => {
  const { year, month, day: dayOfMonth } = toCivil(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
};

const window = { from: toDayNumber(2026, 11, 18), to: toDayNumber(2027, 1, 5), firstDayOfWeek: 0 };

describe('header periods', () => {
  test.each<[Period, readonly string[]]>([
    ['year', ['2026-01-01', '2027-01-01', '2028-01-01']],
    ['quarter', ['2026-10-01', '2027-01-01', '2027-04-01']],
    ['month', ['2026-11-01', '2026-12-01', '2027-01-01', '2027-02-01']],
    [
      'week',
      [
        '2026-11-16',
        '2026-11-23',
        '2026-11-30',
        '2026-12-07',
        '2026-12-14',
        '2026-12-21',
        '2026-12-28',
        '2027-01-04',
        '2027-01-11',
      ],
    ],
  ])('of a %s begin on their first day, with one more after the last', (period, starts) => {
    expect(periodStarts(period, window).map(toText)).toEqual(starts);
  });

  test('of a week begin on the weekday that the person chose', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: 0, max: 6 }),
        (from, firstDayOfWeek) => {
          const starts = periodStarts('week', {
            from: from as DayNumber,
            to: (from + 30) as DayNumber,
            firstDayOfWeek,
          });
          expect(new Set(starts.map(weekdayOf))).toEqual(new Set([firstDayOfWeek]));
        },
      ),
    );
  });

  test('cover the window without a gap, whatever the period', () => {
    const period = fc.constantFrom<Period>('year', 'quarter', 'month', 'week', 'day');
    fc.assert(
      fc.property(
        period,
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.integer({ min: 1, max: 900 }),
        (unit, from, length) => {
          const to = from + length;
          const starts = periodStarts(unit, {
            from: from as DayNumber,
            to: to as DayNumber,
            firstDayOfWeek: 0,
          });
          expect(starts[0]).toBeLessThanOrEqual(from);
          expect(starts[1]).toBeGreaterThan(from);
          expect(starts.at(-1)).toBeGreaterThanOrEqual(to);
          expect(starts.at(-2)).toBeLessThan(to);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        },
      ),
    );
  });
});
