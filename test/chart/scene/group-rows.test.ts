import { createPlan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { hitTest } from '../../../static/gantt/src/chart/gesture/hit-test';
import { toMovedTasks } from '../../../static/gantt/src/chart/gesture/moving-tasks';
import { bodyScene } from '../../../static/gantt/src/chart/scene/body-scene';
import { lumenTasks } from '../stand/lumen-plan';
import { createView, ids, toLines } from '../support/view';

const group = 'group:anna' as TaskId;
const leaf = lumenTasks.find(({ task }) => task.key === 'LUM-16');
const plan = createPlan(
  leaf
    ? [
        { ...leaf.task, id: group, name: 'Anna', dates: { start: null, finish: null } },
        { ...leaf.task, parentId: group },
      ]
    : [],
  [],
);

describe('the head of a group', () => {
  test('shows its extent as a thin line on a sunken row, without a name or a percentage', () => {
    const view = createView({ plan });
    const lines = toLines(bodyScene({ ...view, height: 32 })).filter((line) => /group|text/.test(line));
    expect(lines).toEqual([
      expect.stringMatching(/^box row\.group /),
      expect.stringMatching(/^box group\.extent \d+,14 \d+x4$/),
    ]);
  });

  test('has nothing that a hand could take', () => {
    const view = createView({ plan });
    for (let x = 0; x < 2000; x += 10) expect(hitTest(view, x, 16)).toEqual({ type: 'row', taskId: group });
  });

  test('is left behind when it is selected with others', () => {
    const marks = { saving: new Set<TaskId>(), failed: new Set<TaskId>(), locked: new Set<TaskId>() };
    const moved = toMovedTasks(plan, 'LUM-16' as TaskId, { ...marks, selected: ids(group, 'LUM-16') });
    expect(moved).toEqual(['LUM-16']);
  });
});
