// Brings the row for new issues into view and asks for its editor.
import { createRowOf, revealRow, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import { createRowRect } from '../grid/create-row';

/** False where there is no such row. */
export function askToCreate(context: ChartContext): boolean {
  const { state, dom, emit, flush } = context;
  if (!state.model.input.createRow) return false;
  // Rows that came a moment ago may have moved it.
  flush(ranks.layout);
  revealRow(context, createRowOf(state));
  flush(ranks.rows);
  emit('create', { rect: createRowRect(dom.createRow) });
  return true;
}
