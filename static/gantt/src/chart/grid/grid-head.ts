// The head of the grid: one row of column names.
import type { Column } from '../chart-types';
import { createIcon } from './icon-svg';

export interface GridHead {
  readonly element: HTMLElement;
  readonly show: (columns: readonly Column[], widths: readonly number[]) => void;
}

export function createGridHead(): GridHead {
  const element = document.createElement('div');
  element.className = 'gc-grid-head';
  element.setAttribute('role', 'row');
  element.setAttribute('aria-rowindex', '1');
  return {
    element,
    show: (columns, widths) =>
      element.replaceChildren(...columns.map((column, i) => createHeadCell(column, widths[i] ?? 0))),
  };
}

function createHeadCell({ title, headIcon }: Column, width: number): HTMLElement {
  const element = document.createElement('div');
  element.className = 'gc-head-cell';
  element.setAttribute('role', 'columnheader');
  element.style.width = `${width}px`;
  if (!headIcon) {
    element.textContent = title;
    return element;
  }
  const name = document.createElement('span');
  name.className = 'gc-described';
  name.textContent = title;
  element.title = title;
  element.append(createIcon(headIcon), name);
  return element;
}
