import fc from 'fast-check';
import { workingScheduleSchema } from '../../../src/contract/working-schedule';
import { readIcs } from '../../../static/gantt/src/state/schedules/read-ics';

const calendar = (...events: string[]): string =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((event) => ['BEGIN:VEVENT', event, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const daysOf = (text: string) => {
  const read = readIcs(text);
  if (!read.ok) throw new Error(read.why);
  return read;
};

describe('an .ics file', () => {
  it('gives all-day events as days off, their end being the day before the one it names', () => {
    const { days } = daysOf(
      calendar('SUMMARY:Company\\, closed\r\nDTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20270102'),
    );
    expect(days).toEqual([
      {
        name: 'Company, closed',
        hours: [],
        source: 'file',
        first: '2026-12-24',
        last: '2027-01-01',
        recurrence: null,
      },
    ]);
  });

  it('joins folded lines, and keeps what recurs every year as that', () => {
    const { days } = daysOf(
      calendar('SUMMARY:Labour\r\n  Day\r\nDTSTART;VALUE=DATE:20260501\r\nRRULE:FREQ=YEARLY'),
    );
    expect(days[0]).toMatchObject({
      name: 'Labour Day',
      last: '2099-12-31',
      recurrence: { kind: 'yearly', month: 5, on: { day: 1 } },
    });
  });

  it('reads the last Monday of May', () => {
    const { days } = daysOf(
      calendar(
        'SUMMARY:M\r\nDTSTART;VALUE=DATE:20260525\r\nRRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;UNTIL=20300101',
      ),
    );
    expect(days[0]).toMatchObject({
      last: '2030-01-01',
      recurrence: { kind: 'yearly', month: 5, on: { weekday: 0, position: 5 } },
    });
  });

  it('leaves out what it can’t read as a day off, and says why', () => {
    const { days, left } = daysOf(
      calendar(
        'SUMMARY:Meeting\r\nDTSTART:20261124T090000Z',
        'SUMMARY:Odd\r\nDTSTART;VALUE=DATE:20261124\r\nRRULE:FREQ=SECONDLY',
        'SUMMARY:Gone\r\nDTSTART;VALUE=DATE:20261124\r\nSTATUS:CANCELLED',
        'SUMMARY:Never\r\nDTSTART;VALUE=DATE:20261324',
        'SUMMARY:Long\r\nDTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20990101',
      ),
    );
    expect(days).toEqual([]);
    expect(left.map(({ why }) => why)).toEqual([
      'has-a-time',
      'recurrence',
      'cancelled',
      'no-date',
      'too-long',
    ]);
  });

  it('is refused where it is huge, deep, too full, cut off, or no calendar at all', () => {
    const whyOf = (text: string): string => {
      const read = readIcs(text);
      return read.ok ? 'read' : read.why;
    };
    expect(whyOf(`BEGIN:VCALENDAR\r\n${'X'.repeat(300_000)}`)).toBe('too-large');
    expect(whyOf('BEGIN:VCALENDAR\r\n'.repeat(20))).toBe('too-deep');
    expect(whyOf(calendar(...Array.from({ length: 1001 }, () => 'DTSTART:20260101')))).toBe('too-many');
    expect(whyOf('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n')).toBe('broken');
    expect(whyOf('\0\u0001PK')).toBe('not-a-calendar');
    expect(whyOf('BEGIN:VCALENDAR\r\nA\0B\r\nEND:VCALENDAR')).toBe('not-a-calendar');
  });

  it('never throws, and gives only what a schedule may hold, whatever is in it', () => {
    const schema = workingScheduleSchema.shape.exceptions;
    const line = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('BEGIN:VEVENT', 'END:VEVENT', 'BEGIN:VALARM', 'END:VALARM'),
      fc.constantFrom(
        'DTSTART;VALUE=DATE:20260101',
        'DTSTART:99999999',
        'DTEND;VALUE=DATE:20250101',
        'DURATION:P9W',
      ),
      fc.string({ maxLength: 200 }).map((text) => `SUMMARY:${text}`),
      fc
        .tuple(
          fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'X'),
          fc.integer({ min: -5, max: 400 }),
          fc.constantFrom(
            '',
            ';BYDAY=1MO',
            ';BYDAY=MO,TU',
            ';BYMONTH=13',
            ';BYMONTHDAY=0',
            ';COUNT=9',
            ';UNTIL=1',
          ),
        )
        .map(([freq, interval, more]) => `RRULE:FREQ=${freq};INTERVAL=${interval}${more}`),
    );
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 8 }), { maxLength: 8 }), (events) => {
        const read = readIcs(calendar(...events.map((lines) => lines.join('\r\n'))));
        if (read.ok) expect(schema.safeParse(read.days).success).toBe(true);
      }),
    );
  });
});
