import { createDateFormats } from '../../static/gantt/src/text/format-date';
import { english } from '../../static/gantt/src/text/en';
import { german } from '../../static/gantt/src/text/de';
import { formatDuration } from '../../static/gantt/src/text/format-duration';
import { parseDate } from '../../static/gantt/src/text/parse-date';

const units = { day: 420, daysPerWeek: 5 };

describe('lengths of work', () => {
  it('are written in days, in hours of the site’s day, or as Jira does', () => {
    const say = (days: number, style: 'days' | 'hours' | 'jira') =>
      formatDuration(days, style, units, english.personal.lengths);
    expect(say(7, 'days')).toBe('7 d');
    expect(say(7, 'hours')).toBe('49 h');
    expect([0, 4, 5, 7].map((days) => say(days, 'jira'))).toEqual(['0d', '4d', '1w', '1w 2d']);
  });

  it('are written in German, too', () => {
    expect(formatDuration(7, 'jira', units, german.personal.lengths)).toBe('1w 2t');
  });
});

describe('the order of day and month', () => {
  const day = Date.UTC(2026, 10, 3) / 60_000;
  const today = Date.UTC(2027, 0, 1) / 60_000;

  it('is the person’s own where they chose one', () => {
    const { short, medium } = createDateFormats('en-GB', 'month-day');
    expect([short(day), medium(day)]).toEqual(['Nov 3', 'Nov 3 2026']);
    expect(createDateFormats('en-US', 'day-month').short(day)).toBe('3 Nov');
    const iso = createDateFormats('en-GB', 'iso');
    expect([iso.short(day), iso.medium(day), iso.long(day)]).toEqual([
      '11-03',
      '2026-11-03',
      'Tue 2026-11-03',
    ]);
    expect([iso.inColumn(day, today, 60), iso.inColumn(day, today, 90)]).toEqual(['2026-11', '2026-11-03']);
  });

  it('is read as it is written', () => {
    const setting = { locale: 'en-GB', today: 0, from: 0, todayWord: 'today', tomorrowWord: 'tomorrow' };
    const typed = '11/3/2026';
    expect(parseDate(typed, { ...setting, dateOrder: 'month-day' })).toBe(day / 1440);
    expect(parseDate(typed, setting)).toBe(Date.UTC(2026, 2, 11) / 86_400_000);
  });
});
