import { toTimeRange } from '#domain/layout/time-range';
import { noDate } from '#domain/plan/roll-up';
import { toDayNumber, weekdayOf } from '#domain/time/day';
import { toDayNumberOf, toWallMinutes, type WallMinutes } from '#domain/time/units';

const at = (year: number, month: number, day: number): WallMinutes =>
  toWallMinutes(toDayNumber(year, month, day));
const today = at(2026, 11, 18);

const rangeOf = (
  spans: readonly (readonly [number, number])[],
  now: WallMinutes | null = today,
): ReturnType<typeof toTimeRange> =>
  toTimeRange({
    plan: {
      start: Int32Array.from(spans, ([start]) => start),
      finish: Int32Array.from(spans, ([, finish]) => finish),
    },
    today: now,
    firstDayOfWeek: 0,
  });

describe('time range', () => {
  test('holds the plan and today with weeks to spare, from a Monday on', () => {
    const range = rangeOf([[at(2027, 3, 1), at(2027, 5, 1)]]);
    expect(range.start).toBeLessThan(today - 20 * 1440);
    expect(range.end).toBeGreaterThan(at(2027, 6, 1));
    expect(weekdayOf(toDayNumberOf(range.start))).toBe(0);
  });

  test('does not stretch to a year that somebody mistyped', () => {
    const range = rangeOf([
      [at(2026, 12, 1), at(2026, 12, 5)],
      [at(206, 1, 1), at(206, 1, 2)],
      [at(2027, 1, 1), at(3999, 12, 31)],
    ]);
    expect(range.start).toBeGreaterThan(at(2026, 1, 1));
    expect(range.end).toBeLessThan(at(2029, 1, 1));
  });

  test('stands around today where nothing has a date', () => {
    const range = rangeOf([[noDate, noDate]]);
    expect(range.start).toBeLessThan(today);
    expect(range.end).toBeGreaterThan(today);
  });

  test('stands around the first date where there is no today', () => {
    const range = rangeOf(
      [
        [noDate, noDate],
        [at(2020, 2, 3), at(2020, 2, 8)],
      ],
      null,
    );
    expect(range.start).toBeLessThan(at(2020, 2, 3));
    expect(range.end).toBeLessThan(at(2021, 1, 1));
  });
});
