// The full pass: from a network to every task's dates, slack and reasons. The same answer for the same input, whatever its order.
import { none } from './codes';
import { createColumns, type ScheduleColumns } from './columns';
import { backwardPass, findProjectEnd, findProjectStart } from './backward-pass';
import { forwardPass, isPlacedLate } from './forward-pass';
import type { Network } from './network';
import { computeSlack } from './slack';

export interface Schedule {
  readonly network: Network;
  readonly columns: ScheduleColumns;
  readonly projectStart: number;
  readonly projectEnd: number;
}

export function createSchedule(network: Network): Schedule {
  const columns = createColumns(network.count);
  forwardPass(network, columns, false);
  if (network.projectFinish !== none) return scheduleFromEnd(network, columns);
  const projectEnd = findProjectEnd(network, columns);
  backwardPass(network, columns, projectEnd);
  if (hasLateTasks(network)) forwardPass(network, columns, true);
  computeSlack(network, columns);
  return { network, columns, projectStart: network.projectStart, projectEnd };
}

/** The project starts where its first task must; early dates count from there. */
function scheduleFromEnd(network: Network, columns: ScheduleColumns): Schedule {
  backwardPass(network, columns, network.projectFinish);
  const projectStart = findProjectStart(network, columns);
  const fromEnd: Network = { ...network, projectStart };
  forwardPass(fromEnd, columns, true);
  computeSlack(fromEnd, columns);
  return { network: fromEnd, columns, projectStart, projectEnd: network.projectFinish };
}

export function hasLateTasks(network: Network): boolean {
  for (let i = 0; i < network.count; i++) if (isPlacedLate(network, i)) return true;
  return false;
}
