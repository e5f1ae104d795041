// Wall minutes to px of the time line and back.
import { minutesPerDay, type WallMinutes } from '../time/units';

export interface TimeScale {
  /** Stands at px 0. */
  readonly origin: WallMinutes;
  readonly pxPerDay: number;
  readonly toX: (at: WallMinutes) => number;
  /** Rounded to the whole minute, so that it undoes `toX` exactly. */
  readonly toWall: (x: number) => WallMinutes;
}

export function createTimeScale(origin: WallMinutes, pxPerDay: number): TimeScale {
  return {
    origin,
    pxPerDay,
    toX: (at) => ((at - origin) * pxPerDay) / minutesPerDay,
    toWall: (x) => (origin + Math.round((x * minutesPerDay) / pxPerDay)) as WallMinutes,
  };
}
