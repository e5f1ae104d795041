import { at, datesOf, link, resultOf, scheduleOf, say, task } from './support/office-plan';

const fromEnd = { projectFinish: at('17 17:00') };

describe('a plan scheduled from its end', () => {
  it('goes as late as it can, and starts when its first task must', () => {
    const schedule = scheduleOf([task('a', 2), task('b', 3), task('c', 1)], [link('a', 'b')], fromEnd);
    expect(['a', 'b', 'c'].map((id) => datesOf(schedule, id))).toEqual([
      '13 08:00 – 14 17:00',
      '15 08:00 – 17 17:00',
      '17 08:00 – 17 17:00',
    ]);
    expect(say(schedule.projectStart)).toBe('13 08:00');
    expect(resultOf(schedule, 'c').totalSlack).toBe(4 * 480);
  });

  it('lets a task be early that is told to', () => {
    const schedule = scheduleOf([task('a', 4), task('b', 1, { constraint: { type: 'ASAP' } })], [], fromEnd);
    expect(datesOf(schedule, 'b')).toBe('14 08:00 – 14 17:00');
  });

  it('stays with what has begun', () => {
    const schedule = scheduleOf([task('a', 1, { actualStart: at('13 08:00') }), task('b', 1)], [], fromEnd);
    expect(datesOf(schedule, 'a')).toBe('13 08:00 – 13 17:00');
  });
});
