// Why a task's dates are what they are, as data: enough to say it in a sentence and to follow it to its root. Reads a
// finished schedule.
import { nextOpening, workBefore, type WorkAxis } from '../time/work-axis';
import { latestFinish } from './backward-pass';
import { constraintTypes, linkTypes, none } from './codes';
import { reasonKinds, type ReasonKind } from './columns';
import type { Schedule } from './create-schedule';
import { addLag, pushingDate } from './lag';
import type { ConstraintType, LinkType } from './schedule-input';
import { linkIdAt } from './network';

/** `date` is what the cause asked for, before the calendar moved it. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The link that drove, and the task at its other end: before it, or for what is late after it. Of a summary the child that begins or ends it. */
  readonly link?: string;
  readonly linkType?: LinkType;
  readonly task?: string;
  /** The summary that the link leads to, where it isn't the task itself. */
  readonly summary?: string;
  /** Minutes of the link's lag; every minute counts where it is elapsed time. */
  readonly lag?: number;
  readonly lagIsElapsed?: true;
  /** Elapsed minutes by which levelling holds the task back. */
  readonly delay?: number;
  readonly constraint?: ConstraintType;
  readonly date?: number;
  /** The cause asked for a time at which nobody works. */
  readonly movedByCalendar?: true;
}

export interface ReasonStep {
  readonly task: string;
  readonly reason: Reason;
}

export function startReason(schedule: Schedule, i: number): Reason {
  const { columns } = schedule;
  const kind = reasonKinds[columns.startReason[i] ?? 0] ?? 'project-start';
  const reason = explain(schedule, i, kind, columns.startLink[i] ?? none);
  return isMoved(schedule, i, reason) ? { ...reason, movedByCalendar: true } : reason;
}

export function finishReason(schedule: Schedule, i: number): Reason {
  const { columns } = schedule;
  const kind = reasonKinds[columns.finishReason[i] ?? 0] ?? 'duration';
  if (kind === 'children') return { kind, ...edgeChild(schedule, i, columns.finish) };
  if (kind === 'manual' || kind === 'fixed' || kind === 'actual')
    return { kind, date: columns.finish[i] ?? 0 };
  return kind === 'duration' ? { kind } : explain(schedule, i, kind, columns.finishLink[i] ?? none);
}

/** From a task back to the root of its start: each step with the reason that leads to the next. */
export function reasonChain(schedule: Schedule, i: number): readonly ReasonStep[] {
  const { network } = schedule;
  const chain: ReasonStep[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = i; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const reason = startReason(schedule, at);
    chain.push({ task: network.ids[at] ?? '', reason });
    at = reason.task === undefined ? undefined : network.indexOf.get(reason.task);
  }
  return chain;
}

function explain(schedule: Schedule, i: number, kind: ReasonKind, link: number): Reason {
  const { network, columns } = schedule;
  const { tasks } = network;
  switch (kind) {
    case 'link':
    case 'summary-link':
      return explainLink(schedule, i, kind, link);
    case 'constraint':
      return { kind, constraint: constraintOf(schedule, i), date: tasks.constraintDate[i] ?? 0 };
    case 'children':
      return { kind, ...edgeChild(schedule, i, columns.start) };
    case 'as-late-as-possible':
      return { kind, ...findHolder(schedule, i) };
    case 'delay':
      return { kind, delay: tasks.delay[i] ?? 0 };
    case 'status-date':
      return { kind, date: network.statusDate };
    case 'project-start':
      return { kind, date: network.projectStart };
    default:
      return { kind, date: columns.start[i] ?? 0 };
  }
}

const constraintOf = ({ network }: Schedule, i: number): ConstraintType =>
  constraintTypes[network.tasks.constraint[i] as number] as ConstraintType;

function explainLink({ network, columns }: Schedule, i: number, kind: ReasonKind, link: number): Reason {
  const { links, ids } = network;
  const to = links.to[link] as number;
  return {
    kind,
    link: linkIdAt(network, link),
    linkType: linkTypes[links.type[link] as number] as LinkType,
    task: ids[links.from[link] as number] as string,
    ...(to === i ? {} : { summary: ids[to] as string }),
    lag: links.lagMinutes[link] as number,
    ...(links.lagIsElapsed[link] === 1 ? { lagIsElapsed: true as const } : {}),
    date: addLag(network, link, pushingDate(network, columns, link)),
  };
}

/** Dates asked of an end are not compared with a start. */
function isMoved({ network, columns }: Schedule, i: number, { date, linkType }: Reason): boolean {
  if (date === undefined || linkType === 'FF' || linkType === 'SF') return false;
  const axis = network.axes[network.tasks.axis[i] as number] as WorkAxis;
  return date !== columns.start[i] && nextOpening(axis, date) === columns.start[i];
}

/** What a late task leaves room for: a successor, its own constraint or deadline, or the end of the plan. */
function findHolder(
  { network, columns, projectEnd }: Schedule,
  i: number,
): Pick<Reason, 'link' | 'linkType' | 'task' | 'constraint' | 'date'> {
  const { tasks, links, ids } = network;
  const axis = network.axes[tasks.axis[i] as number] as WorkAxis;
  const held = workBefore(axis, columns.lateFinish[i] as number);
  const holds = (date: number | undefined): boolean =>
    date !== undefined && date !== none && workBefore(axis, date) === held;
  const holding = Array.from(network.outLink.subarray(network.outStart[i], network.outStart[i + 1])).filter(
    (link) => links.off[link] === 0 && holds(latestFinish(network, columns, link)),
  );
  const [first] = holding.sort((a, b) => (linkIdAt(network, a) < linkIdAt(network, b) ? -1 : 1));
  if (first !== undefined)
    return {
      link: linkIdAt(network, first),
      linkType: linkTypes[links.type[first] as number] as LinkType,
      task: ids[links.to[first] as number] as string,
    };
  const constraintDate = tasks.constraintDate[i] as number;
  if (constraintDate !== none)
    return {
      constraint: constraintTypes[tasks.constraint[i] as number] as ConstraintType,
      date: constraintDate,
    };
  return { date: holds(tasks.deadline[i]) ? (tasks.deadline[i] as number) : projectEnd };
}

/** The child at which a summary begins or ends; of several the first by id. */
function edgeChild({ network }: Schedule, i: number, dates: Int32Array): { readonly task?: string } {
  const { firstChild, nextSibling } = network.tasks;
  const ids: string[] = [];
  for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1)
    if (dates[child] === dates[i]) ids.push(network.ids[child] ?? '');
  const [task] = ids.sort();
  return task === undefined ? {} : { task };
}
