import { finishReason, reasonChain, startReason } from '#domain/schedule/reason';
import type { ScheduleLink, ScheduleTask } from '#domain/schedule/schedule-input';
import { at, indexOf, link, scheduleOf, task } from './support/office-plan';

const reasonsOf = (
  id: string,
  tasks: readonly ScheduleTask[],
  links: readonly ScheduleLink[] = [],
  rest = {},
) => {
  const schedule = scheduleOf(tasks, links, rest);
  const i = indexOf(schedule, id);
  return { start: startReason(schedule, i), finish: finishReason(schedule, i) };
};

describe('reasons', () => {
  it('the start of the plan, and the night before it', () => {
    const { start, finish } = reasonsOf('a', [task('a', 1)], [], { projectStart: at('05 09:00') });
    expect(start).toEqual({ kind: 'project-start', date: at('05 09:00'), movedByCalendar: true });
    expect(finish).toEqual({ kind: 'duration' });
  });

  it('a link names its type, its lag and the task at its other end', () => {
    const links = [{ ...link('a', 'b', 'SS', 600), lagUnit: 'elapsed' as const }];
    expect(reasonsOf('b', [task('a', 1), task('b', 1)], links).start).toEqual({
      kind: 'link',
      link: 'a:b:SS',
      linkType: 'SS',
      task: 'a',
      lag: 600,
      lagIsElapsed: true,
      date: at('06 18:00'),
      movedByCalendar: true,
    });
  });

  it('of links that ask for the same the first by id is named', () => {
    const tasks = [task('b', 1), task('a', 1), task('c', 1)];
    expect(reasonsOf('c', tasks, [link('b', 'c'), link('a', 'c')]).start.task).toBe('a');
  });

  it('a link into a summary names the summary', () => {
    const tasks = [task('a', 1), task('s', 0), task('b', 1, { parentId: 's' })];
    const { start } = reasonsOf('b', tasks, [link('a', 's')]);
    expect(start).toMatchObject({ kind: 'summary-link', task: 'a', summary: 's' });
  });

  it('a summary begins and ends with its tasks', () => {
    const tasks = [task('s', 0), task('a', 1, { parentId: 's' }), task('b', 1, { parentId: 's' })];
    const { start, finish } = reasonsOf('s', tasks, [link('a', 'b')]);
    expect([start, finish]).toEqual([
      { kind: 'children', task: 'a' },
      { kind: 'children', task: 'b' },
    ]);
  });

  it.each([
    [
      { constraint: { type: 'SNET', date: at('08 08:00') } },
      { kind: 'constraint', constraint: 'SNET', date: at('08 08:00') },
    ],
    [
      { mode: 'manual', start: at('07 09:00') },
      { kind: 'manual', date: at('07 09:00') },
    ],
    [
      { mode: 'fixed', start: at('07 09:00') },
      { kind: 'fixed', date: at('07 09:00') },
    ],
    [{ actualStart: at('07 09:00') }, { kind: 'actual', date: at('07 09:00') }],
    [{ delay: 1440 }, { kind: 'delay', delay: 1440 }],
  ] as const)('%j', (rest, reason) => {
    expect(reasonsOf('a', [task('a', 1, rest)]).start).toEqual(reason);
  });

  it('the status date', () => {
    const { start } = reasonsOf('a', [task('a', 1)], [], { statusDate: at('08 08:00') });
    expect(start).toEqual({ kind: 'status-date', date: at('08 08:00') });
  });

  it('what is late says what it leaves room for', () => {
    const late = task('a', 1, { constraint: { type: 'ALAP' } });
    const tasks = [late, task('b', 1), task('end', 5)];
    expect(reasonsOf('a', tasks).start).toEqual({ kind: 'as-late-as-possible', date: at('10 17:00') });
    expect(reasonsOf('a', tasks, [link('a', 'b')]).start).toEqual({
      kind: 'as-late-as-possible',
      link: 'a:b:FS',
      linkType: 'FS',
      task: 'b',
    });
    const due = [{ ...late, deadline: at('08 17:00') }, task('end', 5)];
    expect(reasonsOf('a', due).start).toEqual({ kind: 'as-late-as-possible', date: at('08 17:00') });
  });

  it('lead from a task back to the root of its start', () => {
    const tasks = [
      task('a', 1, { constraint: { type: 'SNET', date: at('08 08:00') } }),
      task('s', 0),
      task('b', 1, { parentId: 's' }),
      task('c', 1),
    ];
    const schedule = scheduleOf(tasks, [link('a', 's'), link('s', 'c', 'SS', 480)]);
    const chain = reasonChain(schedule, indexOf(schedule, 'c'));
    expect(chain.map(({ task: id, reason }) => `${id} ${reason.kind}`)).toEqual([
      'c link',
      's children',
      'b summary-link',
      'a constraint',
    ]);
  });
});
