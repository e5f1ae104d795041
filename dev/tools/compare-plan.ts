// One plan's computed values against those that its file stores: what agrees, what differs for a reason that a file of
// Microsoft Project gives, and what just differs. Leaves only.
import type { PlanFile, PlanRow } from './plan-file';
import { schedulePlan, type Planned, type PlannedTask } from './schedule-plan';

export interface Difference {
  readonly plan: string;
  readonly uid: number;
  readonly field: string;
  readonly hasDuration: boolean;
  readonly expected: number | boolean;
  readonly got: number | boolean;
  /** The rule that a file of Microsoft Project demands, null where none does. */
  readonly cited: string | null;
}

export interface Comparison {
  /** Values compared, by field. */
  readonly compared: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
}

export const milestoneRule =
  'late milestones stand where their successors start (insisoc-mp_j120_a10_nr4, task 123)';
export const literalFinishRule =
  'start-to-finish ends at the very start of its predecessor (mpxj-mpp14relations, task 5)';

export function comparePlan(plan: PlanFile): Comparison {
  const planned = schedulePlan(plan);
  const compared = new Map<string, number>();
  const differences: Difference[] = [];
  plan.rows.forEach((row, i) => {
    const task = planned.tasks[i];
    if (row.summary || !task) return;
    for (const [field, expected] of Object.entries(row.expected)) {
      compared.set(field, (compared.get(field) ?? 0) + 1);
      const got = task[field as keyof PlannedTask] as number | boolean;
      if (got === expected) continue;
      const cited = cite(planned, row, field, [expected, got]);
      const { uid, hasDuration } = row;
      differences.push({ plan: plan.id, uid, field, hasDuration, expected, got, cited });
    }
  });
  return { compared, differences };
}

/** Both rules change the clock, never the working time. */
function cite(
  planned: Planned,
  { uid, hasDuration }: PlanRow,
  field: string,
  [expected, got]: readonly [number | boolean, number | boolean],
): string | null {
  if (typeof expected !== 'number' || typeof got !== 'number' || got <= expected) return null;
  if (planned.workBetween(uid, expected, got) !== 0) return null;
  if (!hasDuration && field.startsWith('late')) return milestoneRule;
  return hasDuration && (field === 'finish' || field === 'earlyFinish') ? literalFinishRule : null;
}
