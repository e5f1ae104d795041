import { traceCorners } from '../../../static/gantt/src/chart/paint/trace-corners';

function traced(points: readonly number[], options: Parameters<typeof traceCorners>[2]): string[] {
  const calls: string[] = [];
  const note =
    (name: string) =>
    (...values: readonly number[]): void => {
      calls.push([name, ...values].join(' '));
    };
  const path = { moveTo: note('M'), lineTo: note('L'), arcTo: note('A'), closePath: note('Z') };
  traceCorners(path, points, options);
  return calls;
}

describe('traced corners', () => {
  test('of an open line are rounded between its ends', () => {
    expect(traced([0, 0, 20, 0, 20, 40], { radius: 5, rounded: 6, closed: false })).toEqual([
      'M 0 0',
      'A 20 0 20 40 5',
      'L 20 40',
    ]);
  });

  test('are rounded less where a side is short', () => {
    expect(traced([0, 0, 4, 0, 4, 40], { radius: 5, rounded: 6, closed: false })).toContain('A 4 0 4 40 2');
  });

  test('of a closed shape are rounded as far as asked, the first one last', () => {
    expect(traced([0, 0, 20, 0, 20, 20], { radius: 2, rounded: 1, closed: true })).toEqual(
      ['M 10 0', 'L 20 0', 'L 20 20', 'A 0 0 20 0 2', 'Z '].map((line) => line.trim()),
    );
  });

  test('of a sharp shape are plain', () => {
    expect(traced([0, 0, 20, 0, 20, 20], { radius: 0, rounded: 0, closed: true })).toEqual([
      'M 0 0',
      'L 20 0',
      'L 20 20',
      'Z',
    ]);
  });
});
