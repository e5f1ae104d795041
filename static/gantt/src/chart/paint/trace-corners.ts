// Adds a path through corners to a canvas, rounding those that should be.

export interface CornerOptions {
  readonly radius: number;
  /** So many of the first corners are rounded. */
  readonly rounded: number;
  readonly closed: boolean;
}

/** `points` are x, y, x, y, …. A corner is rounded by no more than half of its shorter side. */
export function traceCorners(path: CanvasPath, points: readonly number[], options: CornerOptions): void {
  const count = points.length / 2;
  const x = (i: number): number => points[((i + count) % count) * 2] ?? 0;
  const y = (i: number): number => points[((i + count) % count) * 2 + 1] ?? 0;
  const { closed } = options;
  for (let i = 0; i < count; i++) {
    const isEnd = !closed && (i === 0 || i === count - 1);
    const before = Math.hypot(x(i) - x(i - 1), y(i) - y(i - 1));
    const after = Math.hypot(x(i + 1) - x(i), y(i + 1) - y(i));
    const radius = isEnd || i >= options.rounded ? 0 : Math.min(options.radius, before / 2, after / 2);
    if (i === 0)
      startPath(path, closed && radius > 0 ? [(x(0) + x(1)) / 2, (y(0) + y(1)) / 2] : [x(0), y(0)]);
    else if (radius > 0) path.arcTo(x(i), y(i), x(i + 1), y(i + 1), radius);
    else path.lineTo(x(i), y(i));
  }
  if (!closed) return;
  const first = Math.min(options.radius, Math.hypot(x(1) - x(0), y(1) - y(0)) / 2);
  if (options.rounded > 0 && options.radius > 0) path.arcTo(x(0), y(0), x(1), y(1), first);
  path.closePath();
}

/** A rounded first corner is drawn last: the path then begins in the middle of the first side. */
const startPath = (path: CanvasPath, [x, y]: readonly [number, number]): void => path.moveTo(x, y);
