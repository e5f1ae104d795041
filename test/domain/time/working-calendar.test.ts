import fc from 'fast-check';
import {
  addWork,
  createWorkingCalendar,
  isWorkingDay,
  measureWork,
  subtractWork,
  usualWorkday,
  type DayHours,
  type WorkingCalendar,
} from '../../../src/domain/time/working-calendar';
import { weekdayOf } from '../../../src/domain/time/day';
import type { DayNumber, WallMinutes, WorkMinutes } from '../../../src/domain/time/units';

const nineToFive: DayHours = [
  { start: 540, end: 720 },
  { start: 780, end: 1020 },
];
const off: DayHours = [];
const week = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, off, off];
const office = createWorkingCalendar(week, new Map());
const wall = (day: number, minute: number): WallMinutes => (day * 1440 + minute) as WallMinutes;
const work = (minutes: number): WorkMinutes => minutes as WorkMinutes;
const thursday = 0;

/** Minute by minute: too slow to use, too plain to be wrong. */
function worksAt({ week: hours, exceptions }: WorkingCalendar, minute: number): boolean {
  const day = Math.floor(minute / 1440) as DayNumber;
  const today = exceptions.get(day) ?? hours[weekdayOf(day)]!;
  return today.some(({ start, end }) => minute - day * 1440 >= start && minute - day * 1440 < end);
}

const countMinutes = (calendar: WorkingCalendar, from: number, to: number): number => {
  let count = 0;
  for (let minute = from; minute < to; minute++) if (worksAt(calendar, minute)) count++;
  return count;
};

const anyHours = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 })), { maxLength: 3 })
  .map((pairs) => pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })));
const anyCalendar = fc
  .tuple(
    fc.array(anyHours, { minLength: 7, maxLength: 7 }),
    fc.array(fc.tuple(fc.integer({ min: -8, max: 8 }), anyHours), { maxLength: 4 }),
  )
  .map(([hours, exceptions]) =>
    createWorkingCalendar(hours, new Map(exceptions.map(([day, special]) => [day as DayNumber, special]))),
  );
const anyTime = fc.integer({ min: -4 * 1440, max: 4 * 1440 }).map((n) => n as WallMinutes);

describe('working calendar', () => {
  it('measures what a count of minutes finds', () => {
    fc.assert(
      fc.property(anyCalendar, anyTime, anyTime, (calendar, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        expect(measureWork(calendar, from, to)).toBe(countMinutes(calendar, from, to));
        expect(measureWork(calendar, to, from) + measureWork(calendar, from, to)).toBe(0);
      }),
    );
  });

  it('adds to the earliest time by which the work is done, and subtracts to the latest from which it is', () => {
    fc.assert(
      fc.property(anyCalendar, anyTime, fc.integer({ min: 1, max: 4000 }), (calendar, from, minutes) => {
        const end = addWork(calendar, from, work(minutes));
        if (end !== null && end - from < 30 * 1440) {
          expect(countMinutes(calendar, from, end)).toBe(minutes);
          expect(worksAt(calendar, end - 1)).toBe(true);
        }
        const begin = subtractWork(calendar, from, work(minutes));
        if (begin !== null && from - begin < 30 * 1440) {
          expect(countMinutes(calendar, begin, from)).toBe(minutes);
          expect(worksAt(calendar, begin)).toBe(true);
        }
      }),
    );
  });

  it('carries work over a night, a lunch break and a weekend', () => {
    expect(addWork(office, wall(thursday, 540), work(420))).toBe(wall(thursday, 1020));
    expect(addWork(office, wall(thursday, 540), work(421))).toBe(wall(thursday + 1, 541));
    expect(addWork(office, wall(thursday + 1, 1020), work(60))).toBe(wall(thursday + 4, 600));
    expect(subtractWork(office, wall(thursday + 4, 540), work(60))).toBe(wall(thursday + 1, 960));
  });

  it('stays where it is for no work, and counts back for negative work', () => {
    expect(addWork(office, wall(thursday, 30), work(0))).toBe(wall(thursday, 30));
    expect(addWork(office, wall(thursday, 1020), work(-60))).toBe(wall(thursday, 960));
    expect(subtractWork(office, wall(thursday, 540), work(-60))).toBe(wall(thursday, 600));
  });

  it('takes an exception in place of the weekday', () => {
    const holiday = createWorkingCalendar(week, new Map([[thursday as DayNumber, off]]));
    expect(isWorkingDay(holiday, thursday as DayNumber)).toBe(false);
    expect(isWorkingDay(office, thursday as DayNumber)).toBe(true);
    expect(addWork(holiday, wall(thursday, 540), work(60))).toBe(wall(thursday + 1, 600));
  });

  it('says so when there is never enough work', () => {
    const never = createWorkingCalendar(
      Array<DayHours>(7).fill(off),
      new Map([[3 as DayNumber, nineToFive]]),
    );
    expect(addWork(never, wall(0, 0), work(420))).toBe(wall(3, 1020));
    expect(addWork(never, wall(0, 0), work(421))).toBeNull();
    expect(subtractWork(never, wall(0, 0), work(1))).toBeNull();
  });

  it('puts hours in order and joins those that overlap', () => {
    const hours = [
      { start: 700, end: 900 },
      { start: 540, end: 720 },
      { start: 1000, end: 1000 },
    ];
    expect(createWorkingCalendar(Array<DayHours>(7).fill(hours), new Map()).week[0]).toEqual([
      { start: 540, end: 900 },
    ]);
  });

  it('refuses a week of six days and hours beyond midnight', () => {
    expect(() => createWorkingCalendar([off], new Map())).toThrow('seven days');
    expect(() =>
      createWorkingCalendar(Array<DayHours>(7).fill([{ start: 0, end: 1441 }]), new Map()),
    ).toThrow('within their day');
  });
});

describe('an ordinary working day', () => {
  const day = [
    { start: 540, end: 720 },
    { start: 780, end: 1020 },
  ];

  it('is as long as the weekdays that have hours, on average', () => {
    expect(usualWorkday(createWorkingCalendar([day, day, day, day, day, [], []], new Map()))).toBe(420);
    const half = [{ start: 540, end: 720 }];
    expect(usualWorkday(createWorkingCalendar([day, half, [], [], [], [], []], new Map()))).toBe(300);
  });

  it('is none where nobody works', () => {
    expect(usualWorkday(createWorkingCalendar(Array(7).fill([]), new Map()))).toBe(0);
  });
});
