import fc from 'fast-check';
import { createLinkIndex, linksNear } from '#domain/layout/link-index';
import type { VisibleRows } from '#domain/layout/visible-rows';

const taskCount = 5000;

const everyRow: VisibleRows = {
  count: taskCount,
  taskAt: Int32Array.from({ length: taskCount }, (_, i) => i),
  rowOf: Int32Array.from({ length: taskCount }, (_, i) => i),
};

const anyLinks = fc
  .array(fc.tuple(fc.nat({ max: taskCount - 1 }), fc.nat({ max: taskCount - 1 })), { maxLength: 60 })
  .map((pairs) => ({
    linkFrom: Int32Array.from(pairs, ([from]) => from),
    linkTo: Int32Array.from(pairs, ([, to]) => to),
  }));

describe('links near a window of rows', () => {
  test('are all that cross it, each once', () => {
    fc.assert(
      fc.property(anyLinks, fc.nat({ max: taskCount - 30 }), (plan, firstRow) => {
        const endRow = firstRow + 30;
        const near = linksNear(createLinkIndex(plan, everyRow), firstRow, endRow);
        const crossing = [...plan.linkFrom.keys()].filter((link) => {
          const ends = [plan.linkFrom[link] ?? 0, plan.linkTo[link] ?? 0];
          return Math.min(...ends) < endRow && Math.max(...ends) >= firstRow;
        });
        expect(near).toEqual(expect.arrayContaining(crossing));
        expect(near).toEqual([...new Set(near)].sort((a, b) => a - b));
      }),
    );
  });

  test('leave out what has an end without a row', () => {
    const rows: VisibleRows = { ...everyRow, rowOf: everyRow.rowOf.map((row) => (row === 7 ? -1 : row)) };
    const plan = { linkFrom: Int32Array.of(5, 7), linkTo: Int32Array.of(6, 8) };
    expect(linksNear(createLinkIndex(plan, rows), 0, 20)).toEqual([0]);
  });

  test('are few where few are near', () => {
    const plan = {
      linkFrom: Int32Array.from({ length: taskCount - 1 }, (_, i) => i),
      linkTo: Int32Array.from({ length: taskCount - 1 }, (_, i) => i + 1),
    };
    expect(linksNear(createLinkIndex(plan, everyRow), 2000, 2030).length).toBeLessThan(100);
  });

  test('are none in an empty plan', () => {
    const none = new Int32Array(0);
    const index = createLinkIndex({ linkFrom: none, linkTo: none }, { count: 0, taskAt: none, rowOf: none });
    expect(linksNear(index, 0, 0)).toEqual([]);
  });
});
