// The benchmark's rows as a plan of ours, and as input of the scheduling core: the same in the page and beside the slow scheduler.
import { builtInSchedules, standardScheduleId } from '#contract/built-in-schedules';
import type { Plan } from '#domain/plan/create-plan';
import type { IssueKey, LinkId, TaskId } from '#domain/plan/ids';
import type { Link } from '#domain/plan/link';
import type { Task } from '#domain/plan/task';
import type { ScheduleInput, ScheduleTask } from '#domain/schedule/schedule-input';
import { toScheduleInput } from '#domain/schedule/to-schedule-input';
import { minutesPerDay, type WallMinutes, type WorkMinutes } from '#domain/time/units';
import { createWorkingCalendar } from '#domain/time/working-calendar';
import { START, type BenchData, type BenchRow } from './harness/gen.mjs';

export const firstDay = (START / 60_000) as WallMinutes;

export const toTaskId = (id: number): TaskId => `${id}` as TaskId;

export interface Workload {
  readonly tasks: readonly Task[];
  readonly links: readonly Link[];
}

export const toWorkload = ({ rows, links }: BenchData): Workload => ({
  tasks: rows.map(toTask),
  links: links.map(({ id, from, to }) => ({
    id: `${id}` as LinkId,
    from: toTaskId(from),
    to: toTaskId(to),
    type: 'FS',
    lag: 0 as WorkMinutes,
    soft: false,
  })),
});

const dayAt = (day: number): WallMinutes => (firstDay + day * minutesPerDay) as WallMinutes;

/** Parents take their dates from what is below them. */
const toTask = ({ id, parent, type, name, s, e, progress }: BenchRow): Task => ({
  id: toTaskId(id),
  key: `PRJ-${id}` as IssueKey,
  name,
  parentId: parent === 0 ? null : toTaskId(parent),
  kind: 'task',
  stage: progress === 100 ? 'done' : progress > 0 ? 'doing' : 'todo',
  dates: type === 'task' ? { start: dayAt(s), finish: dayAt(e) } : { start: null, finish: null },
  progress: progress / 100,
  effort: null,
});

const hours = builtInSchedules.get(standardScheduleId)?.week ?? [];
const calendar = createWorkingCalendar(
  hours.map((day) => day ?? []),
  new Map(),
);

export const toInput = (plan: Plan): ScheduleInput => {
  const input = toScheduleInput({
    plan,
    decisionsOf: () => ({}),
    calendar,
    calendars: null,
    today: firstDay,
  });
  if (!input) throw new Error('The workload has no dates.');
  return input;
};

/** The same task, held by a later day. */
export const movedBy = (task: ScheduleTask, days: number): ScheduleTask => {
  const { constraint } = task;
  if (constraint?.date === undefined) return task;
  return { ...task, constraint: { ...constraint, date: constraint.date + days * minutesPerDay } };
};

/** Of all dates; order of the tasks counts. */
export const checksumOf = (
  count: number,
  dateAt: (i: number) => readonly [start: number, finish: number],
) => {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const [start, finish] = dateAt(i);
    sum = (Math.imul(sum, 31) + start + Math.imul(finish, 7)) | 0;
  }
  return sum;
};
