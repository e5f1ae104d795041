// What the finished schedule could not keep: links, constraints and deadlines, each with the chain that leads to it.
// Loops and missing calendars were found on compiling and come first.
import { workBefore, type WorkAxis } from '../time/work-axis';
import { FF, FNET, FNLT, MFO, MSO, SNET, SNLT, modeAuto, modeInactive, modeManual, none } from './codes';
import { byConstraint, byDuration } from './columns';
import type { Choice, Conflict } from './conflict';
import type { Schedule } from './create-schedule';
import { addLag, pushingDate } from './lag';
import { reasonChain } from './reason';
import { linkIdAt } from './network';

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
  return [...inOrder(schedule.network.conflicts.map(withTasksInOrder)), ...inOrder(found)];
}

/** So that the order of the input doesn't matter. */
function inOrder(conflicts: readonly Conflict[]): Conflict[] {
  const keyOf = ({ kind, calendar, tasks, links }: Conflict): string =>
    JSON.stringify([kind, calendar ?? '', tasks.at(-1) ?? '', links]);
  const keyed = conflicts.map((conflict) => ({ conflict, key: keyOf(conflict) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
  return keyed.map(({ conflict }) => conflict);
}

/** A loop's tasks have an order of their own; those of a calendar have none. */
const withTasksInOrder = (conflict: Conflict): Conflict =>
  conflict.calendar === undefined ? conflict : { ...conflict, tasks: conflict.tasks.toSorted() };

function missedDeadline(schedule: Schedule, i: number): Conflict | null {
  const deadline = schedule.network.tasks.deadline[i] ?? none;
  const late = (schedule.columns.finish[i] ?? 0) - deadline;
  if (deadline === none || late <= 0) return null;
  const task = schedule.network.ids[i] as string;
  const chain = chainTo(schedule, i);
  return {
    kind: 'missed-deadline',
    ...chain,
    by: late,
    choices: [
      { action: 'move-deadline', task, date: schedule.columns.finish[i] as number },
      ...chain.tasks.map((each): Choice => ({ action: 'shorten-tasks', task: each, by: late })),
      ...relaxations(schedule, chain.tasks),
      ...chain.links.map((link): Choice => ({ action: 'remove-link', link })),
    ],
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
  const chain = chainTo(schedule, i);
  const task = network.ids[i] as string;
  const before = chain.tasks.filter((each) => each !== task);
  return {
    kind: 'unmet-constraint',
    ...chain,
    by: Math.abs(off),
    choices: [
      { action: 'relax-constraint', task, date: date + off },
      ...before.map((each): Choice => ({ action: 'shorten-tasks', task: each, by: Math.abs(off) })),
      ...chain.links.map((link): Choice => ({ action: 'remove-link', link })),
    ],
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

function unmetLink(schedule: Schedule, link: number): Conflict | null {
  const by = linkMissedBy(schedule, link);
  if (by === 0) return null;
  const { network } = schedule;
  const from = network.links.from[link] as number;
  const to = network.links.to[link] as number;
  const chain = chainTo(schedule, from);
  return {
    kind: 'unmet-link',
    tasks: [...chain.tasks, network.ids[to] as string],
    links: [...chain.links, linkIdAt(network, link)],
    by,
    choices: choicesFor(schedule, link, by, chain.tasks),
  };
}

/**
 * Minutes by which the successor stands too early, 0 where it doesn't. Only its working time counts: a link is kept where
 * no work lies between what it asks for and what is.
 */
export function linkMissedBy({ network, columns }: Schedule, link: number): number {
  const { links, tasks } = network;
  if (links.off[link] === 1) return 0;
  const to = links.to[link] as number;
  const axis = network.axes[tasks.axis[to] as number] as WorkAxis;
  const asked = addLag(network, link, pushingDate(network, columns, link));
  const placed = ((links.type[link] as number) < FF ? columns.start[to] : columns.finish[to]) as number;
  return placed < asked && isLate(axis, placed, asked) ? asked - placed : 0;
}

const isLate = (axis: WorkAxis, placed: number, asked: number): boolean =>
  workBefore(axis, placed) < workBefore(axis, asked);

function choicesFor(
  schedule: Schedule,
  link: number,
  by: number,
  before: readonly string[],
): readonly Choice[] {
  const { network, columns } = schedule;
  const { tasks, links } = network;
  const to = links.to[link] as number;
  const task = network.ids[to] as string;
  const linkId = linkIdAt(network, link);
  const choices: Choice[] = [];
  if (tasks.mode[to] === modeManual) choices.push({ action: 'schedule-automatically', task });
  if (tasks.mode[to] === modeAuto && tasks.constraintDate[to] !== none)
    choices.push({ action: 'relax-constraint', task, date: (tasks.constraintDate[to] as number) + by });
  choices.push(...relaxations(schedule, before), { action: 'remove-link', link: linkId });
  if ((links.lagMinutes[link] as number) > 0) choices.push({ action: 'shorten-lag', link: linkId, by });
  const isByDuration = (id: string): boolean =>
    columns.finishReason[network.indexOf.get(id) ?? to] === byDuration;
  choices.push(
    ...before.filter(isByDuration).map((each): Choice => ({ action: 'shorten-tasks', task: each, by })),
  );
  return choices;
}

/** Constraints that push what stands in the chain. */
const relaxations = ({ network, columns }: Schedule, chain: readonly string[]): Choice[] =>
  chain
    .filter((id) => columns.startReason[network.indexOf.get(id) ?? -1] === byConstraint)
    .map((task) => ({ action: 'relax-constraint', task }));

/** Tasks and links from the root of the delay to the task. */
function chainTo(schedule: Schedule, i: number): { readonly tasks: string[]; readonly links: string[] } {
  const chain = reasonChain(schedule, i).toReversed();
  return {
    tasks: chain.map(({ task }) => task),
    links: chain.flatMap(({ reason }) => (reason.link === undefined ? [] : [reason.link])),
  };
}
