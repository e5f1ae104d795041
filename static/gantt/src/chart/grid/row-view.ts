// One recycled row of the grid: a real row of a tree grid, whose last cell says its bar in words.
import type { Cell, Column } from '../chart-types';
import { rowHeight } from '../chart-metrics';
import { createCellContent, type CellContent } from './cell-content';
import { createIcon } from './icon-svg';

/** What a row shows; `description` is asked for only when it has changed. */
export interface RowContent {
  readonly cells: readonly Cell[];
  readonly description: string;
  readonly level: number;
  /** Px of indentation a level. */
  readonly step: number;
  /** From 1, among its siblings. */
  readonly position: number;
  readonly setSize: number;
  readonly expanded: boolean | null;
  /** What a click on the twisty does, in words. */
  readonly twistyTitle: string;
  readonly selected: boolean;
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
  readonly setWidths: (columns: readonly Column[], widths: readonly number[]) => void;
  readonly setHovered: (hovered: boolean) => void;
  readonly setTabbable: (tabbable: boolean) => void;
}

interface CellSlot {
  readonly element: HTMLElement;
  readonly show: (cell: Cell) => void;
}

export function createRowView(): RowView {
  const element = createCell('gc-row', 'row');
  element.style.height = `${rowHeight}px`;
  element.tabIndex = -1;
  const twisty = createTwisty();
  const description = createCell('gc-described', 'gridcell');
  const slots: CellSlot[] = [];
  const ensureSlots = (count: number): void => {
    for (let i = slots.length; i < count; i++) slots.push(createSlot(i === 0 ? twisty.element : null));
    while (slots.length > count) slots.pop()?.element.remove();
    const inPlace = element.childElementCount === count + 1;
    if (!inPlace) element.replaceChildren(...slots.map((slot) => slot.element), description);
  };
  return {
    element,
    show: (content) => {
      ensureSlots(content.cells.length);
      slots.forEach((slot, i) => slot.show(content.cells[i] ?? { type: 'skeleton' }));
      indent(slots[0]?.element, content.level * content.step);
      twisty.show(content.expanded);
      twisty.element.title = content.expanded === null ? '' : content.twistyTitle;
      description.textContent = content.description;
      setRowSemantics(element, content);
    },
    showSkeleton: (columnCount) => {
      ensureSlots(columnCount);
      slots.forEach((slot) => slot.show({ type: 'skeleton' }));
      indent(slots[0]?.element, 0);
      twisty.show(null);
      setSkeletonSemantics(element);
    },
    place: (offset) => void (element.style.transform = `translateY(${offset}px)`),
    setWidths: (columns, widths) => {
      ensureSlots(columns.length);
      slots.forEach((slot, i) => void (slot.element.style.width = `${widths[i] ?? 0}px`));
    },
    setHovered: (hovered) => void element.classList.toggle('gc-hovered', hovered),
    setTabbable: (tabbable) => void (element.tabIndex = tabbable ? 0 : -1),
  };
}

function indent(cell: HTMLElement | undefined, by: number): void {
  if (cell) cell.style.paddingInlineStart = `${8 + by}px`;
}

function createCell(className: string, role: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', role);
  return element;
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
function createSlot(twisty: HTMLElement | null): CellSlot {
  const element = createCell(twisty ? 'gc-cell gc-name' : 'gc-cell', 'gridcell');
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
  const before = Object.entries(a);
  const after = new Map<string, unknown>(Object.entries(b));
  return before.length === after.size && before.every(([name, value]) => after.get(name) === value);
}

/** Writes only what differs: each attribute written would send assistive technology over the row again. */
function setAttribute(element: HTMLElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function setRowSemantics(element: HTMLElement, content: RowContent): void {
  const { level, position, setSize, expanded, selected, rowIndex } = content;
  element.classList.toggle('gc-found', content.found);
  element.classList.toggle('gc-arrived', content.arrived);
  element.removeAttribute('aria-hidden');
  setAttribute(element, 'aria-level', String(level + 1));
  setAttribute(element, 'aria-posinset', String(position));
  setAttribute(element, 'aria-setsize', String(setSize));
  setAttribute(element, 'aria-rowindex', String(rowIndex));
  setAttribute(element, 'aria-selected', String(selected));
  if (expanded === null) element.removeAttribute('aria-expanded');
  else setAttribute(element, 'aria-expanded', String(expanded));
}

function setSkeletonSemantics(element: HTMLElement): void {
  element.setAttribute('aria-hidden', 'true');
  element.classList.remove('gc-found', 'gc-arrived');
  element.removeAttribute('aria-expanded');
  setAttribute(element, 'aria-selected', 'false');
}
