import type { Column } from '../../../static/gantt/src/chart/chart-types';
import { toColumnWidths } from '../../../static/gantt/src/chart/columns/column-widths';

const column = (width: number): Column => ({
  id: 'c',
  title: 'c',
  width,
  cell: () => ({ type: 'text', text: '' }),
});
const columns = [column(304), column(40), column(104), column(60)];

describe('column widths', () => {
  test('give the tree what the others leave', () => {
    expect(toColumnWidths(columns, 600)).toEqual([396, 40, 104, 60]);
  });

  test('keep the tree readable in a narrow grid', () => {
    expect(toColumnWidths(columns, 250)).toEqual([160, 40, 104, 60]);
  });
});
