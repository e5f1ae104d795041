// After an edit only what can change is visited again; the result equals the full pass bit for bit. New versions of tasks
// and links, and links taken out, are written where they stand; all else is compiled anew and carried over.
import { lagUnits, linkTypes, modeInactive } from './codes';
import { resolveLag } from './compile-network';
import { fillTask } from './compile-tasks';
import type { Schedule } from './create-schedule';
import { isSameLink, type Network } from './network';
import { propagate, type Rescheduled } from './propagate';
import { rebuild } from './rebuild';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from './schedule-input';

/** Tasks and links by id: new ones, new versions of those that are there, and what is to go. */
export interface Edit {
  readonly tasks?: readonly ScheduleTask[];
  readonly links?: readonly ScheduleLink[];
  readonly removedTasks?: readonly string[];
  readonly removedLinks?: readonly ScheduleLink[];
}

/** The schedule given must not be used any more. */
export function reschedule(schedule: Schedule, edit: Edit): Rescheduled {
  const changes = findPlaces(schedule.plan, edit);
  return changes ? propagate(schedule, changes()) : rebuild(schedule, applyEdit(schedule.plan, edit));
}

/** Writes the edit and says which tasks it was about; null where it can't be written in place. */
function findPlaces(plan: Network, edit: Edit): (() => Iterable<number>) | null {
  const { tasks = [], links = [], removedLinks = [], removedTasks = [] } = edit;
  // Which link a loop loses, every link may decide.
  const isOpen =
    links.length + removedLinks.length === 0 || !plan.conflicts.some(({ kind }) => kind === 'loop');
  if (removedTasks.length > 0 || !isOpen || !tasks.every((task) => fitsPlace(plan, task))) return null;
  const places = links.map((link) => placeOf(plan, link));
  const gone = removedLinks.map((link) => placeOf(plan, link));
  if ([...places, ...gone].some((link) => !isBinding(plan, link))) return null;
  return function* () {
    for (const task of tasks) yield writeTask(plan, task);
    for (const [at, link] of links.entries()) yield* writeLink(plan, places[at] ?? -1, link);
    for (const link of gone) yield* writeLink(plan, link, null);
  };
}

/** Its parent, whether it binds others, and what is wrong with its calendars decide about more than itself. */
function fitsPlace({ indexOf, given, tasks, taskAxes }: Network, task: ScheduleTask): boolean {
  const i = indexOf.get(task.id) ?? -1;
  const before = given[i];
  return (
    before !== undefined &&
    (before.parentId ?? null) === (task.parentId ?? null) &&
    task.mode !== 'inactive' &&
    tasks.mode[i] !== modeInactive &&
    taskAxes.isSound(before) &&
    taskAxes.isSound(task)
  );
}

/** Index of the link with the same id between the same tasks, -1 if there is none. */
function placeOf({ indexOf, inStart, inLink, links, givenLinks }: Network, link: ScheduleLink): number {
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

const isBinding = ({ links }: Network, link: number): boolean => link >= 0 && links.off[link] === 0;

function writeTask(
  { indexOf, given, tasks, links, outStart, outLink, taskAxes }: Network,
  task: ScheduleTask,
): number {
  const i = indexOf.get(task.id) as number;
  given[i] = task;
  fillTask(tasks, i, task, taskAxes);
  for (let at = outStart[i] as number; at < (outStart[i + 1] as number); at++)
    if (links.off[outLink[at] as number] === 0) resolveLag(links, tasks, outLink[at] as number);
  return i;
}

function writeLink({ links, tasks, givenLinks }: Network, at: number, link: ScheduleLink | null): number[] {
  givenLinks[at] = link;
  if (link) {
    links.type[at] = linkTypes.indexOf(link.type);
    links.lag[at] = link.lag ?? 0;
    links.lagUnit[at] = lagUnits.indexOf(link.lagUnit ?? 'work');
    resolveLag(links, tasks, at);
  } else links.off[at] = 1;
  return [links.from[at] as number, links.to[at] as number];
}

/** What the plan would be given if it were made anew. */
function applyEdit({ input, given, givenLinks }: Network, edit: Edit): ScheduleInput {
  const { tasks = [], links = [], removedLinks = [] } = edit;
  const removed = new Set(edit.removedTasks);
  const changed = new Map(tasks.map((task) => [task.id, task]));
  const kept = given.filter(({ id }) => !removed.has(id)).map((task) => takeFrom(changed, task.id) ?? task);
  const linked: (ScheduleLink | null)[] = [...givenLinks];
  for (const link of removedLinks) replace(linked, link, null);
  for (const link of links) replace(linked, link, link);
  return {
    ...input,
    tasks: [...kept, ...changed.values()],
    links: linked.filter((link) => link !== null),
  };
}

function takeFrom<Value>(map: Map<string, Value>, key: string): Value | undefined {
  const value = map.get(key);
  map.delete(key);
  return value;
}

function replace(links: (ScheduleLink | null)[], link: ScheduleLink, by: ScheduleLink | null): void {
  const at = links.findIndex((one) => one !== null && isSameLink(one, link));
  if (at >= 0) links[at] = by;
  else if (by) links.push(by);
}
