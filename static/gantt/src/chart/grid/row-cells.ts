// The cells of one row: kept as long as the row has as many, with the bar's in words at their end.
import type { Cell } from '../chart-types';
import { createCellContent, type CellContent } from './cell-content';
import { createIcon } from './icon-svg';
import { setAttribute } from './set-attribute';

export interface RowCells {
  /** The last one: it says the bar in words. */
  readonly description: HTMLElement;
  readonly count: () => number;
  readonly show: (cells: readonly Cell[]) => void;
  /** In px, of the tree's cell. */
  readonly indent: (by: number) => void;
  /** How many a group holds, in words; null for any other row. */
  readonly showGroup: (count: string | null) => void;
  readonly showTwisty: (expanded: boolean | null, title: string) => void;
  readonly setWidths: (widths: readonly number[]) => void;
  /** -1 for none; else the bar's cell is in reach too. */
  readonly setTabbable: (column: number) => void;
  readonly at: (column: number) => HTMLElement | null;
  /** The bar's is one past the last; -1 beside them. */
  readonly columnOf: (node: Node) => number;
}

interface CellSlot {
  readonly element: HTMLElement;
  readonly show: (cell: Cell) => void;
}

export function createRowCells(row: HTMLElement): RowCells {
  const twisty = createTwisty();
  const group = document.createElement('span');
  group.className = 'gc-group-count';
  const description = createCell('gc-described', 0);
  const slots: CellSlot[] = [];
  const ensure = (count: number): void => {
    if (slots.length === count && description.parentElement) return;
    for (let i = slots.length; i < count; i++) slots.push(createSlot(i, i === 0 ? twisty.element : null));
    while (slots.length > count) slots.pop()?.element.remove();
    description.setAttribute('aria-colindex', String(count + 1));
    row.replaceChildren(...slots.map((slot) => slot.element), description);
  };
  return {
    description,
    count: () => slots.length,
    show: (cells) => {
      ensure(cells.length);
      slots.forEach((slot, i) => slot.show(cells[i] ?? { type: 'skeleton' }));
    },
    indent: (by) => {
      const tree = slots[0]?.element;
      if (tree) tree.style.paddingInlineStart = `${8 + by}px`;
    },
    showGroup: (count) => {
      const tree = slots[0]?.element;
      if (tree) showCount(tree, group, count === null ? null : [count, slots.length]);
    },
    showTwisty: (expanded, title) => {
      twisty.show(expanded);
      const shown = expanded === null ? '' : title;
      if (twisty.element.title !== shown) twisty.element.title = shown;
    },
    setWidths: (widths) => {
      ensure(widths.length);
      slots.forEach((slot, i) => void (slot.element.style.width = `${widths[i] ?? 0}px`));
    },
    setTabbable: (column) => {
      slots.forEach(({ element }, i) => setTabIndex(element, i === column ? 0 : -1));
      setTabIndex(description, column < 0 ? -1 : 0);
    },
    at: (column) => slots[column]?.element ?? null,
    columnOf: (node) =>
      description.contains(node) ? slots.length : slots.findIndex((slot) => slot.element.contains(node)),
  };
}

function setTabIndex(element: HTMLElement, index: number): void {
  if (element.tabIndex !== index) element.tabIndex = index;
}

function make(className: string, role: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', role);
  return element;
}

function createCell(className: string, index: number): HTMLElement {
  const element = make(className, 'gridcell');
  element.tabIndex = -1;
  element.setAttribute('aria-colindex', String(index + 1));
  return element;
}

/** `shown`: the count in words and over how many columns the head reaches. */
function showCount(tree: HTMLElement, count: HTMLElement, shown: readonly [string, number] | null): void {
  if (!shown) {
    count.remove();
    tree.removeAttribute('aria-colspan');
    return;
  }
  if (count.textContent !== shown[0]) count.textContent = shown[0];
  if (tree.lastElementChild !== count) tree.append(count);
  setAttribute(tree, 'aria-colspan', String(shown[1]));
}

function createTwisty(): {
  readonly element: HTMLElement;
  readonly show: (expanded: boolean | null) => void;
} {
  const element = document.createElement('span');
  element.className = 'gc-twisty';
  let shown: boolean | null | undefined;
  return {
    element,
    show: (expanded) => {
      if (expanded === shown) return;
      shown = expanded;
      if (expanded === null) element.replaceChildren();
      else element.replaceChildren(createIcon(expanded ? 'expanded' : 'collapsed'));
    },
  };
}

/** The tree's own cell begins with the twisty. */
function createSlot(index: number, twisty: HTMLElement | null): CellSlot {
  const element = createCell(twisty ? 'gc-cell gc-name' : 'gc-cell', index);
  let type: Cell['type'] | null = null;
  let content: CellContent | null = null;
  let shown: Cell | null = null;
  return {
    element,
    show: (cell) => {
      if (shown && isSameCell(shown, cell)) return;
      shown = cell;
      if (!content || type !== cell.type) {
        type = cell.type;
        content = createCellContent(type);
        element.replaceChildren(...(twisty ? [twisty] : []), ...content.nodes);
      }
      content.show(cell);
    },
  };
}

function isSameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  const before: Readonly<Record<string, unknown>> = a;
  const after: Readonly<Record<string, unknown>> = b;
  for (const name in before) if (before[name] !== after[name]) return false;
  for (const name in after) if (!(name in before)) return false;
  return true;
}
