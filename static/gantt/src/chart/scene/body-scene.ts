// Everything below the time header, in the order in which it is painted.
import type { BarBox } from '#domain/layout/bar-box';
import { drawBackground } from './background-scene';
import { restingBoxOf, rowWindow } from './bar-geometry';
import { drawBars, type LayeredScene } from './bar-scene';
import { drawChosenLink, drawLinkDraft } from './link-draft-scene';
import { drawLinks } from './link-scene';
import { drawMarkerNames } from './marker-scene';
import type { Primitive } from './primitives';
import type { DragView, SceneView } from './scene-view';
import { drawStatusLine } from './status-line';

export function bodyScene(view: SceneView): Primitive[] {
  const out: Primitive[] = [];
  const rows = rowWindow(view);
  drawBackground(view, rows, out);
  if (view.drag && !view.drag.refused) drawSnapLine(view, view.drag, out);
  const elbows = drawLinks(view, rows, out);
  const marks: Primitive[] = [];
  const layers: LayeredScene = { bars: out, marks };
  drawBars(view, rows, elbows, layers);
  drawStatusLine(view, rows, out);
  out.push(...marks);
  drawMarkerNames(view, out);
  drawChosenLink(view, rows, elbows, out);
  drawLinkDraft(view, out);
  return out;
}

/** Where the edge in the hand would land. */
function drawSnapLine(view: SceneView, drag: DragView, out: Primitive[]): void {
  const box = restingBoxOf(view, drag.lead);
  if (!box) return;
  const x = snapEdge(box, drag.part) + drag.snapped;
  out.push({ type: 'box', look: 'snap', x: x - 0.5, y: 0, width: 1, height: view.height, radius: 0 });
}

function snapEdge({ left, right, isPoint }: BarBox, part: DragView['part']): number {
  if (isPoint) return (left + right) / 2;
  return part === 'finish' ? right + 1 : left - 1;
}
