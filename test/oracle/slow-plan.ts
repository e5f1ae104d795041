// A plan as a slow scheduler likes it: tasks that know their links, their children and their working time. What cannot
// bind (unknown ends, inactive ends, links given up to break a loop) is left out here.
import type { ZoneOffsets } from '#domain/time/compile-calendar';
import type { WorkingCalendar } from '#domain/time/working-calendar';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from '#domain/schedule/schedule-input';
import { everyMinute, readCalendar, togetherWorked, type SlowTime, type Window } from './slow-time';

export interface SlowLink {
  readonly id: string;
  readonly from: SlowTask;
  readonly to: SlowTask;
  readonly type: ScheduleLink['type'];
  readonly lag: number;
  readonly isElapsed: boolean;
}

export interface SlowTask {
  readonly id: string;
  readonly given: ScheduleTask;
  readonly time: SlowTime;
  /** Its own hours or the plan's, whoever works on it. */
  readonly slackTime: SlowTime;
  readonly isOnPlanTime: boolean;
  /** Work with the pauses between portions. */
  readonly span: number;
  parent: SlowTask | null;
  readonly children: SlowTask[];
  readonly into: SlowLink[];
  readonly outOf: SlowLink[];
}

export interface SlowPlan {
  readonly input: ScheduleInput;
  readonly tasks: readonly SlowTask[];
}

export interface LateDates {
  readonly lateStart: number;
  readonly lateFinish: number;
  /** What predecessors are held to: where the work still to be done must start, and where something must have ended. */
  readonly dueStart: number;
  readonly dueFinish: number;
}

export const isSummary = (task: SlowTask): boolean => task.children.length > 0;
export const isAuto = ({ given }: SlowTask): boolean => (given.mode ?? 'auto') === 'auto';
export const isInactive = ({ given }: SlowTask): boolean => given.mode === 'inactive';
export const isFinished = ({ given }: SlowTask): boolean => given.actualFinish !== undefined;
export const isStarted = ({ given }: SlowTask): boolean => given.actualStart !== undefined;

/** Of a summary those that count: the active ones, or all where none is. */
export function countingChildren({ children }: SlowTask): readonly SlowTask[] {
  const active = children.filter((child) => !isInactive(child));
  return active.length > 0 ? active : children;
}

/** Whether a task goes as late as it can. */
export const isPlacedLate = (task: SlowTask, { input }: SlowPlan): boolean =>
  isAuto(task) &&
  !isStarted(task) &&
  !isFinished(task) &&
  (task.given.constraint?.type === 'ALAP' ||
    (input.projectFinish !== undefined && task.given.constraint?.type !== 'ASAP'));

export function createSlowPlan(
  input: ScheduleInput,
  window: Window,
  givenUp: ReadonlySet<string> = new Set(),
): SlowPlan {
  const timeOf = createTimes(input, window);
  const tasks = new Map<string, SlowTask>();
  for (const given of input.tasks)
    if (!tasks.has(given.id)) tasks.set(given.id, createTask(given, timeOf(given)));
  for (const task of tasks.values()) hang(task, tasks);
  for (const link of input.links) {
    const [from, to] = [tasks.get(link.from), tasks.get(link.to)];
    const id = link.id ?? `${link.from}:${link.to}:${link.type}`;
    if (!from || !to || isInactive(from) || isInactive(to) || givenUp.has(id)) continue;
    const bound = { id, from, to, type: link.type, ...lagOf(link, from) };
    from.outOf.push(bound);
    to.into.push(bound);
  }
  return { input, tasks: [...tasks.values()] };
}

function createTask(given: ScheduleTask, times: TaskTimes): SlowTask {
  const { time } = times;
  const portions = given.duration > 0 ? (given.portions ?? []) : [];
  const pauses = portions.slice(1).map(([start], i) => time.between(portions[i]?.[1] ?? start, start));
  const span = pauses.reduce((sum, pause) => sum + Math.max(0, pause), given.duration);
  return { id: given.id, given, ...times, span, parent: null, children: [], into: [], outOf: [] };
}

/** A task that is its own ancestor, or whose parent nobody knows, stands at the top. */
function hang(task: SlowTask, tasks: ReadonlyMap<string, SlowTask>): void {
  const parent = tasks.get(task.given.parentId ?? '');
  if (!parent || isOwnAncestor(task, tasks)) return;
  task.parent = parent;
  parent.children.push(task);
}

function isOwnAncestor(task: SlowTask, tasks: ReadonlyMap<string, SlowTask>): boolean {
  let at = tasks.get(task.given.parentId ?? '');
  for (let steps = 0; at && steps <= tasks.size; steps++) {
    if (at === task) return true;
    at = tasks.get(at.given.parentId ?? '');
  }
  return false;
}

/** Percent is of the predecessor's duration, which a summary doesn't have; it is elapsed time if that is. */
function lagOf(link: ScheduleLink, from: SlowTask): { lag: number; isElapsed: boolean } {
  if (link.lagUnit !== 'percent') return { lag: link.lag ?? 0, isElapsed: link.lagUnit === 'elapsed' };
  const whole = isSummary(from) ? 0 : from.given.duration;
  return { lag: Math.round((whole * (link.lag ?? 0)) / 100), isElapsed: from.given.elapsed === true };
}

type TaskTimes = Pick<SlowTask, 'time' | 'slackTime' | 'isOnPlanTime'>;

function createTimes(input: ScheduleInput, window: Window): (task: ScheduleTask) => TaskTimes {
  const elapsed = everyMinute(window);
  const known = new Map(
    input.calendars
      .map(({ id, calendar, zone }) => [id, timeOf(calendar, zone, window)] as const)
      .filter(([, time]) => time.worksInOrdinaryWeek()),
  );
  const usable = (id: string): SlowTime | null => known.get(id) ?? null;
  const project = usable(input.projectCalendarId) ?? elapsed;
  return (task) => {
    if (task.elapsed === true) return { time: elapsed, slackTime: elapsed, isOnPlanTime: false };
    const own = task.calendarId === undefined ? null : usable(task.calendarId);
    const people = (task.resourceCalendarIds ?? []).map(usable).filter((time) => time !== null);
    const slackTime = own ?? project;
    const isOnPlanTime = slackTime === project;
    if (people.length === 0) return { time: slackTime, slackTime, isOnPlanTime };
    const together = togetherWorked(own, people, window);
    return { time: together.worksInOrdinaryWeek() ? together : project, slackTime, isOnPlanTime };
  };
}

const known = new WeakMap<WorkingCalendar, SlowTime>();

/** Plans of one law share their calendars and their window. */
function timeOf(calendar: WorkingCalendar, zone: ZoneOffsets | undefined, window: Window): SlowTime {
  const time = known.get(calendar) ?? readCalendar(calendar, zone, window);
  known.set(calendar, time);
  return time;
}
