// Asks for an editor over a cell, and says where it belongs. Knows no editor.
import type { TaskId } from '#domain/plan/ids';
import type { ChartRect, Column, EditStep } from '../chart-types';
import { rowOfTask, taskIdAt, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import type { CellPlace } from '../grid/row-pool';
import { isGroup } from '../group-row';
import { focusCell } from '../keys/focus-place';

/** False where the cell can't be edited: then nothing was asked for. */
export function requestEdit(context: ChartContext, place: CellPlace, text?: string): boolean {
  const { state, emit } = context;
  const asked = editableAt(context, place);
  const taskId = taskIdAt(state, place.row);
  if (!asked || taskId === null) return false;
  const rect = cellRect(context, place);
  if (!rect) return false;
  if (state.model.input.marks.locked.has(taskId)) emit('refused', { taskId });
  else emit('edit', { taskId, column: asked.id, rect, ...(text === undefined ? {} : { text }) });
  return true;
}

function editableAt({ state }: ChartContext, { row, column }: CellPlace): Column | null {
  const taskId = taskIdAt(state, row);
  const asked = state.model.input.columns[column];
  return taskId !== null && !isGroup(taskId) && asked?.editable?.(taskId) ? asked : null;
}

/** Of the cell's content on the page; null while its row is out of view. The tree's leaves twisty, icon and key in sight. */
export function cellRect({ dom }: ChartContext, place: CellPlace): ChartRect | null {
  const cell = dom.pool.cellAt(place);
  if (!cell) return null;
  const from = cell.querySelector('.gc-name-text')?.getBoundingClientRect().left;
  const { left, right, top: y, height } = cell.getBoundingClientRect();
  const x = from ?? left;
  return { x, y, width: right - x, height };
}

export function placeOfCell({ state }: ChartContext, taskId: TaskId, column: string): CellPlace {
  return {
    row: rowOfTask(state, taskId),
    column: state.model.input.columns.findIndex(({ id }) => id === column),
  };
}

/** Puts the focus on the cell, or on the nearest editable one in that direction, and asks for its editor. */
export function editFrom(context: ChartContext, from: CellPlace, step: EditStep): boolean {
  const place = step === 'here' ? from : nextEditable(context, from, step);
  if (!place) return false;
  focusCell(context, { ...place, byKeys: true });
  // Its row may only now come into view.
  context.flush(ranks.rows);
  return requestEdit(context, place);
}

function nextEditable(context: ChartContext, from: CellPlace, step: EditStep): CellPlace | null {
  const { columns } = context.state.model.input;
  const { count } = context.state.model.rows;
  const isSideways = step === 'next' || step === 'previous';
  const by = step === 'next' || step === 'below' ? 1 : -1;
  let { row, column } = from;
  for (;;) {
    if (isSideways) column += by;
    else row += by;
    if (column < 0 || column >= columns.length) {
      column = by > 0 ? 0 : columns.length - 1;
      row += by;
    }
    if (row < 0 || row >= count) return null;
    if (editableAt(context, { row, column })) return { row, column };
  }
}
