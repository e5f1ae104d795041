import type { ScheduleConstraint } from '#domain/schedule/schedule-input';
import { at, datesOf, lateDatesOf, link, resultOf, scheduleOf, task } from './support/office-plan';

const after = (constraint: ScheduleConstraint, rest = {}) =>
  scheduleOf([task('a', 2), task('b', 2, { constraint }), task('end', 10)], [link('a', 'b')], rest);

describe('constraints', () => {
  it.each([
    ['SNET', '09 08:00', '09 08:00 – 10 17:00'],
    ['SNET', '06 08:00', '08 08:00 – 09 17:00'],
    ['SNLT', '07 08:00', '07 08:00 – 08 17:00'],
    ['FNET', '14 17:00', '13 08:00 – 14 17:00'],
    ['FNLT', '08 17:00', '07 08:00 – 08 17:00'],
    ['MSO', '13 08:00', '13 08:00 – 14 17:00'],
    ['MFO', '15 12:00', '13 13:00 – 15 12:00'],
  ] as const)('%s on %s', (type, date, dates) => {
    expect(datesOf(after({ type, date: at(date) }), 'b')).toBe(dates);
  });

  it('that pull forward give way to links where links are to win', () => {
    const schedule = after({ type: 'SNLT', date: at('07 08:00') }, { honorConstraints: false });
    expect(datesOf(schedule, 'b')).toBe('08 08:00 – 09 17:00');
    expect(resultOf(schedule, 'b').totalSlack).toBe(-480);
  });

  it('as late as possible leave no slack and push what follows', () => {
    const schedule = after({ type: 'ALAP' });
    expect(datesOf(schedule, 'b')).toBe('16 08:00 – 17 17:00');
    expect(resultOf(schedule, 'b').totalSlack).toBe(0);
  });

  it('a deadline pulls late dates only', () => {
    const schedule = scheduleOf([task('a', 2, { deadline: at('06 17:00') }), task('end', 5)]);
    expect(datesOf(schedule, 'a')).toBe('06 08:00 – 07 17:00');
    expect(resultOf(schedule, 'a').totalSlack).toBe(-480);
  });

  it('manual tasks stay where they are put; those put nowhere yet follow their links and are never critical', () => {
    const schedule = scheduleOf(
      [
        task('a', 2),
        task('b', 1, { mode: 'manual', start: at('06 08:00'), finish: at('06 12:00') }),
        task('c', 3, { mode: 'manual' }),
      ],
      [link('a', 'b'), link('a', 'c')],
    );
    expect(datesOf(schedule, 'b')).toBe('06 08:00 – 06 12:00');
    expect(datesOf(schedule, 'c')).toBe('08 08:00 – 10 17:00');
    expect(resultOf(schedule, 'c')).toMatchObject({ totalSlack: 0, critical: false });
  });

  it('slack is counted in the hours of the plan, whoever works', () => {
    const schedule = scheduleOf([task('a', 0.5, { resourceCalendarIds: ['late'] }), task('end', 5)]);
    expect(datesOf(schedule, 'a')).toBe('06 10:00 – 06 14:00');
    expect(lateDatesOf(schedule, 'a')).toBe('10 10:00 – 10 14:00');
    expect(resultOf(schedule, 'a').totalSlack).toBe(4 * 480);
  });
});
