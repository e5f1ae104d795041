// The links that touch the rows in view, and how far they run out of their bars.
import { routeLink, type LinkRoute } from '#domain/layout/link-route';
import { linksNear } from '#domain/layout/link-index';
import type { Link } from '#domain/plan/link';
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
  const top: Primitive[] = [];
  for (const link of linksNear(view.model.links, rows.firstRow, rows.endRow))
    drawLink(view, link, { elbows, plain: out, above, top });
  out.push(...above, ...top);
  return elbows;
}

interface LinkLayers {
  readonly elbows: Map<number, number>;
  readonly plain: Primitive[];
  readonly above: Primitive[];
  readonly top: Primitive[];
}

/** The way of a link by its index; null where one of its bars has no place. */
export function routeOf(view: SceneView, index: number): LinkRoute | null {
  const { plan } = view.model.input;
  const link = plan.links[index];
  const from = boxOf(view, plan.linkFrom[index] ?? -1);
  const to = boxOf(view, plan.linkTo[index] ?? -1);
  return link && from && to ? routeLink(link.type, from, to) : null;
}

/** On the longest run of the link. */
export function drawLag(view: SceneView, link: Link, route: LinkRoute, out: Primitive[]): void {
  const text = view.model.input.words.lag?.(link) ?? '';
  if (text === '') return;
  const { x, y } = middleOf(route);
  out.push({ type: 'text', look: 'text', font: 'smallStrong', x, y, text, align: 'center', halo: 'surface' });
}

/** The middle of the longest run. */
export function middleOf({ points }: LinkRoute): { readonly x: number; readonly y: number } {
  let longest = -1;
  let at = 0;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [ax, ay, bx, by] = points.slice(i, i + 4) as [number, number, number, number];
    const length = Math.abs(bx - ax) + Math.abs(by - ay);
    if (length > longest) [longest, at] = [length, i];
  }
  const [ax = 0, ay = 0, bx = 0, by = 0] = points.slice(at, at + 4);
  return { x: (ax + bx) / 2, y: (ay + by) / 2 };
}

function drawLink(view: SceneView, index: number, { elbows, plain, above, top }: LinkLayers): void {
  const { plan } = view.model.input;
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
  const style = styleOf(view, link);
  pushLink(
    route,
    { isSoft: link.soft, style },
    style === 'plain' ? plain : style === 'selected' ? top : above,
  );
  if (link.id === view.hoverLink) drawLag(view, link, route, top);
}

export type LinkStyle = 'plain' | 'critical' | 'strained' | 'hovered' | 'selected';

/** Critical where both ends are. */
function styleOf({ model, linkId, hoverLink }: SceneView, { id, from, to }: Link): LinkStyle {
  const { marks, critical, strained } = model.input;
  if (id === linkId || marks.selected.has(from) || marks.selected.has(to)) return 'selected';
  if (id === hoverLink) return 'hovered';
  if (strained?.links.has(id)) return 'strained';
  return critical?.has(from) && critical.has(to) ? 'critical' : 'plain';
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

interface LinkLooks {
  readonly line: LookName;
  readonly soft: LookName;
  readonly head: LookName;
  readonly openHead: LookName;
}

const plainLooks: LinkLooks = {
  line: 'link',
  soft: 'link.soft',
  head: 'link.head',
  openHead: 'link.head.open',
};

const linkLooks: Readonly<Record<LinkStyle, LinkLooks>> = {
  plain: plainLooks,
  // Soft links bind nobody, so that none of them is critical.
  critical: { ...plainLooks, line: 'link.critical', head: 'link.head.critical' },
  strained: { ...plainLooks, line: 'link.strained', soft: 'link.strained', head: 'link.head.critical' },
  hovered: {
    ...plainLooks,
    line: 'link.hovered',
    soft: 'link.soft.hovered',
    openHead: 'link.head.open.hovered',
  },
  selected: {
    line: 'link.selected',
    soft: 'link.soft.selected',
    head: 'link.head.selected',
    openHead: 'link.head.open.selected',
  },
};

export function pushLink(
  route: LinkRoute,
  { isSoft, style }: { readonly isSoft: boolean; readonly style: LinkStyle },
  out: Primitive[],
): void {
  const looks = linkLooks[style];
  const { points } = route;
  out.push({ type: 'polyline', look: isSoft ? looks.soft : looks.line, points, radius: cornerRadius });
  const [ax, ay, tipX, tipY, bx, by] = headPoints(route);
  const head = [ax, ay, tipX, tipY, bx, by];
  if (isSoft) out.push({ type: 'polyline', look: looks.openHead, points: head, radius: 0 });
  else out.push({ type: 'polygon', look: looks.head, points: head, radius: 0, rounded: 0 });
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
