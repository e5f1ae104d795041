// Brings the page up to date with the chart's state: sizes, rows, then both canvases.
import { isSummary } from '#domain/plan/create-plan';
import type { Task } from '#domain/plan/task';
import type { Cell, ChartEvents, ChartInput } from './chart-types';
import {
  headHeightOf,
  bodyHeight,
  createRowOf,
  focusColumnOf,
  focusRowOf,
  timelineWidth,
  toSceneView,
  type ChartContext,
} from './chart-state';
import { maxGridShare, minGridWidth, minTimelineWidth, rowHeight } from './chart-metrics';
import { ranks, type Rank } from './frame-loop';
import { toColumnWidths } from './columns/column-widths';
import { isGroup } from './group-row';
import { indentStep } from './grid/indent-step';
import type { RowContent, RowFace } from './grid/row-view';
import type { CanvasSurface } from './paint/canvas-surface';
import { paintPrimitives } from './paint/paint-primitives';
import { bodyScene } from './scene/body-scene';
import { rowWindow } from './scene/bar-geometry';
import { gridScene, type GridView } from './scene/grid-scene';
import { headerScene } from './scene/header-scene';
import type { Primitive } from './scene/primitives';
import type { RowWindow, SceneView } from './scene/scene-view';

export interface Renderer {
  readonly render: (rank: Rank) => void;
  /** Nothing is stale but the place to which somebody scrolled. */
  readonly scroll: () => void;
  /** Rows may show something else now. */
  readonly outdateRows: () => void;
}

/** Ms after which rows count as standing still. */
const stillAfter = 80;

export function createRenderer(context: ChartContext): Renderer {
  let version = 0;
  const tellViewport = createViewportTeller(context);
  let widths: readonly number[] = [];
  let timer = 0;
  const drawRows = (view: SceneView): void => {
    if (context.state.isMoving) {
      paint(context, context.dom.gridCanvas, gridScene(toGridView(view, widths)));
      return;
    }
    renderRows(context, view, { version, widths });
    window.clearTimeout(timer);
    timer = window.setTimeout(context.dom.pool.say, stillAfter);
  };
  return {
    scroll: () => {
      const { left } = context.state.painted;
      notePainted(context);
      const view = toSceneView(context);
      drawRows(view);
      if (view.left !== left) paint(context, context.dom.headerCanvas, headerScene(view));
      paint(context, context.dom.bodyCanvas, bodyScene(view));
      tellViewport(view);
    },
    render: (rank) => {
      notePainted(context);
      if (rank >= ranks.layout) {
        layOut(context);
        widths = layOutColumns(context, widths);
      }
      const view = toSceneView(context);
      if (rank >= ranks.rows) drawRows(view);
      paint(context, context.dom.headerCanvas, headerScene(view));
      paint(context, context.dom.bodyCanvas, bodyScene(view));
      if (rank >= ranks.rows) tellViewport(view);
    },
    outdateRows: () => {
      version++;
    },
  };
}

function notePainted({ dom, state }: ChartContext): void {
  const { scrollLeft, scrollTop } = dom.scroller;
  state.painted = { left: scrollLeft, top: scrollTop };
}

/** Widths in px between which the splitter can stand. */
export function gridBounds(width: number): { readonly least: number; readonly most: number } {
  const most = Math.min(width * maxGridShare, width - minTimelineWidth);
  return { least: Math.min(minGridWidth, Math.max(0, most)), most: Math.max(0, most) };
}

/** Makes the scrollbars as long as the chart is. */
export function sizeContent({ dom, state }: Pick<ChartContext, 'dom' | 'state'>): void {
  const { input, rows, scale, range } = state.model;
  const timeline = Math.max(scale.toX(range.end), timelineWidth(state));
  const rowTotal = rows.count + input.pendingRows + (input.createRow ? 1 : 0);
  dom.content.style.width = `${state.gridWidth + timeline}px`;
  dom.content.style.height = `${headHeightOf(state) + rowTotal * rowHeight}px`;
}

function layOut({ dom, state }: ChartContext): void {
  const { input, rows } = state.model;
  const { least, most } = gridBounds(state.width);
  const wish = state.columnDraft?.gridWidth ?? input.layout.gridWidth;
  state.gridWidth = Math.round(Math.min(most, Math.max(least, wish)));
  sizeContent({ dom, state });
  dom.stage.style.width = `${state.width}px`;
  dom.stage.style.height = `${state.height}px`;
  dom.grid.style.width = `${state.gridWidth}px`;
  dom.grid.setAttribute('aria-label', input.words.gridLabel);
  dom.grid.setAttribute('aria-rowcount', String(rows.count + (input.createRow ? 2 : 1)));
  dom.grid.setAttribute('aria-colcount', String(input.columns.length + 1));
  dom.grid.setAttribute('aria-busy', String(input.pendingRows > 0));
  dom.splitter.show({ label: input.words.splitterLabel, now: state.gridWidth, least, most });
  for (const canvas of [dom.headerCanvas, dom.bodyCanvas]) canvas.element.style.left = `${state.gridWidth}px`;
  dom.root.style.setProperty('--gc-head', `${headHeightOf(state)}px`);
  dom.headerCanvas.resize(timelineWidth(state), headHeightOf(state));
  dom.bodyCanvas.resize(timelineWidth(state), bodyHeight(state));
  dom.gridCanvas.resize(state.gridWidth, bodyHeight(state));
}

/** The same array where no width has changed: then no row is touched. */
function layOutColumns({ dom, state }: ChartContext, before: readonly number[]): readonly number[] {
  const { columns, words, createRow } = state.model.input;
  const { columnDraft: draft } = state;
  const drafted = draft
    ? columns.map((column) => (column.id === draft.id ? { ...column, width: draft.width } : column))
    : columns;
  const next = toColumnWidths(drafted, state.gridWidth);
  const isSame = next.length === before.length && next.every((width, i) => width === before[i]);
  const widths = isSame ? before : next;
  dom.head.show({ columns, widths, words });
  const row = createRowOf(state);
  dom.createRow.show(createRow ? { label: createRow.label, row, rowIndex: row + 2 } : null);
  return widths;
}

interface RowVersions {
  readonly version: number;
  readonly widths: readonly number[];
}

function renderRows({ dom, state }: ChartContext, view: SceneView, { version, widths }: RowVersions): void {
  const { rows, depth } = state.model;
  const column = focusColumnOf(state);
  dom.createRow.scrollTo(view.top);
  dom.head.setTabbable(state.focusPart === 'head' ? column : -1);
  const step = indentStep(depth, widths[0] ?? 0);
  dom.pool.render({
    ...rowsInView(view),
    count: rows.count,
    top: view.top,
    widths,
    version,
    hoverRow: state.hoverRow,
    focus: { row: focusRowOf(state), column },
    isCarried: (row) => state.carried.has(rows.taskAt[row] ?? -1),
    contentOf: (row) => toRowContent(view, row, step),
  });
}

/** Skeletons too. */
function rowsInView(view: SceneView): RowWindow {
  const { rows, input } = view.model;
  const last = Math.ceil((view.top + view.height) / rowHeight);
  return { firstRow: rowWindow(view).firstRow, endRow: Math.min(rows.count + input.pendingRows, last) };
}

function toGridView(view: SceneView, widths: readonly number[]): GridView {
  const { rows, depth } = view.model;
  const step = indentStep(depth, widths[0] ?? 0);
  return {
    ...rowsInView(view),
    count: rows.count,
    top: view.top,
    width: widths.reduce((sum, width) => sum + width, 0),
    widths,
    faceOf: (row) => toRowFace(view, row, step),
    measure: view.measure,
  };
}

function toRowFace({ model }: SceneView, row: number, step: number): RowFace {
  const { input, rows } = model;
  const index = rows.taskAt[row] ?? 0;
  const task = input.plan.tasks[index];
  if (!task) throw new RangeError(`There is no task in row ${row}.`);
  const cells = input.columns.map((column): Cell =>
    isGroup(task.id) && column !== input.columns[0] ? nothing : column.cell(task.id),
  );
  return {
    cells,
    group: isGroup(task.id) ? groupCount(input, index) : null,
    level: input.plan.level[index] ?? 0,
    step,
    expanded: isSummary(input.plan, index) ? !input.layout.collapsed.has(task.id) : null,
    selected: input.marks.selected.has(task.id),
  };
}

function toRowContent(view: SceneView, row: number, step: number): RowContent {
  const { input, rows, siblings } = view.model;
  const index = rows.taskAt[row] ?? 0;
  const face = toRowFace(view, row, step);
  const { id } = input.plan.tasks[index] as Task;
  return {
    ...face,
    description: () => input.words.describe(id),
    position: siblings.position[index] ?? 1,
    setSize: siblings.size[index] ?? 1,
    twistyTitle: face.expanded === false ? input.words.expand : input.words.collapse,
    found: input.marks.found?.has(id) === true,
    arrived: input.marks.arrived?.has(id) === true,
    rowIndex: row + 2,
  };
}

const nothing: Cell = { type: 'text', text: '' };

function groupCount({ plan, words }: ChartInput, index: number): string {
  const count = (plan.subtreeEnd[index] ?? 0) - index - 1;
  return words.groupCount?.(count) ?? String(count);
}

function paint(
  { state }: ChartContext,
  { context, ratio, element }: CanvasSurface,
  scene: readonly Primitive[],
): void {
  const { theme } = state.model.input;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, element.width, element.height);
  context.setTransform(ratio(), 0, 0, ratio(), 0, 0);
  context.textBaseline = 'alphabetic';
  paintPrimitives({ context, theme, ratio: ratio(), font: null }, scene);
}

/** Says what is in view, and only when that has changed. */
function createViewportTeller({ emit, state }: ChartContext): (view: SceneView) => void {
  let told: ChartEvents['viewport'] | null = null;
  return (view) => {
    const { scale } = state.model;
    const from = scale.toWall(view.left);
    const to = scale.toWall(view.left + view.width);
    const { firstRow, endRow } = rowWindow(view);
    const isSameTime = told?.from === from && told.to === to;
    if (isSameTime && told?.firstRow === firstRow && told.endRow === endRow) return;
    told = { firstRow, endRow, from, to };
    emit('viewport', told);
  };
}
