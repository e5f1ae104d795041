// Between Jira's text of a date field and minutes on the plan's wall clock. A date without a time names a day in no zone;
// an end names the day it still includes.
import { formatIsoDate, parseIsoDate } from '#domain/time/iso-date';
import {
  minutesPerDay,
  toDayNumberOf,
  toWallMinutes,
  type DayNumber,
  type EpochMinutes,
  type WallMinutes,
} from '#domain/time/units';
import type { DateField } from './mapped-fields';

/** The plan's zone, as two functions. */
export interface WallClock {
  readonly toWall: (instant: EpochMinutes) => WallMinutes;
  readonly toInstant: (wall: WallMinutes) => EpochMinutes;
}

export type DateEdge = 'start' | 'end';

const minute = 60_000;

/** Null for no date and for a text that is none. */
export const fromJiraDate = (text: string | null, edge: DateEdge, clock: WallClock): WallMinutes | null => {
  if (text === null) return null;
  if (text.includes('T')) {
    const instant = Date.parse(text);
    return Number.isNaN(instant) ? null : clock.toWall(Math.floor(instant / minute) as EpochMinutes);
  }
  const day = parseIsoDate(text);
  if (day === null) return null;
  return toWallMinutes((edge === 'start' ? day : day + 1) as DayNumber);
};

/** A date field takes whole days: a start is put back to its midnight, an end on to its last day's. */
export const toJiraDate = (
  wall: WallMinutes | null,
  edge: DateEdge,
  { kind }: DateField,
  clock: WallClock,
): string | null => {
  if (wall === null) return null;
  if (kind === 'datetime')
    return new Date(clock.toInstant(wall) * minute).toISOString().replace('Z', '+0000');
  const day = edge === 'start' ? toDayNumberOf(wall) : Math.ceil(wall / minutesPerDay) - 1;
  return formatIsoDate(day as DayNumber);
};

/** Whether two texts of a date field say the same, whatever offset they are written in. */
export const isSameJiraDate = (a: string | null, b: string | null): boolean => {
  if (a === b || a === null || b === null) return a === b;
  return a.includes('T') && b.includes('T') && Date.parse(a) === Date.parse(b);
};
