import { findConflicts } from '#domain/schedule/find-conflicts';
import { at, datesOf, link, scheduleOf, task } from './support/office-plan';

const conflictsOf = (...args: Parameters<typeof scheduleOf>) => findConflicts(scheduleOf(...args));

describe('conflicts', () => {
  it('a plan that can be kept has none', () => {
    expect(conflictsOf([task('a', 1), task('b', 1)], [link('a', 'b')])).toEqual([]);
  });

  it('a loop is named in its order, and the rest is still scheduled', () => {
    const tasks = [task('a', 1), task('b', 1), task('c', 1), task('d', 1)];
    const links = [link('a', 'b'), link('b', 'c'), link('c', 'a'), link('a', 'd')];
    const schedule = scheduleOf(tasks, links);
    const [loop, ...others] = findConflicts(schedule);
    expect(others).toEqual([]);
    expect(loop?.kind).toBe('loop');
    expect(loop?.tasks.toSorted()).toEqual(['a', 'b', 'c']);
    expect(loop?.choices).toEqual(loop?.links.map((id) => ({ action: 'remove-link', link: id })));
    expect(loop?.links.toSorted()).toEqual(['a:b:FS', 'b:c:FS', 'c:a:FS']);
    expect(datesOf(schedule, 'd')).toBe('07 08:00 – 07 17:00');
  });

  it('a task linked to the summary above it is a loop', () => {
    const tasks = [task('s', 0), task('a', 1, { parentId: 's' })];
    expect(conflictsOf(tasks, [link('s', 'a')])).toMatchObject([{ kind: 'loop', links: ['s:a:FS'] }]);
  });

  it('a constraint that wins over a link: by how much, from what, and what would do', () => {
    const until = { type: 'FNLT' as const, date: at('07 17:00') };
    const tasks = [task('a', 2), task('b', 1, { constraint: until })];
    expect(conflictsOf(tasks, [link('a', 'b', 'FS', 480)])).toEqual([
      {
        kind: 'unmet-link',
        tasks: ['a', 'b'],
        links: ['a:b:FS'],
        by: at('08 17:00') - at('07 08:00'),
        choices: [
          { action: 'relax-constraint', task: 'b', date: until.date + at('08 17:00') - at('07 08:00') },
          { action: 'remove-link', link: 'a:b:FS' },
          { action: 'shorten-lag', link: 'a:b:FS', by: at('08 17:00') - at('07 08:00') },
          { action: 'shorten-tasks', task: 'a', by: at('08 17:00') - at('07 08:00') },
        ],
      },
    ]);
  });

  it('a manual task that starts too early may follow its links instead', () => {
    const tasks = [task('a', 2), task('b', 1, { mode: 'manual', start: at('06 08:00') })];
    const [conflict] = conflictsOf(tasks, [link('a', 'b')]);
    expect(conflict).toMatchObject({ kind: 'unmet-link', tasks: ['a', 'b'] });
    expect(conflict?.choices[0]).toEqual({ action: 'schedule-automatically', task: 'b' });
  });

  it('two constraints that contradict each other along a chain: both ends may give way', () => {
    const tasks = [
      task('a', 2, { constraint: { type: 'MSO', date: at('08 08:00') } }),
      task('b', 1),
      task('c', 1, { constraint: { type: 'SNLT', date: at('08 08:00') } }),
    ];
    const [conflict] = conflictsOf(tasks, [link('a', 'b'), link('b', 'c')]);
    expect(conflict).toMatchObject({
      kind: 'unmet-link',
      tasks: ['a', 'b', 'c'],
      links: ['a:b:FS', 'b:c:FS'],
    });
    const relaxed = conflict?.choices.filter(({ action }) => action === 'relax-constraint');
    expect(relaxed?.map((choice) => choice.task)).toEqual(['c', 'a']);
  });

  it('a missed deadline names the chain and a date that would do', () => {
    const tasks = [task('a', 2), task('b', 2, { deadline: at('08 17:00') })];
    const [conflict] = conflictsOf(tasks, [link('a', 'b')]);
    expect(conflict).toMatchObject({ kind: 'missed-deadline', tasks: ['a', 'b'], by: 1440 });
    expect(conflict?.choices).toContainEqual({ action: 'move-deadline', task: 'b', date: at('09 17:00') });
    expect(conflict?.choices).toContainEqual({ action: 'shorten-tasks', task: 'a', by: 1440 });
    expect(conflict?.choices).toContainEqual({ action: 'remove-link', link: 'a:b:FS' });
  });

  it('what has happened can break a constraint', () => {
    const until = { type: 'SNLT' as const, date: at('06 08:00') };
    const tasks = [task('a', 1, { actualStart: at('07 08:00'), constraint: until })];
    expect(conflictsOf(tasks)).toMatchObject([
      { kind: 'unmet-constraint', tasks: ['a'], by: 1440, choices: [{ date: at('07 08:00') }] },
    ]);
  });

  it('calendars that are missing or have no hours name the tasks, which take the hours of the plan', () => {
    const tasks = [
      task('b', 1, { calendarId: 'gone' }),
      task('a', 1, { calendarId: 'gone' }),
      task('c', 1, { calendarId: 'never' }),
    ];
    const schedule = scheduleOf(tasks);
    expect(findConflicts(schedule)).toEqual([
      {
        kind: 'calendar-without-hours',
        tasks: ['c'],
        links: [],
        calendar: 'never',
        choices: [{ action: 'add-working-hours', calendar: 'never' }],
      },
      {
        kind: 'missing-calendar',
        tasks: ['a', 'b'],
        links: [],
        calendar: 'gone',
        choices: [{ action: 'choose-calendar', calendar: 'gone' }],
      },
    ]);
    expect(datesOf(schedule, 'c')).toBe('06 08:00 – 06 17:00');
  });

  it('tasks given twice and links to nowhere are said', () => {
    expect(conflictsOf([task('a', 1), task('a', 2)], [link('a', 'z')])).toMatchObject([
      { kind: 'duplicate-task', choices: [{ action: 'drop-task', task: 'a' }] },
      {
        kind: 'unknown-task',
        tasks: ['z'],
        choices: [{ action: 'load-task', task: 'z' }, { action: 'remove-link' }],
      },
    ]);
  });
});
