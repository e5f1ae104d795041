// What follows from an edit: events are visited again in order, each only when something that it reads has changed, in the
// same passes as at first. Knows which tasks were edited, not how.
import { visitBackward } from './backward-pass';
import { copyForward, type ScheduleColumns } from './columns';
import { endOf, hasLateTasks, startFromEnd, type Schedule } from './create-schedule';
import { createQueue, type EventQueue } from './event-queue';
import { isPlacedLate, visitForward } from './forward-pass';
import type { Network } from './network';
import { createPlacement } from './placement';
import { visitSlack } from './slack';

export interface Rescheduled {
  readonly schedule: Schedule;
  /** How many tasks' dates were computed again, and how many of them came out different. */
  readonly visited: number;
  readonly changed: number;
}

/** The columns of the schedule given are changed in place. */
export function propagate(schedule: Schedule, edited: Iterable<number>): Rescheduled {
  const { plan, draft } = schedule;
  const waves = createWaves(plan, edited);
  const isLateNow = schedule.columns === draft && hasLateTasks(plan);
  const columns = isLateNow ? copyForward(draft) : schedule.columns;
  runForward(plan, draft, waves, columns === draft);
  const projectEnd = endOf(plan, draft);
  if (projectEnd !== schedule.projectEnd) addLeaves(plan, waves.backward);
  runBackward(plan, draft, waves, projectEnd);
  const network = startFromEnd(plan, draft);
  const { projectStart } = network;
  if (projectStart !== schedule.projectStart) addLeaves(plan, waves.final);
  if (columns !== draft) runFinal(network, columns, waves);
  runSlack(network, columns, waves.slack);
  const { visited, changed } = waves;
  return {
    schedule: { network, columns, projectStart, projectEnd, plan, draft },
    visited: visited.reduce((sum, one) => sum + one, 0),
    changed: changed.reduce((sum, one) => sum + one, 0),
  };
}

/** What waits in each pass, and per task whether it was visited and came out different. */
interface Waves {
  readonly forward: EventQueue;
  readonly backward: EventQueue;
  /** The second forward pass, where some tasks are to be late. */
  readonly final: EventQueue;
  readonly slack: EventQueue;
  readonly visited: Uint8Array;
  readonly changed: Uint8Array;
}

/** All that reads a task's own data waits at first: it, what it is linked to and what is above it. */
function createWaves(plan: Network, edited: Iterable<number>): Waves {
  const waves = {
    forward: createQueue(plan),
    backward: createQueue(plan),
    final: createQueue(plan),
    slack: createQueue(plan),
    visited: new Uint8Array(plan.count),
    changed: new Uint8Array(plan.count),
  };
  const add = (i: number): void => {
    waves.forward.add(i);
    waves.backward.add(i);
    waves.final.add(i);
    waves.slack.add(i);
  };
  for (const i of edited) {
    add(i);
    for (const link of outOf(plan, i)) add(plan.links.to[link] as number);
    for (const link of into(plan, i)) add(plan.links.from[link] as number);
    const above = plan.tasks.parent[i] as number;
    if (above >= 0) add(above);
  }
  return waves;
}

function runForward(plan: Network, draft: ScheduleColumns, waves: Waves, isFinal: boolean): void {
  const visit = createForwardVisit(plan, draft, false);
  waves.forward.drain((event) => {
    const i = event < 0 ? ~event : event;
    const isChanged = visit(event);
    waves.backward.add(i);
    if (isFinal) note(waves, i, isChanged);
    if (!isChanged) return;
    waves.forward.addReaders(event);
    // Which children start a summary decides whom links from its start hold.
    if (event < 0) waves.backward.addReadersBack(event);
  });
}

function runBackward(plan: Network, draft: ScheduleColumns, waves: Waves, end: number): void {
  const before = new Int32Array(6);
  const after = new Int32Array(6);
  waves.backward.drainBack((event) => {
    const i = event < 0 ? ~event : event;
    readBackward(draft, i, before);
    visitBackward(plan, draft, event, end);
    readBackward(draft, i, after);
    const isChanged = !isSame(before, after);
    note(waves, i, isChanged);
    if (!isChanged) return;
    waves.backward.addReadersBack(event);
    if (isPlacedLate(plan, i)) waves.final.add(i);
  });
}

function runFinal(network: Network, columns: ScheduleColumns, waves: Waves): void {
  const visit = createForwardVisit(network, columns, true);
  waves.final.drain((event) => {
    const isChanged = visit(event);
    note(waves, event < 0 ? ~event : event, isChanged);
    if (isChanged) waves.final.addReaders(event);
  });
}

function runSlack(network: Network, columns: ScheduleColumns, slack: EventQueue): void {
  slack.drain((event) => {
    visitSlack(network, columns, event);
    const above = network.tasks.parent[event < 0 ? ~event : event] as number;
    if (above >= 0) slack.add(above);
  });
}

function note({ visited, changed, slack }: Waves, i: number, isChanged: boolean): void {
  visited[i] = 1;
  if (isChanged) changed[i] = 1;
  slack.addWithNeighbours(i);
}

function addLeaves(network: Network, queue: EventQueue): void {
  for (let i = 0; i < network.count; i++) if ((network.tasks.firstChild[i] as number) < 0) queue.add(i);
}

/** Tells whether anything came out different that others read. */
function createForwardVisit(
  network: Network,
  columns: ScheduleColumns,
  keepLate: boolean,
): (event: number) => boolean {
  const placement = { ...createPlacement(), keepLate };
  const before = new Int32Array(9);
  const after = new Int32Array(9);
  return (event) => {
    const i = event < 0 ? ~event : event;
    readForward(columns, i, before);
    visitForward(network, columns, event, placement);
    readForward(columns, i, after);
    return !isSame(before, after);
  };
}

function readForward(columns: ScheduleColumns, i: number, into: Int32Array): void {
  into[0] = columns.earlyStart[i] as number;
  into[1] = columns.earlyFinish[i] as number;
  into[2] = columns.start[i] as number;
  into[3] = columns.finish[i] as number;
  into[4] = columns.finishReason[i] as number;
  into[5] = columns.gateStart[i] as number;
  into[6] = columns.gateFinish[i] as number;
  into[7] = columns.gateStartLink[i] as number;
  into[8] = columns.gateFinishLink[i] as number;
}

function readBackward(columns: ScheduleColumns, i: number, into: Int32Array): void {
  into[0] = columns.lateStart[i] as number;
  into[1] = columns.lateFinish[i] as number;
  into[2] = columns.dueStart[i] as number;
  into[3] = columns.dueFinish[i] as number;
  into[4] = columns.ceilingStart[i] as number;
  into[5] = columns.ceilingFinish[i] as number;
}

function isSame(a: Int32Array, b: Int32Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Links by index; those with an unknown end have no other end to be found at. */
function* outOf({ outStart, outLink, links }: Network, i: number): Generator<number> {
  for (let at = outStart[i] as number; at < (outStart[i + 1] as number); at++) {
    const link = outLink[at] as number;
    if ((links.to[link] as number) >= 0) yield link;
  }
}

function* into({ inStart, inLink, links }: Network, i: number): Generator<number> {
  for (let at = inStart[i] as number; at < (inStart[i + 1] as number); at++) {
    const link = inLink[at] as number;
    if ((links.from[link] as number) >= 0) yield link;
  }
}
