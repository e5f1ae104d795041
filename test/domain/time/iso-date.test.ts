import fc from 'fast-check';
import { toCivil, toDayNumber, weekdayOf } from '../../../src/domain/time/day';
import { formatIsoDate, parseIsoDate } from '../../../src/domain/time/iso-date';
import type { DayNumber } from '../../../src/domain/time/units';

const msPerDay = 86_400_000;
const anyDay = fc.integer({ min: -719_000, max: 2_930_000 }).map((n) => n as DayNumber);

describe('days', () => {
  it('are numbered, named and dated as JavaScript does', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const date = new Date(day * msPerDay);
        expect(toCivil(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(toDayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
        expect(weekdayOf(day)).toBe((date.getUTCDay() + 6) % 7);
        expect(formatIsoDate(day)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });

  it('come back from their text', () => {
    fc.assert(fc.property(anyDay, (day) => expect(parseIsoDate(formatIsoDate(day))).toBe(day)));
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01T00:00', '', 'soon', '26-01-01'])(
    'takes %p for no day',
    (text) => expect(parseIsoDate(text)).toBeNull(),
  );
});
