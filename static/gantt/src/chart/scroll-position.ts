// Where the time line stands when it first appears, and how it keeps its place when its scale changes.
import { noDate } from '#domain/plan/roll-up';
import type { TimeScale } from '#domain/layout/time-scale';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import { extentOf } from './chart-spans';
import { timelineWidth, type ChartContext } from './chart-state';
import { sizeContent } from './render-chart';

/** What stands at `anchor`, in px of the canvas, stays there. */
export function keepInstant(context: ChartContext, before: TimeScale, anchor: number): void {
  const { dom, state } = context;
  const { scale } = state.model;
  if (before === scale) return;
  const at = (dom.scroller.scrollLeft + anchor) / before.pxPerDay;
  const days = at + (before.origin - scale.origin) / minutesPerDay;
  // The content must have its new width before it can be scrolled that far.
  sizeContent(context);
  dom.scroller.scrollLeft = days * scale.pxPerDay - anchor;
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
