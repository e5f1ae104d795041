// Decides, scroll by scroll, whether rows pass too fast for their elements: then the grid is a picture until the hand rests.
// Changing dozens of elements costs a frame; nobody reads them while more than a row and a half passes in each.
import { rowHeight } from '../chart-metrics';

/** In px a frame. */
const fast = 1.5 * rowHeight;
/** Scrolls that follow each other within so many ms are one movement. */
const pause = 100;

export interface MovingGrid {
  readonly isMoving: () => boolean;
  /** Told of every scroll. */
  readonly follow: (top: number) => void;
  /** Ends it now: somebody wants to touch a row. */
  readonly settle: () => void;
}

/** `settled` is called once after each movement. */
export function createMovingGrid(settled: () => void): MovingGrid {
  let moving = false;
  let last = { top: 0, at: -Infinity };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(timer);
    timer = undefined;
    // A jump that follows is a new movement: a key's own must not count as a part of the wheel's.
    last = { ...last, at: -Infinity };
    if (!moving) return;
    moving = false;
    settled();
  };
  const watch = (): void => {
    const rest = last.at + pause - performance.now();
    if (rest > 0) timer = setTimeout(watch, rest);
    else settle();
  };
  return {
    isMoving: () => moving,
    follow: (top) => {
      const at = performance.now();
      // The first jump is drawn by elements: it may be the only one.
      if (at - last.at < pause && Math.abs(top - last.top) >= fast) moving = true;
      last = { top, at };
      if (moving && timer === undefined) timer = setTimeout(watch, pause);
    },
    settle,
  };
}
