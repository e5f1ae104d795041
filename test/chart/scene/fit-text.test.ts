import fc from 'fast-check';
import { fitText } from '../../../static/gantt/src/chart/scene/fit-text';

const measure = (text: string): number => text.length * 6;

describe('fitted text', () => {
  test('stays whole where it has room', () => {
    expect(fitText('Wireframes', 60, measure)).toBe('Wireframes');
  });

  test('ends in an ellipsis where it has not', () => {
    expect(fitText('Wireframes', 40, measure)).toBe('Wiref…');
  });

  test('has no space before the ellipsis', () => {
    expect(fitText('One two', 30, measure)).toBe('One…');
  });

  test('never cuts through what people see as one character', () => {
    expect(fitText('👩‍👩‍👧‍👦 family', 12, measure)).toBe('…');
  });

  test('is never wider than asked, the ellipsis apart', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 6, max: 400 }), (text, width) => {
        expect(measure(fitText(text, width, measure))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
