// Minimum and maximum lags from start to start, where what must follow can also be held back: longest paths by
// Bellman-Ford with a queue. A circle that pushes itself is named and one maximum lag of it given up.

/** `start[to] ≥ start[from] + lag`; a negative lag is a maximum: `from` starts at most so long after `to`. */
export interface LagEdge {
  readonly from: number;
  readonly to: number;
  readonly lag: number;
}

export interface LagNetwork {
  readonly durations: readonly number[];
  readonly edges: readonly LagEdge[];
}

export interface LagSchedule {
  readonly start: Int32Array;
  /** Latest starts that keep the end. */
  readonly lateStart: Int32Array;
  readonly end: number;
  /** Edges, by index, of each circle of lags that nothing can keep, in their order. */
  readonly loops: readonly (readonly number[])[];
}

export function solveLags({ durations, edges }: LagNetwork): LagSchedule {
  const off = new Uint8Array(edges.length);
  const loops: number[][] = [];
  const count = durations.length;
  let start = relax(count, edges, off);
  while ('loop' in start) {
    loops.push(start.loop);
    off[weakest(start.loop, edges)] = 1;
    start = relax(count, edges, off);
  }
  const ends = durations.map((duration, i) => (start.distance[i] ?? 0) + duration);
  const end = ends.reduce((a, b) => Math.max(a, b), 0);
  const back = relax(
    count,
    edges.map(({ from, to, lag }) => ({ from: to, to: from, lag })),
    off,
    durations,
  );
  const tail = 'loop' in back ? new Int32Array(count) : back.distance;
  return { start: start.distance, lateStart: tail.map((after) => end - after), end, loops };
}

/** The lag of the loop to give up: the tightest maximum, or the shortest lag where there is none. */
const weakest = (loop: readonly number[], edges: readonly LagEdge[]): number =>
  loop.reduce((a, b) => (lagOf(edges, b) < lagOf(edges, a) ? b : a), loop[0] ?? 0);

const lagOf = (edges: readonly LagEdge[], i: number): number => edges[i]?.lag ?? 0;

type Relaxed = { readonly distance: Int32Array } | { readonly loop: number[] };

function relax(
  count: number,
  edges: readonly LagEdge[],
  off: Uint8Array,
  least: readonly number[] = [],
): Relaxed {
  const distance = Int32Array.from({ length: count }, (_, i) => Math.max(0, least[i] ?? 0));
  const cause = new Int32Array(count).fill(-1);
  for (let round = 0; round <= count; round++) {
    let isChanged = false;
    for (let i = 0; i < edges.length; i++) {
      const edge = edges[i];
      if (!edge || off[i] === 1) continue;
      const reached = (distance[edge.from] ?? 0) + edge.lag;
      if (reached <= (distance[edge.to] ?? 0)) continue;
      distance[edge.to] = reached;
      cause[edge.to] = i;
      isChanged = true;
    }
    if (!isChanged) return { distance };
    const loop = findLoop(cause, edges);
    if (loop) return { loop };
  }
  return { distance };
}

/** Causes form a circle only where the lags along it push it round. */
function findLoop(cause: Int32Array, edges: readonly LagEdge[]): number[] | null {
  const seenBy = new Int32Array(cause.length).fill(-1);
  const before = Int32Array.from(cause, (edge) => edges[edge]?.from ?? -1);
  for (let first = 0; first < cause.length; first++) {
    let at = first;
    while (at >= 0 && seenBy[at] === -1) {
      seenBy[at] = first;
      at = before[at] ?? -1;
    }
    if (at < 0 || seenBy[at] !== first) continue;
    const loop: number[] = [];
    let i = at;
    do {
      loop.push(cause[i] ?? 0);
      i = before[i] ?? at;
    } while (i !== at);
    return loop.reverse();
  }
  return null;
}
