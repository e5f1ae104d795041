// The lane under the time header: sprints as bands, releases as pennants. Knows no clicks; says where a band is.
import { laneHeight, tiersHeight } from '../chart-metrics';
import type { ChartBand, ChartRelease } from '../chart-types';
import { fitText } from './fit-text';
import type { Primitive } from './primitives';
import type { SceneView } from './scene-view';

const top = tiersHeight + 3;
const height = 14;
const air = 1.5;
const indent = 7;
const point = 4;
const leastLetters = 5;

export function drawLane(view: SceneView, out: Primitive[]): void {
  const { bands = [], releases = [] } = view.model.input;
  if (bands.length + releases.length === 0) return;
  for (const band of bands) drawBand(view, band, out);
  for (const release of releases) drawPennant(view, release, out);
  const y = tiersHeight + laneHeight - 1;
  out.push({ type: 'box', look: 'line.major', x: 0, y, width: view.width, height: 1, radius: 0 });
}

/** The sprint under a point of the head, in px of its canvas; null where none is. */
export function bandAt(view: SceneView, x: number, y: number): ChartBand | null {
  if (y < tiersHeight || y >= tiersHeight + laneHeight) return null;
  const isUnder = (band: ChartBand): boolean => {
    const { from, to } = edgesOf(view, band);
    return x >= from && x <= to;
  };
  return view.model.input.bands?.findLast(isUnder) ?? null;
}

function edgesOf({ model, left }: SceneView, { start, finish }: ChartBand): { from: number; to: number } {
  return { from: model.scale.toX(start) - left + air, to: model.scale.toX(finish) - left - air };
}

/** Its name stays in view as long as the band does. */
function drawBand(view: SceneView, band: ChartBand, out: Primitive[]): void {
  const { from, to } = edgesOf(view, band);
  if (to < 0 || from > view.width || to <= from) return;
  const look = band.isRunning ? 'band.running' : 'band';
  out.push({ type: 'box', look, x: from, y: top, width: to - from, height, radius: 3 });
  const x = Math.max(from, 0) + indent;
  const room = to - x - 4;
  const text = fitText(band.name, room, (part) => view.measure(part, 'small'));
  // A letter and an ellipsis name nothing.
  if (text !== band.name && text.length < leastLetters) return;
  out.push({
    type: 'text',
    look: band.isRunning ? 'bar.doing.text' : 'text.subtle',
    font: 'small',
    x,
    y: top + height / 2,
    text,
    align: 'left',
    halo: null,
  });
}

/** Points to the right, and near the right edge to the left, so that its name can be read. */
function drawPennant(view: SceneView, { at, name }: ChartRelease, out: Primitive[]): void {
  const x = view.model.scale.toX(at) - view.left;
  if (x < 0 || x > view.width) return;
  const width = view.measure(name, 'smallStrong') + 14;
  const sign = x + width > view.width ? -1 : 1;
  const shoulder = x + sign * (width - point);
  const middle = top + height / 2;
  const points = [x, top, shoulder, top, x + sign * width, middle, shoulder, top + height, x, top + height];
  out.push({ type: 'polygon', look: 'release', points, radius: 0, rounded: 0 });
  out.push({
    type: 'text',
    look: 'text.inverse',
    font: 'smallStrong',
    x: x + sign * 6,
    y: middle,
    text: name,
    align: sign > 0 ? 'left' : 'right',
    halo: null,
  });
}
