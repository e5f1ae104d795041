// A plan with a diff made to it: dates moved, summaries rolled up again.
import { replaceTasks, type Plan } from '../plan/create-plan';
import type { TaskId } from '../plan/ids';
import type { Task } from '../plan/task';
import type { Diff } from './diff';

/** Sets each task's `after`, whatever it had before; tasks that left the plan are passed over. */
export function applyDiff(plan: Plan, { changes }: Diff): Plan {
  const replacements = new Map<TaskId, Task>();
  for (const { taskId, after } of changes) {
    const task = plan.tasks[plan.indexOf.get(taskId) ?? -1];
    if (task) replacements.set(taskId, { ...task, dates: after });
  }
  return replacements.size === 0 ? plan : replaceTasks(plan, replacements);
}
