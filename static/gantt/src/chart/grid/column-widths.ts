// How the grid's width is shared among its columns: the tree's takes what the others leave.
import type { Column } from '../chart-types';
import { minGridWidth } from '../chart-metrics';

/** In px, one a column. Where even a narrow tree has no room, the last columns are cut off by the splitter. */
export function toColumnWidths(columns: readonly Column[], gridWidth: number): number[] {
  const others = columns.slice(1).reduce((sum, column) => sum + column.width, 0);
  return columns.map((column, i) => (i === 0 ? Math.max(minGridWidth, gridWidth - others) : column.width));
}
