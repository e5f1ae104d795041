import fc from 'fast-check';
import type { Column } from '../../../static/gantt/src/chart/chart-types';
import {
  columnGapAt,
  movedColumn,
  resizedColumn,
  toColumnWidths,
  type GridShape,
} from '../../../static/gantt/src/chart/columns/column-widths';

const column = (width: number, id = 'c', more: Partial<Column> = {}): Column => ({
  id,
  title: id,
  width,
  cell: () => ({ type: 'text', text: '' }),
  ...more,
});
const columns = [column(304, 'tree'), column(40, 'who'), column(104, 'status'), column(60, 'due')];
const shape: GridShape = { columns, gridWidth: 508, least: 160, most: 800 };

describe('column widths', () => {
  test('give the tree what the others leave', () => {
    expect(toColumnWidths(columns, 600)).toEqual([396, 40, 104, 60]);
  });

  test('keep the tree readable in a narrow grid', () => {
    expect(toColumnWidths(columns, 250)).toEqual([160, 40, 104, 60]);
  });
});

describe('a resized column', () => {
  test('takes the grid with it, so that no name is squeezed', () => {
    expect(resizedColumn(shape, 2, 144)).toEqual({ id: 'status', width: 144, gridWidth: 548 });
    expect(resizedColumn(shape, 2, 64)).toEqual({ id: 'status', width: 64, gridWidth: 468 });
  });

  test('squeezes the tree only where the grid can’t grow', () => {
    expect(resizedColumn({ ...shape, most: 520 }, 2, 144)).toEqual({
      id: 'status',
      width: 144,
      gridWidth: 520,
    });
  });

  test('keeps between its own bounds', () => {
    const bounded = { ...shape, columns: [column(304), column(40, 'who', { minWidth: 36, maxWidth: 80 })] };
    expect(resizedColumn(bounded, 1, 4)?.width).toBe(36);
    expect(resizedColumn(bounded, 1, 400)?.width).toBe(80);
  });

  test('of the tree is what the grid leaves it', () => {
    expect(resizedColumn(shape, 0, 344)).toEqual({ id: 'tree', width: 344, gridWidth: 548 });
    expect(resizedColumn(shape, 0, 20)).toEqual({ id: 'tree', width: 160, gridWidth: 364 });
  });

  test('never leaves the bounds of the grid', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: -500, max: 3000 }), (index, wish) => {
        const draft = resizedColumn(shape, index, wish);
        expect(draft?.gridWidth).toBeGreaterThanOrEqual(shape.least);
        expect(draft?.gridWidth).toBeLessThanOrEqual(shape.most);
      }),
    );
  });
});

describe('a carried column', () => {
  const ids = ['tree', 'who', 'status', 'due'];

  test('stands in the gap nearest to the pointer, never before the tree', () => {
    const widths = [304, 40, 104, 60];
    expect(columnGapAt(widths, 10)).toBe(1);
    expect(columnGapAt(widths, 330)).toBe(2);
    expect(columnGapAt(widths, 9999)).toBe(4);
  });

  test('goes to its gap', () => {
    expect(movedColumn(ids, 1, 4)).toEqual(['tree', 'status', 'due', 'who']);
    expect(movedColumn(ids, 3, 1)).toEqual(['tree', 'due', 'who', 'status']);
  });

  test('stays where it is in the gaps beside it, and the tree stays first', () => {
    expect(movedColumn(ids, 2, 2)).toBeNull();
    expect(movedColumn(ids, 2, 3)).toBeNull();
    expect(movedColumn(ids, 0, 3)).toBeNull();
    expect(movedColumn(ids, 2, 0)).toBeNull();
  });

  test('changes nothing but its own place', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(4), (from, gap) => {
        const next = movedColumn(ids, from, gap);
        if (!next) return;
        const others = (list: readonly string[]): string[] => list.filter((id) => id !== ids[from]);
        expect(others(next)).toEqual(others(ids));
      }),
    );
  });
});
