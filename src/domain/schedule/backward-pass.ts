// Latest dates: every task as late as its successors, its constraint and its deadline allow without moving the end of
// the project. Reads the forward pass, writes late dates.
import { lastClosing, nextOpening, type WorkAxis } from '../time/work-axis';
import {
  FF,
  FNLT,
  FS,
  MFO,
  MSO,
  SNLT,
  SS,
  modeAuto,
  modeFixed,
  modeInactive,
  modeManual,
  none,
} from './codes';
import type { ScheduleColumns } from './columns';
import { backFrom, onFrom } from './placement';
import { removeLag } from './lag';
import { hasActiveChild, type Network, type TaskColumns } from './network';

const noCeiling = 2_147_483_647;

export function backwardPass(network: Network, columns: ScheduleColumns, end: number): void {
  const { order } = network;
  for (let at = order.length - 1; at >= 0; at--) visitBackward(network, columns, order[at] as number, end);
}

/** The last early finish of the tasks that are the project's own. */
export function findProjectEnd({ count, tasks, projectStart }: Network, columns: ScheduleColumns): number {
  let end = none;
  for (let i = 0; i < count; i++)
    if (isOwn(tasks, i) && (columns.earlyFinish[i] as number) > end) end = columns.earlyFinish[i] as number;
  return end === none ? projectStart : end;
}

/** The first late start of those, where a project is scheduled from its end. */
export function findProjectStart({ count, tasks, projectStart }: Network, columns: ScheduleColumns): number {
  let start = noCeiling;
  for (let i = 0; i < count; i++)
    if (isOwn(tasks, i) && (columns.lateStart[i] as number) < start) start = columns.lateStart[i] as number;
  return start === noCeiling ? projectStart : start;
}

/** Summaries stand where others put them, fixed tasks are outside the plan, inactive ones not thought of. */
function isOwn(tasks: TaskColumns, i: number): boolean {
  const mode = tasks.mode[i] as number;
  return (tasks.firstChild[i] as number) < 0 && mode !== modeFixed && mode !== modeInactive;
}

export function visitBackward(network: Network, columns: ScheduleColumns, event: number, end: number): void {
  if (event < 0) setCeilings(network, columns, ~event);
  else if ((network.tasks.firstChild[event] as number) >= 0) rollUpBackward(network, columns, event);
  else placeLate(network, columns, event, end);
}

function placeLate(network: Network, columns: ScheduleColumns, i: number, end: number): void {
  const { tasks, axes } = network;
  const axis = axes[tasks.axis[i] as number] as WorkAxis;
  const mode = tasks.mode[i] as number;
  const finished = tasks.actualFinish[i] as number;
  if (mode === modeFixed || finished !== none) {
    setLate(columns, i, columns.earlyStart[i] as number, columns.earlyFinish[i] as number);
    return;
  }
  const ceiling = findCeiling(network, columns, i);
  const own = network.severalPaths && ceiling === noCeiling ? (columns.earlyFinish[i] as number) : end;
  let finish = limitFinish(network, i, axis, Math.min(ceiling, own));
  const span = tasks.span[i] as number;
  // A milestone stands where what follows starts; only a task's own work must have closed before.
  if (mode !== modeManual && span !== 0) finish = lastClosing(axis, finish);
  const started = tasks.actualStart[i] as number;
  const due = backFrom(axis, finish, started === none ? span : (tasks.rest[i] as number));
  setLate(columns, i, due, finish);
  // Work before a milestone must have closed in the milestone's own time.
  if (span === 0 && mode === modeAuto) {
    columns.dueStart[i] = lastClosing(axis, due);
    columns.dueFinish[i] = lastClosing(axis, finish);
  }
  if (started !== none) columns.lateStart[i] = started;
}

function setLate(columns: ScheduleColumns, i: number, start: number, finish: number): void {
  columns.lateStart[i] = start;
  columns.dueStart[i] = start;
  columns.lateFinish[i] = finish;
  columns.dueFinish[i] = finish;
}

/** `noCeiling` where nothing follows that is still to be done. */
function findCeiling(network: Network, columns: ScheduleColumns, i: number): number {
  const { links, tasks, outLink } = network;
  let ceiling = inheritCeiling(network, columns, i);
  const last = network.outStart[i + 1] as number;
  for (let at = network.outStart[i] as number; at < last; at++) {
    const link = outLink[at] as number;
    if (links.off[link] !== 0 || tasks.actualFinish[links.to[link] as number] !== none) continue;
    const latest = latestFinish(network, columns, link);
    if (latest < ceiling) ceiling = latest;
  }
  return ceiling;
}

export function latestFinish(network: Network, columns: ScheduleColumns, link: number): number {
  const { links, tasks, axes } = network;
  const i = links.from[link] as number;
  const type = links.type[link] as number;
  const held = heldDate(network, columns, i, link);
  if (type === FS || type === FF) return removeLag(network, link, held);
  // What has started, or is placed by hand, can't be held by its start any more.
  if (tasks.actualStart[i] !== none || tasks.mode[i] === modeManual) return noCeiling;
  const axis = axes[tasks.axis[i] as number] as WorkAxis;
  const span = tasks.span[i] as number;
  if (type === SS) return onFrom(axis, removeLag(network, link, nextOpening(axis, held)), span);
  return removeLag(network, link, onFrom(axis, held, span));
}

/** The successor's date that a link holds its predecessor to. A milestone before a milestone may stand where that stands. */
function heldDate({ links, tasks }: Network, columns: ScheduleColumns, i: number, link: number): number {
  const to = links.to[link] as number;
  const areMilestones = tasks.span[i] === 0 && tasks.span[to] === 0 && (tasks.firstChild[to] as number) < 0;
  if (areMilestones) return columns.lateFinish[to] as number;
  const type = links.type[link] as number;
  return (type === FS || type === SS ? columns.dueStart[to] : columns.dueFinish[to]) as number;
}

function inheritCeiling({ tasks, axes }: Network, columns: ScheduleColumns, i: number): number {
  const above = tasks.parent[i] as number;
  if (above < 0) return noCeiling;
  const finish = columns.ceilingFinish[above] as number;
  const start = columns.ceilingStart[above] as number;
  const ceiling = finish === none ? noCeiling : finish;
  if (start === none || columns.earlyStart[i] !== columns.earlyStart[above] || tasks.mode[i] !== modeAuto)
    return ceiling;
  return Math.min(ceiling, onFrom(axes[tasks.axis[i] as number] as WorkAxis, start, tasks.span[i] as number));
}

function limitFinish({ tasks }: Network, i: number, axis: WorkAxis, finish: number): number {
  const date = tasks.constraintDate[i] as number;
  const deadline = tasks.deadline[i] as number;
  let latest = finish;
  if (date !== none) {
    const type = tasks.constraint[i] as number;
    if (type === MSO) latest = onFrom(axis, date, tasks.span[i] as number);
    else if (type === MFO) latest = date;
    else if (type === SNLT) latest = Math.min(latest, onFrom(axis, date, tasks.span[i] as number));
    else if (type === FNLT) latest = Math.min(latest, date);
  }
  return deadline !== none && deadline < latest ? deadline : latest;
}

/** Links out of a summary hold all tasks below it by their finish, but by their start only those that start it. */
function setCeilings(network: Network, columns: ScheduleColumns, i: number): void {
  const { links, tasks } = network;
  let start = inheritedStart(network, columns, i);
  let finish = inheritedFinish(network, columns, i);
  for (let at = network.outStart[i] as number; at < (network.outStart[i + 1] as number); at++) {
    const link = network.outLink[at] as number;
    const to = links.to[link] as number;
    if (links.off[link] !== 0 || tasks.actualFinish[to] !== none) continue;
    const type = links.type[link] as number;
    const held =
      type === FS || type === SS ? (columns.dueStart[to] as number) : (columns.dueFinish[to] as number);
    const latest = removeLag(network, link, held);
    if (type === FS || type === FF) finish = Math.min(finish, latest);
    else start = Math.min(start, latest);
  }
  const deadline = tasks.deadline[i] as number;
  if (deadline !== none) finish = Math.min(finish, deadline);
  columns.ceilingStart[i] = start === noCeiling ? none : start;
  columns.ceilingFinish[i] = finish === noCeiling ? none : finish;
}

function inheritedStart({ tasks }: Network, columns: ScheduleColumns, i: number): number {
  const above = tasks.parent[i] as number;
  if (above < 0 || columns.earlyStart[above] !== columns.earlyStart[i]) return noCeiling;
  return columns.ceilingStart[above] === none ? noCeiling : (columns.ceilingStart[above] as number);
}

function inheritedFinish({ tasks }: Network, columns: ScheduleColumns, i: number): number {
  const above = tasks.parent[i] as number;
  if (above < 0 || columns.ceilingFinish[above] === none) return noCeiling;
  return columns.ceilingFinish[above] as number;
}

function rollUpBackward({ tasks }: Network, columns: ScheduleColumns, i: number): void {
  const { lateStart, lateFinish, dueStart, dueFinish } = columns;
  let start = noCeiling;
  let due = noCeiling;
  let finish = none;
  let leastFinish = noCeiling;
  const isIdle = !hasActiveChild(tasks, i);
  for (let child = tasks.firstChild[i] as number; child >= 0; child = tasks.nextSibling[child] as number) {
    if (tasks.mode[child] === modeInactive && !isIdle) continue;
    start = Math.min(start, lateStart[child] as number);
    due = Math.min(due, dueStart[child] as number);
    finish = Math.max(finish, lateFinish[child] as number);
    leastFinish = Math.min(leastFinish, dueFinish[child] as number);
  }
  lateStart[i] = start;
  dueStart[i] = due;
  lateFinish[i] = finish;
  dueFinish[i] = leastFinish;
}
