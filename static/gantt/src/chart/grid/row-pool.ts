// Keeps as many row elements as are in view, and the focused one wherever it is, so that focus survives scrolling.
import { rowHeight } from '../chart-metrics';
import type { RowWindow } from '../scene/scene-view';
import { createRowView, type RowContent, type RowView } from './row-view';

export interface PoolFrame extends RowWindow {
  /** Rows from here on are skeletons. */
  readonly count: number;
  readonly top: number;
  /** In px, one a column; another array where one of them changed. */
  readonly widths: readonly number[];
  /** Changes whenever a row may show something else than before. */
  readonly version: number;
  readonly hoverRow: number;
  /** Where Tab leads into the grid; the row is -1 where it leads elsewhere. */
  readonly focus: { readonly row: number; readonly column: number };
  readonly isCarried: (row: number) => boolean;
  readonly contentOf: (row: number) => RowContent;
}

export interface CellPlace {
  readonly row: number;
  /** One past the last column is the bar's; -1 beside all cells. */
  readonly column: number;
}

export interface RowPool {
  readonly element: HTMLElement;
  readonly render: (frame: PoolFrame) => void;
  /** Writes into the rows what their bars are in words: once they stand still. */
  readonly say: () => void;
  /** Null while the row is out of view. */
  readonly cellAt: (place: CellPlace) => HTMLElement | null;
  /** Null where the node is in no row. */
  readonly placeOf: (node: Node) => CellPlace | null;
  /** Elements of one column's cells in view. */
  readonly cellsOf: (column: number) => readonly HTMLElement[];
}

interface Shown {
  readonly view: RowView;
  version: number;
  widths: readonly number[] | null;
}

export function createRowPool(): RowPool {
  const element = document.createElement('div');
  element.className = 'gc-rows';
  element.setAttribute('role', 'rowgroup');
  const shown = new Map<number, Shown>();
  const free: Shown[] = [];
  return {
    element,
    render: (frame) => {
      const { focus } = frame;
      retire(shown, free, frame);
      const pool: Pool = { element, shown, free, isJump: isJump(shown, free, frame) };
      if (pool.isJump) lineUp(pool, frame);
      for (let row = frame.firstRow; row < frame.endRow; row++) showRow(pool, row, frame);
      if (focus.row >= 0 && focus.row < frame.count) showRow(pool, focus.row, frame);
      for (const spare of free) spare.view.element.hidden = true;
      element.style.transform = `translateY(${-frame.top}px)`;
    },
    say: () => shown.forEach(({ view }) => view.say()),
    cellAt: ({ row, column }) => shown.get(row)?.view.cellAt(column) ?? null,
    placeOf: (node) => {
      for (const [row, { view }] of shown)
        if (view.element.contains(node)) return { row, column: view.columnOf(node) };
      return null;
    },
    cellsOf: (column) => {
      const cells = [...shown.values()].map(({ view }) => view.cellAt(column));
      return cells.filter((cell) => cell !== null);
    },
  };
}

function retire(shown: Map<number, Shown>, free: Shown[], { firstRow, endRow, focus }: PoolFrame): void {
  for (const [row, view] of shown) {
    if ((row >= firstRow && row < endRow) || row === focus.row) continue;
    shown.delete(row);
    free.push(view);
  }
}

/** No row of before is in view any longer: then all elements can stay where they are and show other rows. */
function isJump(
  shown: ReadonlyMap<number, Shown>,
  free: readonly Shown[],
  { focus, firstRow, endRow }: PoolFrame,
): boolean {
  const isFocusInView = focus.row >= firstRow && focus.row < endRow;
  return free.length > 0 && !isFocusInView && shown.size === (shown.has(focus.row) ? 1 : 0);
}

/** The focused element can't be moved without losing the focus: the others come to stand on their side of it. */
function lineUp({ element, shown, free }: Pool, { focus, firstRow }: PoolFrame): void {
  const focused = shown.get(focus.row)?.view.element;
  for (const { view } of focused ? free : []) {
    const isBehind = follows(focused, view.element);
    if (focus.row < firstRow && !isBehind) element.append(view.element);
    else if (focus.row >= firstRow && isBehind) focused?.before(view.element);
  }
  // The first element of the page is taken first.
  free.sort((a, b) => (follows(a.view.element, b.view.element) ? 1 : -1));
}

const follows = (before: Node | undefined, node: Node): boolean =>
  ((before?.compareDocumentPosition(node) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

interface Pool {
  readonly element: HTMLElement;
  readonly shown: Map<number, Shown>;
  readonly free: Shown[];
  readonly isJump: boolean;
}

/** A slot for a row that was not in view. */
function takeSlot(
  { element, shown, free, isJump: staysInPlace }: Pool,
  row: number,
  frame: PoolFrame,
): Shown {
  const spare = free.pop();
  const slot = spare ?? { view: createRowView(), version: -1, widths: null };
  if (slot.view.element.hidden) slot.view.element.hidden = false;
  slot.view.place(row * rowHeight);
  if (!spare || !staysInPlace || row === frame.focus.row)
    element.insertBefore(slot.view.element, followerOf(shown, row, frame));
  shown.set(row, slot);
  return slot;
}

function showRow(pool: Pool, row: number, frame: PoolFrame): void {
  const isNew = !pool.shown.has(row);
  const slot = pool.shown.get(row) ?? takeSlot(pool, row, frame);
  if (slot.widths !== frame.widths) {
    slot.view.setWidths(frame.widths);
    slot.widths = frame.widths;
  }
  if (isNew || slot.version !== frame.version) {
    slot.version = frame.version;
    if (row < frame.count) slot.view.show(frame.contentOf(row));
    else slot.view.showSkeleton(frame.widths.length);
  }
  slot.view.setHovered(row === frame.hoverRow);
  slot.view.setCarried(frame.isCarried(row));
  slot.view.setTabbable(row === frame.focus.row ? frame.focus.column : -1);
  if (row === frame.focus.row) slot.view.say();
}

/** The row elements stand in the rows' order, for whoever reads them one after the other; null for the last. */
function followerOf(
  shown: ReadonlyMap<number, Shown>,
  row: number,
  { endRow, focus }: PoolFrame,
): Node | null {
  const before = shown.get(row - 1);
  if (before) return before.view.element.nextSibling;
  for (let next = row + 1; next < endRow; next++) {
    const after = shown.get(next);
    if (after) return after.view.element;
  }
  return (focus.row > row && shown.get(focus.row)?.view.element) || null;
}
