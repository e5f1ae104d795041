// The full pass: from a network to every task's dates, slack and reasons. The same answer for the same input, whatever its order.
import { none } from './codes';
import { copyForward, createColumns, type ScheduleColumns } from './columns';
import { backwardPass, findProjectEnd, findProjectStart } from './backward-pass';
import { forwardPass, isPlacedLate } from './forward-pass';
import type { Network } from './network';
import { computeSlack } from './slack';

export interface Schedule {
  /** The plan as it is scheduled: from the end it starts where its first task must. */
  readonly network: Network;
  readonly columns: ScheduleColumns;
  readonly projectStart: number;
  readonly projectEnd: number;
  /** The plan as it was given. */
  readonly plan: Network;
  /** Early dates as if nothing were to be late, which late dates are counted back from; the columns where nothing is. */
  readonly draft: ScheduleColumns;
}

export function createSchedule(plan: Network): Schedule {
  const draft = createColumns(plan.count);
  forwardPass(plan, draft, false);
  const projectEnd = endOf(plan, draft);
  backwardPass(plan, draft, projectEnd);
  const network = startFromEnd(plan, draft);
  const columns = hasLateTasks(plan) ? copyForward(draft) : draft;
  if (columns !== draft) forwardPass(network, columns, true);
  computeSlack(network, columns);
  return { network, columns, projectStart: network.projectStart, projectEnd, plan, draft };
}

export const endOf = (plan: Network, draft: ScheduleColumns): number =>
  plan.projectFinish === none ? findProjectEnd(plan, draft) : plan.projectFinish;

/** From the end the project starts where its first task must; early dates count from there. */
export const startFromEnd = (plan: Network, draft: ScheduleColumns): Network =>
  plan.projectFinish === none ? plan : { ...plan, projectStart: findProjectStart(plan, draft) };

export function hasLateTasks(plan: Network): boolean {
  if (plan.projectFinish !== none) return true;
  for (let i = 0; i < plan.count; i++) if (isPlacedLate(plan, i)) return true;
  return false;
}
