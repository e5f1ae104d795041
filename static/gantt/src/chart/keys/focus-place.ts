// Carries the focus to a cell, a bar, a column's head or the row for new issues, and says what has it.
import {
  createRowOf,
  focusColumnOf,
  focusRowOf,
  isOnRow,
  revealRow,
  taskIdAt,
  type ChartContext,
  type ChartState,
} from '../chart-state';
import { ranks } from '../frame-loop';

interface FocusWish {
  readonly row: number;
  /** One past the last column is the bar's; the column stays where it is left out. */
  readonly column?: number;
  /** Shows where the focus is, and brings it into view. */
  readonly byKeys: boolean;
}

export function focusCell(context: ChartContext, { row, column, byKeys }: FocusWish): void {
  const { state, invalidate } = context;
  const taskId = taskIdAt(state, row);
  if (taskId === null) return;
  putFocus(state, { taskId, column: column ?? (state.focusPart === 'bar' ? barColumn(state) : null) });
  state.showsFocus = byKeys;
  if (byKeys) revealRow(context, row);
  invalidate(ranks.rows);
  takeFocus(context);
}

export const barColumn = ({ model }: ChartState): number => model.input.columns.length;

/** Only what is remembered; the page's focus is already there or comes later. `column` null keeps the column. */
export function putFocus(
  state: ChartState,
  { taskId, column }: { readonly taskId: NonNullable<ChartState['focusId']>; readonly column: number | null },
): void {
  if (taskId !== state.focusId) state.edge = null;
  state.focusId = taskId;
  state.focusPart = column === barColumn(state) ? 'bar' : 'cell';
  const id = column === null ? undefined : state.model.input.columns[column]?.id;
  if (id !== undefined) state.focusColumn = id;
}

export function focusHead(context: ChartContext, column: number): void {
  const { state, invalidate } = context;
  const id = state.model.input.columns[column]?.id;
  if (id === undefined) return;
  state.focusColumn = id;
  state.focusPart = 'head';
  state.showsFocus = true;
  invalidate(ranks.rows);
  takeFocus(context);
}

export function focusCreateRow(context: ChartContext): void {
  context.state.focusPart = 'create';
  revealRow(context, createRowOf(context.state));
  context.invalidate(ranks.rows);
  takeFocus(context);
}

/** The element must be there before it can take the focus. */
function takeFocus(context: ChartContext): void {
  requestAnimationFrame(() => focusElement(context)?.focus({ preventScroll: true }));
}

/** Rows have changed places: the page's focus goes with its row, where the grid had it. */
export function carryFocus(context: ChartContext): void {
  const { dom, state } = context;
  if (isOnRow(state) && dom.pool.element.contains(document.activeElement)) takeFocus(context);
}

function focusElement({ dom, state }: ChartContext): HTMLElement | null {
  const column = focusColumnOf(state);
  switch (state.focusPart) {
    case 'head':
      return dom.head.cellAt(column);
    case 'create':
      return dom.createRow.button;
    case 'bar':
      return dom.pool.cellAt({ row: focusRowOf(state), column: barColumn(state) });
    case 'cell':
      return dom.pool.cellAt({ row: focusRowOf(state), column });
  }
}

/** Follows the page's focus, whoever moved it. */
export function followFocus(context: ChartContext, target: Element): void {
  const { state, dom, invalidate } = context;
  state.showsFocus = target.matches(':focus-visible');
  const place = dom.pool.placeOf(target);
  const taskId = place && taskIdAt(state, place.row);
  if (place && taskId !== null) putFocus(state, { taskId, column: place.column < 0 ? 0 : place.column });
  else if (dom.head.columnOf(target) >= 0) {
    state.focusPart = 'head';
    state.focusColumn = state.model.input.columns[dom.head.columnOf(target)]?.id ?? null;
  } else if (dom.createRow.element.contains(target)) {
    state.focusPart = 'create';
    revealRow(context, createRowOf(state));
  }
  invalidate(ranks.rows);
}
