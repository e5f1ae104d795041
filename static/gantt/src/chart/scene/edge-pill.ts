// For a bar beyond the edge of the view: a pill that says when it is, and takes one there.
import type { BarBox } from '#domain/layout/bar-box';
import type { WallMinutes } from '#domain/time/units';
import type { Primitive } from './primitives';
import type { SceneView } from './scene-view';

const height = 20;
const fromEdge = 10;
/** A bar of which less than this is in view counts as beyond the edge. */
const sliver = 4;

export interface EdgePill {
  readonly side: 'before' | 'after';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The instant that a click brings into view. */
  readonly target: WallMinutes;
}

interface Place {
  readonly index: number;
  readonly box: BarBox;
}

/** Null while the bar is in view. */
export function edgePillOf(view: SceneView, { index, box }: Place): EdgePill | null {
  const side = box.left > view.width - sliver ? 'after' : box.right < sliver ? 'before' : null;
  if (!side) return null;
  const { spans, input } = view.model;
  const { words } = input;
  const start = (spans.start[index] ?? 0) as WallMinutes;
  const lastMinute = ((spans.finish[index] ?? 1) - 1) as WallMinutes;
  const text = words.beyond(side, side === 'after' ? start : lastMinute);
  const width = view.measure(text, 'small') + 28;
  const x = side === 'after' ? view.width - width - fromEdge : fromEdge;
  return { side, text, x, y: box.y - height / 2, width, height, target: start };
}

export function drawEdgePill(view: SceneView, place: Place, out: Primitive[]): boolean {
  const pill = edgePillOf(view, place);
  if (!pill) return false;
  const { x, y, width, side, text } = pill;
  out.push({ type: 'box', look: 'edge.pill', x, y, width, height, radius: height / 2 });
  const atEnd = side === 'after';
  out.push({
    type: 'text',
    look: 'text.subtle',
    font: 'small',
    x: x + (atEnd ? 10 : 16),
    y: place.box.y,
    text,
    align: 'left',
    halo: null,
  });
  const name = atEnd ? 'chevronRight' : 'chevronLeft';
  out.push({
    type: 'glyph',
    look: 'glyph.subtle',
    name,
    x: atEnd ? x + width - 16 : x + 3,
    y: place.box.y - 6,
    size: 12,
  });
  return true;
}
