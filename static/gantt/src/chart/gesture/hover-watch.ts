// Follows what the pointer rests on: the hovered row and bar, the cursor, and the tooltip after a while.
import type { TaskId } from '#domain/plan/ids';
import { rowHeight } from '../chart-metrics';
import { headHeightOf, toSceneView, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import { barRect } from './bar-rect';
import type { Target } from './gesture-machine';
import { hitTest } from './hit-test';

export interface HoverWatch {
  readonly moveTo: (event: PointerEvent) => void;
  readonly leave: () => void;
  readonly hideTooltip: () => void;
  /** What lies under a still pointer may have changed. */
  readonly refresh: () => void;
}

const tooltipDelay = 400;

export function createHoverWatch(context: ChartContext): HoverWatch {
  const { state, invalidate } = context;
  const tooltip = createTooltipTimer(context);
  let at: { readonly clientX: number; readonly clientY: number } | null = null;
  const settle = (): void => {
    if (!at || state.drag || state.linkDraft || state.carried.size > 0) return;
    const { row, target } = underPointer(context, at);
    const isOnBar = target.type === 'bar' || target.type === 'dot';
    const link = target.type === 'link' ? target.linkId : null;
    context.dom.bodyCanvas.element.style.cursor = cursorOf(target);
    tooltip.over(target.type === 'bar' ? target.bar.taskId : null);
    if (row === state.hoverRow && isOnBar === state.hoverBar && link === state.hoverLink) return;
    state.hoverRow = row;
    state.hoverLink = link;
    state.hoverBar = isOnBar;
    invalidate(ranks.rows);
  };
  return {
    moveTo: (event) => {
      at = { clientX: event.clientX, clientY: event.clientY };
      settle();
    },
    leave: () => {
      at = null;
      tooltip.over(null);
      state.hoverRow = -1;
      state.hoverBar = false;
      state.hoverLink = null;
      invalidate(ranks.rows);
    },
    hideTooltip: () => tooltip.over(null),
    refresh: settle,
  };
}

interface UnderPointer {
  readonly row: number;
  readonly target: Target;
}

function underPointer(
  context: ChartContext,
  at: { readonly clientX: number; readonly clientY: number },
): UnderPointer {
  const { dom, state } = context;
  const stage = dom.stage.getBoundingClientRect();
  const x = at.clientX - stage.left - state.gridWidth;
  const y = at.clientY - stage.top - headHeightOf(state);
  const isInView = y >= 0 && y < stage.height - headHeightOf(state);
  const row = isInView ? Math.floor((y + dom.scroller.scrollTop) / rowHeight) : -1;
  const target: Target = isInView && x >= 0 ? hitTest(toSceneView(context), x, y) : { type: 'nothing' };
  return { row: row < state.model.rows.count ? row : -1, target };
}

function cursorOf(target: Target): string {
  if (target.type === 'pill' || target.type === 'link') return 'pointer';
  if (target.type === 'dot') return 'crosshair';
  if (target.type !== 'bar') return 'default';
  if (target.bar.sketched) return 'pointer';
  if (target.bar.locked) return 'not-allowed';
  return target.zone === 'body' ? 'grab' : 'ew-resize';
}

function createTooltipTimer(context: ChartContext): { readonly over: (taskId: TaskId | null) => void } {
  let timer = 0;
  let current: TaskId | null = null;
  let isShown = false;
  return {
    over: (taskId) => {
      if (taskId === current) return;
      current = taskId;
      window.clearTimeout(timer);
      if (isShown) context.emit('tooltip', null);
      isShown = false;
      if (taskId === null) return;
      timer = window.setTimeout(() => {
        const rect = barRect(context, taskId);
        if (!rect) return;
        isShown = true;
        context.emit('tooltip', { taskId, rect });
      }, tooltipDelay);
    },
  };
}
