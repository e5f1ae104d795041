// All links that put a task where it starts: several may ask for the same date, of which the reason names one. Reads a
// finished schedule.
import type { WorkAxis } from '../time/work-axis';
import { FS, SS, none } from './codes';
import { byLink, bySummaryLink } from './columns';
import type { Schedule } from './create-schedule';
import { alignStart, startForFinish, startForGate } from './forward-pass';
import { addLag, pushingDate } from './lag';
import { linkIdAt } from './network';

/** By index, in the order of their ids; links into a summary drive the tasks below it. None where something else placed the task. */
export function drivingLinks(schedule: Schedule, i: number): readonly number[] {
  const { network, columns } = schedule;
  const kind = columns.startReason[i];
  if (kind !== byLink && kind !== bySummaryLink) return [];
  const driving: number[] = [];
  for (let to = i; to >= 0; to = network.tasks.parent[to] as number)
    for (let at = network.inStart[to] as number; at < (network.inStart[to + 1] as number); at++) {
      const link = network.inLink[at] as number;
      if (network.links.off[link] === 0 && askedStart(schedule, i, link) === columns.start[i])
        driving.push(link);
    }
  return driving.sort((a, b) => (linkIdAt(network, a) < linkIdAt(network, b) ? -1 : 1));
}

/** Where the link alone would put the start. */
function askedStart({ network, columns }: Schedule, i: number, link: number): number {
  const { tasks, links } = network;
  const axis = network.axes[tasks.axis[i] as number] as WorkAxis;
  const type = links.type[link] as number;
  const date = pushingDate(network, columns, link);
  const bound = addLag(network, link, date);
  if (type === FS || type === SS) return alignStart(axis, bound, tasks.span[i] as number);
  const start =
    links.to[link] === i ? startForFinish(network, i, link, date) : startForGate(network, i, bound);
  return start === none ? none : alignStart(axis, start, tasks.span[i] as number);
}
