// The pointer over the grid: selects, opens, edits, carries rows.
import type { TaskId } from '#domain/plan/ids';
import { taskIdAt, type ChartContext } from '../chart-state';
import { isGroup } from '../group-row';
import { createRowRect } from '../grid/create-row';
import { focusCell } from '../keys/focus-place';
import type { RowDrag } from '../rank/row-drag';
import type { ChartActions } from './chart-actions';
import { listenToLongPress } from './long-press';
import { requestEdit } from './request-edit';

export interface GridParts {
  readonly actions: ChartActions;
  readonly rowDrag: RowDrag;
}

export function listenToGrid(context: ChartContext, parts: GridParts, signal: AbortSignal): void {
  const { grid, createRow } = context.dom;
  const options = { signal };
  grid.addEventListener('click', (event) => clickRow(context, parts.actions, event), options);
  grid.addEventListener('dblclick', (event) => editOrOpen(context, event), options);
  // Shift selects rows, not text; and links of keys are not carried out of the page.
  grid.addEventListener('mousedown', (event) => event.shiftKey && event.preventDefault(), options);
  grid.addEventListener('dragstart', (event) => event.preventDefault(), options);
  createRow.button.addEventListener(
    'click',
    () => context.emit('create', { rect: createRowRect(createRow) }),
    options,
  );
  listenToCarrying(context, parts, signal);
}

function listenToCarrying(context: ChartContext, { rowDrag, actions }: GridParts, signal: AbortSignal): void {
  const { grid, pool } = context.dom;
  const options = { signal };
  const rowAt = (event: PointerEvent): number =>
    event.target instanceof Element ? (pool.placeOf(event.target)?.row ?? -1) : -1;
  grid.addEventListener(
    'pointerdown',
    (event) => {
      const isOnTwisty = event.target instanceof Element && event.target.closest('.gc-twisty');
      if (event.button !== 0 || event.pointerType === 'touch' || isOnTwisty) return;
      if (taskIdAt(context.state, rowAt(event)) !== null) rowDrag.press(rowAt(event), event);
    },
    options,
  );
  listenToLongPress(grid, {
    signal,
    fire: (event) => {
      const taskId = taskIdAt(context.state, rowAt(event));
      if (taskId === null) return false;
      if (!context.state.model.input.marks.selected.has(taskId))
        actions.select(taskId, { toggle: true, extend: false });
      rowDrag.press(rowAt(event), event);
      return true;
    },
  });
  grid.addEventListener(
    'pointermove',
    (event) => {
      if (rowDrag.drag(event) && !grid.hasPointerCapture(event.pointerId))
        grid.setPointerCapture(event.pointerId);
    },
    options,
  );
  grid.addEventListener('pointerup', rowDrag.drop, options);
  grid.addEventListener('pointercancel', rowDrag.cancel, options);
}

function clickRow(context: ChartContext, actions: ChartActions, event: MouseEvent): void {
  const part = event.target instanceof Element ? event.target : null;
  const place = part && context.dom.pool.placeOf(part);
  const taskId = place ? taskIdAt(context.state, place.row) : null;
  if (!part || !place || taskId === null) return;
  if (part.closest('.gc-twisty') && part.closest('[aria-expanded]')) actions.toggle(taskId, event.altKey);
  else if (part.closest('a[href]')) openLink(context, event, taskId);
  else {
    actions.select(taskId, { toggle: event.ctrlKey || event.metaKey, extend: event.shiftKey });
    focusCell(context, { row: place.row, column: Math.max(0, place.column), byKeys: false });
  }
}

/** The page decides how an issue opens; the address is there for whoever copies it. */
function openLink({ emit }: ChartContext, event: MouseEvent, taskId: TaskId): void {
  event.preventDefault();
  emit('open', { taskId, newTab: event.ctrlKey || event.metaKey });
}

/** An editable cell asks for its editor; anywhere else the issue opens, and a group closes. */
function editOrOpen(context: ChartContext, event: MouseEvent): void {
  const part = event.target instanceof Element ? event.target : null;
  const place = part && context.dom.pool.placeOf(part);
  if (!part || !place || part.closest('.gc-twisty, a[href]')) return;
  const taskId = taskIdAt(context.state, place.row);
  if (taskId === null || requestEdit(context, place)) return;
  if (isGroup(taskId)) context.emit('toggle', { taskId, all: false });
  else context.emit('open', { taskId, newTab: event.ctrlKey || event.metaKey });
}
