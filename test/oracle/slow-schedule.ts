// The obvious scheduler: every date is asked for where it is needed and worked out once, by stepping through time. No
// order, no arrays, no cleverness: what it says is what the fast core must say.
import { SlowBackward } from './slow-backward';
import { SlowForward } from './slow-forward';
import { countingChildren, isFinished, isInactive, isPlacedLate, isStarted, isSummary } from './slow-plan';
import type { SlowLink, SlowPlan, SlowTask } from './slow-plan';

export interface SlowResult {
  readonly start: number;
  readonly finish: number;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly totalSlack: number;
  readonly freeSlack: number;
  readonly critical: boolean;
}

interface Passes {
  readonly plan: SlowPlan;
  readonly forward: SlowForward;
  readonly late: SlowBackward;
}

/** Early dates as if nothing were to be late, late dates from them, then the dates at which all stands. */
export function slowSchedule(plan: SlowPlan): Map<string, SlowResult> {
  const { projectStart, projectFinish } = plan.input;
  const free = new SlowForward(plan, projectStart, null);
  const end = projectFinish ?? endOf(plan, free, projectStart);
  const late = new SlowBackward(plan, free, end);
  const begin = projectFinish === undefined ? projectStart : beginOf(plan, late, projectStart);
  const forward = new SlowForward(plan, begin, (task) => late.datesOf(task));
  return new Map(plan.tasks.map((task) => [task.id, resultOf({ plan, forward, late }, task)]));
}

/** Only tasks of the plan's own, still thought of, begin and end it. */
const ownTasks = ({ tasks }: SlowPlan): readonly SlowTask[] =>
  tasks.filter((task) => !isSummary(task) && task.given.mode !== 'fixed' && !isInactive(task));

function endOf(plan: SlowPlan, forward: SlowForward, otherwise: number): number {
  const ends = ownTasks(plan).map((task) => forward.datesOf(task).earlyFinish);
  return ends.length === 0 ? otherwise : Math.max(...ends);
}

function beginOf(plan: SlowPlan, late: SlowBackward, otherwise: number): number {
  const begins = ownTasks(plan).map((task) => late.datesOf(task).lateStart);
  return begins.length === 0 ? otherwise : Math.min(...begins);
}

function resultOf(passes: Passes, task: SlowTask): SlowResult {
  const { earlyStart, earlyFinish, start, finish } = passes.forward.datesOf(task);
  const { lateStart, lateFinish } = passes.late.datesOf(task);
  const [totalSlack, freeSlack] = [totalSlackOf(passes, task), freeSlackOf(passes, task)];
  const critical = isCritical(passes, task);
  return { start, finish, earlyStart, earlyFinish, lateStart, lateFinish, totalSlack, freeSlack, critical };
}

function totalSlackOf({ plan, forward, late }: Passes, task: SlowTask): number {
  if (isFinished(task)) return 0;
  if (!isSummary(task) && plan.input.projectFinish === undefined && isPlacedLate(task, plan)) return 0;
  const atFinish = task.slackTime.between(forward.datesOf(task).earlyFinish, late.datesOf(task).lateFinish);
  if (isStarted(task)) return atFinish;
  return Math.min(
    atFinish,
    task.slackTime.between(forward.datesOf(task).earlyStart, late.datesOf(task).lateStart),
  );
}

/** How far a task may slip before the next one that is still to be done must move. */
function freeSlackOf(passes: Passes, task: SlowTask): number {
  if (isFinished(task)) return 0;
  const gaps = task.outOf
    .filter(({ to }) => !isFinished(to))
    .map((link) => task.slackTime.between(passes.forward.pushing(link), heldBy(passes, link)) - link.lag);
  return Math.max(0, gaps.length === 0 ? totalSlackOf(passes, task) : Math.min(...gaps));
}

const heldBy = ({ forward }: Passes, { to, type }: SlowLink): number =>
  type === 'FS' || type === 'SS' ? forward.datesOf(to).start : forward.datesOf(to).finish;

function isCritical(passes: Passes, task: SlowTask): boolean {
  if (isSummary(task)) return countingChildren(task).some((child) => isCritical(passes, child));
  const limit = passes.plan.input.criticalSlack ?? 0;
  const { mode, start, finish } = task.given;
  const isNowhere = mode === 'manual' && start === undefined && finish === undefined;
  return !isFinished(task) && !isInactive(task) && !isNowhere && totalSlackOf(passes, task) <= limit;
}
