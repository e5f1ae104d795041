// Which working time a task is done in: its own calendar, its people's, the project's, or every minute. Axes are
// compiled once and shared; a calendar that is missing or has no hours is reported and replaced by the project's.
import { compileCalendar, intersectAxes, uniteAxes } from '../time/compile-calendar';
import { createElapsedAxis, type WorkAxis } from '../time/work-axis';
import type { Conflict, ConflictKind, Resolution } from './conflict';
import type { ScheduleInput, ScheduleTask } from './schedule-input';

export interface TaskAxes {
  readonly axes: readonly WorkAxis[];
  readonly conflicts: readonly Conflict[];
  /** Index into `axes`, which may grow by it. */
  readonly axisOf: (task: ScheduleTask) => number;
  /** The same without its people: of slack only the plan's hours and the task's own are counted. */
  readonly slackAxisOf: (task: ScheduleTask) => number;
}

/** Axis 0 is the project's, axis 1 counts every minute. */
export function createTaskAxes(input: ScheduleInput): TaskAxes {
  const conflicts: Conflict[] = [];
  const compiled = new Map<string, WorkAxis | null>();
  for (const { id, calendar, zone } of input.calendars) {
    const axis = compileCalendar(calendar, zone);
    compiled.set(id, axis.perWeek > 0 ? axis : null);
  }
  const elapsed = createElapsedAxis();
  const axes: WorkAxis[] = [compiled.get(input.projectCalendarId) ?? elapsed, elapsed];
  const reported = new Map<string, string[]>();
  const report = (
    kind: ConflictKind,
    calendar: string,
    task: ScheduleTask | null,
    action: Resolution,
  ): void => {
    let tasks = reported.get(calendar);
    if (!tasks) {
      reported.set(calendar, (tasks = []));
      conflicts.push({ kind, tasks, links: [], calendar, choices: [{ action, calendar }] });
    }
    if (task && tasks.at(-1) !== task.id) tasks.push(task.id);
  };
  const find = (id: string, task: ScheduleTask | null): WorkAxis | null => {
    const axis = compiled.get(id);
    if (axis === undefined) report('missing-calendar', id, task, 'choose-calendar');
    if (axis === null) report('calendar-without-hours', id, task, 'add-working-hours');
    return axis ?? null;
  };
  find(input.projectCalendarId, null);
  const indexes = new Map<string, number>();
  const indexOf = (task: ScheduleTask, people: readonly string[]): number => {
    const key = JSON.stringify([task.calendarId ?? null, ...people]);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const axis = combine(task, people, find);
    const index = addWorkable(axes, axis);
    if (index < 0) report('calendar-without-hours', key, task, 'choose-calendar');
    else if (axis) indexes.set(key, index);
    return Math.max(0, index);
  };
  const axisOf = (task: ScheduleTask, people: readonly string[] = task.resourceCalendarIds ?? []): number => {
    if (task.elapsed === true) return 1;
    if (task.calendarId === undefined && people.length === 0) return 0;
    return indexOf(task, [...new Set(people)].sort());
  };
  return { axes, conflicts, axisOf, slackAxisOf: (task) => axisOf(task, []) };
}

function combine(
  task: ScheduleTask,
  people: readonly string[],
  find: (id: string, task: ScheduleTask) => WorkAxis | null,
): WorkAxis | null {
  const own = task.calendarId === undefined ? null : find(task.calendarId, task);
  const theirs = people.map((id) => find(id, task)).filter((axis) => axis !== null);
  const [first, ...more] = theirs;
  if (!first) return own;
  const together = more.reduce(uniteAxes, first);
  return own ? intersectAxes(own, together) : together;
}

/** The project's axis where there is none; -1 for one without hours. */
function addWorkable(axes: WorkAxis[], axis: WorkAxis | null): number {
  if (axis === null) return 0;
  return axis.perWeek > 0 ? addAxis(axes, axis) : -1;
}

/** People whose hours are alike share an axis. */
function addAxis(axes: WorkAxis[], axis: WorkAxis): number {
  const alike = axes.findIndex((other) => isAlike(other, axis));
  return alike >= 0 ? alike : axes.push(axis) - 1;
}

const isAlike = (a: WorkAxis, b: WorkAxis): boolean =>
  a.from === b.from &&
  a.to === b.to &&
  a.total === b.total &&
  a.start.length === b.start.length &&
  a.start.every((start, i) => start === b.start[i] && a.end[i] === b.end[i]);
