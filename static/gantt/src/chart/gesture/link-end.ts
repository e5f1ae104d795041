// The edge that a link in the hand would lead to: the nearer one of the bar under the pointer, with room around it.
import { centerOf } from '#domain/layout/bar-box';
import { rowHeight } from '../chart-metrics';
import { boxOf } from '../scene/bar-geometry';
import { isLinkable } from '../scene/link-dots';
import type { LinkEnd, SceneView } from '../scene/scene-view';

const beside = 21;

/** Null where there is no bar, or one that can't be linked: a group, or what may not be seen. */
export function linkEndAt(view: SceneView, x: number, y: number): LinkEnd | null {
  const row = Math.floor((y + view.top) / rowHeight);
  const { rows, input } = view.model;
  const index = row >= 0 && row < rows.count ? (rows.taskAt[row] ?? -1) : -1;
  const task = input.plan.tasks[index];
  const box = task ? boxOf(view, index) : null;
  if (!task || !box || !isLinkable(view, index)) return null;
  if (x < box.left - beside || x > box.right + beside) return null;
  return { taskId: task.id, edge: x < centerOf(box) ? 'start' : 'finish' };
}
