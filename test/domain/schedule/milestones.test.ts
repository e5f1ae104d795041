import { at, datesOf, lateDatesOf, link, scheduleOf, task } from './support/office-plan';

describe('milestones', () => {
  it('stand where the work before them closes, and are late where that after them must open', () => {
    const schedule = scheduleOf([task('a', 1), task('m', 0), task('b', 1)], [link('a', 'm'), link('m', 'b')]);
    expect(datesOf(schedule, 'm')).toBe('06 17:00 – 06 17:00');
    expect(lateDatesOf(schedule, 'm')).toBe('07 08:00 – 07 08:00');
    expect(lateDatesOf(schedule, 'a')).toBe('06 08:00 – 06 17:00');
  });

  it('without predecessors stand at the start of the plan, before the day opens', () => {
    const schedule = scheduleOf([task('m', 0)], [], { projectStart: at('06 06:00') });
    expect(datesOf(schedule, 'm')).toBe('06 06:00 – 06 06:00');
  });

  it('with hours of their own wait until those open', () => {
    const schedule = scheduleOf([task('m', 0, { calendarId: 'late' })]);
    expect(datesOf(schedule, 'm')).toBe('06 10:00 – 06 10:00');
  });

  it('as late as possible stand in the evening, not on the next morning', () => {
    const schedule = scheduleOf(
      [task('a', 1), task('m', 0, { constraint: { type: 'ALAP' } }), task('b', 1)],
      [link('a', 'm'), link('m', 'b')],
    );
    expect(datesOf(schedule, 'm')).toBe('06 17:00 – 06 17:00');
  });

  it('in other hours hold what ends with them to those', () => {
    const schedule = scheduleOf(
      [task('a', 1), task('m', 0, { calendarId: 'late' }), task('end', 5)],
      [link('a', 'm', 'FF')],
    );
    expect(lateDatesOf(schedule, 'm')).toBe('10 17:00 – 10 17:00');
    expect(lateDatesOf(schedule, 'a')).toBe('09 14:00 – 10 14:00');
  });
});
