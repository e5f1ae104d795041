import { criticalPaths, longestPath, nearCritical, type TaskPath } from '#domain/schedule/critical-paths';
import { drivingLinks } from '#domain/schedule/driving-links';
import { at, indexOf, link, resultOf, scheduleOf, task } from './support/office-plan';

const tasks = [task('a', 2), task('b', 2), task('c', 1), task('x', 3), task('y', 1)];
const links = [link('a', 'c'), link('b', 'c'), link('x', 'y', 'FS', -480)];

const named = (schedule: ReturnType<typeof scheduleOf>, path: TaskPath | null | undefined) => ({
  tasks: path?.tasks.map((i) => schedule.network.ids[i]),
  links: path?.links.map((i) => schedule.network.linkIds[i]),
});

describe('paths through a plan', () => {
  it('all links that ask for the start drive it', () => {
    const schedule = scheduleOf(tasks, links);
    const driving = drivingLinks(schedule, indexOf(schedule, 'c'));
    expect(driving.map((i) => schedule.network.linkIds[i])).toEqual(['a:c:FS', 'b:c:FS']);
    expect(drivingLinks(schedule, indexOf(schedule, 'a'))).toEqual([]);
  });

  it('the longest goes back from the last finish over all that drives', () => {
    const schedule = scheduleOf(tasks.slice(0, 3), links.slice(0, 2));
    expect(named(schedule, longestPath(schedule))).toEqual({
      tasks: ['a', 'b', 'c'],
      links: ['a:c:FS', 'b:c:FS'],
    });
    expect(longestPath(scheduleOf([]))).toBeNull();
  });

  it('the longest goes through the tasks of a summary that push', () => {
    const schedule = scheduleOf(
      [task('s', 0), task('a', 1, { parentId: 's' }), task('b', 3, { parentId: 's' }), task('c', 1)],
      [link('s', 'c')],
    );
    expect(named(schedule, longestPath(schedule)).tasks).toEqual(['b', 'c']);
  });

  it('each end of the plan has a critical path of its own where that is asked', () => {
    const one = scheduleOf([...tasks, task('z', 1)], links);
    const several = scheduleOf([...tasks, task('z', 1)], links, { severalCriticalPaths: true });
    expect(criticalPaths(one).map((path) => named(one, path).tasks)).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
    ]);
    expect(criticalPaths(several).map((path) => named(several, path).tasks)).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y'],
      ['z'],
    ]);
    expect(resultOf(one, 'z').totalSlack).toBe(960);
    expect(resultOf(several, 'z').totalSlack).toBe(0);
  });

  it('a deadline still pulls the end of a path of its own', () => {
    const late = task('z', 2, { deadline: at('06 17:00') });
    const schedule = scheduleOf([...tasks, late], links, { severalCriticalPaths: true });
    expect(resultOf(schedule, 'z').totalSlack).toBe(-480);
  });

  it('near critical is what has no more slack than asked, and some', () => {
    const schedule = scheduleOf([...tasks, task('z', 1)], links);
    expect(nearCritical(schedule, 960).map((i) => schedule.network.ids[i])).toEqual(['z']);
    expect(nearCritical(schedule, 959)).toEqual([]);
  });
});
