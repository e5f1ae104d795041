// Which columns the grid shows, and which leave when the page is narrow.
import fc from 'fast-check';
import {
  firstColumns,
  fitColumns,
  inOrder,
  knownColumns,
  totalWidth,
  wantedColumns,
  withWidth,
} from '../../../static/gantt/src/screens/columns/column-set';

const ids = (columns: readonly { readonly id: string }[]): string[] => columns.map(({ id }) => id);

describe('columns of the grid', () => {
  it.each([
    [1024, 232],
    [1280, 424],
    [1600, 568],
    [2560, 760],
  ])('take, on a page of %i px, %i px at first', (pageWidth, width) => {
    expect(totalWidth(firstColumns(pageWidth))).toBe(width);
    expect(fitColumns(firstColumns(pageWidth), pageWidth)).toEqual(firstColumns(pageWidth));
  });

  it('begin with the tree, whatever was chosen', () => {
    expect(ids(wantedColumns([{ id: 'labels', width: 90 }], 1600))).toEqual(['issue', 'labels']);
  });

  it('leave from the right, and dates and people last', () => {
    const wide = [
      { id: 'issue', width: 300 },
      { id: 'assignee', width: 40 },
      { id: 'start', width: 60 },
      { id: 'labels', width: 400 },
      { id: 'sprint', width: 400 },
    ];
    expect(ids(fitColumns(wide, 1280))).toEqual(['issue', 'assignee', 'start', 'labels']);
    expect(ids(fitColumns(wide, 1200))).toEqual(['issue', 'assignee', 'start']);
  });

  it('never lose the tree and never take more than their share', () => {
    const choice = fc.record({
      id: fc.constantFrom(...knownColumns, 'customfield_10020'),
      width: fc.integer({ min: 40, max: 480 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(choice, { selector: ({ id }) => id }),
        fc.integer({ min: 720, max: 3000 }),
        (chosen, pageWidth) => {
          const shown = fitColumns(wantedColumns(chosen, pageWidth), pageWidth);
          expect(shown[0]?.id).toBe('issue');
          const room = Math.min(pageWidth * 0.55, pageWidth - 480) - 200;
          expect(totalWidth(shown.slice(1))).toBeLessThanOrEqual(Math.max(0, room));
        },
      ),
    );
  });

  it('keep their widths in a new order, and those without room behind the others', () => {
    const columns = firstColumns(1280);
    expect(ids(inOrder(columns, ['issue', 'due', 'start']))).toEqual(['issue', 'due', 'start', 'assignee']);
    expect(withWidth(columns, 'due', 90).find(({ id }) => id === 'due')?.width).toBe(90);
  });
});
