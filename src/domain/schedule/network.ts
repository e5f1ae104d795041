// A plan compiled to typed arrays: tasks by index, links by successor and by predecessor, and an order in which every
// date is known before it is needed. Built once, then read by both passes.
import type { WorkAxis } from '../time/work-axis';
import { modeInactive } from './codes';
import type { Conflict } from './conflict';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from './schedule-input';
import type { TaskAxes } from './task-axes';

/** Per task; instants and minutes are integers, `none` where there is no such date. */
export interface TaskColumns {
  readonly parent: Int32Array;
  readonly firstChild: Int32Array;
  readonly nextSibling: Int32Array;
  readonly duration: Int32Array;
  /** Duration with the pauses between portions. */
  readonly span: Int32Array;
  /** What is still to be done of it, pauses included. */
  readonly rest: Int32Array;
  /** Indexes into `axes`: the time it is worked on in, and that in which its slack is counted. */
  readonly axis: Uint16Array;
  readonly slackAxis: Uint16Array;
  readonly mode: Uint8Array;
  readonly constraint: Uint8Array;
  readonly constraintDate: Int32Array;
  readonly deadline: Int32Array;
  readonly givenStart: Int32Array;
  readonly givenFinish: Int32Array;
  readonly actualStart: Int32Array;
  readonly actualFinish: Int32Array;
  readonly resume: Int32Array;
  readonly delay: Int32Array;
}

/** Per link. A link that is off binds nobody: an end is unknown or inactive, or it was taken out of a loop. */
export interface LinkColumns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  readonly lag: Int32Array;
  readonly lagUnit: Uint8Array;
  /** Percentages worked out. */
  readonly lagMinutes: Int32Array;
  readonly lagIsElapsed: Uint8Array;
  readonly off: Uint8Array;
}

export interface Network {
  readonly count: number;
  readonly ids: string[];
  readonly indexOf: Map<string, number>;
  readonly tasks: TaskColumns;
  readonly links: LinkColumns;
  /** Of links whose id nobody has asked for yet there is none: read it by `linkIdAt`. */
  readonly linkIds: (string | undefined)[];
  /** Links into task i: `inLink[inStart[i]] … inLink[inStart[i + 1] - 1]`; out of it likewise. */
  readonly inStart: Int32Array;
  readonly inLink: Int32Array;
  readonly outStart: Int32Array;
  readonly outLink: Int32Array;
  /** Events in order: `i` computes a leaf or opens a summary, `~i` closes a summary after all that is below it. */
  readonly order: Int32Array;
  /** Where in `order` a task is computed or a summary opened, and where a summary is closed. */
  readonly position: Int32Array;
  readonly closing: Int32Array;
  readonly axes: readonly WorkAxis[];
  readonly taskAxes: TaskAxes;
  /** What the plan was compiled from; tasks and links as they are since, by index, null where a link was taken out. */
  readonly input: ScheduleInput;
  readonly given: ScheduleTask[];
  readonly givenLinks: (ScheduleLink | null)[];
  readonly projectStart: number;
  /** `none` when scheduled from the start. */
  readonly projectFinish: number;
  readonly statusDate: number;
  readonly criticalSlack: number;
  readonly honorConstraints: boolean;
  /** Whether each end of the plan is the end of a critical path. */
  readonly severalPaths: boolean;
  readonly conflicts: readonly Conflict[];
}

/** A summary of inactive tasks only shows those; else they don't count. */
export function hasActiveChild({ firstChild, nextSibling, mode }: TaskColumns, i: number): boolean {
  for (let child = firstChild[i] as number; child >= 0; child = nextSibling[child] as number)
    if (mode[child] !== modeInactive) return true;
  return false;
}

export const linkIdOf = ({ id, from, to, type }: ScheduleLink): string => id ?? `${from}:${to}:${type}`;

export const isSameLink = (a: ScheduleLink, b: ScheduleLink): boolean =>
  a.id === undefined && b.id === undefined
    ? a.to === b.to && a.from === b.from && a.type === b.type
    : linkIdOf(a) === linkIdOf(b);

/** Most links are never named, so that their ids are made up only when they are; a link taken out keeps its id. */
export function linkIdAt(
  { linkIds, givenLinks }: Pick<Network, 'linkIds' | 'givenLinks'>,
  link: number,
): string {
  let id = linkIds[link];
  if (id === undefined) {
    const given = givenLinks[link];
    id = given ? linkIdOf(given) : '';
    linkIds[link] = id;
  }
  return id;
}

/** Index of the link with the same id between the same tasks, -1 if there is none. */
export function placeOfLink(
  { indexOf, inStart, inLink, links, givenLinks }: Network,
  link: ScheduleLink,
): number {
  const to = indexOf.get(link.to) ?? -1;
  if (to < 0) return -1;
  const from = indexOf.get(link.from);
  for (let at = inStart[to] as number; at < (inStart[to + 1] as number); at++) {
    const place = inLink[at] as number;
    const one = givenLinks[place];
    if (links.from[place] === from && one && isSameLink(one, link)) return place;
  }
  return -1;
}
