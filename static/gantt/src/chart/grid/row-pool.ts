// Keeps as many row elements as are in view, and the focused one wherever it is, so that focus survives scrolling.
import type { Column } from '../chart-types';
import { rowHeight } from '../chart-metrics';
import type { RowWindow } from '../scene/scene-view';
import { createRowView, type RowContent, type RowView } from './row-view';

export interface PoolFrame extends RowWindow {
  /** Rows from here on are skeletons. */
  readonly count: number;
  readonly top: number;
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  /** Changes whenever a row may show something else than before. */
  readonly version: number;
  readonly hoverRow: number;
  readonly focusRow: number;
  readonly contentOf: (row: number) => RowContent;
}

export interface RowPool {
  readonly element: HTMLElement;
  readonly render: (frame: PoolFrame) => void;
  readonly elementAt: (row: number) => HTMLElement | null;
  /** -1 where the node is in no row. */
  readonly rowOf: (node: Node) => number;
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
      retire(shown, free, frame);
      for (let row = frame.firstRow; row < frame.endRow; row++) showRow({ element, shown, free }, row, frame);
      if (frame.focusRow >= 0 && frame.focusRow < frame.count)
        showRow({ element, shown, free }, frame.focusRow, frame);
      for (const spare of free) spare.view.element.hidden = true;
      element.style.transform = `translateY(${-frame.top}px)`;
    },
    elementAt: (row) => shown.get(row)?.view.element ?? null,
    rowOf: (node) => {
      for (const [row, { view }] of shown) if (view.element.contains(node)) return row;
      return -1;
    },
  };
}

function retire(shown: Map<number, Shown>, free: Shown[], { firstRow, endRow, focusRow }: PoolFrame): void {
  for (const [row, view] of shown) {
    if ((row >= firstRow && row < endRow) || row === focusRow) continue;
    shown.delete(row);
    free.push(view);
  }
}

interface Pool {
  readonly element: HTMLElement;
  readonly shown: Map<number, Shown>;
  readonly free: Shown[];
}

function showRow({ element, shown, free }: Pool, row: number, frame: PoolFrame): void {
  let slot = shown.get(row);
  const isNew = !slot;
  if (!slot) {
    slot = free.pop() ?? createShown(element);
    slot.view.element.hidden = false;
    slot.view.place(row * rowHeight);
    shown.set(row, slot);
  }
  if (slot.widths !== frame.widths) {
    slot.view.setWidths(frame.columns, frame.widths);
    slot.widths = frame.widths;
  }
  if (isNew || slot.version !== frame.version) {
    slot.version = frame.version;
    if (row < frame.count) slot.view.show(frame.contentOf(row));
    else slot.view.showSkeleton(frame.columns.length);
  }
  slot.view.setHovered(row === frame.hoverRow);
  slot.view.setTabbable(row === frame.focusRow);
}

function createShown(parent: HTMLElement): Shown {
  const view = createRowView();
  parent.append(view.element);
  return { view, version: -1, widths: null };
}
