// What the finished schedule could not keep: links, constraints and deadlines, each with the chain that leads to it.
// Loops and missing calendars were found on compiling and come first.
import { workBefore, type WorkAxis } from '../time/work-axis';
import { FF, FNET, FNLT, MFO, MSO, SNET, SNLT, modeAuto, modeInactive, modeManual, none } from './codes';
import type { Conflict, Resolution } from './conflict';
import type { Schedule } from './create-schedule';
import { addLag, pushingDate } from './lag';
import { reasonChain } from './task-result';

export function findConflicts(schedule: Schedule): Conflict[] {
  const found: Conflict[] = [];
  for (let i = 0; i < schedule.network.count; i++) {
    if (schedule.network.tasks.mode[i] === modeInactive) continue;
    const missed = missedDeadline(schedule, i);
    const unmet = unmetConstraint(schedule, i);
    if (missed) found.push(missed);
    if (unmet) found.push(unmet);
  }
  for (let link = 0; link < schedule.network.links.to.length; link++) {
    const unmet = unmetLink(schedule, link);
    if (unmet) found.push(unmet);
  }
  const keyOf = (conflict: Conflict): string =>
    JSON.stringify([conflict.kind, conflict.tasks.at(-1), conflict.links]);
  found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return [...schedule.network.conflicts, ...found];
}

function missedDeadline(schedule: Schedule, i: number): Conflict | null {
  const deadline = schedule.network.tasks.deadline[i] ?? none;
  const late = (schedule.columns.finish[i] ?? 0) - deadline;
  if (deadline === none || late <= 0) return null;
  return {
    kind: 'missed-deadline',
    ...chainTo(schedule, i),
    by: late,
    choices: ['move-deadline', 'shorten-tasks', 'remove-link'],
  };
}

/** A constraint is unmet where something stronger placed the task: an actual date, a hand, or links that win. */
function unmetConstraint(schedule: Schedule, i: number): Conflict | null {
  const { network, columns } = schedule;
  const date = network.tasks.constraintDate[i] ?? none;
  if (date === none || (network.tasks.firstChild[i] ?? -1) >= 0) return null;
  const off = distanceFrom(
    network.tasks.constraint[i] ?? 0,
    date,
    columns.start[i] ?? 0,
    columns.finish[i] ?? 0,
  );
  const axis = network.axes[network.tasks.axis[i] ?? 0];
  if (off === 0 || !axis || workBefore(axis, date + off) === workBefore(axis, date)) return null;
  return {
    kind: 'unmet-constraint',
    ...chainTo(schedule, i),
    by: Math.abs(off),
    choices: ['relax-constraint', 'shorten-tasks'],
  };
}

function distanceFrom(type: number, date: number, start: number, finish: number): number {
  switch (type) {
    case SNET:
      return Math.min(0, start - date);
    case SNLT:
      return Math.max(0, start - date);
    case FNET:
      return Math.min(0, finish - date);
    case FNLT:
      return Math.max(0, finish - date);
    case MSO:
      return start - date;
    default:
      return type === MFO ? finish - date : 0;
  }
}

/** Only the successor's working time counts: a link is kept where no work lies between what it asks for and what is. */
function unmetLink(schedule: Schedule, link: number): Conflict | null {
  const { network, columns } = schedule;
  const { links, tasks } = network;
  if (links.off[link] === 1) return null;
  const from = links.from[link] as number;
  const to = links.to[link] as number;
  const axis = network.axes[tasks.axis[to] as number] as WorkAxis;
  const asked = addLag(network, link, pushingDate(network, columns, link));
  const placed = ((links.type[link] as number) < FF ? columns.start[to] : columns.finish[to]) as number;
  if (placed >= asked || !isLate(axis, placed, asked)) return null;
  const chain = chainTo(schedule, from);
  return {
    kind: 'unmet-link',
    tasks: [...chain.tasks, network.ids[to] as string],
    links: [...chain.links, network.linkIds[link] as string],
    by: asked - placed,
    choices: choicesFor(schedule, to),
  };
}

const isLate = (axis: WorkAxis, placed: number, asked: number): boolean =>
  workBefore(axis, placed) < workBefore(axis, asked);

function choicesFor({ network: { tasks } }: Schedule, to: number): Resolution[] {
  const choices: Resolution[] = ['remove-link', 'shorten-lag'];
  if (tasks.mode[to] === modeManual) choices.unshift('schedule-automatically');
  if (tasks.mode[to] === modeAuto && tasks.constraintDate[to] !== none) choices.unshift('relax-constraint');
  return choices;
}

/** Tasks and links from the root of the delay to the task. */
function chainTo(schedule: Schedule, i: number): { readonly tasks: string[]; readonly links: string[] } {
  const chain = reasonChain(schedule, i).toReversed();
  return {
    tasks: chain.map(({ task }) => task),
    links: chain.flatMap(({ reason }) => (reason.link === undefined ? [] : [reason.link])),
  };
}
