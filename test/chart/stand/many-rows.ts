// A believable crowd for the stand.
import { createPlan, type Plan } from '#domain/plan/create-plan';
import type { IssueKey, LinkId, TaskId } from '#domain/plan/ids';
import type { Task } from '#domain/plan/task';
import type { WallMinutes, WorkMinutes } from '#domain/time/units';
import { lumenToday } from './lumen-plan';

/** Projects of eleven tasks, every second one linked to the next. */
export function manyRows(count: number): Plan {
  const stages = ['done', 'doing', 'todo'] as const;
  const tasks = Array.from({ length: count }, (_, i): Task => {
    const inProject = i % 11;
    const start = lumenToday + (((i * 7) % 400) - 200) * 1440;
    return {
      id: `N-${i}` as TaskId,
      key: `N-${i}` as IssueKey,
      name: `Task number ${i}`,
      parentId: inProject === 0 ? null : (`N-${i - inProject}` as TaskId),
      kind: inProject === 5 ? 'milestone' : 'task',
      stage: stages[i % 3] ?? 'todo',
      dates: { start: start as WallMinutes, finish: (start + (1 + (i % 9)) * 1440) as WallMinutes },
      progress: (i % 5) / 4,
      effort: 480 as WorkMinutes,
    };
  });
  const links = tasks.flatMap((task, i) => {
    const next = tasks[i + 1];
    if (!next || i % 2 === 0) return [];
    return [
      {
        id: `L-${i}` as LinkId,
        from: task.id,
        to: next.id,
        type: 'FS' as const,
        lag: 0 as WorkMinutes,
        soft: false,
      },
    ];
  });
  return createPlan(tasks, links);
}
