import { compileCalendar, intersectAxes, uniteAxes, type ZoneOffsets } from '#domain/time/compile-calendar';
import type { DayNumber } from '#domain/time/units';
import { addWork, measureWork, nextOpening, lastClosing } from '#domain/time/work-axis';
import { createWorkingCalendar, type WorkingCalendar } from '#domain/time/working-calendar';

const day = 1440;
const monday = 4 * day;
const calendarOf = (
  from: number,
  to: number,
  days = 5,
  exceptions: [number, [number, number][]][] = [],
): WorkingCalendar => {
  const hours = (a: number, b: number) => ({ start: a * 60, end: b * 60 });
  return createWorkingCalendar(
    Array.from({ length: 7 }, (_, i) => (i < days ? [hours(from, to)] : [])),
    new Map(exceptions.map(([on, spans]) => [on as DayNumber, spans.map(([a, b]) => hours(a, b))])),
  );
};
const at = (days: number, hours: number): number => monday + days * day + hours * 60;

describe('calendars compiled to the minute axis', () => {
  it('lie on the wall clock without a zone', () => {
    const axis = compileCalendar(calendarOf(9, 17));
    expect([nextOpening(axis, at(0, 0)), lastClosing(axis, at(0, 23))]).toEqual([at(0, 9), at(0, 17)]);
  });

  it('far apart exceptions leave ordinary weeks between them', () => {
    const axis = compileCalendar(
      calendarOf(9, 17, 5, [
        [4, []],
        [4 + 7000, [[9, 10]]],
      ]),
    );
    expect(measureWork(axis, at(0, 0), at(7, 0))).toBe(4 * 480);
    expect(measureWork(axis, at(3500, 0), at(3507, 0))).toBe(5 * 480);
    expect(measureWork(axis, at(7000, 0), at(7001, 0))).toBe(60);
  });

  describe('in a zone', () => {
    /** One hour ahead; two from Wednesday 2:00 on the clock, one again from the next Wednesday 3:00. */
    const zone: ZoneOffsets = { since: [0, at(2, 1), at(9, 1)], offsets: [60, 120, 60] };

    it('hours are its own, before and after a change of the clock', () => {
      const axis = compileCalendar(calendarOf(9, 17), zone);
      expect(nextOpening(axis, at(1, 0))).toBe(at(1, 8));
      expect(nextOpening(axis, at(2, 0))).toBe(at(2, 7));
      expect(nextOpening(axis, at(9, 1))).toBe(at(9, 8));
      expect(measureWork(axis, at(0, 0), at(14, 0))).toBe(10 * 480);
    });

    it('a night that loses an hour is shorter, one that gains one longer', () => {
      const axis = compileCalendar(calendarOf(0, 6, 7), zone);
      expect(measureWork(axis, at(1, 23), at(2, 22))).toBe(5 * 60);
      expect(measureWork(axis, at(8, 22), at(9, 22))).toBe(7 * 60);
    });

    it('comes back after any amount of work, over both changes', () => {
      const axis = compileCalendar(calendarOf(0, 6, 7), zone);
      for (let work = 0; work < 5000; work += 97) {
        const there = addWork(axis, at(0, 2), work);
        expect(measureWork(axis, at(0, 2), there)).toBe(work);
        expect(addWork(axis, there, -work)).toBe(at(0, 2));
      }
    });
  });

  describe('two together', () => {
    const early = compileCalendar(calendarOf(6, 14));
    const late = compileCalendar(calendarOf(12, 20, 6, [[4 + 30, []]]));

    it('what both work', () => {
      const both = intersectAxes(early, late);
      expect(measureWork(both, at(0, 0), at(7, 0))).toBe(5 * 120);
      expect(nextOpening(both, at(0, 0))).toBe(at(0, 12));
      expect(measureWork(both, at(28, 0), at(35, 0))).toBe(4 * 120);
      expect(measureWork(both, at(-700, 0), at(-693, 0))).toBe(5 * 120);
    });

    it('what either works', () => {
      const either = uniteAxes(early, late);
      expect(measureWork(either, at(0, 0), at(7, 0))).toBe(5 * 14 * 60 + 480);
      expect(measureWork(either, at(28, 0), at(35, 0))).toBe(4 * 14 * 60 + 480 + 480);
      expect(measureWork(either, at(700, 0), at(707, 0))).toBe(5 * 14 * 60 + 480);
    });

    it('nothing, where they never meet', () => {
      expect(
        intersectAxes(compileCalendar(calendarOf(0, 6)), compileCalendar(calendarOf(6, 12))).perWeek,
      ).toBe(0);
    });
  });
});
