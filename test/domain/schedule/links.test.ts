import { datesOf, link, resultOf, scheduleOf, task } from './support/office-plan';

const twoOf = (type: 'FS' | 'SS' | 'FF' | 'SF', lag = 0, lagUnit: 'work' | 'elapsed' | 'percent' = 'work') =>
  scheduleOf([task('a', 4), task('b', 2)], [{ from: 'a', to: 'b', type, lag, lagUnit }]);

describe('links', () => {
  it.each([
    ['FS', 0, 'work', '10 08:00 – 13 17:00'],
    ['FS', 480, 'work', '13 08:00 – 14 17:00'],
    ['FS', -480, 'work', '09 08:00 – 10 17:00'],
    ['FS', 1440, 'elapsed', '13 08:00 – 14 17:00'],
    ['FS', 50, 'percent', '14 08:00 – 15 17:00'],
    ['SS', 0, 'work', '06 08:00 – 07 17:00'],
    ['SS', 960, 'work', '08 08:00 – 09 17:00'],
    ['FF', 0, 'work', '08 08:00 – 09 17:00'],
    ['FF', 480, 'work', '09 08:00 – 10 17:00'],
    ['SF', 2400, 'work', '09 08:00 – 10 17:00'],
  ] as const)('%s with a lag of %d, %s', (type, lag, unit, dates) => {
    expect(datesOf(twoOf(type, lag, unit), 'b')).toBe(dates);
  });

  it('push a successor over the weekend', () => {
    const schedule = scheduleOf([task('a', 5), task('b', 1)], [link('a', 'b')]);
    expect(datesOf(schedule, 'b')).toBe('13 08:00 – 13 17:00');
  });

  it('into a summary hold every task below it', () => {
    const schedule = scheduleOf(
      [task('a', 1), task('s', 0), task('b', 1, { parentId: 's' }), task('c', 2, { parentId: 's' })],
      [link('a', 's')],
    );
    expect(['b', 'c', 's'].map((id) => datesOf(schedule, id))).toEqual([
      '07 08:00 – 07 17:00',
      '07 08:00 – 08 17:00',
      '07 08:00 – 08 17:00',
    ]);
  });

  it('out of a summary wait for all below it', () => {
    const schedule = scheduleOf(
      [task('s', 0), task('a', 1, { parentId: 's' }), task('b', 3, { parentId: 's' }), task('c', 1)],
      [link('s', 'c')],
    );
    expect(datesOf(schedule, 'c')).toBe('09 08:00 – 09 17:00');
  });

  it('of inactive tasks push nobody', () => {
    const schedule = scheduleOf([task('a', 4, { mode: 'inactive' }), task('b', 1)], [link('a', 'b')]);
    expect(datesOf(schedule, 'b')).toBe('06 08:00 – 06 17:00');
  });

  it('leave slack: free up to the next task, total up to the end', () => {
    const schedule = scheduleOf(
      [task('a', 1), task('b', 1), task('c', 1), task('d', 5)],
      [link('a', 'b', 'FS', 480), link('b', 'c')],
    );
    expect(['a', 'b', 'c', 'd'].map((id) => resultOf(schedule, id).totalSlack)).toEqual([480, 480, 480, 0]);
    expect(['a', 'b', 'c', 'd'].map((id) => resultOf(schedule, id).freeSlack)).toEqual([0, 0, 480, 0]);
  });
});
