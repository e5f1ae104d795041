import type { TaskId } from '#domain/plan/ids';
import type { ChartMarks } from '../../../static/gantt/src/chart/chart-types';
import { toMovedTasks, withSubtrees } from '../../../static/gantt/src/chart/gesture/moving-tasks';
import { lumenPlan } from '../stand/lumen-plan';
import { ids } from '../support/view';

const marks = (selected: readonly string[], locked: readonly string[] = []): ChartMarks => ({
  selected: ids(...selected),
  saving: new Set(),
  failed: new Set(),
  locked: ids(...locked),
});
const id = (name: string): TaskId => name as TaskId;

describe('tasks that a hand takes along', () => {
  test('are the grabbed one alone when it is not selected', () => {
    expect(toMovedTasks(lumenPlan, id('LUM-15'), marks(['LUM-16']))).toEqual(['LUM-15']);
  });

  test('are all that are selected with it, in plan order', () => {
    expect(toMovedTasks(lumenPlan, id('LUM-34'), marks(['LUM-34', 'LUM-15']))).toEqual(['LUM-15', 'LUM-34']);
  });

  test('leave out what a selected ancestor takes along anyway', () => {
    expect(toMovedTasks(lumenPlan, id('LUM-32'), marks(['LUM-32', 'LUM-30', 'LUM-51']))).toEqual([
      'LUM-30',
      'LUM-51',
    ]);
  });

  test('leave out what may not be edited', () => {
    expect(toMovedTasks(lumenPlan, id('LUM-15'), marks(['LUM-15', 'LUM-16'], ['LUM-16']))).toEqual([
      'LUM-15',
    ]);
  });

  test('follow with everything below them', () => {
    const keys = [...withSubtrees(lumenPlan, [id('LUM-31')])].map((index) => lumenPlan.tasks[index]?.key);
    expect(keys).toEqual(['LUM-31', 'LUM-32', 'LUM-33']);
  });
});
