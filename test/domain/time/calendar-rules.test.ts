import { resolveCalendar, type CalendarRules } from '#domain/time/calendar-rules';
import { toDayNumber } from '#domain/time/day';
import type { DayNumber } from '#domain/time/units';
import { hoursOf, type DayHours } from '#domain/time/working-calendar';

const hours = (...spans: [number, number][]): DayHours =>
  spans.map(([from, to]) => ({ start: from * 60, end: to * 60 }));
const nine = hours([9, 17]);
const inherit = Array.from({ length: 7 }, () => null);
const base: CalendarRules = { id: 'base', week: [nine, nine, nine, nine, nine, [], []] };
const jan = (day: number): DayNumber => toDayNumber(2024, 1, day);
const resolve = (rules: CalendarRules, ...others: CalendarRules[]) =>
  resolveCalendar(rules, new Map([rules, ...others].map((one) => [one.id, one])));

describe('working schedules', () => {
  it('inherit from their parent, weekday by weekday, over several generations', () => {
    const friday = {
      id: 'friday',
      parentId: 'base',
      week: [null, null, null, null, hours([9, 12]), null, null],
    };
    const saturday = { id: 'saturday', parentId: 'friday', week: [...inherit.slice(0, 5), nine, null] };
    const calendar = resolve(saturday, friday, base);
    expect([1, 5, 6, 7].map((day) => hoursOf(calendar, jan(day)))).toEqual([nine, hours([9, 12]), nine, []]);
  });

  it('without a parent have no hours where they say none; a circle of parents ends', () => {
    expect(hoursOf(resolve({ id: 'a', week: inherit }), jan(1))).toEqual([]);
    const a = { id: 'a', parentId: 'b', week: inherit };
    const b = { id: 'b', parentId: 'a', week: [nine, ...inherit.slice(1)] };
    expect(hoursOf(resolve(a, b), jan(1))).toEqual(nine);
  });

  it('have days off, working Saturdays and other hours', () => {
    const calendar = resolve({
      ...base,
      exceptions: [
        { first: jan(1), last: jan(2), hours: [] },
        { first: jan(6), last: jan(6), hours: hours([10, 12]) },
      ],
    });
    expect([1, 2, 3, 6].map((day) => hoursOf(calendar, jan(day)).length)).toEqual([0, 0, 1, 1]);
  });

  it('a single date wins over a recurring one, and the first given over the next', () => {
    const everyDay = { pattern: { kind: 'daily' as const, every: 1 }, first: jan(1), last: jan(31) };
    const calendar = resolve({
      ...base,
      exceptions: [
        { first: jan(1), last: jan(31), hours: hours([6, 7]), recurrence: everyDay },
        { first: jan(3), last: jan(3), hours: hours([7, 8]) },
        { first: jan(3), last: jan(3), hours: hours([8, 9]) },
      ],
    });
    expect(hoursOf(calendar, jan(2))).toEqual(hours([6, 7]));
    expect(hoursOf(calendar, jan(3))).toEqual(hours([7, 8]));
  });

  it('a holiday within a longer one frees no day of it', () => {
    const calendar = resolve({
      ...base,
      exceptions: [
        { first: jan(1), last: jan(5), hours: [] },
        { first: jan(3), last: jan(3), hours: [] },
      ],
    });
    expect([1, 2, 3, 4, 5, 8].map((day) => hoursOf(calendar, jan(day)).length)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('own exceptions win over those of the parent, which hold else', () => {
    const parent = { ...base, exceptions: [{ first: jan(1), last: jan(2), hours: [] }] };
    const own = {
      id: 'own',
      parentId: 'base',
      week: inherit,
      exceptions: [{ first: jan(2), last: jan(2), hours: nine }],
    };
    expect([1, 2].map((day) => hoursOf(resolve(own, parent), jan(day)))).toEqual([[], nine]);
  });

  it('other weeks hold for their period, exceptions still over them', () => {
    const calendar = resolve({
      ...base,
      workWeeks: [{ first: jan(8), last: jan(14), week: [hours([6, 10]), ...inherit.slice(1)] }],
      exceptions: [{ first: jan(8), last: jan(8), hours: [] }],
    });
    const second = resolve({
      ...base,
      workWeeks: [{ first: jan(8), last: jan(14), week: [hours([6, 10]), ...inherit.slice(1)] }],
    });
    expect([hoursOf(calendar, jan(8)), hoursOf(second, jan(8)), hoursOf(second, jan(15))]).toEqual([
      [],
      hours([6, 10]),
      nine,
    ]);
  });

  it('a night shift goes on after midnight, into a day off too, and stops with the last one', () => {
    const night = hours([22, 30]);
    const calendar = resolve({
      id: 'night',
      week: [night, night, night, night, night, [], []],
      exceptions: [{ first: jan(3), last: jan(3), hours: [] }],
    });
    expect(hoursOf(calendar, jan(1))).toEqual(hours([22, 24]));
    expect(hoursOf(calendar, jan(2))).toEqual(hours([0, 6], [22, 24]));
    expect(hoursOf(calendar, jan(3))).toEqual(hours([0, 6]));
    expect(hoursOf(calendar, jan(4))).toEqual(hours([22, 24]));
    expect(hoursOf(calendar, jan(6))).toEqual(hours([0, 6]));
    expect(hoursOf(calendar, jan(7))).toEqual([]);
  });
});
