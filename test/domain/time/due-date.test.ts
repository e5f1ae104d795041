import fc from 'fast-check';
import { compileCalendar } from '#domain/time/compile-calendar';
import { finishOfDate, startOfDate, toDueDate, toStartDate } from '#domain/time/due-date';
import type { DayNumber } from '#domain/time/units';
import { createElapsedAxis, type WorkAxis } from '#domain/time/work-axis';
import { createWorkingCalendar } from '#domain/time/working-calendar';

const office = [{ start: 480, end: 1020 }];
const off: typeof office = [];
const axis = compileCalendar(
  createWorkingCalendar([office, office, office, office, office, off, off], new Map()),
);
/** A Friday and the days after it. */
const friday = 8 as DayNumber;
const saturday = 9 as DayNumber;
const monday = 11 as DayNumber;

describe('dates without a clock', () => {
  it('a due date lasts through the end of its working day', () => {
    expect(finishOfDate(axis, friday)).toBe(friday * 1440 + 1020);
    expect(startOfDate(axis, friday)).toBe(friday * 1440 + 480);
  });

  it('on a day off work has closed before, and opens after', () => {
    expect(finishOfDate(axis, saturday)).toBe(friday * 1440 + 1020);
    expect(startOfDate(axis, saturday)).toBe(monday * 1440 + 480);
  });

  it('what was meant is written back: a Saturday stays one while nothing moves', () => {
    expect(toDueDate(axis, finishOfDate(axis, saturday), saturday)).toBe(saturday);
    expect(toDueDate(axis, finishOfDate(axis, saturday))).toBe(friday);
    expect(toDueDate(axis, monday * 1440 + 600, saturday)).toBe(monday);
    expect(toStartDate(axis, startOfDate(axis, saturday), saturday)).toBe(saturday);
    expect(toStartDate(axis, startOfDate(axis, saturday))).toBe(monday);
  });

  it('midnight at the end of a day is still that day', () => {
    expect(toDueDate(createElapsedAxis(), saturday * 1440)).toBe(friday);
    expect(toDueDate(createElapsedAxis(), finishOfDate(createElapsedAxis(), friday))).toBe(friday);
  });

  it.each<[string, WorkAxis]>([
    ['office hours', axis],
    ['every minute', createElapsedAxis()],
  ])('any day comes back as itself, in %s', (_, any) => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (days) => {
        const day = days as DayNumber;
        expect(toDueDate(any, finishOfDate(any, day), day)).toBe(day);
        expect(toStartDate(any, startOfDate(any, day), day)).toBe(day);
      }),
    );
  });
});
