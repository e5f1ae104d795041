// Which working time a task is done in: its own calendar, its people's, the project's, or every minute. Axes are
// compiled once and shared; a calendar that is missing or has no hours is reported and replaced by the project's.
import { compileCalendar, intersectAxes, uniteAxes } from '../time/compile-calendar';
import { createElapsedAxis, type WorkAxis } from '../time/work-axis';
import type { Conflict, ConflictKind, Resolution } from './conflict';
import type { ScheduleInput, ScheduleTask } from './schedule-input';

export interface TaskAxes {
  readonly axes: readonly WorkAxis[];
  /** Index into `axes`, which may grow by it. */
  readonly axisOf: (task: ScheduleTask) => number;
  /** The same without its people: of slack only the plan's hours and the task's own are counted. */
  readonly slackAxisOf: (task: ScheduleTask) => number;
  /** What is wrong with the plan's calendar and with those that the tasks name. */
  readonly conflictsOf: (tasks: readonly ScheduleTask[]) => Conflict[];
  /** Whether nothing is wrong with the calendars that the task names. */
  readonly isSound: (task: ScheduleTask) => boolean;
}

interface Fault {
  readonly kind: ConflictKind;
  readonly calendar: string;
  readonly action: Resolution;
}

/** Null for a calendar without hours. */
type Compiled = ReadonlyMap<string, WorkAxis | null>;

/** Axis 0 is the project's, axis 1 counts every minute. */
export function createTaskAxes(input: ScheduleInput): TaskAxes {
  const compiled = compileAll(input);
  const elapsed = createElapsedAxis();
  const axes: WorkAxis[] = [compiled.get(input.projectCalendarId) ?? elapsed, elapsed];
  const alone = new Map<string, number>();
  const together = new Map<string, number>();
  const slackAxisOf = ({ calendarId, elapsed: isElapsed }: ScheduleTask): number => {
    if (isElapsed === true) return 1;
    if (calendarId === undefined) return 0;
    return remember(alone, calendarId, () => addWorkable(axes, compiled.get(calendarId) ?? null));
  };
  /** -1 where nobody works when the task may be done. */
  const indexTogether = (task: ScheduleTask): number =>
    remember(together, togetherKey(task), () => addWorkable(axes, combine(task, compiled)));
  const axisOf = (task: ScheduleTask): number =>
    task.elapsed === true || !hasPeople(task) ? slackAxisOf(task) : Math.max(0, indexTogether(task));
  const faultsOf = (task: ScheduleTask): readonly Fault[] => {
    if (task.elapsed === true || (task.calendarId === undefined && !hasPeople(task))) return [];
    if (!hasPeople(task)) return faultIn(compiled)(task.calendarId ?? '');
    const faults = [task.calendarId ?? [], task.resourceCalendarIds ?? []].flat().flatMap(faultIn(compiled));
    if (indexTogether(task) >= 0) return faults;
    const calendar = togetherKey(task);
    return [...faults, { kind: 'calendar-without-hours', calendar, action: 'choose-calendar' }];
  };
  return {
    axes,
    axisOf,
    slackAxisOf,
    conflictsOf: (tasks) => groupFaults(faultIn(compiled)(input.projectCalendarId), tasks, faultsOf),
    isSound: (task) => faultsOf(task).length === 0,
  };
}

function compileAll({ calendars }: ScheduleInput): Compiled {
  const compiled = new Map<string, WorkAxis | null>();
  for (const { id, calendar, zone } of calendars) {
    const axis = compileCalendar(calendar, zone);
    compiled.set(id, axis.perWeek > 0 ? axis : null);
  }
  return compiled;
}

const hasPeople = ({ resourceCalendarIds }: ScheduleTask): boolean =>
  resourceCalendarIds !== undefined && resourceCalendarIds.length > 0;

const peopleOf = ({ resourceCalendarIds }: ScheduleTask): readonly string[] =>
  [...new Set(resourceCalendarIds)].sort();

const togetherKey = (task: ScheduleTask): string =>
  JSON.stringify([task.calendarId ?? null, ...peopleOf(task)]);

function remember(indexes: Map<string, number>, key: string, find: () => number): number {
  let index = indexes.get(key);
  if (index === undefined) indexes.set(key, (index = find()));
  return index;
}

const faultIn =
  (compiled: Compiled) =>
  (calendar: string): readonly Fault[] => {
    const axis = compiled.get(calendar);
    if (axis === undefined) return [{ kind: 'missing-calendar', calendar, action: 'choose-calendar' }];
    return axis ? [] : [{ kind: 'calendar-without-hours', calendar, action: 'add-working-hours' }];
  };

/** One conflict a calendar, with all tasks that name it. */
function groupFaults(
  ofPlan: readonly Fault[],
  tasks: readonly ScheduleTask[],
  faultsOf: (task: ScheduleTask) => readonly Fault[],
): Conflict[] {
  const groups = new Map<string, { readonly fault: Fault; readonly ids: Set<string> }>();
  const groupOf = (fault: Fault): Set<string> => {
    const group = groups.get(fault.calendar) ?? { fault, ids: new Set<string>() };
    groups.set(fault.calendar, group);
    return group.ids;
  };
  ofPlan.forEach(groupOf);
  for (const task of tasks) for (const fault of faultsOf(task)) groupOf(fault).add(task.id);
  return Array.from(groups.values(), ({ fault: { kind, calendar, action }, ids }) => ({
    kind,
    tasks: [...ids],
    links: [],
    calendar,
    choices: [{ action, calendar }],
  }));
}

/** Null where neither the task's own calendar nor one of its people's can be used. */
function combine(task: ScheduleTask, compiled: Compiled): WorkAxis | null {
  const own = task.calendarId === undefined ? null : (compiled.get(task.calendarId) ?? null);
  const theirs = peopleOf(task).flatMap((id) => compiled.get(id) ?? []);
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
