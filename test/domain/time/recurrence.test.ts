import { formatIsoDate, parseIsoDate } from '#domain/time/iso-date';
import { expandRecurrence, type RecurrencePattern } from '#domain/time/recurrence';
import type { DayNumber } from '#domain/time/units';

const day = (text: string): DayNumber => parseIsoDate(text) ?? (0 as DayNumber);
const daysOf = (pattern: RecurrencePattern, first: string, last: string, count?: number): string[] =>
  expandRecurrence({
    pattern,
    first: day(first),
    last: day(last),
    ...(count === undefined ? {} : { count }),
  }).map(formatIsoDate);

describe('recurring exceptions', () => {
  it('every third day', () => {
    expect(daysOf({ kind: 'daily', every: 3 }, '2024-02-27', '2024-03-05')).toEqual([
      '2024-02-27',
      '2024-03-01',
      '2024-03-04',
    ]);
  });

  it('every other week on Monday and Sunday, weeks beginning on Sunday', () => {
    const pattern = { kind: 'weekly' as const, every: 2, weekdays: [0, 6] };
    expect(daysOf(pattern, '2024-01-01', '2024-01-31')).toEqual([
      '2024-01-01',
      '2024-01-14',
      '2024-01-15',
      '2024-01-28',
      '2024-01-29',
    ]);
  });

  it('on the 31st, where there is one', () => {
    const pattern = { kind: 'monthly' as const, every: 1, on: { day: 31 } };
    expect(daysOf(pattern, '2024-01-01', '2024-05-31')).toEqual(['2024-01-31', '2024-03-31', '2024-05-31']);
  });

  it('on the last Friday of every third month', () => {
    const pattern = { kind: 'monthly' as const, every: 3, on: { weekday: 4, position: 5 } };
    expect(daysOf(pattern, '2024-01-01', '2024-12-31')).toEqual([
      '2024-01-26',
      '2024-04-26',
      '2024-07-26',
      '2024-10-25',
    ]);
  });

  it('yearly on a leap day, and on the first Monday of September', () => {
    const leap = { kind: 'yearly' as const, month: 2, on: { day: 29 } };
    expect(daysOf(leap, '2023-01-01', '2029-01-01')).toEqual(['2024-02-29', '2028-02-29']);
    const labour = { kind: 'yearly' as const, month: 9, on: { weekday: 0, position: 1 } };
    expect(daysOf(labour, '2023-09-05', '2025-12-31')).toEqual(['2024-09-02', '2025-09-01']);
  });

  it('stops after so many times, those before the first day not counted', () => {
    const pattern = { kind: 'monthly' as const, every: 1, on: { day: 10 } };
    expect(daysOf(pattern, '2024-01-11', '2030-01-01', 2)).toEqual(['2024-02-10', '2024-03-10']);
  });
});
