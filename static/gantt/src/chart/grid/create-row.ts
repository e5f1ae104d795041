// The last row of the grid: it asks for a new issue. Screens lay their editor over it.
import type { ChartRect } from '../chart-types';
import { rowHeight } from '../chart-metrics';
import { createIcon } from './icon-svg';

export interface CreateRow {
  readonly element: HTMLElement;
  readonly button: HTMLElement;
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
  return {
    element,
    button,
    show: (content) => {
      element.hidden = content === null;
      if (!content) return;
      if (label.textContent !== content.label) label.textContent = content.label;
      element.setAttribute('aria-rowindex', String(content.rowIndex));
      element.style.transform = `translateY(${content.row * rowHeight}px)`;
    },
  };
}

export function createRowRect({ element }: CreateRow): ChartRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
