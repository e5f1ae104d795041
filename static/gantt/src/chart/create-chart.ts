// The chart: grid and time line of a plan in one element, drawn past React. It is told the plan and says what hands and keys ask for.
import './grid/grid.css';
import './grid/head.css';
import './grid/cells.css';
import './chart.css';
import type { Chart, ChartInput } from './chart-types';
import { createChartDom } from './chart-dom';
import { createModel } from './chart-model';
import { focusRowOf, taskIdAt, timelineWidth, type ChartContext, type ChartState } from './chart-state';
import { createColumnActions } from './columns/column-actions';
import { connectHead } from './columns/connect-head';
import { createEmitter } from './emitter';
import { createFrameLoop, ranks, type FrameLoop, type Rank } from './frame-loop';
import { barRect } from './gesture/bar-rect';
import { createActions, type ChartActions } from './gesture/chart-actions';
import { createDragDriver } from './gesture/drag-driver';
import { createHoverWatch, type HoverWatch } from './gesture/hover-watch';
import { listenToPointer } from './gesture/pointer-controller';
import { chooseLink } from './gesture/chosen-link';
import { askToCreate } from './gesture/ask-to-create';
import { cellRect, editFrom, placeOfCell } from './gesture/request-edit';
import { connectSplitter } from './grid/connect-splitter';
import { createMovingGrid } from './grid/moving-grid';
import { carryFocus, focusCell } from './keys/focus-place';
import { listenToKeys } from './keys/keyboard-controller';
import { createTextMeasure } from './paint/text-measure';
import { createRowDrag } from './rank/row-drag';
import { createRenderer } from './render-chart';
import { createSavingPulse } from './saving-pulse';
import { keepInstant, placeFirst } from './scroll-position';
import { watchSize } from './watch-size';
import { listenToZoom } from './zoom/listen-to-zoom';
import { createLiveScale, type LiveScale } from './zoom/live-scale';

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
    flush: (rank) => loop.flush(rank),
  };
  const renderer = createRenderer(context);
  const loop: FrameLoop = createFrameLoop(renderer.render);
  const scrolled = createScrollPainter(context, loop, renderer.scroll);
  const actions = createActions(context);
  const live = createLiveScale(context, actions);
  const hover = createHoverWatch(context);
  const pulse = createSavingPulse(context);
  const stops = [
    ...listen({ context, loop, actions, live }, hover),
    listenToScroll(context, scrolled, hover.refresh),
  ];
  const update = (part: Partial<ChartInput>): void => {
    const rank = staleRank(state.model.input, { ...state.model.input, ...part });
    if (rank === null) return;
    const focusRow = focusRowOf(state);
    applyInput({ context, loop, actions, live }, { ...state.model.input, ...part });
    if (rank > ranks.paint) renderer.outdateRows();
    loop.invalidate(rank);
    if (focusRowOf(state) !== focusRow) carryFocus(context);
    pulse.refresh();
    hover.refresh();
  };
  renderer.outdateRows();
  return {
    update,
    on: emitter.on,
    ...createMethods(context, actions),
    destroy: () => {
      stops.forEach((stop) => stop());
      pulse.stop();
      live.stop();
      loop.stop();
      emitter.clear();
      dom.root.remove();
    },
  };
}

function createMethods(
  context: ChartContext,
  actions: ChartActions,
): Omit<Chart, 'update' | 'on' | 'destroy'> {
  const { scrollToTime, scrollToTask, fit } = actions;
  return {
    scrollToTime,
    scrollToTask,
    fit,
    focus: () => focusCell(context, { row: Math.max(0, focusRowOf(context.state)), byKeys: true }),
    rectOf: (taskId) => barRect(context, taskId),
    rectOfCell: (taskId, column) => cellRect(context, placeOfCell(context, taskId, column)),
    edit: ({ taskId, column, step }) => editFrom(context, placeOfCell(context, taskId, column), step),
    create: () => askToCreate(context),
    leaveLink: () => chooseLink(context, null, null),
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
    focusColumn: null,
    focusPart: 'cell',
    showsFocus: false,
    edge: null,
    anchorId: null,
    drag: null,
    carried: new Set(),
    linkDraft: null,
    linkId: null,
    hoverLink: null,
    columnDraft: null,
    pxPerDay: null,
    phase: null,
    isMoving: false,
    painted: { left: -1, top: -1 },
  };
}

/** How much a new input makes stale; null where it is the same in every part. */
function staleRank(before: ChartInput, after: ChartInput): Rank | null {
  const changed = (part: keyof ChartInput): boolean => before[part] !== after[part];
  if (
    (
      [
        'plan',
        'layout',
        'columns',
        'words',
        'pendingRows',
        'bands',
        'releases',
        'ghosts',
        'createRow',
      ] as const
    ).some(changed)
  )
    return ranks.layout;
  if (changed('marks')) return ranks.rows;
  const drawn = [
    'theme',
    'critical',
    'nearCritical',
    'markers',
    'statusAt',
    'ownDaysOff',
    'slack',
    'deadlines',
    'constraints',
    'baselines',
    'previews',
    'strained',
  ] as const;
  return drawn.some(changed) ? ranks.paint : null;
}

interface Updating {
  readonly context: ChartContext;
  readonly loop: FrameLoop;
  readonly actions: ChartActions;
  readonly live: LiveScale;
}

function applyInput({ context, loop, actions, live }: Updating, input: ChartInput): void {
  const { state, text } = context;
  const before = state.model;
  const focusRow = focusRowOf(state);
  if (input.theme.fontFamily !== before.input.theme.fontFamily) text.forget(input.theme.fontFamily);
  const isZoomed = before.input.layout.zoom !== input.layout.zoom;
  // A new zoom begins at the scale that is drawn, and glides from there.
  if (isZoomed) state.pxPerDay = before.scale.pxPerDay;
  state.model = createModel(input, before, state.pxPerDay);
  keepFocus(state, focusRow);
  if (state.linkId !== null && !input.plan.links.some(({ id }) => id === state.linkId))
    chooseLink(context, null, null);
  keepInstant(context, before.scale, 0);
  if (isZoomed) live.glide(actions.takeZoomAnchor() ?? timelineWidth(state) / 2);
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

function listen({ context, loop, actions, live }: Updating, hover: HoverWatch): (() => void)[] {
  const { dom, state } = context;
  const driver = createDragDriver(context, actions);
  const columns = createColumnActions(context);
  return [
    listenToPointer(context, { actions, driver, hover, rowDrag: createRowDrag(context) }),
    listenToZoom(context, { actions, live, driver }),
    listenToKeys(context, { actions, columns }),
    connectHead(context, columns),
    connectSplitter(context),
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
function listenToScroll(
  { dom, state }: ChartContext,
  { paint, settle }: ScrollPainter,
  scrolled: () => void,
): () => void {
  const { scroller, root } = dom;
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true };
  scroller.addEventListener(
    'scroll',
    () => {
      root.classList.toggle('gc-scrolled-down', scroller.scrollTop > 0);
      root.classList.toggle('gc-scrolled-right', scroller.scrollLeft > 0);
      // Whoever scrolled by program has painted this place already.
      if (state.painted.left === scroller.scrollLeft && state.painted.top === scroller.scrollTop) return;
      scrolled();
      paint();
    },
    options,
  );
  // Whoever touches a row must meet one that stands still.
  for (const touch of ['pointerdown', 'keydown', 'focusin'] as const)
    root.addEventListener(touch, settle, { ...options, capture: true });
  return () => {
    settle();
    stop.abort();
  };
}

interface ScrollPainter {
  readonly paint: () => void;
  /** The grid is elements again. */
  readonly settle: () => void;
}

function createScrollPainter(context: ChartContext, loop: FrameLoop, scroll: () => void): ScrollPainter {
  const { dom, state } = context;
  const show = (isMoving: boolean): void => {
    if (state.isMoving === isMoving) return;
    state.isMoving = isMoving;
    dom.root.classList.toggle('gc-moving', isMoving);
  };
  const moving = createMovingGrid(() => {
    show(false);
    loop.flush(ranks.rows);
  });
  return {
    settle: moving.settle,
    paint: () => {
      moving.follow(dom.scroller.scrollTop);
      show(moving.isMoving());
      if (loop.isClean()) scroll();
      else loop.flush(ranks.rows);
    },
  };
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
