import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { EpochMinutes, WallMinutes } from '../../src/domain/time/units';
import { createZoneTable, toInstant, toWall } from '../../src/zones/zone-table';

const instantOf = (text: string): EpochMinutes => (Date.parse(text) / 60_000) as EpochMinutes;
const from = instantOf('1975-01-01T00:00Z');
const to = instantOf('2060-01-01T00:00Z');
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC',
];
const tables = new Map(zones.map((zone) => [zone, createZoneTable(zone, from, to)]));
const anyZone = fc.constantFrom(...zones);
const anyMinute = fc.integer({ min: from + 3000, max: to - 3000 });

describe('zone table', () => {
  it('shows the wall clock that Temporal shows', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (zone, minute) => {
        const seen = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime();
        const wall = seen.toZonedDateTime('UTC').epochMilliseconds / 60_000;
        expect(toWall(minute as EpochMinutes, tables.get(zone)!)).toBe(wall);
      }),
    );
  });

  it('finds the instant that Temporal finds, in gaps and overlaps too', () => {
    fc.assert(
      fc.property(
        anyZone,
        anyMinute,
        fc.integer({ min: -200, max: 200 }),
        fc.boolean(),
        (zone, minute, near, atChange) => {
          const table = tables.get(zone)!;
          const change = table.since[1 + (minute % Math.max(1, table.since.length - 1))];
          const around = atChange && change !== undefined ? change + near : minute;
          const wall = toWall(around as EpochMinutes, table) + near;
          const plain = Temporal.Instant.fromEpochMilliseconds(wall * 60_000)
            .toZonedDateTimeISO('UTC')
            .toPlainDateTime();
          const instant =
            plain.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;
          expect(toInstant(wall as WallMinutes, table)).toBe(instant);
        },
      ),
    );
  });

  it('puts a time that the clock skips an hour later', () => {
    const berlin = tables.get('Europe/Berlin')!;
    const skipped = instantOf('2026-03-29T02:30Z') as number as WallMinutes;
    expect(toInstant(skipped, berlin)).toBe(instantOf('2026-03-29T03:30+02:00'));
  });

  it('takes the first of two equal times', () => {
    const berlin = tables.get('Europe/Berlin')!;
    const twice = instantOf('2026-10-25T02:30Z') as number as WallMinutes;
    expect(toInstant(twice, berlin)).toBe(instantOf('2026-10-25T02:30+02:00'));
  });

  it('reads a zone that nobody knows as UTC', () => {
    expect(createZoneTable('Mars/Olympus', from, to)).toEqual({ zone: 'UTC', since: [from], offsets: [0] });
  });
});
