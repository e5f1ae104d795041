import fc from 'fast-check';
import { offDayRuns, type DaysOff } from '#domain/layout/off-days';
import { toDayNumber, weekdayOf } from '#domain/time/day';
import type { DayNumber } from '#domain/time/units';

const weekend: DaysOff = { weekdays: [5, 6], days: new Set() };

describe('days off', () => {
  test('join a weekend and the Friday before it into one band', () => {
    const friday = toDayNumber(2026, 11, 27);
    const off: DaysOff = { weekdays: [5, 6], days: new Set([friday]) };
    expect(offDayRuns((friday - 2) as DayNumber, (friday + 5) as DayNumber, off)).toEqual([
      { from: friday, to: friday + 3 },
    ]);
  });

  test('are cut at the edges of the window', () => {
    const saturday = toDayNumber(2026, 11, 28);
    const sunday = (saturday + 1) as DayNumber;
    expect(offDayRuns(sunday, (sunday + 7) as DayNumber, weekend)).toEqual([
      { from: sunday, to: sunday + 1 },
      { from: sunday + 6, to: sunday + 7 },
    ]);
  });

  test('cover exactly the days that are off', () => {
    const days = fc.record({
      from: fc.integer({ min: -3000, max: 3000 }),
      length: fc.integer({ min: 0, max: 60 }),
      weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
      singles: fc.array(fc.integer({ min: -3000, max: 3060 }), { maxLength: 20 }),
    });
    fc.assert(
      fc.property(days, ({ from, length, weekdays, singles }) => {
        const off: DaysOff = { weekdays, days: new Set(singles) };
        const runs = offDayRuns(from as DayNumber, (from + length) as DayNumber, off);
        const covered = runs.flatMap((run) =>
          Array.from({ length: run.to - run.from }, (_, i) => run.from + i),
        );
        const expected = Array.from({ length }, (_, i) => (from + i) as DayNumber).filter(
          (day) => weekdays.includes(weekdayOf(day)) || singles.includes(day),
        );
        expect(covered).toEqual(expected);
        runs.slice(1).forEach((run, i) => expect(run.from).toBeGreaterThan(runs[i]?.to ?? Infinity));
      }),
    );
  });
});
