// The units of time that the domain computes in. Integers only; zones and dates stay at the edges.
import type { Brand } from '../brand';

/** Whole days since 1970-01-01 (day 0, a Thursday) in the proleptic Gregorian calendar. */
export type DayNumber = Brand<number, 'DayNumber'>;

/** Minutes since 1970-01-01T00:00Z. */
export type EpochMinutes = Brand<number, 'EpochMinutes'>;

/**
 * Minutes since 1970-01-01 00:00 on the wall clock of the plan's zone: the axis that the chart draws on.
 * A date-only start of day d is `d * 1440`, a date-only end that includes day d is `(d + 1) * 1440`.
 */
export type WallMinutes = Brand<number, 'WallMinutes'>;

/** Minutes of working time, as counted by a calendar. */
export type WorkMinutes = Brand<number, 'WorkMinutes'>;

/** Half-open: `start` belongs to it, `end` doesn't. */
export interface Interval<Unit extends number> {
  readonly start: Unit;
  readonly end: Unit;
}

export const minutesPerDay = 1440;

export const toDayNumberOf = (wall: WallMinutes): DayNumber => Math.floor(wall / minutesPerDay) as DayNumber;

export const toWallMinutes = (day: DayNumber): WallMinutes => (day * minutesPerDay) as WallMinutes;
