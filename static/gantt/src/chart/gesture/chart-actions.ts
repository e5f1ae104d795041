// What hands and keys can do to the chart, whichever way they ask for it.
import type { TaskId } from '#domain/plan/ids';
import { noDate } from '#domain/plan/roll-up';
import { nextZoom, pxPerDayAt, zoomLevels, type ZoomLevel } from '#domain/layout/zoom-level';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import { bodyHeight, rowOfTask, taskIdAt, timelineWidth, type ChartContext } from '../chart-state';
import { rowHeight } from '../chart-metrics';
import { extentOf, extentOfSome, type Extent } from '../chart-spans';
import { isGroup } from '../group-row';
import { rankRefusal, rankStep, toRankedTasks } from '../rank/rank-target';
import { toMovedTasks } from './moving-tasks';

export interface ChartActions {
  readonly select: (taskId: TaskId, keys: { readonly toggle: boolean; readonly extend: boolean }) => void;
  readonly selectAll: () => void;
  readonly toggle: (taskId: TaskId, all: boolean) => void;
  readonly moveBy: (taskId: TaskId, days: number) => void;
  readonly resizeBy: (taskId: TaskId, edge: 'start' | 'finish', days: number) => void;
  /** Up or down among its siblings, with those that are selected with it. */
  readonly rankBy: (taskId: TaskId, by: 1 | -1) => void;
  /** A quarter of the view, later or earlier. */
  readonly panBy: (by: 1 | -1) => void;
  readonly zoomBy: (step: 1 | -1, anchorX: number | null) => void;
  readonly scrollToTime: (at: WallMinutes, align: 'start' | 'center') => void;
  readonly scrollToTask: (taskId: TaskId) => void;
  readonly zoomTo: (zoom: ZoomLevel, anchorX: number | null) => void;
  /** The nearest zoom at which the whole plan has room, from its first day on. */
  readonly fit: () => void;
  /** The same for what is selected; nothing where that has no dates. */
  readonly fitSelection: () => void;
  /** Where the next change of zoom keeps its instant, in px of the canvas. */
  readonly takeZoomAnchor: () => number | null;
}

const besideStart = 24;

export function createActions(context: ChartContext): ChartActions {
  const { emit, state, dom } = context;
  let zoomAnchor: number | null = null;
  const scrollToTime: ChartActions['scrollToTime'] = (at, align) => {
    const room = timelineWidth(state);
    dom.scroller.scrollLeft = state.model.scale.toX(at) - (align === 'center' ? room / 2 : besideStart);
  };
  const zoomTo: ChartActions['zoomTo'] = (zoom, anchorX) => {
    if (zoom === state.model.input.layout.zoom) return;
    zoomAnchor = anchorX;
    emit('zoom', { zoom });
  };
  const fitTo = ({ first, last }: Extent): void => {
    if (first === noDate) return;
    const days = (last - first) / minutesPerDay;
    zoomTo(zoomThatFits(days, timelineWidth(state) - 2 * besideStart), null);
    // Whoever keeps the zoom may answer a frame later.
    requestAnimationFrame(() => scrollToTime(first as WallMinutes, 'start'));
  };
  return {
    select: (taskId, keys) => select(context, taskId, keys),
    selectAll: () => emit('select', { taskIds: between(state, 0, state.model.rows.count - 1) }),
    toggle: (taskId, all) => emit('toggle', { taskId, all }),
    moveBy: (taskId, days) => moveBy(context, taskId, days),
    resizeBy: (taskId, edge, days) => resizeBy(context, { taskId, edge, days }),
    rankBy: (taskId, by) => rankBy(context, taskId, by),
    panBy: (by) => void (dom.scroller.scrollLeft += (by * timelineWidth(state)) / 4),
    zoomBy: (step, anchorX) => zoomTo(nextZoom(state.model.input.layout.zoom, step), anchorX),
    zoomTo,
    fit: () => fitTo(extentOf(state.model.spans)),
    fitSelection: () => {
      const { plan, marks } = state.model.input;
      fitTo(
        extentOfSome(
          state.model.spans,
          [...marks.selected].map((id) => plan.indexOf.get(id) ?? -1),
        ),
      );
    },
    scrollToTime,
    scrollToTask: (taskId) => scrollToTask(context, taskId, scrollToTime),
    takeZoomAnchor: () => {
      const anchor = zoomAnchor;
      zoomAnchor = null;
      return anchor;
    },
  };
}

/** The farthest where even that has no room. */
export function zoomThatFits(days: number, room: number): ZoomLevel {
  return zoomLevels.findLast((zoom) => days * pxPerDayAt[zoom] <= room) ?? 'year';
}

function select(
  { emit, state }: ChartContext,
  taskId: TaskId,
  keys: { toggle: boolean; extend: boolean },
): void {
  const { marks } = state.model.input;
  if (keys.extend && state.anchorId !== null) {
    emit('select', { taskIds: between(state, rowOfTask(state, state.anchorId), rowOfTask(state, taskId)) });
    return;
  }
  if (isGroup(taskId)) return;
  state.anchorId = taskId;
  if (!keys.toggle) emit('select', { taskIds: [taskId] });
  else if (marks.selected.has(taskId))
    emit('select', { taskIds: [...marks.selected].filter((id) => id !== taskId) });
  else emit('select', { taskIds: [...marks.selected, taskId] });
}

/** The tasks of the rows from one to the other, both included; heads of groups left out. */
function between(state: ChartContext['state'], from: number, to: number): TaskId[] {
  const taskIds: TaskId[] = [];
  for (let row = Math.max(0, Math.min(from, to)); row <= Math.max(from, to); row++) {
    const id = taskIdAt(state, row);
    if (id !== null && !isGroup(id)) taskIds.push(id);
  }
  return taskIds;
}

function rankBy(context: ChartContext, taskId: TaskId, by: 1 | -1): void {
  const { emit, state } = context;
  const { input, rows } = state.model;
  const { plan, words } = input;
  const moved = toRankedTasks(input, indexOfTask(context, taskId));
  const reason = rankRefusal(input, moved);
  if (reason === 'locked') emit('refused', { taskId });
  if (reason) say(context, words.rankRefused?.(reason));
  const place = reason ? null : rankStep({ plan, rows }, moved, by);
  if (!place) return;
  emit('rank', { taskIds: moved.flatMap((index) => plan.tasks[index]?.id ?? []), ...place.beside });
  const { position, size } = state.model.siblings;
  const index = indexOfTask(context, taskId);
  say(context, words.ranked?.(position[index] ?? 1, size[index] ?? 1));
}

const indexOfTask = ({ state }: ChartContext, taskId: TaskId): number =>
  state.model.input.plan.indexOf.get(taskId) ?? -1;

function say({ dom }: ChartContext, text: string | undefined): void {
  if (text !== undefined) dom.live.textContent = text;
}

function moveBy({ emit, state }: ChartContext, taskId: TaskId, days: number): void {
  const { plan, marks } = state.model.input;
  if (state.model.spans.ghostly.has(plan.indexOf.get(taskId) ?? -1) || isGroup(taskId)) return;
  if (isLocked(state, taskId)) {
    emit('refused', { taskId });
    return;
  }
  const taskIds = toMovedTasks(plan, taskId, marks);
  emit('command', { command: { type: 'move', taskIds, by: days * minutesPerDay } });
}

interface Resize {
  readonly taskId: TaskId;
  readonly edge: 'start' | 'finish';
  readonly days: number;
}

function resizeBy({ emit, state }: ChartContext, { taskId, edge, days }: Resize): void {
  const { plan } = state.model.input;
  if (isGroup(taskId)) return;
  if (isLocked(state, taskId)) {
    emit('refused', { taskId });
    return;
  }
  const index = plan.indexOf.get(taskId) ?? -1;
  if ((plan.start[index] ?? noDate) === noDate) return;
  const at = (edge === 'start' ? plan.start[index] : plan.finish[index]) ?? 0;
  emit('command', {
    command: { type: 'resize', taskId, edge, to: (at + days * minutesPerDay) as WallMinutes },
  });
}

function isLocked({ model }: ChartContext['state'], taskId: TaskId): boolean {
  const { marks, plan } = model.input;
  return marks.locked.has(taskId) || plan.tasks[plan.indexOf.get(taskId) ?? -1]?.kind === 'restricted';
}

function scrollToTask(
  { dom, state }: ChartContext,
  taskId: TaskId,
  scrollToTime: ChartActions['scrollToTime'],
): void {
  const { plan } = state.model.input;
  const index = plan.indexOf.get(taskId) ?? -1;
  const row = state.model.rows.rowOf[index] ?? -1;
  if (row < 0) return;
  dom.scroller.scrollTop = row * rowHeight - (bodyHeight(state) - rowHeight) / 2;
  const start = state.model.spans.start[index] ?? noDate;
  if (start !== noDate) scrollToTime(start as WallMinutes, 'center');
}
