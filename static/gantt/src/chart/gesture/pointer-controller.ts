// Listens to the pointer over the chart and turns it into clicks, gestures, hover and zoom.
import type { LinkId } from '#domain/plan/ids';
import { rowOfTask, toSceneView, type ChartContext } from '../chart-state';
import { barColumn, focusCell } from '../keys/focus-place';
import type { RowDrag } from '../rank/row-drag';
import type { ChartActions } from './chart-actions';
import type { DragDriver } from './drag-driver';
import type { Keys, Target } from './gesture-machine';
import { listenToGrid } from './grid-pointer';
import { hitTest } from './hit-test';
import { chooseLink } from './chosen-link';
import type { HoverWatch } from './hover-watch';
import { listenToLane } from './lane-pointer';
import { listenToLongPress } from './long-press';

export interface PointerParts {
  readonly actions: ChartActions;
  readonly driver: DragDriver;
  readonly rowDrag: RowDrag;
  readonly hover: HoverWatch;
}

interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

const noKeys: Keys = { toggle: false, extend: false };

/** Returns the way to stop listening. */
export function listenToPointer(context: ChartContext, parts: PointerParts): () => void {
  const { stage, bodyCanvas, scroller } = context.dom;
  const stop = new AbortController();
  const options = { signal: stop.signal };
  listenToTimeline(context, parts, stop.signal);
  listenToTouch(context, parts, stop.signal);
  listenToGrid(context, parts, stop.signal);
  listenToLane(context, stop.signal);
  stage.addEventListener('pointermove', (event) => parts.hover.moveTo(event), options);
  stage.addEventListener('pointerleave', () => parts.hover.leave(), options);
  window.addEventListener('keydown', (event) => cancelByEscape(event, parts), {
    ...options,
    capture: true,
  });
  parts.driver.onClick((target, keys, at) => clickTarget(context, parts.actions, { target, keys, at }));
  bodyCanvas.element.addEventListener(
    'dblclick',
    (event) => openAt(targetAt(context, event), context, event),
    options,
  );
  scroller.addEventListener('scroll', () => parts.hover.hideTooltip(), options);
  return () => stop.abort();
}

function cancelByEscape(event: KeyboardEvent, { driver, rowDrag }: PointerParts): void {
  if (event.key !== 'Escape' || !(driver.isBusy() || rowDrag.isCarrying())) return;
  event.stopPropagation();
  event.preventDefault();
  driver.cancel();
  rowDrag.cancel();
}

function targetAt(context: ChartContext, { clientX, clientY }: ClientPoint): Target {
  const { left, top } = context.dom.bodyCanvas.element.getBoundingClientRect();
  return hitTest(toSceneView(context), clientX - left, clientY - top);
}

function listenToTimeline(context: ChartContext, parts: PointerParts, signal: AbortSignal): void {
  const { driver, hover } = parts;
  const { element } = context.dom.bodyCanvas;
  const options = { signal };
  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button > 1 || driver.isBusy()) return;
      const target = event.button === 1 ? ({ type: 'nothing' } as const) : targetAt(context, event);
      // Fingers pan natively, unless they take hold of a selected bar.
      if (event.pointerType === 'touch' && !isSelectedBar(context, target)) return;
      event.preventDefault();
      element.setPointerCapture(event.pointerId);
      hover.hideTooltip();
      driver.press(event, target);
    },
    options,
  );
  element.addEventListener('pointermove', (event) => driver.drag(event), options);
  element.addEventListener('pointerup', () => driver.isBusy() && driver.release(), options);
  element.addEventListener('pointercancel', () => driver.isBusy() && driver.cancel(), options);
  element.addEventListener('lostpointercapture', () => driver.isBusy() && driver.cancel(), options);
}

function listenToTouch(context: ChartContext, { driver, actions }: PointerParts, signal: AbortSignal): void {
  const { element } = context.dom.bodyCanvas;
  element.addEventListener(
    'touchstart',
    (event) => {
      const touch = event.touches[0];
      if (touch && event.touches.length === 1 && isSelectedBar(context, targetAt(context, touch)))
        event.preventDefault();
    },
    { signal, passive: false },
  );
  element.addEventListener(
    'click',
    (event) => {
      if (event.pointerType !== 'touch' || driver.isBusy()) return;
      clickTarget(context, actions, { target: targetAt(context, event), keys: noKeys, at: event });
    },
    { signal },
  );
  listenToLongPress(element, {
    signal,
    fire: (event) => {
      const target = targetAt(context, event);
      if (driver.isBusy() || (target.type !== 'bar' && target.type !== 'row')) return false;
      const taskId = target.type === 'bar' ? target.bar.taskId : target.taskId;
      actions.select(taskId, { toggle: true, extend: false });
      if (target.type !== 'bar') return false;
      element.setPointerCapture(event.pointerId);
      driver.take(event, target);
      return true;
    },
  });
}

function isSelectedBar({ state }: ChartContext, target: Target): boolean {
  return target.type === 'bar' && state.model.input.marks.selected.has(target.bar.taskId);
}

function clickTarget(
  context: ChartContext,
  actions: ChartActions,
  { target, keys, at }: { target: Target; keys: Keys; at: ClientPoint },
): void {
  chooseLink(context, target.type === 'link' ? target.linkId : null, at);
  if (target.type === 'dot') return;
  if (target.type === 'link') {
    focusSuccessor(context, target.linkId);
    return;
  }
  if (target.type === 'nothing') {
    context.emit('select', { taskIds: [] });
    return;
  }
  const taskId = target.type === 'bar' ? target.bar.taskId : target.taskId;
  if (target.type === 'pill') actions.scrollToTime(target.to, 'center');
  actions.select(taskId, keys);
  focusCell(context, { row: rowOfTask(context.state, taskId), byKeys: false });
}

/** Keys act on the link then, and Tab leads on along the links of that bar. */
function focusSuccessor(context: ChartContext, linkId: LinkId): void {
  const { plan } = context.state.model.input;
  const link = plan.links.find(({ id }) => id === linkId);
  if (!link) return;
  const row = rowOfTask(context.state, link.to);
  focusCell(context, { row, column: barColumn(context.state), byKeys: false });
}

function openAt(target: Target, { emit }: ChartContext, event: MouseEvent): void {
  const newTab = event.ctrlKey || event.metaKey;
  if (target.type === 'bar') emit('open', { taskId: target.bar.taskId, newTab });
}
