// Scrolls on while a hand holds something at the edge of the view.

export interface AutoScroll {
  /** `view` is the client rectangle whose edges pull. */
  readonly aim: (at: { readonly clientX: number; readonly clientY: number }, view: DOMRect) => void;
  readonly stop: () => void;
}

const reach = 40;
const fastest = 18;

/** Px a frame: nothing inside, growing toward and beyond the edge. */
export function edgePull(at: number, from: number, to: number): number {
  const before = from + reach - at;
  const after = at - (to - reach);
  if (before > 0) return -Math.min(fastest, (before / reach) * (fastest / 2));
  return after > 0 ? Math.min(fastest, (after / reach) * (fastest / 2)) : 0;
}

export function createAutoScroll(scroller: HTMLElement, scrolled: () => void): AutoScroll {
  let pull = { x: 0, y: 0 };
  let request = 0;
  const run = (): void => {
    request = 0;
    if (pull.x === 0 && pull.y === 0) return;
    scroller.scrollBy({ left: pull.x, top: pull.y, behavior: 'instant' });
    scrolled();
    request = requestAnimationFrame(run);
  };
  return {
    aim: ({ clientX, clientY }, view) => {
      pull = { x: edgePull(clientX, view.left, view.right), y: edgePull(clientY, view.top, view.bottom) };
      if (request === 0) request = requestAnimationFrame(run);
    },
    stop: () => {
      pull = { x: 0, y: 0 };
      cancelAnimationFrame(request);
      request = 0;
    },
  };
}
