// Schedules one plan that was read and writes down what came out, in the plan's own kind of dates.
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule } from '#domain/schedule/create-schedule';
import { findConflicts } from '#domain/schedule/find-conflicts';
import { solveLags, type LagNetwork } from '#domain/schedule/max-lags';
import { measureWork } from '#domain/time/work-axis';
import { taskResult } from '#domain/schedule/task-result';
import type { Reason } from '#domain/schedule/reason';
import type { PlanFile, PlanRow } from './plan-file';

/** As the core gives it, or for lags alone what it can be likened to. */
export type PlannedReason = Readonly<Record<string, unknown>> & Pick<Reason, 'date'>;

export interface PlannedTask {
  readonly uid: number;
  readonly summary: boolean;
  readonly start: number;
  readonly finish: number;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly totalSlack: number;
  readonly freeSlack: number;
  readonly critical: boolean;
  readonly reason: { readonly start: PlannedReason; readonly finish: PlannedReason };
}

export interface Planned {
  readonly tasks: readonly PlannedTask[];
  readonly conflicts: readonly unknown[];
  /** Minutes that the task could work from one instant to another. */
  readonly workBetween: (uid: number, from: number, to: number) => number;
}

export function schedulePlan(plan: PlanFile): Planned {
  if (plan.kind === 'lags') return scheduleLags(plan.model, plan.rows);
  const schedule = createSchedule(compileNetwork(plan.model));
  const tasks = plan.rows.map(({ uid, summary }) => {
    const {
      id: _,
      startReason,
      finishReason,
      ...dates
    } = taskResult(schedule, schedule.network.indexOf.get(String(uid)) ?? 0);
    return { uid, summary, ...dates, reason: { start: { ...startReason }, finish: { ...finishReason } } };
  });
  const { network } = schedule;
  const workBetween = (uid: number, from: number, to: number): number => {
    const axis = network.axes[network.tasks.axis[network.indexOf.get(String(uid)) ?? 0] ?? 0];
    return axis ? measureWork(axis, from, to) : to - from;
  };
  return { tasks, conflicts: findConflicts(schedule), workBetween };
}

function scheduleLags(model: LagNetwork, rows: readonly PlanRow[]): Planned {
  const { start, lateStart, loops } = solveLags(model);
  const tasks = rows.map(({ uid }) => {
    const [early, late, duration] = [start[uid] ?? 0, lateStart[uid] ?? 0, model.durations[uid] ?? 0];
    const free = freeSlack(model, start, uid, late - early);
    const cause = model.edges.find(
      (edge) => edge.to === uid && early > 0 && (start[edge.from] ?? 0) + edge.lag === early,
    );
    return {
      uid,
      summary: false,
      start: early,
      finish: early + duration,
      earlyStart: early,
      earlyFinish: early + duration,
      lateStart: late,
      lateFinish: late + duration,
      totalSlack: late - early,
      freeSlack: free,
      critical: late <= early,
      reason: {
        start: cause ? { kind: 'link', task: String(cause.from), lag: cause.lag } : { kind: 'project-start' },
        finish: { kind: 'duration' },
      },
    };
  });
  const conflicts = loops.map((loop) => ({
    kind: 'impossible-lags',
    tasks: loop.map((i) => model.edges[i]?.from),
    links: loop.map((i) => model.edges[i]),
    choices: loop.map((i) => ({ action: 'shorten-lag', link: i })),
  }));
  return { tasks, conflicts, workBetween: (_, from, to) => to - from };
}

function freeSlack({ edges }: LagNetwork, start: Int32Array, uid: number, total: number): number {
  const gaps = edges
    .filter((edge) => edge.from === uid)
    .map((edge) => (start[edge.to] ?? 0) - (start[uid] ?? 0) - edge.lag);
  return gaps.reduce((a, b) => Math.min(a, b), total);
}
