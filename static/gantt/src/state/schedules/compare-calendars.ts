// Where the bars of a plan would end if the same work were counted by other working times. Pure; it moves nothing.
import type { Plan } from '#domain/plan/create-plan';
import { isSummary } from '#domain/plan/create-plan';
import type { IssueKey, TaskId } from '#domain/plan/ids';
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import { endOfDay, startOfDay } from '#domain/schedule/plan-facts';
import type { ScheduleInput } from '#domain/schedule/schedule-input';
import { toScheduleInput, type TaskDecisions } from '#domain/schedule/to-schedule-input';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import type { WorkingCalendar } from '#domain/time/working-calendar';

export interface PlanCalendars {
  /** Of the plan. */
  readonly calendar: WorkingCalendar;
  /** Of tasks with one of their own, by the schedule's id. */
  readonly own: ReadonlyMap<string, WorkingCalendar>;
}

export interface ComparedPlan {
  readonly plan: Plan;
  readonly decisionsOf: (id: TaskId) => TaskDecisions;
  readonly today: WallMinutes;
}

/** First minutes of first and last days. */
interface Days {
  readonly first: number;
  readonly last: number;
}

export interface MovedBar {
  readonly key: IssueKey;
  readonly name: string;
  readonly before: Days;
  readonly after: Days;
  /** By which it ends later, or starts later where it ends as before; earlier where negative. */
  readonly days: number;
}

export interface Compared {
  /** Bars with a date. */
  readonly bars: number;
  readonly moved: readonly MovedBar[];
}

/** The input counts what the work is; the other calendars say only when it is done. */
const withCalendars = (input: ScheduleInput, { calendar, own }: PlanCalendars): ScheduleInput => ({
  ...input,
  calendars: [
    { id: input.projectCalendarId, calendar },
    ...Array.from(own, ([id, one]) => ({ id, calendar: one })),
  ],
});

/** What takes no time stands on the day that it opens. */
const daysOf = ({ columns }: Schedule, i: number): Days => {
  const first = startOfDay(columns.start[i] ?? 0);
  return { first, last: Math.max(first, endOfDay(columns.finish[i] ?? 0) - minutesPerDay) };
};

export const compareCalendars = (
  { plan, decisionsOf, today }: ComparedPlan,
  before: PlanCalendars,
  after: PlanCalendars,
): Compared => {
  const { calendar, own: calendars } = before;
  const input = toScheduleInput({ plan, decisionsOf, today, calendar, calendars });
  if (input === null) return { bars: 0, moved: [] };
  const was = createSchedule(compileNetwork(input));
  const would = createSchedule(compileNetwork(withCalendars(input, after)));
  const bars = was.network.ids.flatMap((id, i) => {
    const at = plan.indexOf.get(id as TaskId) ?? -1;
    const task = plan.tasks[at];
    return task && !isSummary(plan, at) ? [{ task, before: daysOf(was, i), after: daysOf(would, i) }] : [];
  });
  const moved = bars.flatMap(({ task: { key, name }, ...days }) => {
    const by = shiftOf(days.before, days.after);
    return by === 0 ? [] : [{ key, name, ...days, days: by }];
  });
  return { bars: bars.length, moved };
};

const shiftOf = (before: Days, after: Days): number =>
  (after.last - before.last || after.first - before.first) / minutesPerDay;

/** The bar that would be the first to end otherwise; null where none would. */
export const firstShift = (moved: readonly MovedBar[]): MovedBar | null =>
  moved.reduce<MovedBar | null>(
    (least, one) => (least === null || one.before.last < least.before.last ? one : least),
    null,
  );

/** Of several equal ones the first. */
export const largestShift = (moved: readonly MovedBar[]): MovedBar | null =>
  moved.reduce<MovedBar | null>(
    (most, one) => (most === null || Math.abs(one.days) > Math.abs(most.days) ? one : most),
    null,
  );
