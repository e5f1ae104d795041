// What stands under a point of the time line: the inverse of the scene.
import type { BarBox } from '#domain/layout/bar-box';
import type { Task } from '#domain/plan/task';
import type { WallMinutes } from '#domain/time/units';
import { rowHeight } from '../chart-metrics';
import { barKinds } from '../scene/bar-kinds';
import { boxOf, kindOf } from '../scene/bar-geometry';
import { edgePillOf } from '../scene/edge-pill';
import { dotAt } from '../scene/link-dots';
import type { SceneView } from '../scene/scene-view';
import type { Target } from './gesture-machine';
import { linkAt } from './link-at';

/** `x`, `y` in px of the canvas. */
export function hitTest(view: SceneView, x: number, y: number): Target {
  const row = Math.floor((y + view.top) / rowHeight);
  const { rows, input } = view.model;
  const index = row < rows.count ? (rows.taskAt[row] ?? -1) : -1;
  const task = input.plan.tasks[index];
  if (!task) return { type: 'nothing' };
  const box = boxOf(view, index);
  const place = box && { index, box, task };
  const hit = place && (hitPill(view, place, x, y) ?? hitDot(view, place, x, y) ?? hitBar(view, place, x, y));
  return hit ?? hitLink(view, x, y) ?? { type: 'row', taskId: task.id };
}

interface Place {
  readonly index: number;
  readonly box: BarBox;
  readonly task: Task;
}

/** The whole row's height: a pill alone would be too small a target. */
function hitPill(view: SceneView, place: Place, x: number, y: number): Target | null {
  const pill = kindOf(view, place.index) === 'group' ? null : edgePillOf(view, place);
  if (!pill || x < pill.x || x > pill.x + pill.width) return null;
  const reach = (rowHeight - pill.height) / 2;
  if (y < pill.y - reach || y > pill.y + pill.height + reach) return null;
  return { type: 'pill', taskId: place.task.id, to: pill.target };
}

function hitDot(view: SceneView, { index, box, task }: Place, x: number, y: number): Target | null {
  const edge = dotAt(view, { index, box }, x, y);
  return edge && { type: 'dot', end: { taskId: task.id, edge } };
}

function hitLink(view: SceneView, x: number, y: number): Target | null {
  const linkId = linkAt(view, x, y);
  return linkId === null ? null : { type: 'link', linkId };
}

function hitBar(view: SceneView, { index, box, task }: Place, x: number, y: number): Target | null {
  const { spans, input } = view.model;
  const { marks } = input;
  const zone = barKinds[kindOf(view, index)].zone(box, x, y);
  if (!zone) return null;
  const start = (spans.start[index] ?? 0) as WallMinutes;
  const finish = (spans.finish[index] ?? 0) as WallMinutes;
  const locked = marks.locked.has(task.id) || task.kind === 'restricted';
  const sketched = spans.ghostly.has(index);
  return {
    type: 'bar',
    zone: locked || sketched ? 'body' : zone,
    bar: { taskId: task.id, start, finish, locked, sketched },
  };
}
