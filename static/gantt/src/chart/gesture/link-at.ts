// The link under a point of the time line: the nearest one whose way passes close by.
import { linksNear } from '#domain/layout/link-index';
import type { LinkId } from '#domain/plan/ids';
import { rowHeight } from '../chart-metrics';
import { routeOf } from '../scene/link-scene';
import type { SceneView } from '../scene/scene-view';

/** Half of a target of 24 would swallow whole rows; lines are thin and close to each other. */
const reach = 5;

export function linkAt(view: SceneView, x: number, y: number): LinkId | null {
  const row = Math.floor((y + view.top) / rowHeight);
  let nearest = reach;
  let found: LinkId | null = null;
  for (const index of linksNear(view.model.links, row, row + 1)) {
    const route = routeOf(view, index);
    const link = view.model.input.plan.links[index];
    if (!route || !link) continue;
    const distance = distanceTo([...route.points, route.tipX, route.tipY], x, y);
    if (distance > nearest) continue;
    nearest = distance;
    found = link.id;
  }
  return found;
}

/** From a point to a line of corners with right angles only. */
function distanceTo(points: readonly number[], x: number, y: number): number {
  let least = Infinity;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(i, i + 4);
    const dx = Math.max(Math.min(ax, bx) - x, 0, x - Math.max(ax, bx));
    const dy = Math.max(Math.min(ay, by) - y, 0, y - Math.max(ay, by));
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}
