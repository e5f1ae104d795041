import fc from 'fast-check';
import { compileCalendar } from '#domain/time/compile-calendar';
import type { DayNumber } from '#domain/time/units';
import {
  addWork,
  closingAt,
  createElapsedAxis,
  createWorkAxis,
  lastClosing,
  measureWork,
  nextOpening,
  openingAt,
  workBefore,
} from '#domain/time/work-axis';
import { createWorkingCalendar } from '#domain/time/working-calendar';

const day = 1440;
const weekOf = (hours: readonly [number, number][], days: number) =>
  Array.from({ length: 7 }, (_, i) =>
    i < days ? hours.map(([from, to]) => ({ start: from * 60, end: to * 60 })) : [],
  );
/** Day 4 since the epoch is a Monday. */
const monday = 4 * day;
const office = createWorkingCalendar(
  weekOf(
    [
      [8, 12],
      [13, 17],
    ],
    5,
  ),
  new Map([
    [6 as DayNumber, []],
    [9 as DayNumber, [{ start: 600, end: 720 }]],
  ]),
);
const axis = compileCalendar(office);
const clock = (days: number, hours: number): number => monday + days * day + hours * 60;

describe('the working axis', () => {
  it('a start opens a period, a finish closes one, at the same work done', () => {
    const noon = workBefore(axis, clock(0, 12));
    expect(workBefore(axis, clock(0, 13))).toBe(noon);
    expect([closingAt(axis, noon), openingAt(axis, noon)]).toEqual([clock(0, 12), clock(0, 13)]);
    expect([nextOpening(axis, clock(11, 17)), lastClosing(axis, clock(14, 8))]).toEqual([
      clock(14, 8),
      clock(11, 17),
    ]);
    expect([nextOpening(axis, clock(0, 9)), lastClosing(axis, clock(0, 9))]).toEqual([
      clock(0, 9),
      clock(0, 9),
    ]);
  });

  it('counts exceptions: Wednesday off, two hours on Saturday', () => {
    expect(measureWork(axis, clock(0, 0), clock(7, 0))).toBe(4 * 480 + 120);
    expect(addWork(axis, clock(1, 16), 120)).toBe(clock(3, 9));
    expect(addWork(axis, clock(4, 17), 60)).toBe(clock(5, 11));
  });

  it('goes back as far as forward', () => {
    expect(addWork(axis, clock(3, 9), -120)).toBe(clock(1, 16));
    expect(addWork(axis, clock(3, 9), 0)).toBe(clock(3, 9));
    expect(measureWork(axis, clock(7, 0), clock(0, 0))).toBe(-(4 * 480 + 120));
  });

  it('has no end on either side', () => {
    const years = 200 * 52 * 7;
    expect(measureWork(axis, clock(years, 0), clock(years + 7, 0))).toBe(5 * 480);
    expect(measureWork(axis, clock(-years, 0), clock(7 - years, 0))).toBe(5 * 480);
    expect(addWork(axis, clock(-years, 8), 2400)).toBe(clock(4 - years, 17));
    expect(workBefore(axis, openingAt(axis, -123_456))).toBe(-123_456);
  });

  it('every minute counts on the elapsed axis', () => {
    const elapsed = createElapsedAxis();
    fc.assert(
      fc.property(fc.integer({ min: -1e8, max: 1e8 }), fc.integer({ min: -1e6, max: 1e6 }), (at, work) => {
        expect(addWork(elapsed, at, work)).toBe(at + work);
        expect(nextOpening(elapsed, at)).toBe(at);
      }),
    );
  });

  it('without an ordinary week ends with its last period', () => {
    const once = createWorkAxis([{ start: 10 * day, end: 10 * day + 60 }], 0, 20 * day);
    expect(once.perWeek).toBe(0);
    expect([workBefore(once, -1), workBefore(once, 1000 * day)]).toEqual([0, 60]);
  });

  const anyAxis = fc
    .tuple(
      fc.array(
        fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 8 }).map((edges) => {
          const sorted = edges.toSorted((a, b) => a - b);
          return Array.from({ length: sorted.length >> 1 }, (_, i) => ({
            start: (sorted[2 * i] ?? 0) * 15,
            end: (sorted[2 * i + 1] ?? 0) * 15,
          }));
        }),
        { minLength: 10, maxLength: 10 },
      ),
      fc.uniqueArray(fc.integer({ min: -20, max: 40 }), { minLength: 3, maxLength: 3 }),
    )
    .filter(([days]) => days.slice(0, 7).some((hours) => hours.length > 0))
    .map(([days, at]) => {
      const exceptions = at.map((on, i) => [on as DayNumber, days[7 + i] ?? []] as const);
      return compileCalendar(createWorkingCalendar(days.slice(0, 7), new Map(exceptions)));
    });
  const anyInstant = fc.integer({ min: -60 * day, max: 90 * day });

  it('adding work and taking it off again comes back to the same work done, on any calendar', () => {
    fc.assert(
      fc.property(anyAxis, anyInstant, fc.integer({ min: -20_000, max: 20_000 }), (any, instant, work) => {
        const there = addWork(any, instant, work);
        expect(workBefore(any, there)).toBe(workBefore(any, instant) + work);
        expect(workBefore(any, addWork(any, there, -work))).toBe(workBefore(any, instant));
        expect(nextOpening(any, instant)).toBeGreaterThanOrEqual(instant);
        expect(lastClosing(any, instant)).toBeLessThanOrEqual(instant);
        expect(workBefore(any, nextOpening(any, instant) + 1)).toBe(workBefore(any, instant) + 1);
        expect(workBefore(any, lastClosing(any, instant) - 1)).toBe(workBefore(any, instant) - 1);
      }),
    );
  });
});
