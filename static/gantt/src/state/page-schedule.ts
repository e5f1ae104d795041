// What the scheduling core says of the plan as it stands: what is critical, how much slack there is, what contradicts what,
// and why each date is where it is. Worked out from the dates in Jira; it moves none of them.
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import { compileNetwork } from '#domain/schedule/compile-network';
import { findConflicts } from '#domain/schedule/find-conflicts';
import type { Conflict } from '#domain/schedule/conflict';
import { reasonChain, startReason, type Reason } from '#domain/schedule/reason';
import { toScheduleInput, type TaskDecisions } from '#domain/schedule/to-schedule-input';
import type { LinkId, TaskId } from '#domain/plan/ids';
import { isSummary, type Plan } from '#domain/plan/create-plan';
import { parseIsoDate } from '#domain/time/iso-date';
import { minutesPerDay, type WallMinutes, type WorkMinutes } from '#domain/time/units';
import { nextOpening } from '#domain/time/work-axis';
import { usualWorkday, type WorkingCalendar } from '#domain/time/working-calendar';
import type { Issue } from '#jira/issue';
import { standardWeek } from './standard-week';

export interface PageSchedule {
  readonly critical: ReadonlySet<TaskId>;
  /** End of the day until which a task may end without moving the end of the plan; only where that is later than it ends. */
  readonly slack: ReadonlyMap<TaskId, WallMinutes>;
  /** Tasks that stand earlier than a link allows, and these links. */
  readonly strained: { readonly tasks: ReadonlySet<TaskId>; readonly links: ReadonlySet<LinkId> };
  /** Loops, constraints that can't be met, and what else can't be kept, with what would resolve it. */
  readonly problems: readonly Conflict[];
  /** From a task back to the root of its start; empty where it has no date. */
  readonly whyOf: (taskId: TaskId) => readonly WhyStep[];
  /** Working minutes; negative where something can't be kept, null where it has no date. */
  readonly slackOf: (taskId: TaskId) => WorkMinutes | null;
  /** Minutes of an ordinary working day: what slack and lags are counted in for people. */
  readonly workday: WorkMinutes;
}

export interface WhyStep {
  readonly taskId: TaskId;
  readonly reason: Reason;
  /** Nothing but its own date in Jira holds it there. */
  readonly isPut: boolean;
}

export const noSchedule: PageSchedule = {
  critical: new Set(),
  slack: new Map(),
  strained: { tasks: new Set(), links: new Set() },
  problems: [],
  whyOf: () => [],
  slackOf: () => null,
  workday: usualWorkday(standardWeek),
};

interface Source {
  readonly plan: Plan;
  readonly issues: ReadonlyMap<TaskId, Issue>;
  readonly calendar: WorkingCalendar;
  readonly today: WallMinutes;
}

/** Anyone who may edit an issue can write its plan, so a day that is none is no constraint. */
const decisionsOf = (issue: Issue | undefined): TaskDecisions => {
  const { mode, constraint } = issue?.plan?.plan ?? {};
  const day =
    constraint?.date === undefined || constraint.date === null ? null : parseIsoDate(constraint.date);
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(constraint === undefined || (constraint.date !== null && day === null)
      ? {}
      : { constraint: { type: constraint.type, day } }),
  };
};

/** Midnight after the day on which work ends. */
const endOfDay = (instant: number): WallMinutes =>
  (Math.ceil(instant / minutesPerDay) * minutesPerDay) as WallMinutes;

const isLeaf = (plan: Plan, id: string): boolean => {
  const i = plan.indexOf.get(id as TaskId);
  return i !== undefined && !isSummary(plan, i);
};

const readCritical = ({ network, columns }: Schedule, plan: Plan): Set<TaskId> =>
  new Set(
    network.ids.filter((id, i) => columns.critical[i] === 1 && isLeaf(plan, id)).map((id) => id as TaskId),
  );

const readSlack = ({ network, columns }: Schedule, plan: Plan): Map<TaskId, WallMinutes> => {
  const tails = new Map<TaskId, WallMinutes>();
  network.ids.forEach((id, i) => {
    const latest = endOfDay(columns.lateFinish[i] ?? 0);
    const isOpen = plan.tasks[plan.indexOf.get(id as TaskId) ?? -1]?.stage !== 'done';
    if (isOpen && isLeaf(plan, id) && latest > endOfDay(columns.finish[i] ?? 0))
      tails.set(id as TaskId, latest);
  });
  return tails;
};

/** Work that has begun contradicts nothing: that it was done says more than a link. */
const isByHand = (schedule: Schedule, id: string): boolean =>
  startReason(schedule, schedule.network.indexOf.get(id) ?? -1).kind === 'manual';

/** A link pushed the task past the day on which Jira has it, or could not push one that stands where a hand put it. */
const readStrained = (
  schedule: Schedule,
  plan: Plan,
  problems: readonly Conflict[],
): PageSchedule['strained'] => {
  const { network, columns } = schedule;
  const tasks = new Set<TaskId>();
  const links = new Set<LinkId>();
  network.ids.forEach((id, i) => {
    const given = plan.tasks[plan.indexOf.get(id as TaskId) ?? -1]?.dates.start ?? null;
    const axis = network.axes[network.tasks.axis[i] ?? 0];
    if (given === null || axis === undefined) return;
    const isPushed = endOfDay((columns.start[i] ?? 0) + 1) > endOfDay(nextOpening(axis, given) + 1);
    const link = isPushed && isLeaf(plan, id) ? startReason(schedule, i).link : undefined;
    if (link === undefined) return;
    tasks.add(id as TaskId);
    links.add(link as LinkId);
  });
  for (const { kind, tasks: chain, links: unmet } of problems) {
    const last = chain.at(-1);
    if (kind !== 'unmet-link' || last === undefined || !isByHand(schedule, last)) continue;
    tasks.add(last as TaskId);
    for (const link of unmet) links.add(link as LinkId);
  }
  return { tasks, links };
};

const toSteps = (schedule: Schedule, i: number, issues: Source['issues']): WhyStep[] =>
  reasonChain(schedule, i).map(({ task, reason }) => {
    const taskId = task as TaskId;
    const isPut = reason.kind === 'constraint' && decisionsOf(issues.get(taskId)).constraint === undefined;
    return { taskId, reason, isPut };
  });

export const schedulePage = ({ plan, issues, calendar, today }: Source): PageSchedule => {
  const input = toScheduleInput({ plan, calendar, today, decisionsOf: (id) => decisionsOf(issues.get(id)) });
  if (input === null) return noSchedule;
  const schedule = createSchedule(compileNetwork(input));
  const problems = findConflicts(schedule);
  return {
    critical: readCritical(schedule, plan),
    slack: readSlack(schedule, plan),
    workday: usualWorkday(calendar),
    strained: readStrained(schedule, plan, problems),
    problems,
    whyOf: (id) => {
      const i = schedule.network.indexOf.get(id);
      return i === undefined ? [] : toSteps(schedule, i, issues);
    },
    slackOf: (id) => {
      const i = schedule.network.indexOf.get(id);
      return i === undefined ? null : ((schedule.columns.totalSlack[i] ?? 0) as WorkMinutes);
    },
  };
};
