import fc from 'fast-check';
import {
  fromTimeText,
  toJiraTime,
  toShortDate,
  toTimeText,
  zoneOffset,
} from '../../dev/jira/render/jira-time';

const zones = [
  'UTC',
  'America/Chicago',
  'Asia/Kolkata',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });

it('writes milliseconds and an offset without colon', () => {
  const at = Date.UTC(2026, 7, 6, 16, 30, 39, 194);
  expect(toJiraTime(at, 'America/Chicago')).toBe('2026-08-06T11:30:39.194-0500');
  expect(toJiraTime(at, 'Asia/Kolkata')).toBe('2026-08-06T22:00:39.194+0530');
  expect(toJiraTime(at, 'UTC')).toBe('2026-08-06T16:30:39.194+0000');
});

it('changes its offset in the hour in which the zone does', () => {
  const change = Date.UTC(2026, 9, 25, 1);
  expect(zoneOffset('Europe/Berlin', change - 1)).toBe(120);
  expect(zoneOffset('Europe/Berlin', change)).toBe(60);
});

it('writes the instant that it was given, in whatever zone', () => {
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
      const text = toJiraTime(at, zone);
      expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}$/);
      expect(Date.parse(text.replace(/(\d\d)$/, ':$1'))).toBe(at);
    }),
  );
});

it('reads back every time that it writes, by working days of eight hours', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (minutes) => {
      expect(fromTimeText(toTimeText(minutes * 60))).toBe(minutes * 60);
    }),
  );
  expect(toTimeText(5400)).toBe('1h 30m');
  expect(toTimeText(144_000 + 28_800)).toBe('1w 1d');
  expect(fromTimeText('1.5h')).toBe(5400);
  expect(fromTimeText('90')).toBe(5400);
  expect(fromTimeText('soon')).toBeNull();
});

it('shows a date as the history does', () => {
  expect(toShortDate('2026-08-06')).toBe('6/Aug/26');
});
