// After an edit only what can change is visited again; the result equals the full pass bit for bit. New versions of tasks
// and links, links and tasks drawn, added and taken out are written where the plan stands; what else every task may have a
// say in is compiled anew and carried over.
import { modeInactive } from './codes';
import { compileNetwork, fillLink, resolveLag } from './compile-network';
import { fillTask } from './compile-tasks';
import type { Schedule } from './create-schedule';
import type { Edit } from './edit';
import { isSameLink, placeOfLink, type Network } from './network';
import { propagate, type Rescheduled } from './propagate';
import { rebuild, startAfresh } from './rebuild';
import { canRestructure, restructure } from './restructure';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from './schedule-input';

/** The schedule given must not be used any more. */
export function reschedule(schedule: Schedule, edit: Edit): Rescheduled {
  const changes = findPlaces(schedule.plan, edit);
  if (changes) return propagate(schedule, changes());
  if (!canRestructure(schedule.plan, edit)) return rebuild(schedule, applyEdit(schedule.plan, edit));
  const shaped = restructure(schedule, edit);
  return shaped ? propagate(shaped.schedule, shaped.edited) : startAfresh(asGiven(schedule.plan));
}

/** The plan with all that was written into it since it was compiled. */
const asGiven = ({ input, given, givenLinks, taskAxes }: Network): Network =>
  compileNetwork({ ...input, tasks: given, links: givenLinks.filter((link) => link !== null) }, taskAxes);

/** Writes the edit and says which tasks it was about; null where it can't be written in place. */
function findPlaces(plan: Network, edit: Edit): (() => Iterable<number>) | null {
  const { tasks = [], links = [], removedLinks = [], removedTasks = [] } = edit;
  // Which link a loop loses, every link may decide.
  const isOpen =
    links.length + removedLinks.length === 0 || !plan.conflicts.some(({ kind }) => kind === 'loop');
  if (removedTasks.length > 0 || !isOpen || !tasks.every((task) => fitsPlace(plan, task))) return null;
  const places = links.map((link) => placeOfLink(plan, link));
  const gone = removedLinks.map((link) => placeOfLink(plan, link));
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
    fillLink(links, at, link);
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
