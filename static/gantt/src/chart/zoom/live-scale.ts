// The scale while a hand stretches the time line, or while it glides from one zoom to the next; the instant at the anchor stays.
import { pxPerDayAt, zoomNear } from '#domain/layout/zoom-level';
import { createModel } from '../chart-model';
import type { ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import type { ChartActions } from '../gesture/chart-actions';
import { prefersStillness } from '../gesture/spring-back';
import { keepInstant } from '../scroll-position';

export interface LiveScale {
  /** Follows the hand: `anchor` in px of the canvas. */
  readonly stretch: (factor: number, anchor: number) => void;
  /** The hand has let go: the nearest zoom is asked for. */
  readonly settle: () => void;
  /** From the scale that is drawn to that of the zoom, at once where somebody prefers no motion. */
  readonly glide: (anchor: number) => void;
  readonly stop: () => void;
}

const duration = 200;

export function createLiveScale(context: ChartContext, actions: ChartActions): LiveScale {
  const { state } = context;
  let request = 0;
  let anchor = 0;
  const put = (pxPerDay: number | null): void => {
    const before = state.model;
    state.pxPerDay = pxPerDay;
    state.model = createModel(before.input, before, pxPerDay);
    keepInstant(context, before.scale, anchor);
    context.invalidate(ranks.layout);
  };
  const stop = (): void => cancelAnimationFrame(request);
  const glide = (at: number): void => {
    stop();
    anchor = at;
    const from = state.model.scale.pxPerDay;
    const to = pxPerDayAt[state.model.input.layout.zoom];
    if (from === to || prefersStillness()) {
      put(null);
      return;
    }
    let began: number | null = null;
    const run = (now: number): void => {
      began ??= now;
      const share = Math.min(1, (now - began) / duration);
      put(share < 1 ? from * (to / from) ** easeOut(share) : null);
      context.flush(ranks.layout);
      if (share < 1) request = requestAnimationFrame(run);
    };
    request = requestAnimationFrame(run);
  };
  return {
    stretch: (factor, at) => {
      stop();
      anchor = at;
      const wish = state.model.scale.pxPerDay * factor;
      put(Math.min(pxPerDayAt.hour, Math.max(pxPerDayAt.year, wish)));
    },
    settle: () => {
      const zoom = zoomNear(state.model.scale.pxPerDay);
      if (zoom === state.model.input.layout.zoom) glide(anchor);
      else actions.zoomTo(zoom, anchor);
      // Whoever keeps the zoom may want another one.
      if (zoom !== state.model.input.layout.zoom) glide(anchor);
    },
    glide,
    stop,
  };
}

const easeOut = (share: number): number => 1 - (1 - share) ** 3;
