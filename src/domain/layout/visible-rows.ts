// Which tasks have a row when some of them are collapsed.
import type { Plan } from '../plan/create-plan';
import type { TaskId } from '../plan/ids';

export interface VisibleRows {
  readonly count: number;
  /** Index of the task in row `i`. */
  readonly taskAt: Int32Array;
  /** Row of task `i`, -1 while an ancestor is collapsed. */
  readonly rowOf: Int32Array;
}

export function toVisibleRows(
  plan: Pick<Plan, 'tasks' | 'subtreeEnd'>,
  collapsed: ReadonlySet<TaskId>,
): VisibleRows {
  const total = plan.tasks.length;
  const taskAt = new Int32Array(total);
  const rowOf = new Int32Array(total).fill(-1);
  let count = 0;
  for (let i = 0; i < total;) {
    taskAt[count] = i;
    rowOf[i] = count++;
    const task = plan.tasks[i];
    i = task && collapsed.has(task.id) ? (plan.subtreeEnd[i] ?? i + 1) : i + 1;
  }
  return { count, taskAt: taskAt.subarray(0, count), rowOf };
}
