// After an edit only what can change is visited again: events in order, each only when something that it reads has
// changed. The result equals the full pass bit for bit. The schedule given is changed in place.
import { findProjectEnd, visitBackward } from './backward-pass';
import type { ScheduleColumns } from './columns';
import { resolveLag } from './compile-network';
import { fillTask } from './compile-tasks';
import { createSchedule, hasLateTasks, type Schedule } from './create-schedule';
import { visitForward } from './forward-pass';
import { createPlacement } from './placement';
import type { Network } from './network';
import { none } from './codes';
import { createQueue, type EventQueue } from './event-queue';
import type { ScheduleTask } from './schedule-input';
import { visitSlack } from './slack';
import type { TaskAxes } from './task-axes';

export interface Edit {
  /** New versions of tasks that are in the plan already, under the same parents and in the same mode. */
  readonly tasks?: readonly ScheduleTask[];
  /** New lags of links, by link index. */
  readonly lags?: readonly { readonly link: number; readonly lag: number }[];
}

export interface Rescheduled {
  readonly schedule: Schedule;
  /** How many tasks' dates were computed again, and how many of them came out different. */
  readonly visited: number;
  readonly changed: number;
}

export function reschedule(schedule: Schedule, edit: Edit, axes: TaskAxes): Rescheduled {
  const { network } = schedule;
  const forward = createQueue(network);
  const backward = createQueue(network);
  writeEdit(network, edit, axes, (i) => {
    forward.add(i);
    backward.add(i);
    for (const link of outOf(network, i)) forward.add(network.links.to[link] as number);
    for (const link of into(network, i)) backward.add(network.links.from[link] as number);
  });
  if (network.projectFinish !== none || hasLateTasks(network)) {
    return { schedule: createSchedule(network), visited: network.count, changed: network.count };
  }
  return propagate(schedule, forward, backward);
}

function writeEdit(network: Network, edit: Edit, axes: TaskAxes, touch: (i: number) => void): void {
  for (const task of edit.tasks ?? []) {
    const i = network.indexOf.get(task.id);
    if (i === undefined) continue;
    fillTask(network.tasks, i, task, axes);
    for (const link of outOf(network, i)) resolveLag(network.links, network.tasks, link);
    touch(i);
  }
  for (const { link, lag } of edit.lags ?? []) {
    network.links.lag[link] = lag;
    resolveLag(network.links, network.tasks, link);
    touch(network.links.to[link] as number);
    touch(network.links.from[link] as number);
  }
}

function propagate(schedule: Schedule, forward: EventQueue, backward: EventQueue): Rescheduled {
  const { network, columns } = schedule;
  const slack = createQueue(network);
  const touched = createQueue(network);
  const placement = createPlacement();
  forward.drain((event) => {
    const i = event < 0 ? ~event : event;
    const before = forwardDates(columns, i);
    visitForward(network, columns, event, placement);
    touched.add(i);
    backward.add(i);
    slack.addWithNeighbours(i);
    if (isSame(before, forwardDates(columns, i))) return;
    forward.addReaders(event);
    // Which children start a summary decides whom links from its start hold.
    if (event < 0) backward.addReadersBack(event);
  });
  const projectEnd = findProjectEnd(network, columns);
  if (projectEnd !== schedule.projectEnd) addLeaves(network, backward);
  let changed = 0;
  backward.drainBack((event) => {
    const i = event < 0 ? ~event : event;
    const before = backwardDates(columns, i);
    visitBackward(network, columns, event, projectEnd);
    touched.add(i);
    slack.addWithNeighbours(i);
    if (isSame(before, backwardDates(columns, i))) return;
    changed++;
    backward.addReadersBack(event);
  });
  slack.drain((event) => {
    visitSlack(network, columns, event);
    const above = network.tasks.parent[event < 0 ? ~event : event] as number;
    if (above >= 0) slack.add(above);
  });
  return { schedule: { ...schedule, projectEnd }, visited: touched.size(), changed };
}

function addLeaves(network: Network, queue: EventQueue): void {
  for (let i = 0; i < network.count; i++) if ((network.tasks.firstChild[i] as number) < 0) queue.add(i);
}

type Dates = readonly (number | undefined)[];

const forwardDates = (columns: ScheduleColumns, i: number): Dates => [
  columns.earlyStart[i],
  columns.earlyFinish[i],
  columns.finishReason[i],
  columns.gateStart[i],
  columns.gateFinish[i],
  columns.gateStartLink[i],
  columns.gateFinishLink[i],
];

const backwardDates = (columns: ScheduleColumns, i: number): Dates => [
  columns.lateStart[i],
  columns.lateFinish[i],
  columns.dueStart[i],
  columns.dueFinish[i],
  columns.ceilingStart[i],
  columns.ceilingFinish[i],
];

function isSame(a: Dates, b: Dates): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function* outOf(network: Network, i: number): Generator<number> {
  for (let at = network.outStart[i] as number; at < (network.outStart[i + 1] as number); at++)
    yield network.outLink[at] as number;
}

export function* into(network: Network, i: number): Generator<number> {
  for (let at = network.inStart[i] as number; at < (network.inStart[i + 1] as number); at++)
    yield network.inLink[at] as number;
}
