import fc from 'fast-check';
import { indentStep } from '../../../static/gantt/src/chart/grid/indent-step';
import { textDirection } from '../../../static/gantt/src/chart/paint/text-direction';
import { zoomThatFits } from '../../../static/gantt/src/chart/gesture/chart-actions';

describe('indentation', () => {
  test('is 18 px in a tree of few levels, and leaves twelve levels room for their names', () => {
    expect(indentStep(3, 304)).toBe(18);
    expect(indentStep(11, 304) * 11).toBeLessThanOrEqual(304 * 0.4);
  });

  test('tells every level from the next', () => {
    const depth = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(depth, fc.integer({ min: 160, max: 900 }), (levels, width) => {
        expect(indentStep(levels, width)).toBeGreaterThanOrEqual(6);
      }),
    );
  });
});

test.each([
  ['LUM-1 שלום', 'ltr'],
  ['שלום LUM-1', 'rtl'],
  ['12 مرحبا', 'rtl'],
  ['2026', 'ltr'],
])('“%s” runs %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});

test('fit takes the nearest zoom that has room, and the farthest where none has', () => {
  expect(zoomThatFits(60, 800)).toBe('week');
  expect(zoomThatFits(2, 1200)).toBe('hour');
  expect(zoomThatFits(3650, 800)).toBe('year');
});
