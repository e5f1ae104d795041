// A small plan in office hours: Monday 6 January 2020 at 8, eight hours a day with a break at noon, weekends off.
import { formatWall, parseWall } from '../../../../dev/tools/plan-file';
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from '#domain/schedule/schedule-input';
import { taskResult, type TaskResult } from '#domain/schedule/task-result';
import { createWorkingCalendar, type DayHours } from '#domain/time/working-calendar';

const hours = (...spans: [number, number][]): DayHours =>
  spans.map(([from, to]) => ({ start: from * 60, end: to * 60 }));
const office = hours([8, 12], [13, 17]);
const always = hours([0, 24]);
const week = (on: DayHours, off: DayHours): DayHours[] => [on, on, on, on, on, off, off];

export const day = 480;
/** Minutes of `Jan 6 08:00`, the year being 2020. */
export const at = (text: string): number => parseWall(`2020-01-${text.replace(' ', 'T')}`) ?? NaN;
export const say = (minutes: number | undefined): string =>
  minutes === undefined ? 'none' : formatWall(minutes).slice(8).replace('T', ' ');

export const calendars = [
  { id: 'office', calendar: createWorkingCalendar(week(office, []), new Map()) },
  { id: 'always', calendar: createWorkingCalendar(week(always, always), new Map()) },
  { id: 'late', calendar: createWorkingCalendar(week(hours([10, 14]), []), new Map()) },
  { id: 'never', calendar: createWorkingCalendar(week([], []), new Map()) },
];

/** A task's id, its days of work and the rest; a link as `a b FS 1d`, its lag in minutes. */
export const task = (id: string, days: number, rest: Partial<ScheduleTask> = {}): ScheduleTask => ({
  id,
  duration: days * day,
  ...rest,
});
export const link = (from: string, to: string, type: ScheduleLink['type'] = 'FS', lag = 0): ScheduleLink => ({
  from,
  to,
  type,
  lag,
});

export const inputOf = (
  tasks: readonly ScheduleTask[],
  links: readonly ScheduleLink[] = [],
  rest: Partial<ScheduleInput> = {},
): ScheduleInput => ({
  tasks,
  links,
  calendars,
  projectCalendarId: 'office',
  projectStart: at('06 08:00'),
  ...rest,
});

export const scheduleOf = (...args: Parameters<typeof inputOf>): Schedule =>
  createSchedule(compileNetwork(inputOf(...args)));

export const indexOf = (schedule: Schedule, id: string): number => schedule.network.indexOf.get(id) ?? -1;
export const resultOf = (schedule: Schedule, id: string): TaskResult =>
  taskResult(schedule, indexOf(schedule, id));

/** `06 08:00 – 07 17:00` */
export const datesOf = (schedule: Schedule, id: string): string => {
  const { start, finish } = resultOf(schedule, id);
  return `${say(start)} – ${say(finish)}`;
};
export const lateDatesOf = (schedule: Schedule, id: string): string => {
  const { lateStart, lateFinish } = resultOf(schedule, id);
  return `${say(lateStart)} – ${say(lateFinish)}`;
};
