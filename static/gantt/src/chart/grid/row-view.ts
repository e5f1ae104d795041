// One recycled row of the grid: a real row of a tree grid, whose last cell says its bar in words.
import type { Cell } from '../chart-types';
import { rowHeight } from '../chart-metrics';
import { createRowCells } from './row-cells';
import { setAttribute } from './set-attribute';

/** What can be seen of a row at a glance. */
export interface RowFace {
  readonly cells: readonly Cell[];
  /** A group's head is one cell as wide as the grid, with how many it holds in words; null in any other row. */
  readonly group: string | null;
  readonly level: number;
  /** Px of indentation a level. */
  readonly step: number;
  readonly expanded: boolean | null;
  readonly selected: boolean;
}

/** What a row shows. */
export interface RowContent extends RowFace {
  /** The bar in words: asked for when they are written. */
  readonly description: () => string;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly setSize: number;
  /** What a click on the twisty does, in words. */
  readonly twistyTitle: string;
  readonly found: boolean;
  readonly arrived: boolean;
  /** Of the tree grid, the head being 1. */
  readonly rowIndex: number;
}

export interface RowView {
  readonly element: HTMLElement;
  readonly show: (content: RowContent) => void;
  readonly showSkeleton: (columnCount: number) => void;
  readonly place: (offset: number) => void;
  readonly setWidths: (widths: readonly number[]) => void;
  readonly setHovered: (hovered: boolean) => void;
  /** In the hand, to be dropped elsewhere. */
  readonly setCarried: (carried: boolean) => void;
  /** The cell that Tab leads to, together with the bar's; -1 for none. */
  readonly setTabbable: (column: number) => void;
  /** One past the last column is the bar's. */
  readonly cellAt: (column: number) => HTMLElement | null;
  /** Writes the bar's words, which `show` leaves for later: long texts cost more than the rest of the row. */
  readonly say: () => void;
  /** The cell that the node is in, the bar's being one past the last; -1 beside them. */
  readonly columnOf: (node: Node) => number;
}

export function createRowView(): RowView {
  const element = document.createElement('div');
  element.className = 'gc-row';
  element.setAttribute('role', 'row');
  element.style.height = `${rowHeight}px`;
  const cells = createRowCells(element);
  const { description } = cells;
  let tabbable = -1;
  let describe: (() => string) | null = null;
  return {
    element,
    show: (content) => {
      cells.show(content.cells);
      cells.indent(content.level * content.step);
      cells.showGroup(content.group);
      cells.showTwisty(content.expanded, content.twistyTitle);
      describe = content.description;
      setRowSemantics(element, content);
    },
    showSkeleton: (columnCount) => {
      cells.show(Array.from({ length: columnCount }, () => skeleton));
      cells.indent(0);
      cells.showGroup(null);
      cells.showTwisty(null, '');
      describe = () => '';
      setSkeletonSemantics(element);
    },
    place: (offset) => void (element.style.top = `${offset}px`),
    setWidths: cells.setWidths,
    setHovered: (hovered) => void element.classList.toggle('gc-hovered', hovered),
    setCarried: (carried) => void element.classList.toggle('gc-carried', carried),
    setTabbable: (column) => {
      if (column === tabbable) return;
      tabbable = column;
      cells.setTabbable(element.classList.contains('gc-group') ? Math.min(column, 0) : column);
    },
    cellAt: (column) => {
      if (column >= cells.count()) return description;
      return cells.at(element.classList.contains('gc-group') ? 0 : column);
    },
    say: () => {
      if (!describe) return;
      const words = describe();
      describe = null;
      if (description.textContent !== words) description.textContent = words;
    },
    columnOf: cells.columnOf,
  };
}

const skeleton: Cell = { type: 'skeleton' };

function setRowSemantics(element: HTMLElement, content: RowContent): void {
  const { level, position, setSize, expanded, selected, rowIndex } = content;
  element.classList.toggle('gc-found', content.found);
  element.classList.toggle('gc-arrived', content.arrived);
  element.classList.toggle('gc-group', content.group !== null);
  element.removeAttribute('aria-hidden');
  setAttribute(element, 'aria-level', String(level + 1));
  setAttribute(element, 'aria-posinset', String(position));
  setAttribute(element, 'aria-setsize', String(setSize));
  setAttribute(element, 'aria-rowindex', String(rowIndex));
  if (content.group === null) setAttribute(element, 'aria-selected', String(selected));
  else element.removeAttribute('aria-selected');
  if (expanded === null) element.removeAttribute('aria-expanded');
  else setAttribute(element, 'aria-expanded', String(expanded));
}

function setSkeletonSemantics(element: HTMLElement): void {
  element.setAttribute('aria-hidden', 'true');
  element.classList.remove('gc-found', 'gc-arrived', 'gc-group');
  element.removeAttribute('aria-expanded');
  setAttribute(element, 'aria-selected', 'false');
}
