// The chart: grid and time line of a plan in one element, drawn past React. It is told the plan and says what hands and keys ask for.
import './grid/grid.css';
import './chart.css';
import type { Chart, ChartInput } from './chart-types';
import { createChartDom, type ChartDom } from './chart-dom';
import { createModel } from './chart-model';
import { focusRowOf, taskIdAt, timelineWidth, type ChartContext, type ChartState } from './chart-state';
import { createEmitter } from './emitter';
import { createFrameLoop, ranks, type FrameLoop, type Rank } from './frame-loop';
import { barRect } from './gesture/bar-rect';
import { createActions, type ChartActions } from './gesture/chart-actions';
import { createDragDriver } from './gesture/drag-driver';
import { createHoverWatch, type HoverWatch } from './gesture/hover-watch';
import { listenToKeys } from './gesture/keyboard-controller';
import { listenToPointer } from './gesture/pointer-controller';
import { connectSplitter } from './grid/connect-splitter';
import { createTextMeasure } from './paint/text-measure';
import { createRenderer } from './render-chart';
import { createSavingPulse } from './saving-pulse';
import { keepInstant, placeFirst } from './scroll-position';
import { watchSize } from './watch-size';

export function createChart(element: HTMLElement, input: ChartInput): Chart {
  const emitter = createEmitter();
  const dom = createChartDom(element);
  const state = createState(input);
  const context: ChartContext = {
    dom,
    state,
    emit: emitter.emit,
    text: createTextMeasure(dom.bodyCanvas.context, input.theme.fontFamily),
    invalidate: (rank) => loop.invalidate(rank),
  };
  const renderer = createRenderer(context);
  const loop: FrameLoop = createFrameLoop(renderer.render);
  const actions = createActions(context);
  const hover = createHoverWatch(context);
  const pulse = createSavingPulse(context);
  const stops = listen({ context, loop, actions }, hover);
  const update = (part: Partial<ChartInput>): void => {
    const rank = staleRank(state.model.input, { ...state.model.input, ...part });
    if (rank === null) return;
    applyInput({ context, loop, actions }, { ...state.model.input, ...part });
    if (rank > ranks.paint) renderer.outdateRows();
    loop.invalidate(rank);
    pulse.refresh();
    hover.refresh();
  };
  renderer.outdateRows();
  return {
    update,
    on: emitter.on,
    scrollToTime: actions.scrollToTime,
    scrollToTask: actions.scrollToTask,
    fit: actions.fit,
    focus: () => actions.focusRow(Math.max(0, focusRowOf(state)), true),
    rectOf: (taskId) => barRect(context, taskId),
    destroy: () => {
      stops.forEach((stop) => stop());
      pulse.stop();
      loop.stop();
      emitter.clear();
      dom.root.remove();
    },
  };
}

function createState(input: ChartInput): ChartState {
  return {
    model: createModel(input, null),
    width: 0,
    height: 0,
    gridWidth: input.layout.gridWidth,
    hoverRow: -1,
    hoverBar: false,
    focusId: input.plan.tasks[0]?.id ?? null,
    showsFocus: false,
    edge: null,
    anchorId: null,
    drag: null,
    phase: null,
  };
}

/** How much a new input makes stale; null where it is the same in every part. */
function staleRank(before: ChartInput, after: ChartInput): Rank | null {
  const changed = (part: keyof ChartInput): boolean => before[part] !== after[part];
  if (
    (['plan', 'layout', 'columns', 'words', 'pendingRows', 'bands', 'releases', 'ghosts'] as const).some(
      changed,
    )
  )
    return ranks.layout;
  if (changed('marks')) return ranks.rows;
  return changed('theme') ? ranks.paint : null;
}

interface Updating {
  readonly context: ChartContext;
  readonly loop: FrameLoop;
  readonly actions: ChartActions;
}

function applyInput({ context, loop, actions }: Updating, input: ChartInput): void {
  const { state, text } = context;
  const before = state.model;
  const focusRow = focusRowOf(state);
  if (input.theme.fontFamily !== before.input.theme.fontFamily) text.forget(input.theme.fontFamily);
  state.model = createModel(input, before);
  keepFocus(state, focusRow);
  const anchor =
    before.scale.pxPerDay === state.model.scale.pxPerDay
      ? 0
      : (actions.takeZoomAnchor() ?? timelineWidth(state) / 2);
  if (before.scale !== state.model.scale) keepInstant({ context, loop, before: before.scale, anchor });
  if (placeFirst(context)) loop.invalidate(ranks.rows);
}

/** The same task where it still has a row, else the nearest ancestor that has one, else whoever took its place. */
function keepFocus(state: ChartState, rowBefore: number): void {
  const { plan } = state.model.input;
  let index = state.focusId === null ? -1 : (plan.indexOf.get(state.focusId) ?? -1);
  while (index >= 0 && (state.model.rows.rowOf[index] ?? -1) < 0) index = plan.parent[index] ?? -1;
  const nearby = taskIdAt(state, Math.min(Math.max(0, rowBefore), state.model.rows.count - 1));
  state.focusId = plan.tasks[index]?.id ?? nearby;
}

function listen({ context, loop, actions }: Updating, hover: HoverWatch): (() => void)[] {
  const { dom, state } = context;
  const driver = createDragDriver(context, actions);
  return [
    listenToPointer(context, { actions, driver, hover }),
    listenToKeys(context, actions),
    connectSplitter(context),
    listenToScroll(dom, loop, hover.refresh),
    watchSize(dom.scroller, ({ width, height }) => {
      state.width = width;
      state.height = height;
      loop.flush(ranks.layout);
      if (placeFirst(context)) loop.flush(ranks.rows);
    }),
    forgetTextOnFonts(context),
  ];
}

/** Rows and bars are redrawn within the scroll event itself: a frame later they would lag behind the scrollbar. */
function listenToScroll({ scroller, root }: ChartDom, loop: FrameLoop, scrolled: () => void): () => void {
  const stop = new AbortController();
  scroller.addEventListener(
    'scroll',
    () => {
      root.classList.toggle('gc-scrolled-down', scroller.scrollTop > 0);
      root.classList.toggle('gc-scrolled-right', scroller.scrollLeft > 0);
      scrolled();
      loop.flush(ranks.rows);
    },
    { signal: stop.signal, passive: true },
  );
  return () => stop.abort();
}

function forgetTextOnFonts({ state, text, invalidate }: ChartContext): () => void {
  const stop = new AbortController();
  const forget = (): void => {
    text.forget(state.model.input.theme.fontFamily);
    invalidate(ranks.rows);
  };
  document.fonts.addEventListener('loadingdone', forget, { signal: stop.signal });
  return () => stop.abort();
}
