import fc from 'fast-check';
import { createTimeScale } from '#domain/layout/time-scale';
import { pxPerDayAt, zoomLevels } from '#domain/layout/zoom-level';
import type { WallMinutes } from '#domain/time/units';

const wall = fc.integer({ min: -20_000_000, max: 60_000_000 }).map((at) => at as WallMinutes);
const scale = fc
  .record({ origin: wall, zoom: fc.constantFrom(...zoomLevels) })
  .map(({ origin, zoom }) => createTimeScale(origin, pxPerDayAt[zoom]));

describe('time scale', () => {
  test('finds every minute again from its px', () => {
    fc.assert(fc.property(scale, wall, (axis, at) => expect(axis.toWall(axis.toX(at))).toBe(at)));
  });

  test('puts later minutes farther right', () => {
    fc.assert(
      fc.property(scale, wall, fc.integer({ min: 1, max: 100_000 }), (axis, at, more) => {
        expect(axis.toX((at + more) as WallMinutes)).toBeGreaterThan(axis.toX(at));
      }),
    );
  });

  test('gives each day the same width', () => {
    fc.assert(
      fc.property(scale, wall, (axis, at) => {
        expect(axis.toX((at + 1440) as WallMinutes) - axis.toX(at)).toBeCloseTo(axis.pxPerDay, 6);
      }),
    );
  });

  test('begins with its origin at px 0', () => {
    fc.assert(fc.property(scale, (axis) => expect(axis.toX(axis.origin)).toBe(0)));
  });
});
