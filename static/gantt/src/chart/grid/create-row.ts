// The last row of the grid: it asks for a new issue. Screens lay their editor over it.
import type { ChartRect } from '../chart-types';
import { rowHeight } from '../chart-metrics';
import { createIcon } from './icon-svg';

export interface CreateRow {
  readonly element: HTMLElement;
  readonly button: HTMLElement;
  /** Goes with the rows: `top` px of them are scrolled away. */
  readonly scrollTo: (top: number) => void;
  readonly show: (content: CreateRowContent | null) => void;
}

export interface CreateRowContent {
  readonly label: string;
  /** Rows above it. */
  readonly row: number;
  /** Of the tree grid, the head being 1. */
  readonly rowIndex: number;
}

export function createCreateRow(): CreateRow {
  const element = document.createElement('div');
  element.className = 'gc-create-row';
  element.setAttribute('role', 'row');
  element.style.height = `${rowHeight}px`;
  const cell = document.createElement('div');
  cell.setAttribute('role', 'gridcell');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'gc-create';
  const label = document.createElement('span');
  button.append(createIcon('plus'), label);
  cell.append(button);
  element.append(cell);
  element.hidden = true;
  let offset = 0;
  let scrolled = 0;
  const place = (): void => void (element.style.transform = `translateY(${offset - scrolled}px)`);
  return {
    element,
    button,
    scrollTo: (top) => {
      if (top === scrolled) return;
      scrolled = top;
      place();
    },
    show: (content) => {
      element.hidden = content === null;
      if (!content) return;
      if (label.textContent !== content.label) label.textContent = content.label;
      element.setAttribute('aria-rowindex', String(content.rowIndex));
      offset = content.row * rowHeight;
      place();
    },
  };
}

export function createRowRect({ element }: CreateRow): ChartRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
