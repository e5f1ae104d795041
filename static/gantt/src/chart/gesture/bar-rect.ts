// Where a task's bar is on the page, for whoever lays something beside it.
import type { TaskId } from '#domain/plan/ids';
import type { ChartRect } from '../chart-types';
import { toSceneView, type ChartContext } from '../chart-state';
import { boxOf } from '../scene/bar-geometry';

/** The part of it that is in view; null where none is. */
export function barRect(context: ChartContext, taskId: TaskId): ChartRect | null {
  const view = toSceneView(context);
  const box = boxOf(view, view.model.input.plan.indexOf.get(taskId) ?? -1);
  if (!box || box.right < 0 || box.left > view.width || box.bottom < 0 || box.top > view.height) return null;
  const canvas = context.dom.bodyCanvas.element.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(view.width, box.right) - left;
  return {
    x: canvas.left + left,
    y: canvas.top + top,
    width,
    height: Math.min(view.height, box.bottom) - top,
  };
}
