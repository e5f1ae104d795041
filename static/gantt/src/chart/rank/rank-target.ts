// Where rows in the hand would land among their siblings, or why they can't. Pure: rows and numbers.
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { VisibleRows } from '#domain/layout/visible-rows';
import type { ChartInput, RankRefusal } from '../chart-types';
import { isGroup } from '../group-row';

export interface RankPlace {
  readonly type: 'place';
  readonly beside: { readonly before: TaskId } | { readonly after: TaskId };
  /** The insertion line stands above this row. */
  readonly row: number;
  /** False where everything would stay in its order. */
  readonly changes: boolean;
}

export type RankTarget = RankPlace | { readonly type: 'refused'; readonly reason: RankRefusal };

interface Ranked {
  readonly plan: Plan;
  readonly rows: VisibleRows;
}

/** Indexes of the grabbed task and of the siblings that are selected with it, in plan order. */
export function toRankedTasks(
  { plan, marks }: Pick<ChartInput, 'plan' | 'marks'>,
  grabbed: number,
): number[] {
  const id = plan.tasks[grabbed]?.id;
  if (id === undefined || !marks.selected.has(id)) return [grabbed];
  return siblingsOf(plan, plan.parent[grabbed] ?? -1).filter((index) => {
    const task = plan.tasks[index];
    return task !== undefined && marks.selected.has(task.id);
  });
}

/** Null where these may be ranked. */
export function rankRefusal(
  { plan, marks, canRank }: Pick<ChartInput, 'plan' | 'marks' | 'canRank'>,
  moved: readonly number[],
): RankRefusal | null {
  if (canRank === false) return 'not-ranked';
  const isFixed = moved.some((index) => {
    const task = plan.tasks[index];
    return !task || isGroup(task.id) || task.kind === 'restricted' || marks.locked.has(task.id);
  });
  return isFixed ? 'locked' : null;
}

/** `at` in rows, with fractions: 2.5 is the middle of the third one. */
export function rankTargetAt({ plan, rows }: Ranked, moved: readonly number[], at: number): RankTarget {
  const parent = plan.parent[moved[0] ?? -1] ?? -1;
  const row = Math.min(rows.count - 1, Math.max(0, Math.floor(at)));
  const under = rows.taskAt[row] ?? -1;
  const isBelowParent = under === parent && at - row >= 0.5;
  const sibling = isBelowParent ? under + 1 : ancestorBelow(plan, under, parent);
  if (sibling < 0) return { type: 'refused', reason: 'other-parent' };
  const first = rows.rowOf[sibling] ?? row;
  const end = endRowOf({ plan, rows }, sibling);
  const isBefore = at < (first + end) / 2;
  return toPlace(plan, moved, { sibling, isBefore, row: isBefore ? first : end });
}

/** One place up or down among the siblings; null at either end. */
export function rankStep({ plan, rows }: Ranked, moved: readonly number[], by: 1 | -1): RankPlace | null {
  const siblings = siblingsOf(plan, plan.parent[moved[0] ?? -1] ?? -1);
  const isFree = (index: number): boolean => !moved.includes(index);
  const sibling =
    by < 0
      ? siblings.findLast((index) => index < (moved[0] ?? 0) && isFree(index))
      : siblings.find((index) => index > (moved.at(-1) ?? 0) && isFree(index));
  if (sibling === undefined) return null;
  const row = by < 0 ? (rows.rowOf[sibling] ?? 0) : endRowOf({ plan, rows }, sibling);
  return toPlace(plan, moved, { sibling, isBefore: by < 0, row });
}

/** Indexes of a task's children, in order; of the top tasks for -1. */
export function siblingsOf(plan: Plan, parent: number): number[] {
  const end = parent < 0 ? plan.tasks.length : (plan.subtreeEnd[parent] ?? 0);
  const siblings: number[] = [];
  for (let i = parent + 1; i < end; i = plan.subtreeEnd[i] ?? i + 1) siblings.push(i);
  return siblings;
}

/** The child of `parent` that `index` is or lies under; -1 where it lies elsewhere. */
function ancestorBelow(plan: Plan, index: number, parent: number): number {
  let at = index;
  while (at >= 0 && plan.parent[at] !== parent) at = plan.parent[at] ?? -1;
  return at;
}

/** One past the last row of a task and of all that is open below it. */
function endRowOf({ plan, rows }: Ranked, index: number): number {
  const end = plan.subtreeEnd[index] ?? index + 1;
  let low = (rows.rowOf[index] ?? 0) + 1;
  let high = rows.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows.taskAt[middle] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Gap {
  readonly sibling: number;
  readonly isBefore: boolean;
  readonly row: number;
}

function toPlace(plan: Plan, moved: readonly number[], { sibling, isBefore, row }: Gap): RankPlace {
  const id = plan.tasks[sibling]?.id as TaskId;
  const beside = isBefore ? { before: id } : { after: id };
  return { type: 'place', beside, row, changes: changesOrder(plan, moved, { sibling, isBefore }) };
}

function changesOrder(plan: Plan, moved: readonly number[], gap: Pick<Gap, 'sibling' | 'isBefore'>): boolean {
  if (moved.includes(gap.sibling)) return false;
  const siblings = siblingsOf(plan, plan.parent[gap.sibling] ?? -1);
  const taken = new Set(moved);
  const rest = siblings.filter((index) => !taken.has(index));
  rest.splice(rest.indexOf(gap.sibling) + (gap.isBefore ? 0 : 1), 0, ...moved);
  return rest.some((index, i) => index !== siblings[i]);
}
