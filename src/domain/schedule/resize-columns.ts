// Columns that grow when tasks or links are added, and close the gap where a task is taken out: the last takes its place.
import type { ScheduleColumns } from './columns';
import type { LinkColumns, Network, TaskColumns } from './network';
import type { ScheduleTask } from './schedule-input';

/** A plan while it is being changed; `columns` are those that hold its dates. */
export interface Draft {
  plan: Network;
  columns: ScheduleColumns[];
  readonly edited: Set<number>;
}

type Column = Int32Array | Uint16Array | Uint8Array;

/** Of a new length, with what was there; new places are 0. */
function resized<One extends Column>(column: One, length: number): One {
  if (column.length === length) return column;
  const next = new (column.constructor as new (length: number) => One)(length);
  next.set(column.subarray(0, Math.min(length, column.length)));
  return next;
}

function mapColumns<Columns extends object>(columns: Columns, map: (column: Column) => Column): Columns {
  const entries = Object.entries(columns) as [string, Column][];
  return Object.fromEntries(entries.map(([key, column]) => [key, map(column)])) as Columns;
}

const resizeAll = <Columns extends object>(columns: Columns, length: number): Columns =>
  mapColumns(columns, (column) => resized(column, length));

/** Late dates stay shared by all that share them. */
export function growColumns(all: readonly ScheduleColumns[], count: number): readonly ScheduleColumns[] {
  const grown = new Map<Column, Column>();
  const grow = (column: Column): Column => {
    const known = grown.get(column) ?? resized(column, count);
    grown.set(column, known);
    return known;
  };
  return all.map((columns) => (columns.start.length === count ? columns : mapColumns(columns, grow)));
}

/** Room for so many tasks and links more; the tasks get their ids. */
export function growPlan(draft: Draft, added: readonly ScheduleTask[], links: number): void {
  const { plan } = draft;
  const count = plan.count + added.length;
  added.forEach((task, i) => {
    plan.indexOf.set(task.id, plan.count + i);
    plan.ids.push(task.id);
    plan.given.push(task);
  });
  const tasks = added.length === 0 ? plan.tasks : resizeAll<TaskColumns>(plan.tasks, count);
  for (let i = plan.count; i < count; i++) tasks.parent[i] = -1;
  draft.plan = { ...plan, count, tasks, links: growLinks(plan, links) };
}

/** Places that stay empty lead nowhere. */
function growLinks({ links, givenLinks }: Network, more: number): LinkColumns {
  const room = givenLinks.length + more;
  if (room <= links.to.length) return links;
  const grown = resizeAll<LinkColumns>(links, room);
  grown.from.fill(-1, links.to.length);
  grown.to.fill(-1, links.to.length);
  grown.off.fill(1, links.to.length);
  return grown;
}

/** Its links must be gone by then. */
export function takeOutTask(draft: Draft, id: string): void {
  const { plan, edited } = draft;
  const at = plan.indexOf.get(id) ?? -1;
  if (at < 0) return;
  const last = plan.count - 1;
  edited.add(plan.tasks.parent[at] as number);
  edited.delete(at);
  moveInto(draft, at, last);
  plan.indexOf.delete(id);
  plan.ids.pop();
  plan.given.pop();
  edited.delete(-1);
  draft.plan = { ...plan, count: last, tasks: resizeAll<TaskColumns>(plan.tasks, last) };
}

function moveInto({ plan, columns, edited }: Draft, at: number, last: number): void {
  const { links, tasks } = plan;
  const now = (i: number): number => (i === at ? -1 : i === last ? at : i);
  for (let i = 0; i < plan.count; i++) {
    if (tasks.parent[i] === at) edited.add(i);
    tasks.parent[i] = now(tasks.parent[i] as number);
  }
  for (const ends of [links.from, links.to])
    for (let link = 0; link < ends.length; link++) ends[link] = now(ends[link] as number);
  if (at === last) return;
  for (const table of [tasks, ...columns])
    for (const column of Object.values(table) as Column[]) column[at] = column[last] as number;
  plan.ids[at] = plan.ids[last] as string;
  plan.given[at] = plan.given[last] as ScheduleTask;
  plan.indexOf.set(plan.ids[at], at);
  if (edited.delete(last)) edited.add(at);
}
