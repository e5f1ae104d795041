// Zoom under the hand: the wheel with ctrl goes in steps, a touchpad's pinch and two fingers stretch without steps.
import type { ChartContext } from '../chart-state';
import type { ChartActions } from '../gesture/chart-actions';
import type { DragDriver } from '../gesture/drag-driver';
import type { LiveScale } from './live-scale';

export interface ZoomParts {
  readonly actions: ChartActions;
  readonly live: LiveScale;
  readonly driver: DragDriver;
}

const wheelNotch = 60;
/** A touchpad tells its pinch in smaller turns than any wheel has. */
const finestNotch = 40;
const pinchSpeed = 0.01;
const restAfter = 160;

/** Returns the way to stop listening. */
export function listenToZoom(context: ChartContext, parts: ZoomParts): () => void {
  const { stage } = context.dom;
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: false };
  stage.addEventListener('wheel', createWheelZoom(context, parts), options);
  const fingers = createFingerZoom(context, parts);
  stage.addEventListener('touchstart', fingers.start, options);
  stage.addEventListener('touchmove', fingers.move, options);
  stage.addEventListener('touchend', fingers.end, options);
  stage.addEventListener('touchcancel', fingers.end, options);
  return () => stop.abort();
}

function createWheelZoom(context: ChartContext, { actions, live }: ZoomParts): (event: WheelEvent) => void {
  let turned = 0;
  let rest = 0;
  return (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const anchor = anchorOf(context, event.clientX);
    if (event.deltaMode === 0 && Math.abs(event.deltaY) < finestNotch) {
      live.stretch(Math.exp(-event.deltaY * pinchSpeed), anchor);
      window.clearTimeout(rest);
      rest = window.setTimeout(live.settle, restAfter);
      return;
    }
    if (Math.sign(event.deltaY) !== Math.sign(turned)) turned = 0;
    turned += event.deltaY * (event.deltaMode === 0 ? 1 : wheelNotch);
    if (Math.abs(turned) < wheelNotch) return;
    const step = turned < 0 ? 1 : -1;
    turned = 0;
    actions.zoomBy(step, anchor);
  };
}

/** In px of the canvas; its middle for a hand over the grid. */
function anchorOf({ dom, state }: ChartContext, clientX: number): number {
  const x = clientX - dom.stage.getBoundingClientRect().left - state.gridWidth;
  return x >= 0 ? x : (state.width - state.gridWidth) / 2;
}

interface FingerZoom {
  readonly start: (event: TouchEvent) => void;
  readonly move: (event: TouchEvent) => void;
  readonly end: () => void;
}

function createFingerZoom(context: ChartContext, { live, driver }: ZoomParts): FingerZoom {
  let distance: number | null = null;
  const read = ({ touches }: TouchEvent): { readonly apart: number; readonly middle: number } | null => {
    const [a, b] = touches;
    if (!a || !b || touches.length !== 2) return null;
    const apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    return { apart: Math.max(1, apart), middle: (a.clientX + b.clientX) / 2 };
  };
  return {
    start: (event) => {
      const fingers = read(event);
      if (!fingers) return;
      event.preventDefault();
      driver.cancel();
      distance = fingers.apart;
    },
    move: (event) => {
      const fingers = read(event);
      if (!fingers || distance === null) return;
      event.preventDefault();
      live.stretch(fingers.apart / distance, anchorOf(context, fingers.middle));
      distance = fingers.apart;
    },
    end: () => {
      if (distance !== null) live.settle();
      distance = null;
    },
  };
}
