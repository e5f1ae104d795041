// Listens to the pointer over the chart and turns it into clicks, gestures, hover and zoom.
import type { TaskId } from '#domain/plan/ids';
import { headHeightOf, bodyHeight, taskIdAt, toSceneView, type ChartContext } from '../chart-state';
import type { ChartActions } from './chart-actions';
import type { DragDriver } from './drag-driver';
import type { Keys, Target } from './gesture-machine';
import { bandAt } from '../scene/lane-scene';
import { hitTest } from './hit-test';
import { requestEdit } from './request-edit';
import type { HoverWatch } from './hover-watch';

export interface PointerParts {
  readonly actions: ChartActions;
  readonly driver: DragDriver;
  readonly hover: HoverWatch;
}

/** Returns the way to stop listening. */
export function listenToPointer(context: ChartContext, parts: PointerParts): () => void {
  const { stage, bodyCanvas, scroller, grid } = context.dom;
  const stop = new AbortController();
  const options = { signal: stop.signal };
  listenToTimeline(context, parts, stop.signal);
  listenToGrid(context, parts, stop.signal);
  stage.addEventListener('pointermove', (event) => parts.hover.moveTo(event), options);
  stage.addEventListener('pointerleave', () => parts.hover.leave(), options);
  stage.addEventListener('wheel', createWheelZoom(context, parts.actions), { ...options, passive: false });
  window.addEventListener('keydown', (event) => cancelByEscape(event, parts.driver), {
    ...options,
    capture: true,
  });
  parts.driver.onClick((target, keys) => clickTarget(context, parts.actions, { target, keys }));
  bodyCanvas.element.addEventListener(
    'dblclick',
    (event) => openAt(targetAt(context, event), context, event),
    options,
  );
  grid.addEventListener('dblclick', (event) => editOrOpen(context, event), options);
  const head = context.dom.headerCanvas.element;
  head.addEventListener(
    'click',
    ({ offsetX, offsetY }) => {
      const band = bandAt(toSceneView(context), offsetX, offsetY);
      if (band) context.emit('band', { id: band.id });
    },
    options,
  );
  head.addEventListener(
    'pointermove',
    ({ offsetX, offsetY }) => {
      const band = bandAt(toSceneView(context), offsetX, offsetY);
      head.title = band?.name ?? '';
      head.style.cursor = band ? 'pointer' : 'default';
    },
    options,
  );
  scroller.addEventListener('scroll', () => parts.hover.hideTooltip(), options);
  return () => stop.abort();
}

function cancelByEscape(event: KeyboardEvent, driver: DragDriver): void {
  if (event.key !== 'Escape' || !driver.isBusy()) return;
  event.stopPropagation();
  event.preventDefault();
  driver.cancel();
}

export function targetAt(
  context: ChartContext,
  { clientX, clientY }: { clientX: number; clientY: number },
): Target {
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
  listenToTouch(context, parts, signal);
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
      clickTarget(context, actions, {
        target: targetAt(context, event),
        keys: { toggle: false, extend: false },
      });
    },
    { signal },
  );
}

function isSelectedBar({ state }: ChartContext, target: Target): boolean {
  return target.type === 'bar' && state.model.input.marks.selected.has(target.bar.taskId);
}

function clickTarget(
  context: ChartContext,
  actions: ChartActions,
  { target, keys }: { target: Target; keys: Keys },
): void {
  if (target.type === 'nothing') {
    context.emit('select', { taskIds: [] });
    return;
  }
  const taskId = target.type === 'bar' ? target.bar.taskId : target.taskId;
  if (target.type === 'pill') actions.scrollToTime(target.to, 'center');
  actions.select(taskId, keys);
  const { plan } = context.state.model.input;
  actions.focusRow(context.state.model.rows.rowOf[plan.indexOf.get(taskId) ?? -1] ?? -1, false);
}

function openAt(target: Target, { emit }: ChartContext, event: MouseEvent): void {
  const newTab = event.ctrlKey || event.metaKey;
  if (target.type === 'bar') emit('open', { taskId: target.bar.taskId, newTab });
}

function listenToGrid(context: ChartContext, { actions }: PointerParts, signal: AbortSignal): void {
  const { grid, pool } = context.dom;
  grid.addEventListener(
    'click',
    (event) => {
      const part = event.target instanceof Element ? event.target : null;
      const row = part ? pool.rowOf(part) : -1;
      const taskId = taskIdAt(context.state, row);
      if (!part || taskId === null) return;
      if (part.closest('.gc-twisty') && part.closest('[aria-expanded]')) actions.toggle(taskId, event.altKey);
      else if (part.closest('a[href]')) openLink(context, event, taskId);
      else {
        actions.select(taskId, { toggle: event.ctrlKey || event.metaKey, extend: event.shiftKey });
        actions.focusRow(row, false);
      }
    },
    { signal },
  );
  grid.addEventListener('mousedown', (event) => event.shiftKey && event.preventDefault(), { signal });
}

/** The page decides how an issue opens; the address is there for whoever copies it. */
function openLink({ emit }: ChartContext, event: MouseEvent, taskId: TaskId): void {
  event.preventDefault();
  emit('open', { taskId, newTab: event.ctrlKey || event.metaKey });
}

/** An editable cell asks for its editor; anywhere else the issue opens. */
function editOrOpen(context: ChartContext, event: MouseEvent): void {
  const part = event.target instanceof Element ? event.target : null;
  const cell = part?.closest<HTMLElement>('.gc-cell');
  const row = part ? context.dom.pool.rowOf(part) : -1;
  const isControl = part?.closest('.gc-twisty, a[href]');
  const column = cell?.parentElement ? [...cell.parentElement.children].indexOf(cell) : -1;
  if (isControl || !requestEdit(context, row, column)) openRow(context, event);
}

function openRow(context: ChartContext, event: MouseEvent): void {
  const part = event.target instanceof Element ? event.target : null;
  if (!part || part.closest('.gc-twisty, a[href]')) return;
  const taskId = taskIdAt(context.state, context.dom.pool.rowOf(part));
  if (taskId !== null) context.emit('open', { taskId, newTab: event.ctrlKey || event.metaKey });
}

const wheelNotch = 60;

/** With ctrl, and as a pinch on a touchpad: a step for each notch, never sooner than the hand turns. */
function createWheelZoom({ dom, state }: ChartContext, actions: ChartActions): (event: WheelEvent) => void {
  let turned = 0;
  return (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    if (Math.sign(event.deltaY) !== Math.sign(turned)) turned = 0;
    turned += event.deltaY * (event.deltaMode === 0 ? 1 : wheelNotch);
    if (Math.abs(turned) < wheelNotch) return;
    const step = turned < 0 ? 1 : -1;
    turned = 0;
    const stage = dom.stage.getBoundingClientRect();
    const isBelowHead = event.clientY - stage.top < headHeightOf(state) + bodyHeight(state);
    const x = event.clientX - stage.left - state.gridWidth;
    actions.zoomBy(step, isBelowHead && x >= 0 ? x : null);
  };
}
