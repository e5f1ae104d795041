import fc from 'fast-check';
import { hitTest } from '../../../static/gantt/src/chart/gesture/hit-test';
import { boxOf } from '../../../static/gantt/src/chart/scene/bar-geometry';
import { runs } from '../../support/runs';
import { createView, ids, indexOf, rowOf } from '../support/view';

const view = createView();
const boxOfTask = (name: string) => {
  const box = boxOf(view, indexOf(view, name));
  if (!box) throw new Error(`${name} has no bar.`);
  return box;
};

describe('hit test', () => {
  test('finds a bar and the part of it', () => {
    const box = boxOfTask('LUM-16');
    expect(hitTest(view, box.left + 2, box.y)).toMatchObject({
      type: 'bar',
      zone: 'start',
      bar: { taskId: 'LUM-16' },
    });
    expect(hitTest(view, (box.left + box.right) / 2, box.y)).toMatchObject({ type: 'bar', zone: 'body' });
    expect(hitTest(view, box.right - 2, box.y)).toMatchObject({ type: 'bar', zone: 'finish' });
  });

  test('gives summaries and milestones no edges', () => {
    const summary = boxOfTask('LUM-10');
    expect(hitTest(view, summary.left + 1, summary.y)).toMatchObject({ type: 'bar', zone: 'body' });
    const milestone = boxOfTask('LUM-53');
    expect(hitTest(view, milestone.left + 1, milestone.y)).toMatchObject({ type: 'bar', zone: 'body' });
  });

  test('says that a locked or restricted bar is locked, and gives it no edges', () => {
    const locked = createView({ marks: { locked: ids('LUM-16') } });
    const box = boxOfTask('LUM-16');
    expect(hitTest(locked, box.left + 2, box.y)).toMatchObject({ zone: 'body', bar: { locked: true } });
    const restricted = boxOfTask('LOCK-1');
    expect(hitTest(view, restricted.left + 2, restricted.y)).toMatchObject({
      zone: 'body',
      bar: { locked: true },
    });
  });

  test('finds the pill of a bar beyond the edge, with where it leads', () => {
    const narrow = createView({ view: { width: 600 } });
    const y = rowOf(narrow, 'LUM-58') * 32 + 16;
    const start = narrow.model.input.plan.start[indexOf(narrow, 'LUM-58')];
    expect(hitTest(narrow, 560, y)).toEqual({ type: 'pill', taskId: 'LUM-58', to: start });
    expect(hitTest(narrow, 100, y)).toEqual({ type: 'row', taskId: 'LUM-58' });
  });

  test('finds nothing below the last row', () => {
    expect(hitTest(view, 100, view.model.rows.count * 32 + 5)).toEqual({ type: 'nothing' });
  });

  test('undoes the scene: the middle of every bar in view is that bar’s', () => {
    const place = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      top: fc.integer({ min: 0, max: 700 }),
    });
    fc.assert(
      fc.property(place, ({ left, top }) => {
        const scrolled = createView({ view: { left, top, width: 1000, height: 500 } });
        const { plan } = scrolled.model.input;
        plan.tasks.forEach((task, index) => {
          const box = boxOf(scrolled, index);
          const x = box && (box.left + box.right) / 2;
          if (!box || x === null || x < 5 || x > 995) return;
          expect(hitTest(scrolled, x, box.y)).toMatchObject({ type: 'bar', bar: { taskId: task.id } });
        });
      }),
      runs(40),
    );
  });
});
