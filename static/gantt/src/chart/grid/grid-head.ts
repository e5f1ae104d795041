// The head of the grid: one row of column names with a handle at the end of each. Cells are kept as long as their column is there.
import type { ChartWords, Column } from '../chart-types';
import { createIcon } from './icon-svg';

export interface GridHead {
  readonly element: HTMLElement;
  readonly show: (content: HeadContent) => void;
  readonly cellAt: (column: number) => HTMLElement | null;
  /** -1 where the node is in no cell. */
  readonly columnOf: (node: Node) => number;
  /** The one cell that Tab leads to; -1 for none. */
  readonly setTabbable: (column: number) => void;
}

export interface HeadContent {
  readonly columns: readonly Column[];
  /** In px, one a column. */
  readonly widths: readonly number[];
  readonly words: ChartWords;
}

interface HeadCell {
  readonly element: HTMLElement;
  readonly show: (
    column: Column,
    place: { readonly index: number; readonly width: number },
    words: ChartWords,
  ) => void;
}

export function createGridHead(): GridHead {
  const element = document.createElement('div');
  element.className = 'gc-grid-head';
  element.setAttribute('role', 'row');
  element.setAttribute('aria-rowindex', '1');
  const cells = new Map<string, HeadCell>();
  const barCell = createBarCell();
  let order: readonly HeadCell[] = [];
  return {
    element,
    show: ({ columns, widths, words }) => {
      const next = columns.map(({ id }) => cells.get(id) ?? createHeadCell());
      next.forEach((cell, index) => {
        const column = columns[index];
        if (column) cell.show(column, { index, width: widths[index] ?? 0 }, words);
      });
      barCell.show(words.barColumn ?? null, columns.length);
      // Elements that stay where they are keep focus and pointer.
      if (order.length === next.length && next.every((cell, i) => cell === order[i])) return;
      cells.clear();
      columns.forEach(({ id }, i) => next[i] && cells.set(id, next[i]));
      order = next;
      element.replaceChildren(...next.map((cell) => cell.element), barCell.element);
    },
    cellAt: (column) => order[column]?.element ?? null,
    columnOf: (node) => order.findIndex((cell) => cell.element.contains(node)),
    setTabbable: (column) => {
      order.forEach((cell, i) => (cell.element.tabIndex = i === column ? 0 : -1));
    },
  };
}

function make(className: string, tag: 'div' | 'span' = 'div'): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

function createHeadCell(): HeadCell {
  const element = make('gc-head-cell');
  element.setAttribute('role', 'columnheader');
  element.tabIndex = -1;
  const name = make('gc-head-name', 'span');
  const handle = make('gc-head-handle');
  handle.setAttribute('role', 'separator');
  handle.setAttribute('aria-orientation', 'vertical');
  let shownIcon: Column['headIcon'];
  element.append(name);
  return {
    element,
    show: (column, { index, width }, words) => {
      const { title, headIcon, resizable } = column;
      element.style.width = `${width}px`;
      element.setAttribute('aria-colindex', String(index + 1));
      element.classList.toggle('gc-movable', index > 0);
      if (name.textContent !== title) name.textContent = title;
      name.className = headIcon ? 'gc-described' : 'gc-head-name';
      element.title = title;
      if (shownIcon !== headIcon) {
        element.querySelector('.gc-icon')?.remove();
        if (headIcon) element.prepend(createIcon(headIcon));
        shownIcon = headIcon;
      }
      if (!resizable) handle.remove();
      else if (!handle.isConnected) element.append(handle);
      handle.setAttribute('aria-label', words.resizeColumn?.(title) ?? title);
      handle.setAttribute('aria-valuenow', String(Math.round(width)));
    },
  };
}

/** Names the column of the bars' descriptions, for ears alone. */
function createBarCell(): {
  readonly element: HTMLElement;
  readonly show: (name: string | null, index: number) => void;
} {
  const element = make('gc-described');
  return {
    element,
    show: (name, index) => {
      element.textContent = name ?? '';
      element.setAttribute('role', name === null ? 'presentation' : 'columnheader');
      if (name === null) element.removeAttribute('aria-colindex');
      else element.setAttribute('aria-colindex', String(index + 1));
    },
  };
}
