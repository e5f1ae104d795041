// Chains of tasks that carry the end: the longest path of the plan, a path for each of its ends, and what comes near to
// being critical. Reads a finished schedule.
import { FF, FS, modeFixed, modeInactive, none } from './codes';
import type { Schedule } from './create-schedule';
import { drivingLinks } from './driving-links';

/** Tasks by index from the first to the last; links by index. Where several links drive one task all of them belong to it. */
export interface TaskPath {
  readonly end: number;
  readonly tasks: readonly number[];
  readonly links: readonly number[];
}

/** What leads to the last finish without a gap; of several tasks that finish last the first by id is its end. Null without tasks. */
export function longestPath(schedule: Schedule): TaskPath | null {
  const { columns } = schedule;
  const last = leavesOf(schedule).reduce<number[]>((best, i) => {
    const ahead = (columns.finish[i] ?? 0) - (columns.finish[best[0] ?? i] ?? 0);
    return ahead > 0 ? [i] : ahead === 0 ? [...best, i] : best;
  }, []);
  const [end] = sortById(schedule, last);
  return end === undefined ? null : pathTo(schedule, end);
}

/**
 * A path for each critical task that nothing follows, in the order of their ids: one a chain where the plan was scheduled
 * with several critical paths, else those that reach its end.
 */
export function criticalPaths(schedule: Schedule): readonly TaskPath[] {
  const { network, columns } = schedule;
  const ends = leavesOf(schedule).filter((i) => columns.critical[i] === 1 && !isFollowed(schedule, i));
  return sortById(schedule, ends).map((end) => {
    const path = pathTo(schedule, end);
    const tasks = path.tasks.filter((i) => columns.critical[i] === 1);
    const isInside = (link: number): boolean => tasks.includes(network.links.from[link] as number);
    return { end, tasks, links: path.links.filter(isInside) };
  });
}

/** Tasks, by index, that aren't critical but have no more total slack than so many minutes. */
export function nearCritical(schedule: Schedule, slack: number): readonly number[] {
  const { network, columns } = schedule;
  return leavesOf(schedule).filter(
    (i) =>
      columns.critical[i] === 0 &&
      network.tasks.actualFinish[i] === none &&
      (columns.totalSlack[i] as number) <= slack,
  );
}

/** Tasks of the plan's own that are to be done. */
function leavesOf({ network: { count, tasks } }: Schedule): number[] {
  const own = (i: number): boolean =>
    tasks.firstChild[i] === -1 && tasks.mode[i] !== modeInactive && tasks.mode[i] !== modeFixed;
  return Array.from({ length: count }, (_, i) => i).filter(own);
}

/** By something that is still to be done, also by way of a summary above it. */
function isFollowed({ network }: Schedule, i: number): boolean {
  const { links, tasks } = network;
  for (let from = i; from >= 0; from = tasks.parent[from] as number)
    for (let at = network.outStart[from] as number; at < (network.outStart[from + 1] as number); at++) {
      const link = network.outLink[at] as number;
      if (links.off[link] === 0 && tasks.actualFinish[links.to[link] as number] === none) return true;
    }
  return false;
}

function pathTo(schedule: Schedule, end: number): TaskPath {
  const { columns } = schedule;
  const seen = new Set([end]);
  const links = new Set<number>();
  for (const i of seen)
    for (const link of drivingLinks(schedule, i)) {
      links.add(link);
      for (const leaf of leavesThatPush(schedule, link)) seen.add(leaf);
    }
  const tasks = sortById(schedule, [...seen]);
  tasks.sort((a, b) => (columns.start[a] ?? 0) - (columns.start[b] ?? 0));
  return { end, tasks, links: [...links] };
}

/** A summary pushes by those of its tasks that begin or end it. */
function leavesThatPush(schedule: Schedule, link: number): readonly number[] {
  const { network, columns } = schedule;
  const { firstChild, nextSibling } = network.tasks;
  const dates =
    network.links.type[link] === FS || network.links.type[link] === FF ? columns.finish : columns.start;
  const open = [network.links.from[link] as number];
  const leaves: number[] = [];
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    if (firstChild[i] === -1) leaves.push(i);
    for (let child = firstChild[i] as number; child >= 0; child = nextSibling[child] as number)
      if (dates[child] === dates[i]) open.push(child);
  }
  return leaves;
}

const sortById = ({ network }: Schedule, tasks: readonly number[]): number[] =>
  tasks.toSorted((a, b) => ((network.ids[a] ?? '') < (network.ids[b] ?? '') ? -1 : 1));
