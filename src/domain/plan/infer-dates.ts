// Where an issue without dates would stand, by what else is known of it: a first sketch for a person to take or leave.
// Pure; it changes no plan, and everything it says has its origin.
import {
  minutesPerDay,
  toDayNumberOf,
  toWallMinutes,
  type DayNumber,
  type WallMinutes,
  type WorkMinutes,
} from '../time/units';
import { addWork, subtractWork, type WorkingCalendar } from '../time/working-calendar';
import type { Plan } from './create-plan';
import type { TaskId } from './ids';
import { noDate } from './roll-up';
import { orderByLinks } from './order-by-links';

/** A bar of whole days, half-open. */
export interface Sketch {
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
  readonly origin: SketchOrigin;
}

export interface SketchOrigin {
  readonly type: 'sprint' | 'version' | 'estimate' | 'parent' | 'link';
  /** `Sprint 24`, `4.0`, `LUM-16`; empty for an estimate. */
  readonly name: string;
}

/** What is known of an issue beside its task. */
export interface DateHints {
  readonly sprint: {
    readonly name: string;
    readonly start: WallMinutes;
    readonly finish: WallMinutes;
  } | null;
  /** `at`: the instant after the day of its release. */
  readonly version: { readonly name: string; readonly at: WallMinutes } | null;
}

export interface InferenceSource {
  readonly plan: Plan;
  readonly hintsOf: (taskId: TaskId) => DateHints;
  readonly calendar: WorkingCalendar;
  readonly today: WallMinutes;
}

/**
 * For each task without children and without any date of which something is known. A sprint says most, then what comes
 * before, then the version, what is above, and last the estimate alone, from today on.
 */
export function inferDates(source: InferenceSource): ReadonlyMap<TaskId, Sketch> {
  const { plan } = source;
  const sketches = new Map<TaskId, Sketch>();
  const wanted = plan.tasks.flatMap(({ kind }, i) =>
    kind !== 'restricted' && plan.start[i] === noDate && plan.subtreeEnd[i] === i + 1 ? [i] : [],
  );
  if (wanted.length === 0) return sketches;
  const incoming = groupIncoming(plan);
  for (const i of orderByLinks(plan, wanted)) {
    const task = plan.tasks[i];
    const sketch = task && infer({ source, incoming, sketches }, i);
    if (sketch) sketches.set(task.id, sketch);
  }
  return sketches;
}

interface Inference {
  readonly source: InferenceSource;
  /** Links that lead to a task, by its index. */
  readonly incoming: ReadonlyMap<number, readonly number[]>;
  readonly sketches: ReadonlyMap<TaskId, Sketch>;
}

const infer = (inference: Inference, i: number): Sketch | null => {
  const { plan, hintsOf, today } = inference.source;
  const task = plan.tasks[i];
  if (!task) return null;
  const { sprint, version } = hintsOf(task.id);
  if (sprint && sprint.finish > sprint.start)
    return { ...toDays(sprint.start, sprint.finish), origin: { type: 'sprint', name: sprint.name } };
  const { calendar } = inference.source;
  const after = findPredecessor(inference, i);
  if (after) return { ...from(calendar, after.at, task.effort), origin: { type: 'link', name: after.key } };
  if (version)
    return { ...until(calendar, version.at, task.effort), origin: { type: 'version', name: version.name } };
  const above = findAbove(plan, i);
  if (above) {
    const span =
      task.effort === null ? toDays(above.start, above.finish) : from(calendar, above.start, task.effort);
    return { ...span, origin: { type: 'parent', name: above.key } };
  }
  return task.effort === null
    ? null
    : { ...from(calendar, today, task.effort), origin: { type: 'estimate', name: '' } };
};

function groupIncoming(plan: Plan): Map<number, number[]> {
  const incoming = new Map<number, number[]>();
  plan.linkTo.forEach((to, link) => {
    if (plan.links[link]?.soft !== false) return;
    const known = incoming.get(to);
    if (known) known.push(link);
    else incoming.set(to, [link]);
  });
  return incoming;
}

interface Bound {
  readonly at: WallMinutes;
  /** Of the task that sets it. */
  readonly key: string;
}

/** Of all that must finish or start before, the one that lets the task begin last. */
function findPredecessor(inference: Inference, i: number): Bound | null {
  let latest: Bound | null = null;
  for (const at of inference.incoming.get(i) ?? []) {
    const bound = boundOf(inference, at);
    if (bound && (!latest || bound.at > latest.at)) latest = bound;
  }
  return latest;
}

function boundOf({ source, sketches }: Inference, at: number): Bound | null {
  const { plan, calendar } = source;
  const link = plan.links[at];
  const before = plan.linkFrom[at] ?? -1;
  const task = plan.tasks[before];
  if (!link || !task || (link.type !== 'FS' && link.type !== 'SS')) return null;
  const span = barAt(plan, before) ?? sketches.get(task.id);
  if (!span) return null;
  const bound = link.type === 'FS' ? toDayUp(span.finish) : span.start;
  return { at: addWork(calendar, bound, link.lag) ?? bound, key: task.key };
}

interface Bar {
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
}

function barAt(plan: Plan, i: number): Bar | null {
  const start = plan.start[i] ?? noDate;
  return start === noDate ? null : { start: start as WallMinutes, finish: plan.finish[i] as WallMinutes };
}

/** The nearest one above that has a bar. */
function findAbove(plan: Plan, i: number): (Bar & { readonly key: string }) | null {
  for (let at = plan.parent[i] ?? -1; at >= 0; at = plan.parent[at] ?? -1) {
    const bar = barAt(plan, at);
    if (bar && bar.finish > bar.start) return { ...bar, key: plan.tasks[at]?.key ?? '' };
  }
  return null;
}

const toDayDown = (at: number): WallMinutes => toWallMinutes(toDayNumberOf(at as WallMinutes));

const toDayUp = (at: number): WallMinutes => (Math.ceil(at / minutesPerDay) * minutesPerDay) as WallMinutes;

const toDays = (start: WallMinutes, finish: WallMinutes): Bar => ({
  start: toDayDown(start),
  finish: toDayUp(finish),
});

const oneMinute = 1 as WorkMinutes;
/** Estimates beyond some ten years of work are typing errors, and drawn no longer than this. */
const maxEffort = 1_250_000;

const toEffort = (effort: WorkMinutes | null): WorkMinutes =>
  Math.min(Math.max(effort ?? oneMinute, oneMinute), maxEffort) as WorkMinutes;

/** From the first working day at or after `at`; one day where nobody estimated. */
function from(calendar: WorkingCalendar, at: WallMinutes, effort: WorkMinutes | null): Bar {
  const begin = toDayDown(at);
  const first = addWork(calendar, begin, oneMinute);
  const last = addWork(calendar, begin, toEffort(effort));
  if (first === null || last === null) return { start: begin, finish: dayAfter(begin) };
  return toDays((first - 1) as WallMinutes, last);
}

/** So that the last working day before `at` ends it. */
function until(calendar: WorkingCalendar, at: WallMinutes, effort: WorkMinutes | null): Bar {
  const end = toDayUp(at);
  const last = subtractWork(calendar, end, oneMinute);
  const first = subtractWork(calendar, end, toEffort(effort));
  if (first === null || last === null) return { start: dayBefore(end), finish: end };
  return toDays(first, (last + 1) as WallMinutes);
}

const dayAfter = (at: WallMinutes): WallMinutes => toWallMinutes((toDayNumberOf(at) + 1) as DayNumber);

const dayBefore = (at: WallMinutes): WallMinutes => toWallMinutes((toDayNumberOf(at) - 1) as DayNumber);
