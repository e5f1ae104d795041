// Earliest dates: every task as soon as its links, its constraint and its calendar allow, and why. Reads a network,
// writes columns; it knows nothing of late dates, except those of tasks that are to be done as late as possible.
import { openingAt, workBefore, lastClosing, nextOpening, type WorkAxis } from '../time/work-axis';
import { ALAP, ASAP, FF, FS, SF, SS, modeAuto, modeFixed, modeInactive, none } from './codes';
import {
  byActual,
  byChildren,
  byDelay,
  byDuration,
  byFixed,
  byLateness,
  byLink,
  byManual,
  byProjectStart,
  byStatusDate,
  bySummaryLink,
  type ScheduleColumns,
} from './columns';
import { applyConstraint } from './constraint';
import { addLag, pushingDate } from './lag';
import { hasActiveChild, linkIdAt, type Network } from './network';
import { backFrom, createPlacement, onFrom, type Placement } from './placement';

/** `keepLate`: tasks that are to be late keep the late dates they were given, and push with them. */
export function forwardPass(network: Network, columns: ScheduleColumns, keepLate: boolean): void {
  const { order } = network;
  const placement = { ...createPlacement(), keepLate };
  for (let at = 0; at < order.length; at++) visitForward(network, columns, order[at] as number, placement);
}

export function visitForward(
  network: Network,
  columns: ScheduleColumns,
  event: number,
  placement: Placement,
): void {
  if (event < 0) {
    rollUpForward(network, columns, ~event);
    return;
  }
  collectBounds(network, columns, event, placement);
  if ((network.tasks.firstChild[event] as number) >= 0) {
    columns.gateStart[event] = placement.fromBound;
    columns.gateStartLink[event] = placement.fromLink;
    columns.gateFinish[event] = placement.untilBound;
    columns.gateFinishLink[event] = placement.untilLink;
    return;
  }
  place(network, event, placement);
  store(network, columns, event, placement);
}

function collectBounds(network: Network, columns: ScheduleColumns, i: number, placement: Placement): void {
  const { links, tasks, inLink } = network;
  placement.fromBound = none;
  placement.fromLink = none;
  placement.untilBound = none;
  placement.untilLink = none;
  placement.untilStart = none;
  const above = tasks.parent[i] as number;
  if (above >= 0) {
    placement.fromBound = columns.gateStart[above] as number;
    placement.fromLink = columns.gateStartLink[above] as number;
    placement.untilBound = columns.gateFinish[above] as number;
    placement.untilLink = columns.gateFinishLink[above] as number;
    if (placement.untilBound !== none) placement.untilStart = startForGate(network, i, placement.untilBound);
  }
  const isLate = isPlacedLate(network, i);
  const end = network.inStart[i + 1] as number;
  for (let at = network.inStart[i] as number; at < end; at++) {
    const link = inLink[at] as number;
    if (links.off[link] !== 0) continue;
    const type = links.type[link] as number;
    const date = isLate ? earlyDate(network, columns, link) : pushingDate(network, columns, link);
    if (type === FS || type === SS) {
      const bound = addLag(network, link, date);
      if (isStronger(network, bound - placement.fromBound, link, placement.fromLink)) {
        placement.fromBound = bound;
        placement.fromLink = link;
      }
    } else holdUntil(network, link, date, placement);
  }
}

/** What is itself late keeps the early dates that it would have if nothing were. */
function earlyDate({ links }: Network, columns: ScheduleColumns, link: number): number {
  const type = links.type[link] as number;
  const dates = type === FS || type === FF ? columns.earlyFinish : columns.earlyStart;
  return dates[links.from[link] as number] as number;
}

function holdUntil(network: Network, link: number, date: number, placement: Placement): void {
  const i = network.links.to[link] as number;
  const bound = addLag(network, link, date);
  const isSummary = (network.tasks.firstChild[i] as number) >= 0;
  const start = isSummary ? bound : startForFinish(network, i, link, date);
  if (placement.untilStart !== none && start <= placement.untilStart) {
    if (start < placement.untilStart || !isStrongerEnd(network, link, bound, placement)) return;
  }
  placement.untilStart = start;
  placement.untilBound = bound;
  placement.untilLink = link;
}

/** The lag is added to the start that would finish with the predecessor: with elapsed lags that is not the same as adding it to the finish. */
export function startForFinish(network: Network, i: number, link: number, date: number): number {
  const { tasks, axes, links, projectStart } = network;
  const axis = axes[tasks.axis[i] as number] as WorkAxis;
  const start = addLag(network, link, backFrom(axis, date, tasks.span[i] as number));
  // A finish-to-finish link alone never pulls a task before the project; a start-to-finish link does.
  return links.type[link] === FF && start < projectStart ? projectStart : start;
}

export function startForGate({ tasks, axes }: Network, i: number, bound: number): number {
  if ((tasks.firstChild[i] as number) >= 0) return bound;
  return backFrom(axes[tasks.axis[i] as number] as WorkAxis, bound, tasks.span[i] as number);
}

/** Of ends that ask for the same start, that of a start-to-finish link, which is meant literally; then the later. */
function isStrongerEnd(network: Network, link: number, bound: number, placement: Placement): boolean {
  const { type } = network.links;
  const best = placement.untilLink;
  if (type[link] !== type[best]) return type[link] === SF;
  return isStronger(network, bound - placement.untilBound, link, best);
}

/** Of links that ask for the same date the first by id is named, so that the order of the input doesn't matter. */
function isStronger(network: Network, ahead: number, link: number, best: number): boolean {
  if (ahead !== 0) return ahead > 0;
  return best === none || linkIdAt(network, link) < linkIdAt(network, best);
}

function place(network: Network, i: number, placement: Placement): void {
  const { tasks } = network;
  placement.startLink = none;
  placement.finishLink = none;
  placement.finishReason = byDuration;
  const mode = tasks.mode[i] as number;
  if (mode !== modeAuto && mode !== modeInactive && placeGiven(network, i, placement)) return;
  if (tasks.actualStart[i] !== none || tasks.actualFinish[i] !== none) placeStarted(network, i, placement);
  else placeUnstarted(network, i, placement);
}

/** Manual and fixed tasks stay where they are; with one date only, the other follows by their duration. */
function placeGiven({ tasks, axes }: Network, i: number, placement: Placement): boolean {
  const start = tasks.givenStart[i] as number;
  const finish = tasks.givenFinish[i] as number;
  if (start === none && finish === none) return false;
  const axis = axes[tasks.axis[i] as number] as WorkAxis;
  const span = tasks.span[i] as number;
  placement.start = start === none ? backFrom(axis, finish, span) : start;
  placement.finish = finish === none ? onFrom(axis, start, span) : finish;
  placement.startReason = tasks.mode[i] === modeFixed ? byFixed : byManual;
  placement.finishReason = placement.startReason;
  return true;
}

function placeStarted(network: Network, i: number, placement: Placement): void {
  const { tasks, axes, statusDate } = network;
  const axis = axes[tasks.axis[i] as number] as WorkAxis;
  const finished = tasks.actualFinish[i] as number;
  const started = tasks.actualStart[i] as number;
  placement.start = started === none ? backFrom(axis, finished, tasks.span[i] as number) : started;
  placement.startReason = byActual;
  if (finished !== none) {
    placement.finish = finished;
    placement.finishReason = byActual;
    return;
  }
  const resume = tasks.resume[i] as number;
  const goesOn = resume === none ? placement.start : resume;
  const left = resume === none ? (tasks.span[i] as number) : (tasks.rest[i] as number);
  placement.finish = onFrom(axis, goesOn, left);
  if (statusDate !== none && goesOn < statusDate && placement.finish > goesOn) {
    const rest = tasks.rest[i] as number;
    const restart = workBefore(axis, placement.finish) - rest;
    if (openingAt(axis, restart) < statusDate) {
      placement.finish = onFrom(axis, statusDate, rest);
      placement.finishReason = byStatusDate;
    }
  }
  applyConstraint(network, i, placement, true);
}

function placeUnstarted(network: Network, i: number, placement: Placement): void {
  const { tasks, axes, statusDate } = network;
  const axis = axes[tasks.axis[i] as number] as WorkAxis;
  const span = tasks.span[i] as number;
  startByLinks(network, i, placement);
  if (statusDate !== none && placement.start < statusDate) {
    placement.start = span === 0 ? statusDate : nextOpening(axis, statusDate);
    placement.startReason = byStatusDate;
    placement.startLink = none;
  }
  const delay = tasks.delay[i] as number;
  if (delay !== 0) {
    placement.start = nextOpening(axis, placement.start + delay);
    placement.startReason = byDelay;
    placement.startLink = none;
  }
  placement.finish = onFrom(axis, placement.start, span);
  holdLiterally(network, axis, placement);
  applyConstraint(network, i, placement, false);
}

function startByLinks(network: Network, i: number, placement: Placement): void {
  const { tasks, axes, projectStart } = network;
  const axis = axes[tasks.axis[i] as number] as WorkAxis;
  const span = tasks.span[i] as number;
  const { fromBound, untilBound } = placement;
  if (fromBound === none && untilBound === none) {
    const isAnywhere = span === 0 && tasks.slackAxis[i] === 0;
    placement.start = isAnywhere ? projectStart : nextOpening(axis, projectStart);
    placement.startReason = byProjectStart;
    return;
  }
  placement.start = fromBound === none ? none : alignStart(axis, fromBound, span);
  nameLink(network, i, placement, placement.fromLink);
  if (untilBound === none) return;
  const start = alignStart(axis, placement.untilStart, span);
  if (start <= placement.start) return;
  placement.start = start;
  nameLink(network, i, placement, placement.untilLink);
}

function nameLink({ links }: Network, i: number, placement: Placement, link: number): void {
  placement.startReason = link !== none && links.to[link] !== i ? bySummaryLink : byLink;
  placement.startLink = link;
}

/** A start-to-finish link ends its task at the very instant at which the predecessor starts, even where that opens a period. */
function holdLiterally({ links }: Network, axis: WorkAxis, placement: Placement): void {
  const { untilBound, untilLink, finish } = placement;
  if (untilLink === none || untilBound <= finish || links.type[untilLink] !== SF) return;
  if (workBefore(axis, untilBound) !== workBefore(axis, finish)) return;
  placement.finish = untilBound;
  placement.finishReason = byLink;
  placement.finishLink = untilLink;
}

/** A milestone stands where work opens, goes on or has just closed; a task needs work before it. */
export function alignStart(axis: WorkAxis, instant: number, span: number): number {
  if (span !== 0 || lastClosing(axis, instant) !== instant) return nextOpening(axis, instant);
  return instant;
}

function store(network: Network, columns: ScheduleColumns, i: number, placement: Placement): void {
  columns.earlyStart[i] = placement.start;
  columns.earlyFinish[i] = placement.finish;
  const isLate = placement.keepLate && isPlacedLate(network, i);
  columns.startReason[i] = isLate ? byLateness : placement.startReason;
  columns.finishReason[i] = isLate ? byLateness : placement.finishReason;
  columns.startLink[i] = isLate ? none : placement.startLink;
  columns.finishLink[i] = isLate ? none : placement.finishLink;
  columns.start[i] = placement.start;
  columns.finish[i] = placement.finish;
  if (isLate) placeLate(network, columns, i);
}

/** A milestone stands where work has closed, in the evening rather than on the next morning, unless it opens itself there. */
function placeLate({ tasks }: Network, columns: ScheduleColumns, i: number): void {
  const { start, finish, earlyStart, lateStart, lateFinish, dueStart } = columns;
  start[i] = lateStart[i] as number;
  finish[i] = lateFinish[i] as number;
  if (tasks.span[i] !== 0) return;
  const [early, due] = [earlyStart[i] as number, dueStart[i] as number];
  start[i] = early > due && early <= (lateStart[i] as number) ? early : due;
  finish[i] = start[i];
}

/** Whether a task goes as late as it can: because it is told to, or because the whole plan is scheduled from its end. */
export function isPlacedLate({ tasks, projectFinish }: Network, i: number): boolean {
  if (tasks.mode[i] !== modeAuto || tasks.actualStart[i] !== none || tasks.actualFinish[i] !== none)
    return false;
  return tasks.constraint[i] === ALAP || (projectFinish !== none && tasks.constraint[i] !== ASAP);
}

function rollUpForward({ tasks }: Network, columns: ScheduleColumns, i: number): void {
  const { earlyStart, earlyFinish, start, finish } = columns;
  const isIdle = !hasActiveChild(tasks, i);
  let first = -1;
  for (let child = tasks.firstChild[i] as number; child >= 0; child = tasks.nextSibling[child] as number) {
    if (tasks.mode[child] === modeInactive && !isIdle) continue;
    if (first < 0) {
      first = child;
      earlyStart[i] = earlyStart[child] as number;
      earlyFinish[i] = earlyFinish[child] as number;
      start[i] = start[child] as number;
      finish[i] = finish[child] as number;
      continue;
    }
    earlyStart[i] = Math.min(earlyStart[i] as number, earlyStart[child] as number);
    earlyFinish[i] = Math.max(earlyFinish[i] as number, earlyFinish[child] as number);
    start[i] = Math.min(start[i] as number, start[child] as number);
    finish[i] = Math.max(finish[i] as number, finish[child] as number);
  }
  columns.startReason[i] = byChildren;
  columns.finishReason[i] = byChildren;
}
