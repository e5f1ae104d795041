// One task's results as a readable object, and the reason for each of its dates as data to print or to follow.
import { FS, constraintTypes, none } from './codes';
import { reasonKinds, type ReasonKind } from './columns';
import type { Schedule } from './create-schedule';
import { nextOpening, type WorkAxis } from '../time/work-axis';
import { addLag, pushingDate } from './lag';
import type { ConstraintType } from './schedule-input';

/** Why a date is what it is. `date` is what the cause asked for, before the calendar moved it. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly link?: string;
  readonly task?: string;
  /** Minutes of the driving link's lag. */
  readonly lag?: number;
  readonly constraint?: ConstraintType;
  readonly date?: number;
  /** The cause asked for a time at which nobody works. */
  readonly movedByCalendar?: true;
}

export interface TaskResult {
  readonly id: string;
  readonly start: number;
  readonly finish: number;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** Working minutes of the task's calendar; negative where something can't be kept. */
  readonly totalSlack: number;
  readonly freeSlack: number;
  readonly critical: boolean;
  readonly startReason: Reason;
  readonly finishReason: Reason;
}

export function taskResult(schedule: Schedule, i: number): TaskResult {
  const { columns, network } = schedule;
  const at = (column: Int32Array): number => column[i] ?? 0;
  return {
    id: network.ids[i] ?? '',
    start: at(columns.start),
    finish: at(columns.finish),
    earlyStart: at(columns.earlyStart),
    earlyFinish: at(columns.earlyFinish),
    lateStart: at(columns.lateStart),
    lateFinish: at(columns.lateFinish),
    totalSlack: at(columns.totalSlack),
    freeSlack: at(columns.freeSlack),
    critical: columns.critical[i] === 1,
    startReason: startReason(schedule, i),
    finishReason: finishReason(schedule, i),
  };
}

export function startReason(schedule: Schedule, i: number): Reason {
  const { columns, network } = schedule;
  const kind = reasonKinds[columns.startReason[i] ?? 0] ?? 'project-start';
  return explain(schedule, i, kind, columns.startLink[i] ?? none) ?? { kind, date: network.projectStart };
}

export function finishReason(schedule: Schedule, i: number): Reason {
  const { columns } = schedule;
  const kind = reasonKinds[columns.finishReason[i] ?? 0] ?? 'duration';
  return explain(schedule, i, kind, columns.finishLink[i] ?? none) ?? { kind };
}

function explain(schedule: Schedule, i: number, kind: ReasonKind, link: number): Reason | null {
  const { tasks } = schedule.network;
  if (kind === 'children') return { kind, ...edgeChild(schedule, i) };
  if (kind !== 'constraint') return link === none ? null : explainLink(schedule, i, kind, link);
  const constraint = constraintTypes[tasks.constraint[i] as number] as ConstraintType;
  return { kind, constraint, date: tasks.constraintDate[i] as number };
}

function explainLink({ network, columns }: Schedule, i: number, kind: ReasonKind, link: number): Reason {
  const { links } = network;
  const date = addLag(network, link, pushingDate(network, columns, link));
  const axis = network.axes[network.tasks.axis[i] as number] as WorkAxis;
  const isMoved = links.type[link] === FS && nextOpening(axis, date) !== date && columns.start[i] !== date;
  return {
    kind,
    link: network.linkIds[link] as string,
    task: network.ids[links.from[link] as number] as string,
    lag: links.lagMinutes[link] as number,
    date,
    ...(isMoved ? { movedByCalendar: true } : {}),
  };
}

/** The child at which a summary begins; of several the first by id. */
function edgeChild({ network, columns }: Schedule, i: number): { readonly task?: string } {
  const { firstChild, nextSibling } = network.tasks;
  const ids: string[] = [];
  for (let child = firstChild[i] ?? -1; child >= 0; child = nextSibling[child] ?? -1)
    if (columns.start[child] === columns.start[i]) ids.push(network.ids[child] ?? '');
  const [task] = ids.sort();
  return task === undefined ? {} : { task };
}

/** From a task back to the root of its start: each step with the reason that leads to the next. */
export function reasonChain(
  schedule: Schedule,
  i: number,
): readonly { readonly task: string; readonly reason: Reason }[] {
  const { network } = schedule;
  const chain: { task: string; reason: Reason }[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = i; at !== undefined && !seen.has(at);) {
    seen.add(at);
    const reason = startReason(schedule, at);
    chain.push({ task: network.ids[at] ?? '', reason });
    at = reason.task === undefined ? undefined : network.indexOf.get(reason.task);
  }
  return chain;
}
