import fc from 'fast-check';
import { toCivil, toDayNumber, weekdayOf } from '#domain/time/day';
import type { DayNumber } from '#domain/time/units';

/** The slow way: the platform's own calendar. */
const platformDate = (day: number): Date => new Date(day * 86_400_000);
const anyDay = fc.integer({ min: -700_000, max: 2_900_000 }).map((day) => day as DayNumber);

describe('day numbers', () => {
  test('agree with the platform about year, month and day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = platformDate(day);
        expect(toCivil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  test('come back from their civil date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth } = toCivil(day);
        expect(toDayNumber(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  test('count weekdays from Monday', () => {
    fc.assert(
      fc.property(anyDay, (day) => expect(weekdayOf(day)).toBe((platformDate(day).getUTCDay() + 6) % 7)),
    );
    expect(weekdayOf(0 as DayNumber)).toBe(3);
  });
});
