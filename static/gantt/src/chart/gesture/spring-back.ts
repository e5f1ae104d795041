// Lets a bar that may not be moved glide back into its place.
import type { ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import type { DragView } from '../scene/scene-view';

const duration = 150;

/** By the system, or by the person for this page. */
export const prefersStillness = (): boolean =>
  document.documentElement.dataset['motion'] === 'reduced' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches;

export function springBack({ state, invalidate }: ChartContext, drag: DragView): void {
  const began = performance.now();
  let drawn = drag;
  const run = (now: number): void => {
    // Something else is in the hand by now.
    if (state.drag !== drawn) return;
    const left = prefersStillness() ? 0 : Math.max(0, 1 - (now - began) / duration);
    drawn = { ...drag, shift: drag.shift * left ** 3 };
    state.drag = left > 0 ? drawn : null;
    invalidate(ranks.paint);
    if (left > 0) requestAnimationFrame(run);
  };
  requestAnimationFrame(run);
}
