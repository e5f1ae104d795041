import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule } from '#domain/schedule/create-schedule';
import { findConflicts } from '#domain/schedule/find-conflicts';
import { addOutsideTasks } from '#domain/schedule/outside-tasks';
import { at, datesOf, inputOf, link, resultOf, task } from './support/office-plan';

const part = inputOf([task('a', 1), task('b', 5)], [link('before', 'a'), link('a', 'after')]);
const outside = [
  { id: 'before', finish: at('07 17:00') },
  { id: 'after', start: at('10 08:00') },
  { id: 'elsewhere', start: at('20 08:00') },
];

describe('tasks outside the loaded part', () => {
  it('push and hold as fixed dates, and do not make the plan longer', () => {
    const schedule = createSchedule(compileNetwork(addOutsideTasks(part, outside)));
    expect(datesOf(schedule, 'a')).toBe('08 08:00 – 08 17:00');
    expect(resultOf(schedule, 'a')).toMatchObject({ totalSlack: 480, freeSlack: 480, critical: false });
    expect(schedule.projectEnd).toBe(at('10 17:00'));
    expect(findConflicts(schedule)).toEqual([]);
  });

  it('only those that a link asks for are taken in', () => {
    const added = addOutsideTasks(part, outside).tasks.map(({ id }) => id);
    expect(added).toEqual(['a', 'b', 'before', 'after']);
  });

  it('without a date they stay unknown and are reported', () => {
    const input = addOutsideTasks(part, [{ id: 'before' }]);
    expect(input).toBe(part);
    const kinds = findConflicts(createSchedule(compileNetwork(input))).map(({ kind }) => kind);
    expect(kinds).toEqual(['unknown-task', 'unknown-task']);
  });
});
