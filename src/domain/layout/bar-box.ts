// The rectangle that a bar occupies, and which part of it a pointer is on.

/** Px; `y` is the middle, `left` and `right` where links dock. Half-open in neither direction: edges are drawn. */
export interface BarBox {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  /** A diamond: links may dock at its upper and lower tip, at `center`. */
  readonly isPoint: boolean;
}

export const centerOf = (box: BarBox): number => (box.left + box.right) / 2;

export type BarZone = 'start' | 'body' | 'finish';

const edgeReach = 8;
const slop = 4;

/** Null beside the bar. Edges take the last 8 px, and never more than a third, so that a short bar can still be moved. */
export function zoneAt(box: BarBox, x: number, y: number): BarZone | null {
  if (y < box.top - 2 || y > box.bottom + 2 || x < box.left - slop || x > box.right + slop) return null;
  const reach = Math.min(edgeReach, (box.right - box.left) / 3);
  if (x < box.left + reach) return 'start';
  return x > box.right - reach ? 'finish' : 'body';
}
