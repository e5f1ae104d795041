// Adds a path through corners to a canvas, rounding those that should be.

/** The part of a canvas path that corners need. */
export type CornerPath = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'arcTo' | 'closePath'>;

export interface CornerOptions {
  readonly radius: number;
  /** So many of the first corners are rounded. */
  readonly rounded: number;
  readonly closed: boolean;
}

/** `points` are x, y, x, y, …. A corner is rounded by no more than half of its shorter side. */
export function traceCorners(path: CornerPath, points: readonly number[], options: CornerOptions): void {
  const count = points.length / 2;
  const at = (i: number): Corner => {
    const index = ((i + count) % count) * 2;
    return { x: points[index] ?? 0, y: points[index + 1] ?? 0 };
  };
  const first = radiusAt(0, count, at, options);
  // A rounded first corner comes last: the path then begins in the middle of the first side.
  const begin = first > 0 ? middle(at(0), at(1)) : at(0);
  path.moveTo(begin.x, begin.y);
  for (let i = 1; i < count; i++) turn(path, at(i), at(i + 1), radiusAt(i, count, at, options));
  if (!options.closed) return;
  if (first > 0) turn(path, at(0), at(1), first);
  path.closePath();
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

type CornerAt = (i: number) => Corner;

function radiusAt(
  i: number,
  count: number,
  at: CornerAt,
  { radius, rounded, closed }: CornerOptions,
): number {
  const isEnd = !closed && (i === 0 || i === count - 1);
  if (isEnd || i >= rounded) return 0;
  return Math.min(radius, distance(at(i), at(i - 1)) / 2, distance(at(i), at(i + 1)) / 2);
}

function turn(path: CornerPath, corner: Corner, next: Corner, radius: number): void {
  if (radius > 0) path.arcTo(corner.x, corner.y, next.x, next.y, radius);
  else path.lineTo(corner.x, corner.y);
}

const distance = (a: Corner, b: Corner): number => Math.hypot(a.x - b.x, a.y - b.y);

const middle = (a: Corner, b: Corner): Corner => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
