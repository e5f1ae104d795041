// Changes of a plan's shape written where it stands: links drawn, tasks added, taken away, put under another parent,
// switched on and off. Columns grow or shrink, dates are kept; what follows from it is somebody else's.
import { fillLink, groupBy, positionsOf, resolveLag } from './compile-network';
import { fillTask, linkTree } from './compile-tasks';
import type { ConflictKind } from './conflict';
import type { Schedule } from './create-schedule';
import { linkIdOf, placeOfLink, type Network } from './network';
import { runEvents } from './order-events';
import type { Edit } from './edit';
import type { ScheduleLink, ScheduleTask } from './schedule-input';
import { growColumns, growPlan, takeOutTask, type Draft } from './resize-columns';

export interface Restructured {
  readonly schedule: Schedule;
  /** Tasks that were edited or whose links, parent or children are others now, by index. */
  readonly edited: Set<number>;
}

/** What every task or link may have a say in. */
const decidedByAll: ReadonlySet<ConflictKind> = new Set(['loop', 'unknown-task', 'duplicate-task']);

/** Whether the edit can be written where the plan stands. */
export function canRestructure(plan: Network, edit: Edit): boolean {
  const { tasks = [], links = [], removedTasks = [] } = edit;
  if (plan.conflicts.some(({ kind }) => decidedByAll.has(kind))) return false;
  const added = new Set(tasks.map(({ id }) => id));
  const gone = new Set(removedTasks);
  const isKnown = (id: string): boolean => added.has(id) || (plan.indexOf.has(id) && !gone.has(id));
  return (
    added.size === tasks.length &&
    new Set(links.map(linkIdOf)).size === links.length &&
    tasks.every((task) => !gone.has(task.id) && isSound(plan, task)) &&
    links.every(({ from, to }) => isKnown(from) && isKnown(to)) &&
    removedTasks.every(
      (id) => isSound(plan, plan.given[plan.indexOf.get(id) ?? -1]) && isFree(plan, id, edit),
    )
  );
}

function isSound({ taskAxes, indexOf, given }: Network, task: ScheduleTask | undefined): boolean {
  if (!task) return false;
  const before = given[indexOf.get(task.id) ?? -1];
  return taskAxes.isSound(task) && (before === undefined || taskAxes.isSound(before));
}

/** Nothing that stays is linked to it: such a link would lead nowhere. */
function isFree(plan: Network, id: string, { removedLinks = [] }: Edit): boolean {
  const i = plan.indexOf.get(id) ?? -1;
  const gone = new Set(removedLinks.map(linkIdOf));
  const isGone = (link: number): boolean => {
    const given = plan.givenLinks[link];
    return !given || gone.has(linkIdOf(given));
  };
  return (
    plan.outLink.subarray(plan.outStart[i], plan.outStart[i + 1]).every(isGone) &&
    plan.inLink.subarray(plan.inStart[i], plan.inStart[i + 1]).every(isGone)
  );
}

/** Null where a loop came about: then the plan's `given` and `givenLinks` hold the edit, and nothing else is to be used. */
export function restructure(schedule: Schedule, edit: Edit): Restructured | null {
  const { tasks = [], links = [], removedTasks = [], removedLinks = [] } = edit;
  const draft = openDraft(schedule);
  for (const link of removedLinks) dropLink(draft, link);
  for (const id of removedTasks) takeOutTask(draft, id);
  if (removedTasks.length > 0) draft.plan = withEnds(draft.plan);
  const added = tasks.filter(({ id }) => !draft.plan.indexOf.has(id));
  growPlan(draft, added, links.length);
  for (const task of tasks) writeTask(draft, task);
  for (const link of links) drawLink(draft, link);
  if (tasks.length + removedTasks.length === 0) return connectLinks(schedule, draft);
  replant(draft);
  draft.plan = withEnds(draft.plan);
  rebindEdited(draft);
  const order = orderAgain(draft.plan);
  return order && close(schedule, draft, order);
}

/** Only links were drawn: ends are put in where they belong, and where the order holds it stays. */
function connectLinks(schedule: Schedule, draft: Draft): Restructured | null {
  const { plan } = draft;
  draft.plan = withEnds(plan);
  rebindEdited(draft);
  if (!isInOrder(draft)) {
    const order = orderAgain(draft.plan);
    return order && close(schedule, draft, order);
  }
  return close(schedule, draft, null);
}

/** Whether every link of an edited task leads forward in the order as it is. */
function isInOrder({ plan, edited }: Draft): boolean {
  const { inStart, inLink, links, tasks, position, closing } = plan;
  const endOf = (i: number): number =>
    ((tasks.firstChild[i] as number) < 0 ? position : closing)[i] as number;
  for (const i of edited)
    for (const link of inLink.subarray(inStart[i], inStart[i + 1]))
      if (links.off[link] === 0 && endOf(links.from[link] as number) >= (position[i] as number)) return false;
  return true;
}

function orderAgain(plan: Network): Int32Array | null {
  const { order, done } = runEvents(plan);
  return done === order.length ? order : null;
}

function openDraft({ plan, columns, draft }: Schedule): Draft {
  return { plan: { ...plan }, columns: columns === draft ? [draft] : [columns, draft], edited: new Set() };
}

function dropLink({ plan, edited }: Draft, link: ScheduleLink): void {
  const at = placeOfLink(plan, link);
  if (at < 0) return;
  plan.givenLinks[at] = null;
  plan.links.off[at] = 1;
  edited.add(plan.links.from[at] as number).add(plan.links.to[at] as number);
}

function writeTask({ plan, edited }: Draft, task: ScheduleTask): void {
  const i = plan.indexOf.get(task.id) as number;
  plan.given[i] = task;
  fillTask(plan.tasks, i, task, plan.taskAxes);
  edited.add(i);
}

/** In the place of one with the same id, else in the first free one at the end. */
function drawLink(draft: Draft, link: ScheduleLink): void {
  const { plan, edited } = draft;
  const known =
    link.id === undefined ? placeOfLink(plan, link) : plan.givenLinks.findIndex((one) => one?.id === link.id);
  const at = known >= 0 ? known : plan.givenLinks.length;
  if (known >= 0) edited.add(plan.links.from[at] as number).add(plan.links.to[at] as number);
  plan.givenLinks[at] = link;
  plan.linkIds[at] = undefined;
  plan.links.from[at] = plan.indexOf.get(link.from) as number;
  plan.links.to[at] = plan.indexOf.get(link.to) as number;
  fillLink(plan.links, at, link);
  edited.add(plan.links.from[at]).add(plan.links.to[at]);
}

/** The tree anew; whoever has another parent than before is edited, and so are both parents. */
function replant({ plan, edited }: Draft): void {
  const before = plan.tasks.parent.slice();
  for (const column of [plan.tasks.parent, plan.tasks.firstChild, plan.tasks.nextSibling]) column.fill(-1);
  linkTree(plan.given, plan.indexOf, plan.tasks);
  for (let i = 0; i < plan.count; i++) {
    const [was, is] = [before[i] as number, plan.tasks.parent[i] as number];
    if (was === is) continue;
    edited.add(i);
    if (was >= 0) edited.add(was);
    if (is >= 0) edited.add(is);
  }
}

function rebindEdited({ plan, edited }: Draft): void {
  const { inStart, inLink, outStart, outLink } = plan;
  for (const i of [...edited]) {
    for (const link of inLink.subarray(inStart[i], inStart[i + 1])) rebind(plan, link, edited);
    for (const link of outLink.subarray(outStart[i], outStart[i + 1])) rebind(plan, link, edited);
  }
}

function withEnds(plan: Network): Network {
  const byTo = groupBy(plan.links.to, plan.count);
  const byFrom = groupBy(plan.links.from, plan.count);
  return {
    ...plan,
    inStart: byTo.start,
    inLink: byTo.items,
    outStart: byFrom.start,
    outLink: byFrom.items,
  };
}

/** Whether a link binds, and by how much, hangs on both of its ends. */
function rebind({ links, tasks, givenLinks }: Network, link: number, edited: Set<number>): void {
  if (!givenLinks[link]) return;
  const was = [links.off[link], links.lagMinutes[link], links.lagIsElapsed[link]];
  links.off[link] = 0;
  resolveLag(links, tasks, link);
  if (links.off[link] === was[0] && links.lagMinutes[link] === was[1] && links.lagIsElapsed[link] === was[2])
    return;
  edited.add(links.from[link] as number).add(links.to[link] as number);
}

/** `order` is null where the plan keeps its own. */
function close(schedule: Schedule, draft: Draft, order: Int32Array | null): Restructured {
  const { count } = draft.plan;
  const plan: Network = order ? { ...draft.plan, order, ...positionsOf(order, count) } : draft.plan;
  const [columns = schedule.columns, own = columns] = growColumns(draft.columns, count);
  const { projectStart, projectEnd } = schedule;
  const next: Schedule = { network: plan, columns, projectStart, projectEnd, plan, draft: own };
  return { schedule: next, edited: draft.edited };
}
