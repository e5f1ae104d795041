// What stands under a point of the time line: the inverse of the scene.
import { isSummary } from '#domain/plan/create-plan';
import type { WallMinutes } from '#domain/time/units';
import { rowHeight } from '../chart-metrics';
import { barKinds } from '../scene/bar-kinds';
import { boxOf, kindOf } from '../scene/bar-geometry';
import { edgePillOf } from '../scene/edge-pill';
import type { SceneView } from '../scene/scene-view';
import type { Target } from './gesture-machine';

/** `x`, `y` in px of the canvas. */
export function hitTest(view: SceneView, x: number, y: number): Target {
  const row = Math.floor((y + view.top) / rowHeight);
  const { rows, input } = view.model;
  if (row < 0 || row >= rows.count) return { type: 'nothing' };
  const index = rows.taskAt[row] ?? -1;
  const task = input.plan.tasks[index];
  if (!task) return { type: 'nothing' };
  const box = boxOf(view, index);
  if (!box) return { type: 'row', taskId: task.id };
  const pill = edgePillOf(view, { index, box });
  if (pill) {
    const isOnPill =
      x >= pill.x && x <= pill.x + pill.width && y >= pill.y - 2 && y <= pill.y + pill.height + 2;
    return isOnPill ? { type: 'pill', taskId: task.id, to: pill.target } : { type: 'row', taskId: task.id };
  }
  const zone = barKinds[kindOf(view, index)].zone(box, x, y);
  if (!zone) return { type: 'row', taskId: task.id };
  const start = (input.plan.start[index] ?? 0) as WallMinutes;
  const finish = (input.plan.finish[index] ?? 0) as WallMinutes;
  const locked = input.marks.locked.has(task.id) || task.kind === 'restricted';
  return {
    type: 'bar',
    zone: locked || isSummary(input.plan, index) ? 'body' : zone,
    bar: { taskId: task.id, start, finish, locked },
  };
}
