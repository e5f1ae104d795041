// What hands and keys can do to columns, whichever way they ask for it.
import { ranks } from '../frame-loop';
import type { ChartContext } from '../chart-state';
import { gridBounds } from '../render-chart';
import { movedColumn, resizedColumn, toColumnWidths, type GridShape } from './column-widths';
import { fittingWidth } from './fitting-width';

export interface ColumnActions {
  /** Draws it; nothing is told yet. */
  readonly draft: (index: number, width: number) => void;
  /** Tells what was drafted, once. */
  readonly commit: () => void;
  readonly discard: () => void;
  readonly resizeTo: (index: number, width: number) => void;
  /** As wide as the widest of what is in view. */
  readonly fit: (index: number) => void;
  /** Says whether the column moved; `gap` is the index of the column that it would stand before. */
  readonly moveTo: (index: number, gap: number) => boolean;
  readonly widths: () => readonly number[];
}

export function createColumnActions(context: ChartContext): ColumnActions {
  const { state, emit, invalidate, dom } = context;
  const shape = (): GridShape => {
    const { columns, layout } = state.model.input;
    return { columns, gridWidth: layout.gridWidth, ...gridBounds(state.width) };
  };
  const draft = (index: number, width: number): void => {
    state.columnDraft = resizedColumn(shape(), index, width);
    invalidate(ranks.layout);
  };
  const commit = (): void => {
    const { columnDraft } = state;
    if (!columnDraft) return;
    const { gridWidth } = state.model.input.layout;
    const { id, width } = columnDraft;
    emit('columnWidth', { id, width });
    if (columnDraft.gridWidth !== gridWidth) emit('gridWidth', { width: columnDraft.gridWidth });
    // Whoever keeps the widths has answered by now, or doesn't want them.
    state.columnDraft = null;
    invalidate(ranks.layout);
  };
  const resizeTo = (index: number, width: number): void => {
    draft(index, width);
    commit();
  };
  return {
    draft,
    commit,
    discard: () => {
      state.columnDraft = null;
      invalidate(ranks.layout);
    },
    resizeTo,
    fit: (index) => resizeTo(index, fittingWidth(dom, index)),
    moveTo: (index, gap) => {
      const ids = movedColumn(
        state.model.input.columns.map(({ id }) => id),
        index,
        gap,
      );
      if (ids) emit('columnOrder', { ids });
      return ids !== null;
    },
    widths: () => toColumnWidths(state.model.input.columns, state.gridWidth),
  };
}
