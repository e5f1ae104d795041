import fc from 'fast-check';
import { edgePull } from '../../../static/gantt/src/chart/gesture/auto-scroll';

describe('the pull of an edge', () => {
  test('is nothing in the middle of the view', () => {
    expect(edgePull(500, 0, 1000)).toBe(0);
  });

  test('goes toward the edge that the pointer is at', () => {
    expect(edgePull(10, 0, 1000)).toBeLessThan(0);
    expect(edgePull(990, 0, 1000)).toBeGreaterThan(0);
  });

  test('grows with the way beyond the edge and has a limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (beyond) => {
        expect(edgePull(1000 + beyond + 1, 0, 1000)).toBeGreaterThanOrEqual(edgePull(1000 + beyond, 0, 1000));
        expect(edgePull(1000 + beyond, 0, 1000)).toBeLessThanOrEqual(18);
      }),
    );
  });
});
