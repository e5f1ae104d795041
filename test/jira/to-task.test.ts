import { parseIssue } from '../../src/jira/parse-issue';
import type { Issue } from '../../src/jira/issue';
import { isSameJiraDate, toJiraDate, type WallClock } from '../../src/jira/jira-dates';
import { toDates, toTask } from '../../src/jira/to-task';
import { toLinks } from '../../src/jira/to-links';
import type { Dependency } from '../../src/contract/configuration';
import type { TaskId } from '../../src/domain/plan/ids';
import type { EpochMinutes, WallMinutes } from '../../src/domain/time/units';
import { mapped, renderIssue } from './support/raw-issue';

/** Two hours ahead of UTC, all year. */
const clock: WallClock = {
  toWall: (instant) => (instant + 120) as WallMinutes,
  toInstant: (wall) => (wall - 120) as EpochMinutes,
};

const issueWith = (fields: Record<string, unknown>, top: Record<string, unknown> = {}): Issue => {
  const parsed = parseIssue(renderIssue(top, fields), mapped);
  if (!parsed.ok) throw new Error(parsed.broken.reason);
  return parsed.issue;
};

const wall = (text: string): number => Date.parse(`${text}Z`) / 60_000;

describe('dates of an issue', () => {
  it('run from the start’s midnight to the end of the last day', () => {
    const issue = issueWith({ customfield_10015: '2026-11-20', duedate: '2026-11-20' });
    expect(toDates(issue, clock)).toEqual({
      start: wall('2026-11-20T00:00'),
      finish: wall('2026-11-21T00:00'),
    });
  });

  it('stand on the plan’s wall clock where they have a time', () => {
    const issue = issueWith({ customfield_10015: '2026-11-20T23:30:00.000+0100', duedate: null });
    expect(toDates(issue, clock)).toEqual({ start: wall('2026-11-21T00:30'), finish: null });
  });

  it('are none where the text names no day', () => {
    expect(toDates(issueWith({ duedate: '2026-02-31' }), clock).finish).toBeNull();
  });

  it('come back to Jira as they came', () => {
    const day = { id: 'duedate', kind: 'date' } as const;
    const time = { id: 'customfield_1', kind: 'datetime' } as const;
    const at = wall('2026-11-20T00:00') as WallMinutes;
    expect(toJiraDate(at, 'start', day, clock)).toBe('2026-11-20');
    expect(toJiraDate(at, 'end', day, clock)).toBe('2026-11-19');
    expect(toJiraDate((at + 600) as WallMinutes, 'end', day, clock)).toBe('2026-11-20');
    expect(toJiraDate(at, 'end', time, clock)).toBe('2026-11-19T22:00:00.000+0000');
    expect(toJiraDate(null, 'end', day, clock)).toBeNull();
  });

  it('are the same in another offset, and not on another day', () => {
    expect(isSameJiraDate('2026-11-20T10:00:00.000+0200', '2026-11-20T08:00:00.000+0000')).toBe(true);
    expect(isSameJiraDate('2026-11-20', '2026-11-21')).toBe(false);
    expect(isSameJiraDate(null, '2026-11-21')).toBe(false);
  });
});

describe('a task', () => {
  it('is a milestone by its plan, else by its type’s name, else by taking no time', () => {
    const plan = { v: 1, rev: 1, changed: 5, action: 'a', plan: { milestone: false }, past: [], dropped: 0 };
    const milestone = { issuetype: { id: '9', name: 'Milestone' } };
    const noTime = {
      customfield_10015: '2026-11-20T10:00:00.000+0000',
      duedate: '2026-11-20T10:00:00.000+0000',
    };
    expect(toTask(issueWith(milestone), clock).kind).toBe('milestone');
    expect(toTask(issueWith(noTime), clock).kind).toBe('milestone');
    expect(toTask(issueWith(milestone, { properties: { 'gantt.plan': plan } }), clock).kind).toBe('task');
    expect(toTask(issueWith({}), clock)).toMatchObject({ kind: 'task', stage: 'doing', effort: null });
  });
});

describe('links', () => {
  const link = (
    type: { id: string; name: string },
    end: 'outwardIssue' | 'inwardIssue',
    other: string,
  ): unknown => ({
    id: `${type.id}-${other}`,
    type,
    [end]: { id: other, key: `A-${other}` },
  });
  const blocks = { id: '1', name: 'Blocks' };
  const dependsOn = { id: '4', name: 'Dependency' };
  const linksOf = (issues: readonly Issue[], rules: [string, Dependency | null][] = []): unknown[] => {
    const byId = new Map<TaskId, Issue>(issues.map((issue) => [issue.id, issue]));
    return toLinks(issues, byId, new Map(rules.map(([id, value]) => [id, { value, by: 'site' }])));
  };

  it('make the one that blocks the predecessor, from either end', () => {
    const issuelinks = [link(blocks, 'outwardIssue', '20'), link(blocks, 'inwardIssue', '30')];
    expect(linksOf([issueWith({ issuelinks })])).toEqual([
      { id: '1-20', from: '10001', to: '20', type: 'FS', lag: 0, soft: false },
      { id: '1-30', from: '30', to: '10001', type: 'FS', lag: 0, soft: false },
    ]);
  });

  it('of other types are none, unless somebody decided', () => {
    const issue = issueWith({
      issuelinks: [link(dependsOn, 'outwardIssue', '20'), link(blocks, 'outwardIssue', '21')],
    });
    const decided: Dependency = { type: 'SS', predecessor: 'inward', soft: true };
    expect(
      linksOf(
        [issue],
        [
          ['4', decided],
          ['1', null],
        ],
      ),
    ).toEqual([{ id: '4-20', from: '20', to: '10001', type: 'SS', lag: 0, soft: true }]);
    expect(linksOf([issueWith({ issuelinks: [link(dependsOn, 'outwardIssue', '20')] })])).toEqual([]);
  });

  it('have the lag and type that the successor’s plan keeps', () => {
    const plan = {
      v: 1,
      rev: 1,
      changed: 5,
      action: 'a',
      past: [],
      dropped: 0,
      plan: { links: { '1:10001': { type: 'FF', lag: -480 } } },
    };
    const first = issueWith({ issuelinks: [link(blocks, 'outwardIssue', '20')] });
    const second = issueWith({}, { id: '20', key: 'A-20', properties: { 'gantt.plan': plan } });
    expect(linksOf([first, second])).toEqual([
      { id: '1-20', from: '10001', to: '20', type: 'FF', lag: -480, soft: false },
    ]);
  });
});
