// Where each task's bar lies in time: the plan's dates, and where it has none the ghost's. Knows no px.
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { noDate } from '#domain/plan/roll-up';
import type { ChartGhost } from './chart-types';

/** By index; `noDate` where neither says anything. */
export interface ChartSpans {
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Tasks whose span comes from ghosts: their own, or those below a summary without a date. */
  readonly ghostly: ReadonlySet<number>;
}

const nothing: ReadonlySet<number> = new Set();

/** A date in the plan always wins. */
export function toSpans(plan: Plan, ghosts: ReadonlyMap<TaskId, ChartGhost> | undefined): ChartSpans {
  if (!ghosts || ghosts.size === 0) return { start: plan.start, finish: plan.finish, ghostly: nothing };
  const start = plan.start.slice();
  const finish = plan.finish.slice();
  const ghostly = new Set<number>();
  const widen = (index: number, ghost: ChartGhost): void => {
    const isFirst = (start[index] ?? noDate) === noDate;
    start[index] = isFirst ? ghost.start : Math.min(start[index] ?? 0, ghost.start);
    finish[index] = isFirst ? ghost.finish : Math.max(finish[index] ?? 0, ghost.finish);
    ghostly.add(index);
  };
  for (const [taskId, ghost] of ghosts) {
    const index = plan.indexOf.get(taskId) ?? -1;
    if (index < 0 || plan.start[index] !== noDate) continue;
    for (let at = index; at >= 0; at = plan.parent[at] ?? -1) if (plan.start[at] === noDate) widen(at, ghost);
  }
  return { start, finish, ghostly };
}

export interface Extent {
  readonly first: number;
  readonly last: number;
}

type Spans = Pick<ChartSpans, 'start' | 'finish'>;

/** First and last instant of all; both `noDate` where nothing has a date. */
export const extentOf = (spans: Spans): Extent => extentOfSome(spans, spans.start.keys());

/** The same of some tasks, by their indexes. */
export function extentOfSome({ start, finish }: Spans, indexes: Iterable<number>): Extent {
  let first = noDate;
  let last = noDate;
  for (const i of indexes) {
    const from = start[i] ?? noDate;
    if (from === noDate) continue;
    if (first === noDate || from < first) first = from;
    last = last === noDate ? (finish[i] ?? from) : Math.max(last, finish[i] ?? from);
  }
  return { first, last };
}
