// Makes the splitter change the grid's width, and fit it to what the rows in view show.
import type { ChartContext } from '../chart-state';
import { gridBounds } from '../render-chart';

const spare = 16;

export function connectSplitter({ dom, state, emit }: ChartContext): () => void {
  const widthTo = (width: number): void => {
    const { least, most } = gridBounds(state.width);
    emit('gridWidth', { width: Math.round(Math.min(most, Math.max(least, width))) });
  };
  dom.splitter.connect({ widthTo, fit: () => widthTo(state.gridWidth + missingRoom(dom.grid)) });
  return () => dom.splitter.element.remove();
}

/** By how much the widest name overflows its cell; negative where all have room to spare. */
function missingRoom(grid: HTMLElement): number {
  let missing = -Infinity;
  for (const name of grid.querySelectorAll<HTMLElement>('.gc-row:not([hidden]) .gc-name-text')) {
    const cell = name.parentElement;
    if (!cell) continue;
    const range = document.createRange();
    range.selectNodeContents(name);
    const end =
      name.getBoundingClientRect().left + Math.max(name.scrollWidth, range.getBoundingClientRect().width);
    missing = Math.max(missing, end + spare - cell.getBoundingClientRect().right);
  }
  return Number.isFinite(missing) ? missing : 0;
}
