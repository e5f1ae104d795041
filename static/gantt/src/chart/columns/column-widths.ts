// How the grid's width is shared among its columns, and what becomes of it when one is resized or moved. Numbers only.
import type { Column } from '../chart-types';
import { minGridWidth } from '../chart-metrics';

const leastWidth = 40;
const mostWidth = 640;

/** In px, one a column. Where even a narrow tree has no room, the last columns are cut off by the splitter. */
export function toColumnWidths(columns: readonly Column[], gridWidth: number): number[] {
  const others = othersWidth(columns);
  return columns.map((column, i) => (i === 0 ? Math.max(minGridWidth, gridWidth - others) : column.width));
}

const othersWidth = (columns: readonly Column[]): number =>
  columns.slice(1).reduce((sum, column) => sum + column.width, 0);

/** A column at a new width, and the grid that grew or shrank with it. */
export interface ColumnDraft {
  readonly id: string;
  readonly width: number;
  readonly gridWidth: number;
}

export interface GridShape {
  readonly columns: readonly Column[];
  readonly gridWidth: number;
  readonly least: number;
  readonly most: number;
}

/** The grid takes what the column gains, so that no name is squeezed; only at the grid's own bounds the tree gives way. */
export function resizedColumn(shape: GridShape, index: number, wish: number): ColumnDraft | null {
  const { columns, gridWidth, least, most } = shape;
  const column = columns[index];
  if (!column) return null;
  const within = (width: number): number => Math.round(Math.min(most, Math.max(least, width)));
  if (index === 0) {
    const others = othersWidth(columns);
    const grid = within(Math.max(minGridWidth, wish) + others);
    return { id: column.id, width: Math.max(minGridWidth, grid - others), gridWidth: grid };
  }
  const { minWidth = leastWidth, maxWidth = mostWidth } = column;
  const width = Math.round(Math.min(maxWidth, Math.max(minWidth, wish)));
  return { id: column.id, width, gridWidth: within(gridWidth + width - column.width) };
}

/** The gap between columns that is nearest to `x`, as the index of the column after it; never before the tree. */
export function columnGapAt(widths: readonly number[], x: number): number {
  let left = 0;
  let gap = 0;
  for (const width of widths) {
    if (x < left + width / 2) break;
    left += width;
    gap++;
  }
  return Math.max(1, gap);
}

/** Null where everything stays in its place. */
export function movedColumn(ids: readonly string[], from: number, gap: number): readonly string[] | null {
  const id = ids[from];
  if (id === undefined || from === 0 || gap < 1 || gap === from || gap === from + 1) return null;
  const next = ids.filter((_, i) => i !== from);
  next.splice(gap > from ? gap - 1 : gap, 0, id);
  return next;
}
