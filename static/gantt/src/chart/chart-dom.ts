// The chart's elements: one scroller whose stage sticks to its corner, so that rows, bars and header always move together.
import { createCreateRow, type CreateRow } from './grid/create-row';
import { createGridHead, type GridHead } from './grid/grid-head';
import { createRowPool, type RowPool } from './grid/row-pool';
import { createSplitter, type Splitter } from './grid/splitter';
import { createCanvasSurface, type CanvasSurface } from './paint/canvas-surface';

export interface ChartDom {
  readonly root: HTMLElement;
  readonly scroller: HTMLElement;
  /** As large as the whole chart: makes the scrollbars. */
  readonly content: HTMLElement;
  /** As large as the view; everything visible is in it. */
  readonly stage: HTMLElement;
  readonly grid: HTMLElement;
  readonly head: GridHead;
  readonly pool: RowPool;
  readonly createRow: CreateRow;
  readonly splitter: Splitter;
  readonly headerCanvas: CanvasSurface;
  readonly bodyCanvas: CanvasSurface;
  /** Stands for the rows' elements while they pass too fast. */
  readonly gridCanvas: CanvasSurface;
  /** Where carried rows would be dropped. */
  readonly rowLine: HTMLElement;
  /** Where a carried column would stand. */
  readonly columnLine: HTMLElement;
  /** Says where a dragged bar would land, at the pointer. */
  readonly chip: HTMLElement;
  /** The same for ears. */
  readonly live: HTMLElement;
}

export function createChartDom(host: HTMLElement): ChartDom {
  const root = make('gc-chart');
  const scroller = make('gc-scroller');
  const content = make('gc-content');
  const stage = make('gc-stage');
  const grid = make('gc-grid');
  grid.setAttribute('role', 'treegrid');
  grid.setAttribute('aria-multiselectable', 'true');
  const head = createGridHead();
  const pool = createRowPool();
  const viewport = make('gc-grid-viewport');
  viewport.setAttribute('role', 'presentation');
  const splitter = createSplitter();
  const headerCanvas = createCanvasSurface('gc-canvas gc-header-canvas');
  const bodyCanvas = createCanvasSurface('gc-canvas gc-body-canvas');
  const gridCanvas = createCanvasSurface('gc-canvas gc-grid-canvas');
  const chip = makeHidden('gc-chip');
  const live = make('gc-live');
  live.setAttribute('role', 'status');
  const createRow = createCreateRow();
  const rowLine = makeHidden('gc-row-line');
  const columnLine = makeHidden('gc-column-line');
  viewport.append(pool.element, gridCanvas.element, createRow.element);
  grid.append(head.element, viewport, columnLine);
  stage.append(bodyCanvas.element, headerCanvas.element, grid, rowLine, splitter.element, chip, live);
  content.append(stage);
  scroller.append(content);
  root.append(scroller);
  host.append(root);
  return {
    root,
    scroller,
    content,
    stage,
    grid,
    head,
    pool,
    createRow,
    splitter,
    headerCanvas,
    bodyCanvas,
    gridCanvas,
    rowLine,
    columnLine,
    chip,
    live,
  };
}

function makeHidden(className: string): HTMLElement {
  const element = make(className);
  element.setAttribute('aria-hidden', 'true');
  element.hidden = true;
  return element;
}

function make(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  return element;
}
