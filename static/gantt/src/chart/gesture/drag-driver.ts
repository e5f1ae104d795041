// Runs the gesture machine on the chart: what is in the hand, what follows it, and the end of it.
import { headHeightOf, timelineWidth, bodyHeight, toSceneView, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import { typeBetween } from '../scene/link-draft-scene';
import type { DragView, LinkEnd } from '../scene/scene-view';
import { createAutoScroll } from './auto-scroll';
import type { ChartActions } from './chart-actions';
import { createDraftTeller } from './draft-teller';
import { createDragChip, type Held } from './drag-chip';
import { linkEndAt } from './link-end';
import { createLinkHand } from './link-hand';
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
  /** Without becoming a click when it is let go in its place. */
  readonly take: (event: PointerEvent, target: Target) => void;
  readonly drag: (event: PointerEvent) => void;
  readonly release: () => void;
  readonly cancel: () => void;
  readonly isBusy: () => boolean;
  readonly onClick: (listener: (target: Target, keys: Keys, at: ClientPoint) => void) => void;
}

export function createDragDriver(context: ChartContext, actions: ChartActions): DragDriver {
  const { dom } = context;
  let gesture: GestureState = idle;
  let last: ClientPoint = { clientX: 0, clientY: 0 };
  let click: (target: Target, keys: Keys, at: ClientPoint) => void = () => undefined;
  let isQuiet = false;
  const hand = createHand(context);
  const dragOn = (): void => step(toDrag(context, gesture, last));
  const autoScroll = createAutoScroll(dom.scroller, dragOn);

  function step(event: GestureEvent): void {
    const before = gesture;
    const { state: next, outcome } = stepGesture(before, event);
    gesture = next;
    if (!isLoose(next)) autoScroll.stop();
    hand.show(before, next, last);
    if (outcome?.type === 'click') {
      if (!isQuiet) click(outcome.target, outcome.keys, last);
    } else if (outcome) perform(context, actions, outcome);
  }
  const press = (event: PointerEvent, target: Target): void => {
    last = event;
    const keys = { toggle: event.ctrlKey || event.metaKey, extend: event.shiftKey };
    step({ type: 'press', at: toAt(context, event), target, keys });
  };
  return {
    press: (event, target) => {
      isQuiet = false;
      press(event, target);
    },
    take: (event, target) => {
      isQuiet = true;
      press(event, target);
    },
    drag: (event) => {
      if (gesture.type === 'idle') return;
      last = event;
      dragOn();
      if (isLoose(gesture)) autoScroll.aim(last, viewOf(context));
    },
    release: () => step({ type: 'release' }),
    cancel: () => step({ type: 'cancel' }),
    isBusy: () => gesture.type !== 'idle',
    onClick: (listener) => {
      click = listener;
    },
  };
}

interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** Follows the pointer wherever it goes, also beyond the edge of the view. */
const isLoose = ({ type }: GestureState): boolean =>
  type === 'moving' || type === 'resizing' || type === 'linking';

interface Hand {
  readonly show: (before: GestureState, now: GestureState, at: ClientPoint) => void;
}

/** Makes visible what is in the hand. */
function createHand(context: ChartContext): Hand {
  const { dom, state, invalidate } = context;
  const chip = createDragChip(context);
  const linkHand = createLinkHand(context);
  const draft = createDraftTeller(context);
  let tasks: ReadonlySet<number> = new Set();
  const putDown = ({ type }: GestureState): void => {
    chip.hide();
    if (type === 'refusing' && state.drag) springBack(context, state.drag);
    else state.drag = null;
  };
  return {
    show: (before, now, at) => {
      if (isHeld(now)) {
        if (!isHeld(before)) tasks = toTasks(context, now);
        state.drag = toDragView(context, now, tasks);
        chip.show(now, at);
      } else if (isHeld(before)) putDown(before);
      draft.tell(isHeld(now) ? now : null);
      linkHand.show(before, now, at);
      dom.root.classList.toggle('gc-panning', now.type === 'panning');
      dom.root.classList.toggle('gc-dragging', isHeld(now));
      invalidate(ranks.paint);
    },
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
      actions.moveBy(outcome.taskId, outcome.days);
      break;
    case 'resize':
      emit('command', { command: outcome });
      break;
    case 'link': {
      const { from, to } = outcome;
      emit('link', { from: from.taskId, to: to.taskId, type: typeBetween(from, to), lagDays: 0 });
      break;
    }
    case 'refuse':
      emit('refused', { taskId: outcome.taskId });
      break;
    case 'pan':
      dom.scroller.scrollLeft += outcome.byX;
      dom.scroller.scrollTop += outcome.byY;
  }
}

function toAt({ dom, state }: ChartContext, { clientX, clientY }: ClientPoint): PointerAt {
  const left = dom.scroller.getBoundingClientRect().left + state.gridWidth;
  return { x: clientX - left + dom.scroller.scrollLeft, clientX, clientY };
}

function toDrag(context: ChartContext, { type }: GestureState, last: ClientPoint): GestureEvent {
  const { scale, input } = context.state.model;
  const { pxPerDay } = scale;
  const { snapDays = 1 } = input.layout;
  const over = type === 'linking' ? overAt(context, last) : null;
  return { type: 'drag', at: toAt(context, last), pxPerDay, snapDays, over };
}

function overAt(context: ChartContext, { clientX, clientY }: ClientPoint): LinkEnd | null {
  const { left, top } = context.dom.bodyCanvas.element.getBoundingClientRect();
  return linkEndAt(toSceneView(context), clientX - left, clientY - top);
}

/** Client rectangle of the time line below its header. */
function viewOf({ dom, state }: ChartContext): DOMRect {
  const { left, top } = dom.scroller.getBoundingClientRect();
  return new DOMRect(
    left + state.gridWidth,
    top + headHeightOf(state),
    timelineWidth(state),
    bodyHeight(state),
  );
}

function toTasks({ state }: ChartContext, held: Held): ReadonlySet<number> {
  const { plan, marks } = state.model.input;
  if (held.type === 'resizing') return new Set([plan.indexOf.get(held.bar.taskId) ?? -1]);
  const taken = withSubtrees(
    plan,
    held.type === 'moving' ? toMovedTasks(plan, held.bar.taskId, marks) : [held.bar.taskId],
  );
  // A ghost has no date that could move with the others.
  for (const index of state.model.spans.ghostly) taken.delete(index);
  return taken;
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
