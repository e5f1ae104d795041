// What keys do while a column's head has the focus: walk, resize, move, fit.
import { focusColumnOf, type ChartContext } from '../chart-state';
import type { ColumnActions } from '../columns/column-actions';
import { focusCell, focusHead } from './focus-place';

const step = 16;

/** False where the key means nothing here. */
export function handleHeadKey(context: ChartContext, columns: ColumnActions, event: KeyboardEvent): boolean {
  const column = focusColumnOf(context.state);
  const { altKey: alt, shiftKey: shift } = event;
  const sign = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (sign !== 0 && alt) moveColumn(context, columns, { column, sign });
  else if (sign !== 0 && shift) resize(context, columns, { column, by: sign * step });
  else if (sign !== 0) focusHead(context, column + sign);
  else if (event.key === 'ArrowDown') focusCell(context, { row: 0, column, byKeys: true });
  else if (event.key === 'Home') focusHead(context, 0);
  else if (event.key === 'End') focusHead(context, context.state.model.input.columns.length - 1);
  else if (event.key === 'Enter') fit(context, columns, column);
  else return false;
  return true;
}

function resize(
  { state }: ChartContext,
  columns: ColumnActions,
  { column, by }: { readonly column: number; readonly by: number },
): void {
  if (state.model.input.columns[column]?.resizable)
    columns.resizeTo(column, (columns.widths()[column] ?? 0) + by);
}

function fit({ state }: ChartContext, columns: ColumnActions, column: number): void {
  if (state.model.input.columns[column]?.resizable) columns.fit(column);
}

function moveColumn(
  context: ChartContext,
  columns: ColumnActions,
  { column, sign }: { readonly column: number; readonly sign: number },
): void {
  const { input } = context.state.model;
  const title = input.columns[column]?.title ?? '';
  if (!columns.moveTo(column, sign > 0 ? column + 2 : column - 1)) return;
  context.dom.live.textContent = input.words.columnMoved?.(title, column + sign + 1) ?? '';
  // Its head was put elsewhere in the page and has lost the focus there.
  focusHead(context, focusColumnOf(context.state));
}
