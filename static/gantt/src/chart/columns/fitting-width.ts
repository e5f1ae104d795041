// Measures what a column would need to show everything that is in view. Reads layout: never while scrolling.
import type { ChartDom } from '../chart-dom';

const padding = 10;

/** In px. */
export function fittingWidth({ head, pool }: Pick<ChartDom, 'head' | 'pool'>, column: number): number {
  const title = head.cellAt(column);
  const cells = title ? [title, ...pool.cellsOf(column)] : pool.cellsOf(column);
  return Math.ceil(Math.max(0, ...cells.map(contentWidth)));
}

/** Of the text as it would stand without an ellipsis, with the cell's air on both sides. */
function contentWidth(cell: HTMLElement): number {
  if (cell.getClientRects().length === 0) return 0;
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const left = cell.getBoundingClientRect().left;
  let right = left + padding;
  for (const child of cell.children)
    if (!child.matches('.gc-described, .gc-head-handle'))
      right = Math.max(right, child.getBoundingClientRect().left);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    if (text.parentElement?.closest('.gc-described')) continue;
    range.selectNodeContents(text);
    right = Math.max(right, range.getBoundingClientRect().right);
  }
  for (const box of cell.querySelectorAll('.gc-avatar, .gc-icon'))
    right = Math.max(right, box.getBoundingClientRect().right);
  return right - left + padding;
}
