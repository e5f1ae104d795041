// Dates as people type them: every way of writing the same day is read, and what is no date is none.
import fc from 'fast-check';
import { parseDate, type DateSetting } from '../../static/gantt/src/text/parse-date';

const dayInMs = 86_400_000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / dayInMs;

/** A Wednesday. */
const today = day('2026-11-18');
const british: DateSetting = {
  locale: 'en-GB',
  today,
  from: day('2026-12-01'),
  todayWord: 'today',
  tomorrowWord: 'tomorrow',
};

describe('parseDate', () => {
  it.each([
    ['2026-11-12', '2026-11-12'],
    ['12 Nov', '2026-11-12'],
    ['12 november 2027', '2027-11-12'],
    ['Nov 12', '2026-11-12'],
    ['12/11', '2026-11-12'],
    ['12.11.27', '2027-11-12'],
    ['Thu', '2026-11-19'],
    ['wednesday', '2026-11-25'],
    ['Today', '2026-11-18'],
    ['tomorrow', '2026-11-19'],
    ['+3', '2026-12-04'],
    ['-2', '2026-11-29'],
  ])('reads %s as %s', (typed, expected) => {
    expect(parseDate(typed, british)).toBe(day(expected));
  });

  it('takes the year that is nearest where none is typed', () => {
    expect(parseDate('3 Jan', british)).toBe(day('2027-01-03'));
    expect(parseDate('28 Dec', { ...british, today: day('2027-01-04') })).toBe(day('2026-12-28'));
  });

  it('reads numbers in the order of the language', () => {
    expect(parseDate('11/12/2026', { ...british, locale: 'en-US' })).toBe(day('2026-11-12'));
    expect(parseDate('12.11.2026', { ...british, locale: 'de' })).toBe(day('2026-11-12'));
  });

  it('knows the names of months and days in the language', () => {
    expect(parseDate('12. Dezember', { ...british, locale: 'de' })).toBe(day('2026-12-12'));
    expect(parseDate('Mo', { ...british, locale: 'de' })).toBe(day('2026-11-23'));
  });

  it.each([
    ['12.11.', '2026-11-12'],
    ['12.11.27', '2027-11-12'],
    ['12. Nov.', '2026-11-12'],
    ['3. März 2027', '2027-03-03'],
    ['morgen', '2026-11-19'],
    ['Heute', '2026-11-18'],
    ['Fr', '2026-11-20'],
    ['+3', '2026-12-04'],
  ])('reads %s in German as %s', (typed, expected) => {
    const german = { ...british, locale: 'de-DE', todayWord: 'heute', tomorrowWord: 'morgen' };
    expect(parseDate(typed, german)).toBe(day(expected));
  });

  it.each(['', '31 Feb', '2026-13-01', 'soon', '12 Ju', '99/99'])('refuses "%s"', (typed) => {
    expect(parseDate(typed, british)).toBeNull();
  });

  it('reads back every day that the editor writes', () => {
    const format = new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(fc.integer({ min: day('1970-01-01'), max: day('2099-12-31') }), (each) => {
        expect(parseDate(format.format(each * dayInMs), british)).toBe(each);
      }),
    );
  });
});
