// The plan that the benchmark's page shows: moves a task, lets the scheduling core say what follows, and keeps both in step.
import { createPlan, replaceTasks, type Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { Task } from '#domain/plan/task';
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import { reschedule } from '#domain/schedule/reschedule';
import type { ScheduleTask } from '#domain/schedule/schedule-input';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import { checksumOf, movedBy, toInput, type Workload } from './workload';

export interface Moved {
  /** Tasks whose dates came out different, the one that was moved and summaries among them. */
  readonly moved: number;
  readonly processed: number;
  readonly checksum: number;
}

export interface LivePlan {
  readonly plan: () => Plan;
  /** Works out the schedule for the first time. */
  readonly schedule: () => void;
  readonly move: (taskIds: readonly TaskId[], days: number) => Omit<Moved, 'checksum'>;
  readonly checksum: () => number;
}

export function createLivePlan({ tasks, links }: Workload): LivePlan {
  let plan = createPlan(tasks, links);
  let schedule: Schedule | null = null;
  let given = new Map<string, ScheduleTask>();
  const compile = (): Schedule => {
    const input = toInput(plan);
    given = new Map(input.tasks.map((task) => [task.id, task]));
    return createSchedule(compileNetwork(input));
  };
  return {
    plan: () => plan,
    schedule: () => {
      schedule ??= compile();
    },
    move: (taskIds, days) => {
      schedule ??= compile();
      const { start, finish } = schedule.columns;
      const before = { start: start.slice(), finish: finish.slice() };
      const edits = taskIds.flatMap((id) => {
        const task = given.get(id);
        return task ? [movedBy(task, days)] : [];
      });
      for (const task of edits) given.set(task.id, task);
      const { visited, changed, schedule: after } = reschedule(schedule, { tasks: edits });
      schedule = after;
      plan = replaceTasks(plan, followed(plan, after, before));
      return { moved: changed, processed: visited };
    },
    checksum: () => {
      if (!schedule) return 0;
      const { network, columns } = schedule;
      return checksumOf(network.count, (i) => [columns.start[i] ?? 0, columns.finish[i] ?? 0]);
    },
  };
}

const dayOf = (at: number): WallMinutes => (Math.floor(at / minutesPerDay) * minutesPerDay) as WallMinutes;

/** Tasks whose dates differ from those before, with whole days. */
function followed(
  plan: Plan,
  { network, columns }: Schedule,
  before: { readonly start: Int32Array; readonly finish: Int32Array },
): Map<TaskId, Task> {
  const moved = new Map<TaskId, Task>();
  for (let i = 0; i < network.count; i++) {
    const [start, finish] = [columns.start[i] ?? 0, columns.finish[i] ?? 0];
    if (start === before.start[i] && finish === before.finish[i]) continue;
    const id = network.ids[i] as TaskId;
    const task = plan.tasks[plan.indexOf.get(id) ?? -1];
    if (!task || task.dates.start === null) continue;
    const dates = { start: dayOf(start), finish: (dayOf(finish - 1) + minutesPerDay) as WallMinutes };
    moved.set(id, { ...task, dates });
  }
  return moved;
}
