// From readable input to a network: links by both ends, lags in minutes, loops broken and reported, events in order.
import { codeOfLag, codeOfLink, lagElapsed, lagPercent, modeInactive, none } from './codes';
import { compileTasks } from './compile-tasks';
import type { Choice, Conflict } from './conflict';
import { linkIdOf, type LinkColumns, type Network, type TaskColumns } from './network';
import { orderEvents } from './order-events';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from './schedule-input';
import { createTaskAxes, type TaskAxes } from './task-axes';

export function compileNetwork(input: ScheduleInput, axes: TaskAxes = createTaskAxes(input)): Network {
  const indexOf = new Map<string, number>();
  const conflicts: Conflict[] = [];
  const given = uniqueTasks(input.tasks, indexOf, conflicts);
  const tasks = compileTasks(given, indexOf, axes);
  const links = compileLinks(input.links, indexOf, conflicts);
  for (let i = 0; i < links.from.length; i++) resolveLag(links, tasks, i);
  const ids = given.map((task) => task.id);
  const byTo = groupBy(links.to, ids.length);
  const byFrom = groupBy(links.from, ids.length);
  const graph = {
    ids,
    linkIds: new Array<string | undefined>(input.links.length),
    givenLinks: [...input.links],
    tasks,
    links,
    inStart: byTo.start,
    inLink: byTo.items,
    outStart: byFrom.start,
    outLink: byFrom.items,
  };
  const { order, loops } = orderEvents(graph);
  return {
    ...graph,
    count: ids.length,
    indexOf,
    order,
    ...positionsOf(order, ids.length),
    axes: axes.axes,
    taskAxes: axes,
    input,
    given: [...given],
    projectStart: input.projectStart,
    projectFinish: input.projectFinish ?? none,
    statusDate: input.statusDate ?? none,
    criticalSlack: input.criticalSlack ?? 0,
    honorConstraints: input.honorConstraints ?? true,
    severalPaths: input.severalCriticalPaths === true && input.projectFinish === undefined,
    conflicts: [...axes.conflictsOf(given), ...conflicts, ...loops],
  };
}

/** Of several tasks with one id the first counts. */
function uniqueTasks(
  tasks: readonly ScheduleTask[],
  indexOf: Map<string, number>,
  conflicts: Conflict[],
): readonly ScheduleTask[] {
  for (const task of tasks) {
    if (!indexOf.has(task.id)) indexOf.set(task.id, indexOf.size);
    else {
      const choices = [{ action: 'drop-task' as const, task: task.id }];
      conflicts.push({ kind: 'duplicate-task', tasks: [task.id], links: [], choices });
    }
  }
  if (indexOf.size === tasks.length) return tasks;
  const seen = new Set<string>();
  return tasks.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function compileLinks(
  given: readonly ScheduleLink[],
  indexOf: ReadonlyMap<string, number>,
  conflicts: Conflict[],
): LinkColumns {
  const count = given.length;
  const links: LinkColumns = {
    from: new Int32Array(count),
    to: new Int32Array(count),
    type: new Uint8Array(count),
    lag: new Int32Array(count),
    lagUnit: new Uint8Array(count),
    lagMinutes: new Int32Array(count),
    lagIsElapsed: new Uint8Array(count),
    off: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const link = given[i] as ScheduleLink;
    const from = indexOf.get(link.from) ?? -1;
    const to = indexOf.get(link.to) ?? -1;
    links.from[i] = from;
    links.to[i] = to;
    fillLink(links, i, link);
    if (from >= 0 && to >= 0) continue;
    links.off[i] = 1;
    conflicts.push(unknownEnds(link, from, to));
  }
  return links;
}

function unknownEnds(link: ScheduleLink, from: number, to: number): Conflict {
  const missing = [...(from < 0 ? [link.from] : []), ...(to < 0 ? [link.to] : [])];
  const choices: Choice[] = missing.map((task) => ({ action: 'load-task', task }));
  choices.push({ action: 'remove-link', link: linkIdOf(link) });
  return { kind: 'unknown-task', tasks: missing, links: [linkIdOf(link)], choices };
}

/** Writes all that the link says beyond its ends, so that an edit can write it again. */
export function fillLink(links: LinkColumns, i: number, { type, lag, lagUnit }: ScheduleLink): void {
  links.type[i] = codeOfLink[type];
  links.lag[i] = lag ?? 0;
  links.lagUnit[i] = lagUnit === undefined ? 0 : codeOfLag[lagUnit];
}

/** Percent of a summary's duration is not known before its dates are: it counts as none. */
export function resolveLag(links: LinkColumns, tasks: TaskColumns, i: number): void {
  const from = links.from[i] as number;
  if (from < 0 || tasks.mode[from] === modeInactive || tasks.mode[links.to[i] as number] === modeInactive) {
    links.off[i] = 1;
  }
  const lag = links.lag[i] as number;
  const unit = links.lagUnit[i] as number;
  const isPercent = unit === lagPercent;
  const duration =
    isPercent && from >= 0 && (tasks.firstChild[from] as number) < 0 ? (tasks.duration[from] as number) : 0;
  links.lagMinutes[i] = isPercent ? Math.round((duration * lag) / 100) : lag;
  links.lagIsElapsed[i] = unit === lagElapsed || (isPercent && tasks.axis[from] === 1) ? 1 : 0;
}

export function positionsOf(order: Int32Array, count: number): Pick<Network, 'position' | 'closing'> {
  const position = new Int32Array(count);
  const closing = new Int32Array(count);
  for (let at = 0; at < order.length; at++) {
    const event = order[at] as number;
    if (event < 0) closing[~event] = at;
    else position[event] = at;
  }
  return { position, closing };
}

export function groupBy(keys: Int32Array, groups: number): { start: Int32Array; items: Int32Array } {
  const start = new Int32Array(groups + 1);
  for (const key of keys) if (key >= 0) start[key + 1] = (start[key + 1] as number) + 1;
  for (let i = 0; i < groups; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  const next = start.slice();
  const items = new Int32Array(start[groups] as number);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (key < 0) continue;
    const at = next[key] as number;
    items[at] = i;
    next[key] = at + 1;
  }
  return { start, items };
}
