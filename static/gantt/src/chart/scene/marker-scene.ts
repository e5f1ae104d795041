// Named dates: a dashed line through all rows, and the name in a flag at its upper end.
import { fitText } from './fit-text';
import type { Primitive } from './primitives';
import type { SceneView } from './scene-view';

const height = 18;
const top = 4;
const longest = 160;

export function drawMarkers(view: SceneView, out: Primitive[]): void {
  for (const { at } of view.model.input.markers ?? []) {
    const x = view.model.scale.toX(at) - view.left;
    if (x < 0 || x > view.width) continue;
    out.push({ type: 'polyline', look: 'marker.line', points: [x, 0, x, view.height], radius: 0 });
  }
}

/** Above the bars. Near the right edge a flag hangs to the left of its line. */
export function drawMarkerNames(view: SceneView, out: Primitive[]): void {
  for (const { at, name } of view.model.input.markers ?? []) {
    const line = view.model.scale.toX(at) - view.left;
    if (line < 0 || line > view.width) continue;
    const text = fitText(name, longest, (part) => view.measure(part, 'small'));
    const width = view.measure(text, 'small') + 12;
    const x = line + width > view.width ? line - width : line;
    out.push({ type: 'box', look: 'marker.flag', x, y: top, width, height, radius: 3 });
    const place = { x: x + 6, y: top + height / 2, text, align: 'left', halo: null } as const;
    out.push({ type: 'text', look: 'text', font: 'small', ...place });
  }
}
