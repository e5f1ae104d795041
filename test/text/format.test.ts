// Dates and times past, as people read them.
import { formatAgo } from '../../static/gantt/src/text/format-ago';
import { createDateFormats } from '../../static/gantt/src/text/format-date';

const wall = (text: string): number => Date.parse(`${text}Z`) / 60_000;

describe('formatAgo', () => {
  const english = { locale: 'en-GB', justNow: 'just now' };

  it.each([
    [59, 'just now'],
    [-5, 'just now'],
    [60, '1 minute ago'],
    [7200, '2 hours ago'],
    [90_000, 'yesterday'],
  ])('%d seconds are "%s"', (seconds, expected) => {
    expect(formatAgo(english, 0, seconds * 1000)).toBe(expected);
  });

  it('speaks the language', () => {
    expect(formatAgo({ locale: 'de-DE', justNow: 'gerade eben' }, 0, 240_000)).toBe('vor 4 Minuten');
  });
});

describe('createDateFormats', () => {
  const today = wall('2026-11-18T09:00');

  it('gives dates of other years their year where there is little room', () => {
    const { inColumn } = createDateFormats('en-GB');
    expect(inColumn(wall('2026-12-31T23:59'), today, 60)).toBe('31 Dec');
    expect(inColumn(wall('2027-11-12T00:00'), today, 84)).toBe('12 Nov 27');
    expect(inColumn(wall('2027-11-12T00:00'), today, 60)).toBe('Nov ’27');
    expect(inColumn(wall('2025-12-31T23:59'), today, 60)).toBe('Dec ’25');
  });

  it('writes German dates with their points', () => {
    const { short, inColumn, long } = createDateFormats('de-DE');
    expect(short(wall('2026-11-12T00:00'))).toBe('12. Nov.');
    expect(inColumn(wall('2027-11-12T00:00'), today, 84)).toBe('12. Nov. 27');
    expect(inColumn(wall('2027-03-12T00:00'), today, 60)).toBe('Mär ’27');
    expect(inColumn(wall('2026-12-11T00:00'), today, 60)).toBe('11.12.');
    expect(inColumn(wall('2026-12-11T00:00'), today, 68)).toBe('11. Dez.');
    expect(long(wall('2026-11-12T00:00'))).toBe('Do. 12. Nov. 2026');
  });
});
