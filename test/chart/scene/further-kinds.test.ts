import { bodyScene } from '../../../static/gantt/src/chart/scene/body-scene';
import { boxOf } from '../../../static/gantt/src/chart/scene/bar-geometry';
import { scheduleFixture } from '../stand/schedule-fixture';
import { createView, indexOf, rowOf, toLines } from '../support/view';

const linesOf = (input: Parameters<typeof createView>[0]): string[] => toLines(bodyScene(createView(input)));
const { nearCritical, markers, statusAt, ownDaysOff, critical } = scheduleFixture;

describe('further kinds', () => {
  test('what is nearly critical has a dashed edge, and what is critical has its own', () => {
    const near = (input: NonNullable<Parameters<typeof createView>[0]>): number =>
      linesOf(input).filter((line) => line.startsWith('box bar.near')).length;
    expect(near({ input: { nearCritical } })).toBe(2);
    expect(near({ input: { nearCritical, critical: nearCritical } })).toBe(0);
    expect(near({ input: { critical } })).toBe(0);
  });

  test('a named date is a line through all rows with its name above the bars', () => {
    const lines = linesOf({ input: { markers } });
    expect(lines.filter((line) => line.startsWith('polyline marker.line'))).toHaveLength(1);
    expect(lines.at(-1)).toMatch(/"Board meeting"$/);
    const atEdge = createView({ input: { markers } });
    const x = atEdge.model.scale.toX(markers[0]!.at);
    const flag = toLines(bodyScene({ ...atEdge, width: Math.ceil(x) + 20 })).find((line) =>
      line.startsWith('box marker.flag'),
    );
    expect(Number(/flag (\d+),/.exec(flag ?? '')?.[1])).toBeLessThan(x);
  });

  test('the progress line bends back where work lags, and is straight where it is done or not due', () => {
    const view = createView({ input: { statusAt } });
    const line = bodyScene(view).find((one) => one.look === 'status.line');
    if (line?.type !== 'polyline') throw new Error('There is no progress line.');
    const status = view.model.scale.toX(statusAt!);
    const xOf = (name: string): number => line.points[2 * rowOf(view, name)]!;
    expect(xOf('LUM-11')).toBe(status);
    const box = boxOf(view, indexOf(view, 'LUM-15'))!;
    const progress = view.model.input.plan.progress[indexOf(view, 'LUM-15')]!;
    expect(xOf('LUM-15')).toBeCloseTo(box.left + (box.right - box.left) * progress);
    expect(xOf('LUM-54')).toBe(status);
    expect(line.points).toHaveLength(2 * view.model.rows.count);
  });

  test('a task with days off of its own is shaded by those alone', () => {
    const plain = linesOf({}).filter((line) => line.startsWith('box off '));
    const own = linesOf({ input: { ownDaysOff } }).filter((line) => line.startsWith('box off '));
    expect(own.length).toBeGreaterThan(plain.length);
    expect(own.filter((line) => line.endsWith('36x32')).length).toBeGreaterThan(10);
    expect(
      linesOf({ zoom: 'quarter', input: { ownDaysOff } }).filter((line) => line.startsWith('box off')),
    ).toEqual([]);
  });
});
