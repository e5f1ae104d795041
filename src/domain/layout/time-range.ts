// How far the time line reaches: the plan with air around it, whatever odd dates somebody typed.
import type { Plan } from '../plan/create-plan';
import { noDate } from '../plan/roll-up';
import { weekdayOf } from '../time/day';
import {
  minutesPerDay,
  toDayNumberOf,
  toWallMinutes,
  type DayNumber,
  type Interval,
  type WallMinutes,
} from '../time/units';

const airBefore = 42;
const airAfter = 182;
// A year 9999 would make the line longer than browsers can scroll; such bars get a pill at the edge.
const farthestPast = 10 * 366;
const farthestFuture = 25 * 366;

export interface RangeInput {
  readonly plan: Pick<Plan, 'start' | 'finish'>;
  readonly today: WallMinutes | null;
  readonly firstDayOfWeek: number;
}

/** Begins on a first day of a week. Without any date and any today it is the weeks around day 0. */
export function toTimeRange({ plan, today, firstDayOfWeek }: RangeInput): Interval<WallMinutes> {
  const center = today ?? firstDated(plan.start);
  const lowest = center - farthestPast * minutesPerDay;
  const highest = center + farthestFuture * minutesPerDay;
  let from: number = center;
  let to: number = center;
  for (let i = 0; i < plan.start.length; i++) {
    const start = plan.start[i] ?? noDate;
    if (start === noDate) continue;
    const finish = plan.finish[i] ?? start;
    if (start < from && start >= lowest) from = start;
    if (finish > to && finish <= highest) to = finish;
  }
  const start = startOfWeek(toDayNumberOf(from as WallMinutes) - airBefore, firstDayOfWeek);
  return {
    start: toWallMinutes(start),
    end: toWallMinutes((toDayNumberOf(to as WallMinutes) + airAfter) as DayNumber),
  };
}

export function startOfWeek(day: number, firstDayOfWeek: number): DayNumber {
  const back = (weekdayOf(day as DayNumber) - firstDayOfWeek + 7) % 7;
  return (day - back) as DayNumber;
}

function firstDated(start: Int32Array): WallMinutes {
  return (start.find((at) => at !== noDate) ?? 0) as WallMinutes;
}
