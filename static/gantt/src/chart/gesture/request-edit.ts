// Asks for an editor over a cell, and says where it belongs. Knows no editor.
import { taskIdAt, type ChartContext } from '../chart-state';

/** False where the cell can't be edited: then nothing was asked for. */
export function requestEdit({ state, dom, emit }: ChartContext, row: number, column: number): boolean {
  const { columns, marks } = state.model.input;
  const taskId = taskIdAt(state, row);
  const asked = columns[column];
  if (taskId === null || !asked?.editable?.(taskId)) return false;
  const cell = dom.pool.elementAt(row)?.children.item(column);
  if (!cell) return false;
  if (marks.locked.has(taskId)) {
    emit('refused', { taskId });
    return true;
  }
  // The tree's editor leaves twisty, icon and key in sight.
  const from = cell.querySelector('.gc-name-text')?.getBoundingClientRect().left;
  const { left, right, top: y, height } = cell.getBoundingClientRect();
  const x = from ?? left;
  emit('edit', { taskId, column: asked.id, rect: { x, y, width: right - x, height } });
  return true;
}
