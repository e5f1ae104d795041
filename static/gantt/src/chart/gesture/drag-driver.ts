// Runs the gesture machine on the chart: what is in the hand, the chip that says where it would land, and the end of it.
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import { timelineWidth, bodyHeight, toSceneView, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import { headHeight } from '../chart-metrics';
import { restingBoxOf } from '../scene/bar-geometry';
import type { DragView } from '../scene/scene-view';
import { createAutoScroll } from './auto-scroll';
import type { ChartActions } from './chart-actions';
import {
  idle,
  stepGesture,
  type GestureEvent,
  type GestureState,
  type Keys,
  type Outcome,
  type PointerAt,
  type Target,
} from './gesture-machine';
import { toMovedTasks, withSubtrees } from './moving-tasks';
import { springBack } from './spring-back';

export interface DragDriver {
  readonly press: (event: PointerEvent, target: Target) => void;
  readonly drag: (event: PointerEvent) => void;
  readonly release: () => void;
  readonly cancel: () => void;
  readonly isBusy: () => boolean;
  readonly onClick: (listener: (target: Target, keys: Keys) => void) => void;
}

type Held = Extract<GestureState, { readonly bar: unknown }>;

const announceEvery = 1000;

export function createDragDriver(context: ChartContext, actions: ChartActions): DragDriver {
  const { dom, state, invalidate } = context;
  let gesture: GestureState = idle;
  let tasks: ReadonlySet<number> = new Set();
  let last: { readonly clientX: number; readonly clientY: number } = { clientX: 0, clientY: 0 };
  let click: (target: Target, keys: Keys) => void = () => undefined;
  const chip = createChip(context);
  const autoScroll = createAutoScroll(dom.scroller, () =>
    step({ type: 'drag', at: toAt(context, last), pxPerDay: state.model.scale.pxPerDay }),
  );

  const step = (event: GestureEvent): void => {
    const before = gesture;
    const { state: next, outcome } = stepGesture(before, event);
    gesture = next;
    if (isHeld(next)) {
      if (!isHeld(before)) tasks = toTasks(context, next);
      state.drag = toDragView(context, next, tasks);
      chip.show(next, last);
    } else if (isHeld(before)) putDown(before);
    dom.root.classList.toggle('gc-panning', next.type === 'panning');
    dom.root.classList.toggle('gc-dragging', isHeld(next));
    if (outcome) carryOut(outcome);
    invalidate(ranks.paint);
  };
  const putDown = (before: Held): void => {
    chip.hide();
    autoScroll.stop();
    if (before.type === 'refusing' && state.drag) springBack(context, state.drag);
    else state.drag = null;
  };
  const carryOut = (outcome: Outcome): void => {
    if (outcome.type === 'click') click(outcome.target, outcome.keys);
    else perform(context, actions, outcome);
  };
  return {
    press: (event, target) => {
      last = event;
      step({
        type: 'press',
        at: toAt(context, event),
        target,
        keys: { toggle: event.ctrlKey || event.metaKey, extend: event.shiftKey },
      });
    },
    drag: (event) => {
      if (gesture.type === 'idle') return;
      last = event;
      step({ type: 'drag', at: toAt(context, event), pxPerDay: state.model.scale.pxPerDay });
      if (gesture.type === 'moving' || gesture.type === 'resizing') autoScroll.aim(last, viewOf(context));
    },
    release: () => step({ type: 'release' }),
    cancel: () => step({ type: 'cancel' }),
    isBusy: () => gesture.type !== 'idle',
    onClick: (listener) => void (click = listener),
  };
}

const isHeld = (gesture: GestureState): gesture is Held => 'bar' in gesture;

function perform(
  { dom, emit }: ChartContext,
  actions: ChartActions,
  outcome: Exclude<Outcome, { type: 'click' }>,
): void {
  switch (outcome.type) {
    case 'move':
      return actions.moveBy(outcome.taskId, outcome.days);
    case 'resize':
      return emit('command', { command: outcome });
    case 'refuse':
      return emit('refused', { taskId: outcome.taskId });
    case 'pan':
      dom.scroller.scrollLeft += outcome.byX;
      dom.scroller.scrollTop += outcome.byY;
  }
}

function toAt(
  { dom, state }: ChartContext,
  { clientX, clientY }: { clientX: number; clientY: number },
): PointerAt {
  const left = dom.scroller.getBoundingClientRect().left + state.gridWidth;
  return { x: clientX - left + dom.scroller.scrollLeft, clientX, clientY };
}

/** Client rectangle of the time line below its header. */
function viewOf({ dom, state }: ChartContext): DOMRect {
  const { left, top } = dom.scroller.getBoundingClientRect();
  return new DOMRect(left + state.gridWidth, top + headHeight, timelineWidth(state), bodyHeight(state));
}

function toTasks({ state }: ChartContext, held: Held): ReadonlySet<number> {
  const { plan, marks } = state.model.input;
  if (held.type === 'resizing') return new Set([plan.indexOf.get(held.bar.taskId) ?? -1]);
  return withSubtrees(
    plan,
    held.type === 'moving' ? toMovedTasks(plan, held.bar.taskId, marks) : [held.bar.taskId],
  );
}

function toDragView({ state }: ChartContext, held: Held, tasks: ReadonlySet<number>): DragView {
  const { input, scale } = state.model;
  return {
    tasks,
    part: held.type === 'resizing' ? held.edge : 'all',
    shift: held.shift,
    snapped: held.type === 'refusing' ? 0 : held.days * scale.pxPerDay,
    lead: input.plan.indexOf.get(held.bar.taskId) ?? -1,
    refused: held.type === 'refusing',
  };
}

interface Chip {
  readonly show: (held: Held, at: { readonly clientX: number; readonly clientY: number }) => void;
  readonly hide: () => void;
}

/** For eyes at the pointer; for ears in the live region, at most once a second. */
function createChip(context: ChartContext): Chip {
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
  const below = (box ? headHeight + box.bottom : pointerY + 10) + 6;
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
