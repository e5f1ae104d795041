import fc from 'fast-check';
import { createPlan, type Plan } from '../../src/domain/plan/create-plan';
import type { LinkId, TaskId } from '../../src/domain/plan/ids';
import type { Link, LinkType } from '../../src/domain/plan/link';
import type { Task } from '../../src/domain/plan/task';
import { parseIsoDate } from '../../src/domain/time/iso-date';
import type { WallMinutes, WorkMinutes } from '../../src/domain/time/units';
import type { Issue } from '../../src/jira/issue';
import { parseIssue } from '../../src/jira/parse-issue';
import { schedulePage, type PageSchedule } from '../../static/gantt/src/state/page-schedule';
import { standardWeek } from '../../static/gantt/src/state/standard-week';
import { anyPlan, createTask } from '../domain/plan/support/any-plan';
import { mapped, renderIssue } from '../jira/support/raw-issue';

/** Midnight before the day; for a finish the day after the last one. */
const on = (iso: string): WallMinutes => ((parseIsoDate(iso) ?? 0) * 1440) as WallMinutes;
const after = (iso: string): WallMinutes => (on(iso) + 1440) as WallMinutes;

const id = (n: number): TaskId => String(n) as TaskId;

/** First and last day, both inclusive, as people say them. */
const task = (n: number, start: string | null, last: string | null, more: Partial<Task> = {}): Task =>
  createTask(n, {
    dates: { start: start === null ? null : on(start), finish: last === null ? null : after(last) },
    ...more,
  });

const link = (from: number, to: number, type: LinkType = 'FS', more: Partial<Link> = {}): Link => ({
  id: `${from}-${to}` as LinkId,
  from: id(from),
  to: id(to),
  type,
  lag: 0 as WorkMinutes,
  soft: false,
  ...more,
});

const scheduled = (plan: Plan, issues: ReadonlyMap<TaskId, Issue> = new Map()): PageSchedule =>
  schedulePage({ plan, issues, calendar: standardWeek, taskCalendars: null, today: on('2026-11-18') })
    .schedule;

/** 1 → 2 is the long way; 3 ends early beside it. Monday is 16 November. */
const threeTasks = createPlan(
  [
    task(1, '2026-11-16', '2026-11-18'),
    task(2, '2026-11-19', '2026-11-25'),
    task(3, '2026-11-16', '2026-11-17'),
  ],
  [link(1, 2)],
);

describe('the schedule of a page', () => {
  it('has nothing to say of a plan without dates', () => {
    const { critical, slack, whyOf } = scheduled(createPlan([createTask(1)], []));
    expect([critical.size, slack.size, whyOf(id(1)).steps]).toEqual([0, 0, []]);
  });

  it('marks what the end of the plan hangs on, and how far the rest may go', () => {
    const { critical, slack } = scheduled(threeTasks);
    expect([...critical]).toEqual([id(1), id(2)]);
    expect([...slack]).toEqual([[id(3), after('2026-11-25')]]);
  });

  it('leaves summaries to their children', () => {
    const parentId = id(9);
    const plan = createPlan([createTask(9), task(1, '2026-11-16', '2026-11-18', { parentId })], []);
    expect([...scheduled(plan).critical]).toEqual([id(1)]);
  });

  it('names the link that a task contradicts, and the task', () => {
    const plan = createPlan(
      [task(1, '2026-11-16', '2026-11-18'), task(2, '2026-11-17', '2026-11-20')],
      [link(1, 2)],
    );
    const { strained } = scheduled(plan);
    expect([[...strained.tasks], [...strained.links]]).toEqual([[id(2)], ['1-2']]);
  });

  it('finds nothing wrong with a task that begins on the day after, or over a weekend', () => {
    const plan = createPlan(
      [task(1, '2026-11-16', '2026-11-20'), task(2, '2026-11-21', '2026-11-24')],
      [link(1, 2)],
    );
    expect(scheduled(plan).strained.tasks.size).toBe(0);
  });

  it('lets work begin on the day of the milestone before it, unless that day is needed to get there', () => {
    const milestone = { kind: 'milestone' } as const;
    const work = task(3, '2026-11-19', '2026-11-20');
    const early = createPlan(
      [task(1, '2026-11-16', '2026-11-18'), task(2, '2026-11-19', '2026-11-19', milestone), work],
      [link(1, 2), link(2, 3)],
    );
    expect(scheduled(early).strained.links.size).toBe(0);
    const late = createPlan(
      [task(1, '2026-11-16', '2026-11-19'), task(2, '2026-11-19', '2026-11-19', milestone), work],
      [link(1, 2), link(2, 3)],
    );
    expect([...scheduled(late).strained.links]).toEqual(['2-3']);
  });

  it('minds no soft links', () => {
    const plan = createPlan(
      [task(1, '2026-11-16', '2026-11-18'), task(2, '2026-11-16', '2026-11-17')],
      [link(1, 2, 'FS', { soft: true })],
    );
    expect(scheduled(plan).strained.links.size).toBe(0);
  });

  it('leaves work that has begun where it is, whatever its links say', () => {
    const plan = createPlan(
      [
        task(1, '2026-11-16', '2026-11-20'),
        task(2, '2026-11-17', '2026-11-24', { stage: 'doing' }),
        task(3, '2026-11-12', '2026-11-13', { stage: 'done' }),
      ],
      [link(1, 2), link(1, 3)],
    );
    const { strained, whyOf } = scheduled(plan);
    expect(strained.tasks.size).toBe(0);
    expect(whyOf(id(2)).steps[0]?.reason.kind).toBe('actual');
  });

  it('tells the way from a date to its root', () => {
    const plan = createPlan(
      [task(1, '2026-11-16', '2026-11-18'), task(2, '2026-11-19', '2026-11-25')],
      [link(1, 2)],
    );
    expect(
      scheduled(plan)
        .whyOf(id(2))
        .steps.map(({ taskId: at, reason }) => [at, reason.kind]),
    ).toEqual([
      [id(2), 'link'],
      [id(1), expect.any(String)],
    ]);
  });

  it('schedules a due date without a start by its estimate, and an issue of one day over a weekend', () => {
    const plan = createPlan(
      [
        task(1, null, '2026-11-20', { effort: 960 as WorkMinutes }),
        task(2, '2026-11-21', '2026-11-22'),
        task(3, '2026-11-30', '2026-11-30'),
      ],
      [],
    );
    const { slack, critical } = scheduled(plan);
    expect([...critical]).toEqual([id(3)]);
    expect(slack.get(id(1))).toBe(after('2026-11-30'));
  });

  it('names the issues of a loop, and still schedules the rest', () => {
    const plan = createPlan(threeTasks.tasks, [link(1, 2), link(2, 1)]);
    const { problems, slack } = scheduled(plan);
    expect(problems.map(({ kind, tasks }) => [kind, [...tasks].sort()])).toEqual([['loop', [id(1), id(2)]]]);
    expect(slack.size).toBeGreaterThan(0);
  });

  it('keeps a constraint that somebody set', () => {
    const plan = createPlan(threeTasks.tasks, [link(1, 2)]);
    const property = { constraint: { type: 'SNET', date: '2026-11-23' } };
    const issue = issueWith(property);
    const { whyOf, critical } = scheduled(plan, new Map([[id(3), issue]]));
    expect(whyOf(id(3)).steps[0]?.reason).toMatchObject({ kind: 'constraint', constraint: 'SNET' });
    expect(critical.has(id(2))).toBe(true);
  });

  it('tells a date that somebody put in Jira from one that a constraint holds, and how much slack there is', () => {
    const { whyOf, slackOf, workday } = scheduled(threeTasks);
    expect(whyOf(id(3)).steps[0]).toMatchObject({ isPut: true });
    // Six working days from the 17th to the 25th.
    expect((slackOf(id(3)) ?? 0) / workday).toBe(6);
    expect(slackOf(id(2))).toBe(0);
    expect(slackOf(id(7))).toBeNull();
  });

  it('names the link that a task set by hand contradicts', () => {
    const plan = createPlan(
      [task(1, '2026-11-16', '2026-11-18'), task(3, '2026-11-17', '2026-11-20')],
      [link(1, 3)],
    );
    const { strained, whyOf } = scheduled(plan, new Map([[id(3), issueWith({ mode: 'manual' })]]));
    expect([[...strained.tasks], [...strained.links]]).toEqual([[id(3)], ['1-3']]);
    expect(whyOf(id(3)).steps[0]?.reason.kind).toBe('manual');
  });

  it('lists what stands where no link lets it, with the move that would resolve it, and nothing that has begun', () => {
    const plan = createPlan(
      [
        task(1, '2026-11-16', '2026-11-18'),
        task(2, '2026-11-17', '2026-11-20'),
        task(3, '2026-11-17', '2026-11-24', { stage: 'doing' }),
      ],
      [link(1, 2), link(1, 3)],
    );
    const { problems } = scheduled(plan);
    expect(problems.map(({ kind, tasks, links }) => [kind, tasks, links])).toEqual([
      ['unmet-link', [id(1), id(2)], ['1-2']],
    ]);
    expect(problems[0]?.choices[0]).toEqual({
      action: 'move-task',
      task: id(2),
      date: on('2026-11-19'),
      by: 2 * 1440,
    });
  });

  it('never fails, and marks only what is in the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 6 }), (plan, pairs) => {
        const links = pairs.map(([from, to]) => link(from, to));
        const linked = createPlan(plan.tasks, links);
        const { critical, slack, strained } = scheduled(linked);
        for (const taskId of [...critical, ...slack.keys(), ...strained.tasks]) {
          expect(linked.indexOf.has(taskId)).toBe(true);
        }
      }),
    );
  });
});

function issueWith(plan: object): Issue {
  const value = { v: 1, rev: 1, changed: 1, action: 'a', plan, past: [], dropped: 0 };
  const raw = renderIssue({ id: '3', key: 'T-3', properties: { 'gantt.plan': value } });
  const parsed = parseIssue(raw, mapped);
  if (!parsed.ok || parsed.issue.plan === null) throw new Error('unreadable');
  return parsed.issue;
}
