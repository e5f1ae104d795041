// What people ask of a task's bar, worked out of the plan: dates, length, where they come from, what it follows.
import type { Plan } from '#domain/plan/create-plan';
import { isSummary } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { noDate } from '#domain/plan/roll-up';
import { toSpan, type SpanSource } from '#domain/plan/span';
import type { Task } from '#domain/plan/task';
import { isWorkingDay, type WorkingCalendar } from '#domain/time/working-calendar';
import { toDayNumberOf, toWallMinutes, type DayNumber, type WallMinutes } from '#domain/time/units';

export interface TaskFacts {
  readonly task: Task;
  readonly isSummary: boolean;
  /** The bar, half-open; null without any date. */
  readonly bar: { readonly start: WallMinutes; readonly finish: WallMinutes } | null;
  /** Whether the issue itself has that date; a summary has both of what it spans. */
  readonly hasStart: boolean;
  readonly hasFinish: boolean;
  /** Days with working hours that the bar touches. */
  readonly workingDays: number;
  readonly source: SpanSource | 'rolled-up' | null;
  /** 0 to 1. */
  readonly progress: number | null;
}

export function taskFacts(plan: Plan, taskId: TaskId, calendar: WorkingCalendar): TaskFacts | null {
  const index = plan.indexOf.get(taskId);
  const task = index === undefined ? undefined : plan.tasks[index];
  if (index === undefined || !task) return null;
  const summary = isSummary(plan, index);
  const bar = barAt(plan, index);
  const progress = plan.progress[index] ?? NaN;
  const has = (own: WallMinutes | null): boolean => bar !== null && (summary || own !== null);
  return {
    task,
    isSummary: summary,
    bar,
    hasStart: has(task.dates.start),
    hasFinish: has(task.dates.finish),
    workingDays: bar ? countWorkingDays(calendar, bar.start, bar.finish) : 0,
    source: summary && bar ? 'rolled-up' : (toSpan(task.dates)?.source ?? null),
    progress: Number.isNaN(progress) ? null : progress,
  };
}

function barAt(plan: Plan, index: number): TaskFacts['bar'] {
  const start = (plan.start[index] ?? noDate) as WallMinutes;
  const finish = (plan.finish[index] ?? noDate) as WallMinutes;
  return start === noDate ? null : { start, finish };
}

/** Keys of the tasks that must come first, as far as they are in the plan. */
export function predecessorKeys(plan: Plan, taskId: TaskId): string[] {
  const index = plan.indexOf.get(taskId);
  const keys: string[] = [];
  plan.linkTo.forEach((to, i) => {
    if (to !== index || plan.links[i]?.soft) return;
    const key = plan.tasks[plan.linkFrom[i] ?? -1]?.key;
    if (key) keys.push(key);
  });
  return keys;
}

/** When the last bar ends, and how many issues have no bar. */
export function planFacts(plan: Plan): { readonly finish: WallMinutes | null; readonly undated: number } {
  let finish = noDate;
  let undated = 0;
  plan.finish.forEach((end, index) => {
    if (end === noDate) undated += plan.tasks[index]?.kind === 'restricted' ? 0 : 1;
    else if (end > finish) finish = end;
  });
  return { finish: finish === noDate ? null : (finish as WallMinutes), undated };
}

function countWorkingDays(calendar: WorkingCalendar, start: WallMinutes, finish: WallMinutes): number {
  let days = 0;
  for (let day = toDayNumberOf(start); toWallMinutes(day) < finish; day = (day + 1) as DayNumber) {
    if (isWorkingDay(calendar, day)) days++;
  }
  return days;
}
