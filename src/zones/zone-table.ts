// A time zone as numbers: when its offset from UTC changes and to what. The one door to Temporal; whoever takes a table
// needs neither Temporal nor a clock.
import { Temporal } from 'temporal-polyfill';
import type { EpochMinutes, WallMinutes } from '#domain/time/units';

/** `offsets[i]` minutes (wall = UTC + offset) hold from `since[i]` until `since[i + 1]`; the first holds for all time before, the last for all after. */
export interface ZoneTable {
  readonly zone: string;
  readonly since: readonly EpochMinutes[];
  readonly offsets: readonly number[];
}

const minute = 60_000;

/** Exact for instants in `[from, to)`. A zone that nobody knows is read as UTC. */
export function createZoneTable(zone: string, from: EpochMinutes, to: EpochMinutes): ZoneTable {
  let at = beginIn(zone, from);
  const since = [from];
  const offsets = [offsetOf(at)];
  for (;;) {
    const change = at.getTimeZoneTransition('next');
    if (change === null || change.epochMilliseconds >= to * minute) break;
    at = change;
    if (offsetOf(at) === offsets.at(-1)) continue;
    since.push(Math.floor(at.epochMilliseconds / minute) as EpochMinutes);
    offsets.push(offsetOf(at));
  }
  return { zone: at.timeZoneId, since, offsets };
}

function beginIn(zone: string, from: EpochMinutes): Temporal.ZonedDateTime {
  const instant = Temporal.Instant.fromEpochMilliseconds(from * minute);
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch (error) {
    if (error instanceof RangeError) return instant.toZonedDateTimeISO('UTC');
    throw error;
  }
}

/** Zones had offsets of odd seconds until 1972; they are rounded. */
const offsetOf = (at: Temporal.ZonedDateTime): number =>
  Math.round(at.offsetNanoseconds / (minute * 1_000_000));

export const toWall = (instant: EpochMinutes, table: ZoneTable): WallMinutes =>
  (instant + (table.offsets[indexAt(table.since, instant)] ?? 0)) as WallMinutes;

/** Of a time that the clock shows twice the first; one that it skips counts on from before the skip, so an hour later. */
export function toInstant(wall: WallMinutes, table: ZoneTable): EpochMinutes {
  const { since, offsets } = table;
  const guess = indexAt(since, wall as number as EpochMinutes);
  // Offsets are under a day, so the right piece is next to the guess, unless several changes fall into that day.
  const first = Math.max(0, guess - 2);
  for (let i = first; i < since.length; i++) {
    const instant = wall - (offsets[i] ?? 0);
    if (instant < (since[i + 1] ?? Infinity)) return skipGap(instant, i, table);
  }
  return wall as number as EpochMinutes;
}

function skipGap(instant: number, i: number, { since, offsets }: ZoneTable): EpochMinutes {
  const begin = since[i] ?? -Infinity;
  if (i === 0 || instant >= begin) return instant as EpochMinutes;
  return (instant + (offsets[i] ?? 0) - (offsets[i - 1] ?? 0)) as EpochMinutes;
}

/** Index of the last change at or before the instant; 0 before the first. */
function indexAt(since: readonly EpochMinutes[], instant: EpochMinutes): number {
  let low = 0;
  let high = since.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((since[middle] ?? Infinity) <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
