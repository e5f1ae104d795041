import { createDates } from '../../../dev/jira/jql/dates';

/** Saturday 31 October 2026, 23:30 in New York, hours before its clocks go back. */
const NOW = Date.parse('2026-11-01T03:30:00Z');
const dates = createDates({ now: NOW, zone: 'America/New_York', firstWeekday: 7 });

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

test.each([
  ['2026-10-31', '2026-10-31T04:00:00.000Z'],
  ['2026/11/2', '2026-11-02T05:00:00.000Z'],
  ['2026-10-31 18:05', '2026-10-31T22:05:00.000Z'],
  ['-1h', '2026-11-01T02:30:00.000Z'],
  ['-1D', '2026-10-31T03:30:00.000Z'],
  ['-30M', '2026-11-01T03:00:00.000Z'],
  ['-4w 2d', '2026-10-02T03:30:00.000Z'],
  ['+1d', '2026-11-02T03:30:00.000Z'],
  ['90m', '2026-11-01T05:00:00.000Z'],
])('reads %s', (text, instant) => {
  expect(iso(dates.read(text))).toBe(instant);
});

test.each([
  '2026-10-31 18:05:00',
  '2026-10-31T18:05',
  '2026-13-01',
  '2026-02-29',
  '1y',
  '-4w -2d',
  '4x',
  '',
  'now',
])('does not read %s', (text) => {
  expect(dates.read(text)).toBeNull();
});

test.each([
  ['day', undefined, '2026-10-31T04:00:00.000Z', '2026-11-01T03:59:59.999Z'],
  ['day', '1', '2026-11-01T04:00:00.000Z', '2026-11-02T04:59:59.999Z'],
  ['week', undefined, '2026-10-25T04:00:00.000Z', '2026-11-01T03:59:59.999Z'],
  ['month', '-1', '2026-09-01T04:00:00.000Z', '2026-10-01T03:59:59.999Z'],
  ['month', '+1M', '2026-11-01T04:00:00.000Z', '2026-12-01T04:59:59.999Z'],
  ['month', '+15d', '2026-10-16T04:00:00.000Z', '2026-11-16T04:59:59.999Z'],
  ['year', '1y', '2027-01-01T05:00:00.000Z', '2028-01-01T04:59:59.999Z'],
] as const)('edges of the %s moved by %s', (unit, increment, start, end) => {
  expect(iso(dates.startOf(unit, increment))).toBe(start);
  expect(iso(dates.endOf(unit, increment))).toBe(end);
});

test.each(['1Y', '+1 d', '1d 2h', 'x'])('does not move by %s', (increment) => {
  expect(dates.startOf('day', increment)).toBeNull();
});

test('the day of an instant is the day on the wall, before and after the clocks change', () => {
  expect(dates.dayOf(Date.parse('2026-11-01T03:59:59Z'))).toBe('2026-10-31');
  expect(dates.dayOf(Date.parse('2026-11-01T04:00:00Z'))).toBe('2026-11-01');
  expect(dates.dayOf(Date.parse('2026-11-02T04:59:59Z'))).toBe('2026-11-01');
  expect(dates.dayOf(Date.parse('2026-11-02T05:00:00Z'))).toBe('2026-11-02');
  expect(dates.dayAround(NOW).map(iso)).toEqual(['2026-10-31T04:00:00.000Z', '2026-11-01T04:00:00.000Z']);
});
