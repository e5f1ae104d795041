// The links that touch the rows in view, and how far they run out of their bars.
import { routeLink, type LinkRoute } from '#domain/layout/link-route';
import { linksNear } from '#domain/layout/link-index';
import { boxOf } from './bar-geometry';
import type { LookName } from './looks';
import type { Primitive } from './primitives';
import type { RowWindow, SceneView } from './scene-view';

const cornerRadius = 5;
const headLength = 6;
const headHalf = 3.5;

/** Answers how far links stand out on the right of each task's bar, by index. */
export function drawLinks(view: SceneView, rows: RowWindow, out: Primitive[]): Map<number, number> {
  const elbows = new Map<number, number>();
  const above: Primitive[] = [];
  for (const link of linksNear(view.model.links, rows.firstRow, rows.endRow))
    drawLink(view, link, { elbows, plain: out, above });
  out.push(...above);
  return elbows;
}

interface LinkLayers {
  readonly elbows: Map<number, number>;
  readonly plain: Primitive[];
  readonly above: Primitive[];
}

function drawLink(view: SceneView, index: number, { elbows, plain, above }: LinkLayers): void {
  const { plan, marks } = view.model.input;
  const link = plan.links[index];
  const from = plan.linkFrom[index] ?? -1;
  const to = plan.linkTo[index] ?? -1;
  const fromBox = boxOf(view, from);
  const toBox = boxOf(view, to);
  if (!link || !fromBox || !toBox) return;
  const route = routeLink(link.type, fromBox, toBox);
  widen(elbows, from, route.out);
  widen(elbows, to, route.in);
  if (!isInView(view, route)) return;
  const isSelected = marks.selected.has(link.from) || marks.selected.has(link.to);
  pushLink(route, { isSoft: link.soft, isSelected }, isSelected ? above : plain);
}

function widen(elbows: Map<number, number>, task: number, reach: number): void {
  if (reach > (elbows.get(task) ?? 0)) elbows.set(task, reach);
}

function isInView({ width, height }: SceneView, { points, tipX, tipY }: LinkRoute): boolean {
  let left = tipX;
  let right = tipX;
  let top = tipY;
  let bottom = tipY;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return (
    right >= -headLength && left <= width + headLength && bottom >= -headLength && top <= height + headLength
  );
}

function pushLink(
  route: LinkRoute,
  { isSoft, isSelected }: { isSoft: boolean; isSelected: boolean },
  out: Primitive[],
): void {
  const line: LookName = isSoft
    ? isSelected
      ? 'link.soft.selected'
      : 'link.soft'
    : isSelected
      ? 'link.selected'
      : 'link';
  out.push({ type: 'polyline', look: line, points: route.points, radius: cornerRadius });
  const [ax, ay, tipX, tipY, bx, by] = headPoints(route);
  if (isSoft) {
    const look: LookName = isSelected ? 'link.head.open.selected' : 'link.head.open';
    out.push({ type: 'polyline', look, points: [ax, ay, tipX, tipY, bx, by], radius: 0 });
    return;
  }
  const look: LookName = isSelected ? 'link.head.selected' : 'link.head';
  out.push({ type: 'polygon', look, points: [ax, ay, tipX, tipY, bx, by], radius: 0, rounded: 0 });
}

type HeadPoints = readonly [number, number, number, number, number, number];

function headPoints({ tipX: x, tipY: y, toward }: LinkRoute): HeadPoints {
  switch (toward) {
    case 'right':
      return [x - headLength, y - headHalf, x, y, x - headLength, y + headHalf];
    case 'left':
      return [x + headLength, y - headHalf, x, y, x + headLength, y + headHalf];
    case 'down':
      return [x - headHalf, y - headLength, x, y, x + headHalf, y - headLength];
    case 'up':
      return [x - headHalf, y + headLength, x, y, x + headHalf, y + headLength];
  }
}
