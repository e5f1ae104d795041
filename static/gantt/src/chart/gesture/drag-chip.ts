// Says where a dragged bar would land: for eyes beside the bar, for ears in a live region.
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import { headHeightOf, toSceneView, type ChartContext } from '../chart-state';
import { restingBoxOf } from '../scene/bar-geometry';
import type { GestureState } from './gesture-machine';

export type Held = Extract<GestureState, { readonly bar: unknown }>;

const announceEvery = 1000;

export interface DragChip {
  readonly show: (held: Held, at: { readonly clientX: number; readonly clientY: number }) => void;
  readonly hide: () => void;
}

/** For eyes at the pointer; for ears in the live region, at most once a second. */
export function createDragChip(context: ChartContext): DragChip {
  const { dom } = context;
  let spokenAt = -announceEvery;
  return {
    show: (held, { clientX, clientY }) => {
      dom.chip.hidden = held.type === 'refusing';
      if (held.type === 'refusing') return;
      const text = chipText(context, held);
      dom.chip.textContent = text;
      const stage = dom.stage.getBoundingClientRect();
      const x = Math.min(clientX - stage.left + 14, stage.width - dom.chip.offsetWidth - 8);
      dom.chip.style.transform = `translate(${x}px, ${chipTop(context, held, clientY - stage.top)}px)`;
      const now = performance.now();
      if (now - spokenAt < announceEvery) return;
      spokenAt = now;
      dom.live.textContent = text;
    },
    hide: () => {
      dom.chip.hidden = true;
      spokenAt = -announceEvery;
    },
  };
}

const chipHeight = 28;

/** Below the bar, or above it where the view ends: never over what is being dragged. */
function chipTop(context: ChartContext, held: Held, pointerY: number): number {
  const view = toSceneView(context);
  const box = restingBoxOf(view, view.model.input.plan.indexOf.get(held.bar.taskId) ?? -1);
  const below = (box ? headHeightOf(context.state) + box.bottom : pointerY + 10) + 6;
  return below + chipHeight < context.state.height ? below : below - 2 * chipHeight - 10;
}

/** "25 Nov → 1 Dec · +3 d": of the start when moving, else of the edge in the hand. */
function chipText({ state }: ChartContext, held: Exclude<Held, { readonly type: 'refusing' }>): string {
  const { words } = state.model.input;
  const atFinish = held.type === 'resizing' && held.edge === 'finish';
  const from = atFinish ? held.bar.finish - minutesPerDay : held.bar.start;
  const to = from + held.days * minutesPerDay;
  const dates = `${words.shortDate(from as WallMinutes)} → ${words.shortDate(to as WallMinutes)}`;
  return held.days === 0 ? words.shortDate(from as WallMinutes) : `${dates} · ${words.shift(held.days)}`;
}
