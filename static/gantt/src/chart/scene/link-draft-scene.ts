// The link in the hand, and the chosen one before everything else faded.
import { routeLink } from '#domain/layout/link-route';
import type { Plan } from '#domain/plan/create-plan';
import type { LinkType } from '#domain/plan/link';
import { boxOf } from './bar-geometry';
import { drawBars } from './bar-scene';
import { drawLag, pushLink, routeOf } from './link-scene';
import type { Primitive } from './primitives';
import type { LinkEnd, RowWindow, SceneView } from './scene-view';

const types: Readonly<Record<LinkEnd['edge'], Readonly<Record<LinkEnd['edge'], LinkType>>>> = {
  finish: { start: 'FS', finish: 'FF' },
  start: { start: 'SS', finish: 'SF' },
};

export const typeBetween = (from: Pick<LinkEnd, 'edge'>, to: Pick<LinkEnd, 'edge'>): LinkType =>
  types[from.edge][to.edge];

export function drawLinkDraft(view: SceneView, out: Primitive[]): void {
  const { linkDraft, model, left, top } = view;
  if (!linkDraft) return;
  const { indexOf } = model.input.plan;
  const { from, to, at } = linkDraft;
  const fromBox = boxOf(view, indexOf.get(from.taskId) ?? -1);
  const toBox = to && boxOf(view, indexOf.get(to.taskId) ?? -1);
  if (!fromBox) return;
  if (to && toBox) {
    const route = routeLink(typeBetween(from, to), fromBox, toBox);
    pushLink(route, { isSoft: false, style: 'selected' }, out);
  } else if (at) {
    const x = from.edge === 'start' ? fromBox.left - 9 : fromBox.right + 9;
    const points = [x, fromBox.y, at.x - left, at.y - top];
    out.push({ type: 'polyline', look: 'link.draft', points, radius: 0 });
  }
}

/** Under a veil lies all that it doesn't touch. `elbows`: how far links run out of each task's bar. */
export function drawChosenLink(
  view: SceneView,
  rows: RowWindow,
  elbows: ReadonlyMap<number, number>,
  out: Primitive[],
): void {
  const { plan } = view.model.input;
  const index = view.linkId === null ? -1 : plan.links.findIndex(({ id }) => id === view.linkId);
  const link = plan.links[index];
  const route = link && routeOf(view, index);
  if (!link || !route) return;
  const { width, height } = view;
  out.push({ type: 'box', look: 'veil', x: 0, y: 0, width, height, radius: 0 });
  pushLink(route, { isSoft: link.soft, style: 'selected' }, out);
  for (const row of rowsOfLink(view, plan, index)) {
    if (row < rows.firstRow || row >= rows.endRow) continue;
    const marks: Primitive[] = [];
    drawBars(view, { firstRow: row, endRow: row + 1 }, elbows, { bars: out, marks });
    out.push(...marks);
  }
  drawLag(view, link, route, out);
}

const rowsOfLink = ({ model }: SceneView, plan: Plan, index: number): readonly number[] =>
  [plan.linkFrom[index], plan.linkTo[index]].map((task) => model.rows.rowOf[task ?? -1] ?? -1);
