// A date moved along a link: forward by its lag, backward by taking the lag off. Working lag is the successor's time.
import { addWork, lastClosing } from '../time/work-axis';
import { FF, FS } from './codes';
import { byLink, type ScheduleColumns } from './columns';
import type { Network } from './network';

/**
 * The date of the predecessor that a link starts from. A finish that a start-to-finish link holds at an opening pushes
 * from where its work closed.
 */
export function pushingDate(network: Network, columns: ScheduleColumns, link: number): number {
  const from = network.links.from[link] as number;
  const type = network.links.type[link] as number;
  if (type !== FS && type !== FF) return columns.start[from] as number;
  const finish = columns.finish[from] as number;
  if (columns.finishReason[from] !== byLink) return finish;
  const axis = network.axes[network.tasks.axis[from] as number];
  return axis ? lastClosing(axis, finish) : finish;
}

/** What the date of the predecessor means to the successor. Without lag the instant itself; a lag closes a working period, a lead opens one. */
export function addLag(network: Network, link: number, date: number): number {
  const lag = network.links.lagMinutes[link] as number;
  return lag === 0 ? date : moveBy(network, link, date, lag);
}

/** The latest date of the predecessor that leaves the successor its own. */
export function removeLag(network: Network, link: number, date: number): number {
  const lag = network.links.lagMinutes[link] as number;
  return lag === 0 ? date : moveBy(network, link, date, -lag);
}

function moveBy({ links, tasks, axes }: Network, link: number, date: number, lag: number): number {
  if (links.lagIsElapsed[link] === 1) return date + lag;
  const axis = axes[tasks.axis[links.to[link] as number] as number];
  return axis ? addWork(axis, date, lag) : date + lag;
}
