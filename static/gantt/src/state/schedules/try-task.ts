// A sample task under a schedule: on which days it is worked on, and when it ends. Shows what a change of hours means.
import {
  toDayNumberOf,
  toWallMinutes,
  type DayNumber,
  type WallMinutes,
  type WorkMinutes,
} from '#domain/time/units';
import { addWork, isWorkingDay, type WorkingCalendar } from '#domain/time/working-calendar';

export interface TriedTask {
  /** Null where the schedule never has so much time. */
  readonly last: DayNumber | null;
  readonly isWorked: (day: DayNumber) => boolean;
}

/** `work` in minutes, begun with the day. */
export const tryTask = (calendar: WorkingCalendar, first: DayNumber, work: number): TriedTask => {
  const end = addWork(calendar, toWallMinutes(first), work as WorkMinutes);
  const last = end === null ? null : toDayNumberOf((end - 1) as WallMinutes);
  return {
    last,
    isWorked: (day) => last !== null && day >= first && day <= last && isWorkingDay(calendar, day),
  };
};
