// A diff in few numbers, for whoever names it in a sentence.
import type { IssueKey } from '../plan/ids';
import type { TreeOrder } from '../plan/tree-order';
import type { Diff } from './diff';

export interface DiffSummary {
  readonly count: number;
  /** Of the first task that changes; null where nothing does. */
  readonly firstKey: IssueKey | null;
}

export function summariseDiff(plan: TreeOrder, { changes }: Diff): DiffSummary {
  const indexes = changes.map(({ taskId }) => plan.indexOf.get(taskId) ?? plan.tasks.length);
  const first = plan.tasks[indexes.reduce((least, index) => Math.min(least, index), plan.tasks.length)];
  return { count: changes.length, firstKey: first?.key ?? null };
}
