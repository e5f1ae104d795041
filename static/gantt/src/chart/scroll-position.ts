// Where the time line stands when it first appears, and how it keeps its place when its scale changes.
import { noDate } from '#domain/plan/roll-up';
import type { TimeScale } from '#domain/layout/time-scale';
import type { WallMinutes } from '#domain/time/units';
import { extentOf } from './chart-spans';
import { timelineWidth, type ChartContext } from './chart-state';
import { ranks, type FrameLoop } from './frame-loop';

interface Keeping {
  readonly context: ChartContext;
  readonly loop: FrameLoop;
  readonly before: TimeScale;
  /** In px of the canvas: what stood there stays there. */
  readonly anchor: number;
}

export function keepInstant({ context, loop, before, anchor }: Keeping): void {
  const { dom, state } = context;
  const at = before.toWall(dom.scroller.scrollLeft + anchor);
  // The content must have its new width before it can be scrolled that far.
  loop.flush(ranks.layout);
  dom.scroller.scrollLeft = state.model.scale.toX(at) - anchor;
}

const besideStart = 24;
const todayAt = 0.37;
const placed = new WeakSet<object>();

/** Once there are rows and room: today a third into the view, or the plan's begin where that is later. Says whether it did. */
export function placeFirst(context: ChartContext): boolean {
  const { dom, state } = context;
  const { plan, layout } = state.model.input;
  if (placed.has(state) || state.width === 0 || plan.tasks.length === 0) return false;
  placed.add(state);
  const { first, last } = extentOf(state.model.spans);
  const { toX } = state.model.scale;
  const { today } = layout;
  const isRunning = today !== null && first < today && today < last;
  const begin = toX(first as WallMinutes) - besideStart;
  const left = isRunning ? Math.max(begin, toX(today) - timelineWidth(state) * todayAt) : begin;
  dom.scroller.scrollLeft =
    first === noDate && today !== null ? toX(today) - timelineWidth(state) * todayAt : left;
  return true;
}
