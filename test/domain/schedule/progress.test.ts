import { at, datesOf, lateDatesOf, link, resultOf, scheduleOf, task } from './support/office-plan';

describe('what has been done', () => {
  it('a started task goes on with what remains from where it was taken up again', () => {
    const schedule = scheduleOf([
      task('a', 4, { actualStart: at('06 08:00'), remaining: 960, resume: at('13 08:00') }),
    ]);
    expect(datesOf(schedule, 'a')).toBe('06 08:00 – 14 17:00');
  });

  it('nothing that is still to be done is placed before the status date', () => {
    const schedule = scheduleOf(
      [task('a', 4, { actualStart: at('06 08:00'), remaining: 960 }), task('b', 1), task('c', 1)],
      [link('a', 'c')],
      { statusDate: at('15 08:00') },
    );
    expect(datesOf(schedule, 'a')).toBe('06 08:00 – 16 17:00');
    expect(datesOf(schedule, 'b')).toBe('15 08:00 – 15 17:00');
    expect(datesOf(schedule, 'c')).toBe('17 08:00 – 17 17:00');
  });

  it('a finished task has no slack, is not critical and holds nobody', () => {
    const schedule = scheduleOf(
      [
        task('a', 1),
        task('b', 1, { actualStart: at('06 08:00'), actualFinish: at('06 17:00') }),
        task('c', 5),
      ],
      [link('a', 'b')],
    );
    expect(resultOf(schedule, 'b')).toMatchObject({ totalSlack: 0, critical: false });
    expect(lateDatesOf(schedule, 'a')).toBe('10 08:00 – 10 17:00');
  });

  it('a split task keeps its pauses, wherever it goes and however long it becomes', () => {
    const portions = [
      [at('06 08:00'), at('06 17:00')],
      [at('09 08:00'), at('09 17:00')],
    ] as const;
    const schedule = scheduleOf([task('a', 1), task('b', 3, { portions })], [link('a', 'b')]);
    expect(datesOf(schedule, 'b')).toBe('07 08:00 – 13 17:00');
  });
});
