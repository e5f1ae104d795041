// Gathers what has become stale and redraws it once a frame, or at once when scrolling can't wait.

/** Each rank includes those before it. */
export const ranks = { paint: 1, rows: 2, layout: 3 } as const;

export type Rank = (typeof ranks)[keyof typeof ranks];

export interface FrameLoop {
  readonly invalidate: (rank: Rank) => void;
  readonly isClean: () => boolean;
  /** Redraws now what is stale, at least up to `rank`. */
  readonly flush: (rank: Rank) => void;
  readonly stop: () => void;
}

export function createFrameLoop(render: (rank: Rank) => void): FrameLoop {
  let stale: Rank | 0 = 0;
  let request = 0;
  const run = (): void => {
    const rank = stale;
    stale = 0;
    cancelAnimationFrame(request);
    request = 0;
    if (rank > 0) render(rank as Rank);
  };
  const mark = (rank: Rank): void => {
    if (rank > stale) stale = rank;
  };
  return {
    invalidate: (rank) => {
      mark(rank);
      if (request === 0) request = requestAnimationFrame(run);
    },
    isClean: () => stale === 0,
    flush: (rank) => {
      mark(rank);
      run();
    },
    stop: () => cancelAnimationFrame(request),
  };
}
