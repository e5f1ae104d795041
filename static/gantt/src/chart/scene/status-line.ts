// The progress line: through the point in time that each row's work has reached, so that what lags bends it back.
import { isSummary } from '#domain/plan/create-plan';
import { rowHeight } from '../chart-metrics';
import { boxOf } from './bar-geometry';
import type { Primitive } from './primitives';
import type { RowWindow, SceneView } from './scene-view';

const dot = 4;

export function drawStatusLine(view: SceneView, { firstRow, endRow }: RowWindow, out: Primitive[]): void {
  const { statusAt } = view.model.input;
  if (statusAt === undefined || statusAt === null) return;
  const status = view.model.scale.toX(statusAt) - view.left;
  const points: number[] = [];
  const dots: Primitive[] = [];
  for (let row = firstRow; row < endRow; row++) {
    const y = row * rowHeight - view.top + rowHeight / 2;
    const reached = reachedIn(view, row, status);
    points.push(reached ?? status, y);
    if (reached === null) continue;
    const place = { x: reached - dot / 2, y: y - dot / 2, width: dot, height: dot, radius: dot / 2 };
    dots.push({ type: 'box', look: 'status.dot', ...place });
  }
  if (points.length < 4) return;
  out.push({ type: 'polyline', look: 'status.line', points, radius: 0 }, ...dots);
}

/** What is done, or isn't due to have begun, is on time; null where the row says nothing. */
function reachedIn(view: SceneView, row: number, status: number): number | null {
  const { rows, input } = view.model;
  const index = rows.taskAt[row] ?? -1;
  const task = input.plan.tasks[index];
  const box = isSummary(input.plan, index) ? null : boxOf(view, index);
  if (!task || !box || box.isPoint || task.kind === 'restricted') return null;
  const done = task.stage === 'done' ? 1 : shareOf(input.plan.progress[index]);
  if (done >= 1 || (done === 0 && box.left >= status)) return status;
  return box.left + (box.right - box.left) * done;
}

const shareOf = (progress: number | undefined): number =>
  progress === undefined || Number.isNaN(progress) ? 0 : Math.min(1, progress);
