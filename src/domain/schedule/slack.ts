// How far each task can slip: total slack without moving the end, free slack without moving a successor; and what is
// critical. Counted in the task's own working time.
import { measureWork, type WorkAxis } from '../time/work-axis';
import { FS, SS, modeInactive, modeManual, none } from './codes';
import type { ScheduleColumns } from './columns';
import { isPlacedLate } from './forward-pass';
import { pushingDate } from './lag';
import { hasActiveChild, type Network, type TaskColumns } from './network';

export function computeSlack(network: Network, columns: ScheduleColumns): void {
  const { order } = network;
  for (let at = 0; at < order.length; at++) visitSlack(network, columns, order[at] as number);
}

/** In the order of events, so that a summary comes after what is below it. */
export function visitSlack(network: Network, columns: ScheduleColumns, event: number): void {
  const i = event < 0 ? ~event : event;
  const isSummary = (network.tasks.firstChild[i] as number) >= 0;
  if (isSummary && event >= 0) return;
  const total = totalSlack(network, columns, i);
  columns.totalSlack[i] = total;
  columns.freeSlack[i] = freeSlack(network, columns, i, total);
  columns.critical[i] = (isSummary ? hasCriticalChild(network, columns, i) : isCritical(network, i, total))
    ? 1
    : 0;
}

function totalSlack(network: Network, columns: ScheduleColumns, i: number): number {
  const { tasks, axes } = network;
  if (
    tasks.actualFinish[i] !== none ||
    (tasks.firstChild[i] === -1 && isPlacedLate(network, i) && network.projectFinish === none)
  )
    return 0;
  const axis = axes[tasks.slackAxis[i] as number] as WorkAxis;
  const atFinish = measureWork(axis, columns.earlyFinish[i] as number, columns.lateFinish[i] as number);
  if (tasks.actualStart[i] !== none) return atFinish;
  const atStart = measureWork(axis, columns.earlyStart[i] as number, columns.lateStart[i] as number);
  return Math.min(atStart, atFinish);
}

function isCritical({ tasks, criticalSlack }: Network, i: number, total: number): boolean {
  return (
    total <= criticalSlack &&
    tasks.actualFinish[i] === none &&
    tasks.mode[i] !== modeInactive &&
    !isPlaceholder(tasks, i)
  );
}

/** Placed by hand, but nowhere yet. */
const isPlaceholder = ({ mode, givenStart, givenFinish }: TaskColumns, i: number): boolean =>
  mode[i] === modeManual && givenStart[i] === none && givenFinish[i] === none;

function hasCriticalChild({ tasks }: Network, columns: ScheduleColumns, i: number): boolean {
  const isIdle = !hasActiveChild(tasks, i);
  for (let child = tasks.firstChild[i] as number; child >= 0; child = tasks.nextSibling[child] as number)
    if (columns.critical[child] === 1 && (isIdle || tasks.mode[child] !== modeInactive)) return true;
  return false;
}

/** Never negative; total slack where nothing follows that is still to be done. */
function freeSlack(network: Network, columns: ScheduleColumns, i: number, total: number): number {
  const { links, tasks, axes, outLink } = network;
  if (tasks.actualFinish[i] !== none) return 0;
  const axis = axes[tasks.slackAxis[i] as number] as WorkAxis;
  let free = none;
  const last = network.outStart[i + 1] as number;
  for (let at = network.outStart[i] as number; at < last; at++) {
    const link = outLink[at] as number;
    const to = links.to[link] as number;
    if (links.off[link] !== 0 || tasks.actualFinish[to] !== none) continue;
    const gap = gapOf(network, columns, link, axis);
    if (free === none || gap < free) free = gap;
  }
  return Math.max(0, free === none ? total : free);
}

/** The lag is taken off as minutes, elapsed ones too, as Microsoft Project's imitators do. */
function gapOf(network: Network, columns: ScheduleColumns, link: number, axis: WorkAxis): number {
  const { links } = network;
  const to = links.to[link] as number;
  const type = links.type[link] as number;
  const pushed = (type === FS || type === SS ? columns.start[to] : columns.finish[to]) as number;
  return measureWork(axis, pushingDate(network, columns, link), pushed) - (links.lagMinutes[link] as number);
}
