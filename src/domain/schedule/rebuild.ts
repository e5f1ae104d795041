// A plan that was compiled anew takes over the dates that it had: only tasks that differ, or whose links, parent or
// children differ, are visited again, and what follows from them.
import { copyForward, createColumns, type ScheduleColumns } from './columns';
import { none } from './codes';
import { compileNetwork } from './compile-network';
import { createSchedule, type Schedule } from './create-schedule';
import { linkIdOf, type LinkColumns, type Network, type TaskColumns } from './network';
import { propagate, type Rescheduled } from './propagate';
import type { ScheduleInput } from './schedule-input';

/** Other calendars or other settings of the plan touch everything: a full pass. So do links that share an id. */
export function rebuild(schedule: Schedule, input: ScheduleInput): Rescheduled {
  const before = schedule.plan;
  if (!hasSameSettings(before.input, input)) return startAfresh(compileNetwork(input));
  const plan = compileNetwork(input, before.taskAxes);
  const match = matchPlans(before, plan);
  if (!match) return startAfresh(plan);
  const columns = createColumns(plan.count);
  carryOver(schedule.columns, columns, match);
  const isDraft = schedule.columns === schedule.draft;
  const draft = isDraft ? columns : copyForward(columns);
  if (!isDraft) carryOver(schedule.draft, draft, match);
  const { projectStart, projectEnd } = schedule;
  const edited = findEdited(before, plan, match);
  return propagate({ network: plan, columns, projectStart, projectEnd, plan, draft }, edited);
}

export function startAfresh(plan: Network): Rescheduled {
  return { schedule: createSchedule(plan), visited: plan.count, changed: plan.count };
}

function hasSameSettings(a: ScheduleInput, b: ScheduleInput): boolean {
  const { tasks: _, links: __, ...one } = a;
  const { tasks: ___, links: ____, ...other } = b;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof typeof one>;
  return [...keys].every((key) => one[key] === other[key]);
}

/** Index of what has the same id in the other plan, -1 where nothing has. */
interface Match {
  /** Of the new plan in the old. */
  readonly tasks: Int32Array;
  readonly links: Int32Array;
  /** Of links of the old plan in the new. */
  readonly linksNow: Int32Array;
}

/** Null where links can't be told apart by id. */
function matchPlans(before: Network, plan: Network): Match | null {
  const tasks = walkTogether(before.given, plan.given);
  for (let i = 0; i < tasks.length; i++)
    if ((tasks[i] as number) < 0) tasks[i] = before.indexOf.get(plan.ids[i] as string) ?? -1;
  const links = walkTogether(before.givenLinks, plan.givenLinks);
  const linksNow = new Int32Array(before.givenLinks.length).fill(-1);
  links.forEach((old, now) => {
    if (old >= 0) linksNow[old] = now;
  });
  const rest = new Map<string, number>();
  before.givenLinks.forEach((link, old) => {
    if (link && linksNow[old] === -1) rest.set(linkIdOf(link), old);
  });
  const seen = new Set<string>();
  for (let now = 0; now < links.length; now++) {
    const link = plan.givenLinks[now];
    if (!link || (links[now] as number) >= 0) continue;
    const id = linkIdOf(link);
    if (seen.has(id)) return null;
    seen.add(id);
    const old = rest.get(id) ?? -1;
    links[now] = old;
    if (old >= 0) linksNow[old] = now;
  }
  return { tasks, links, linksNow };
}

/** An edited plan is mostly the very same objects in the same order; others are left to be found by id. */
function walkTogether(before: readonly unknown[], now: readonly unknown[]): Int32Array {
  const match = new Int32Array(now.length).fill(-1);
  let at = 0;
  for (let i = 0; i < now.length; i++) {
    let ahead = at;
    while (ahead < at + 3 && before[ahead] !== now[i]) ahead++;
    if (ahead === at + 3) continue;
    match[i] = ahead;
    at = ahead + 1;
  }
  return match;
}

const linkColumns: readonly (keyof ScheduleColumns)[] = [
  'startLink',
  'finishLink',
  'gateStartLink',
  'gateFinishLink',
];

function carryOver(from: ScheduleColumns, to: ScheduleColumns, { tasks, linksNow }: Match): void {
  const isInPlace = tasks.every((before, i) => before === i);
  for (const key of Object.keys(to) as (keyof ScheduleColumns)[]) {
    if (linkColumns.includes(key)) carryLinks(from[key], to[key], tasks, linksNow);
    else if (isInPlace) to[key].set(from[key].subarray(0, tasks.length));
    else carry(from[key], to[key], tasks);
  }
}

type Column = Int32Array | Uint8Array;

function carry(from: Column, to: Column, tasks: Int32Array): void {
  for (let i = 0; i < tasks.length; i++) {
    const before = tasks[i] as number;
    if (before >= 0) to[i] = from[before] as number;
  }
}

function carryLinks(from: Column, to: Column, tasks: Int32Array, linksNow: Int32Array): void {
  for (let i = 0; i < tasks.length; i++) {
    const before = tasks[i] as number;
    if (before < 0) continue;
    const link = from[before] as number;
    const now = link === none ? none : (linksNow[link] as number);
    to[i] = now < 0 ? none : now;
  }
}

/** Tasks of the new plan that differ from before, or whose parent, children or links do. */
function findEdited(before: Network, plan: Network, match: Match): Set<number> {
  const edited = new Set<number>();
  const now = new Int32Array(before.count).fill(-1);
  match.tasks.forEach((old, i) => {
    if (old >= 0) now[old] = i;
  });
  const add = (i: number | undefined): void => {
    if (i !== undefined && i >= 0) edited.add(i);
  };
  addTasks(before, plan, { match, now, add });
  addLinks(before, plan, { match, now, add });
  return edited;
}

interface Found {
  readonly match: Match;
  /** Of a task of the old plan its index in the new. */
  readonly now: Int32Array;
  readonly add: (i: number | undefined) => void;
}

function addTasks(before: Network, plan: Network, { match, now, add }: Found): void {
  for (let i = 0; i < plan.count; i++) {
    const old = match.tasks[i] as number;
    const parent = plan.tasks.parent[i] as number;
    const parentBefore = old < 0 ? none : (before.tasks.parent[old] as number);
    const oldParent = now[parentBefore] ?? -1;
    const hasSameParent = parent === oldParent && parentBefore >= 0 === parent >= 0;
    if (old >= 0 && hasSameParent && isSameTask(before, old, plan, i)) continue;
    [i, parent, oldParent].forEach(add);
  }
  for (let old = 0; old < before.count; old++)
    if ((now[old] as number) < 0) add(now[before.tasks.parent[old] as number]);
}

function addLinks(before: Network, plan: Network, { match, now, add }: Found): void {
  const addEndsBefore = (old: number): void => {
    add(now[before.links.from[old] as number]);
    add(now[before.links.to[old] as number]);
  };
  for (let link = 0; link < match.links.length; link++) {
    const old = match.links[link] as number;
    const isKept = old >= 0 && hasSameEnds(before, old, plan, link);
    if (isKept && isSameBinding(before.links, old, plan.links, link)) continue;
    add(plan.links.from[link]);
    add(plan.links.to[link]);
    if (old >= 0) addEndsBefore(old);
  }
  match.linksNow.forEach((link, old) => {
    if (link === -1) addEndsBefore(old);
  });
}

const tree: readonly (keyof TaskColumns)[] = ['parent', 'firstChild', 'nextSibling'];

function isSameTask(before: Network, old: number, plan: Network, i: number): boolean {
  const [a, b] = [before.tasks, plan.tasks];
  if ((a.firstChild[old] as number) >= 0 !== (b.firstChild[i] as number) >= 0) return false;
  if (before.given[old] === plan.given[i]) return true;
  const keys = Object.keys(b) as (keyof TaskColumns)[];
  return keys.every((key) => tree.includes(key) || a[key][old] === b[key][i]);
}

const hasSameEnds = (before: Network, old: number, plan: Network, link: number): boolean => {
  const [a, b] = [before.givenLinks[old], plan.givenLinks[link]];
  return a?.from === b?.from && a?.to === b?.to;
};

const isSameBinding = (a: LinkColumns, old: number, b: LinkColumns, link: number): boolean =>
  a.off[old] === b.off[link] &&
  a.type[old] === b.type[link] &&
  a.lagMinutes[old] === b.lagMinutes[link] &&
  a.lagIsElapsed[old] === b.lagIsElapsed[link];
