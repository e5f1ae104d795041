import fc from 'fast-check';
import { parseIssue } from '../../src/jira/parse-issue';
import type { Issue } from '../../src/jira/issue';
import type { MappedFields } from '../../src/jira/mapped-fields';
import { mapped, renderIssue } from './support/raw-issue';

const parse = (value: unknown, fields: MappedFields = mapped): Issue => {
  const parsed = parseIssue(value, fields);
  if (!parsed.ok) throw new Error(parsed.broken.reason);
  return parsed.issue;
};

const reasonOf = (value: unknown): string | null => {
  const parsed = parseIssue(value, mapped);
  return parsed.ok ? null : parsed.broken.reason;
};

describe('parsing an issue', () => {
  it('reads what the page shows', () => {
    const issue = parse(
      renderIssue(
        {},
        {
          parent: { id: '10000', key: 'LUM-0' },
          assignee: { accountId: 'a1', displayName: 'Mara', avatarUrls: { '24x24': 'https://a/1.png' } },
          duedate: '2026-11-30',
          customfield_10015: '2026-11-20',
          timeoriginalestimate: 7200,
          timespent: 1800,
          timeestimate: 5400,
          labels: ['beta', 5],
          priority: { id: '2', name: 'High' },
          customfield_10020: [
            { id: 7, name: 'Sprint 7', state: 'active', startDate: '2026-11-16T08:00:00.000Z' },
            'com.atlassian.greenhopper.service.sprint.Sprint@1',
          ],
          fixVersions: [{ id: '3', name: '4.0', releaseDate: '2026-12-18', released: false }],
        },
      ),
    );
    expect(issue).toEqual({
      id: '10001',
      key: 'LUM-1',
      summary: 'Write the plan',
      parentId: '10000',
      type: { id: '10002', name: 'Task', subtask: false, level: 0 },
      status: { id: '3', name: 'In Progress', stage: 'doing' },
      assignee: { accountId: 'a1', name: 'Mara', avatarUrl: 'https://a/1.png' },
      startValue: '2026-11-20',
      endValue: '2026-11-30',
      progress: 0.25,
      estimateSeconds: 7200,
      links: [],
      labels: ['beta'],
      sprints: [
        { id: '7', name: 'Sprint 7', state: 'active', startAt: '2026-11-16T08:00:00.000Z', endAt: null },
      ],
      versions: [{ id: '3', name: '4.0', releaseDate: '2026-12-18', released: false }],
      isMilestone: false,
      priority: { id: '2', name: 'High' },
      updated: '2026-08-06T11:30:39.194-0500',
      plan: null,
    });
  });

  it('reads both ends of links and leaves out what makes no sense', () => {
    const type = { id: '1', name: 'Blocks' };
    const issuelinks = [
      { id: '7', type, outwardIssue: { id: '2', key: 'A-2' } },
      { id: '8', type, inwardIssue: { id: '3', key: 'A-3' } },
      { id: '9', type },
      'nonsense',
      null,
    ];
    expect(parse(renderIssue({}, { issuelinks })).links).toEqual([
      { linkId: '7', typeId: '1', typeName: 'Blocks', direction: 'outward', otherId: '2', otherKey: 'A-2' },
      { linkId: '8', typeId: '1', typeName: 'Blocks', direction: 'inward', otherId: '3', otherKey: 'A-3' },
    ]);
  });

  it('takes progress from the mapped number, within 0 and 1, before time tracking', () => {
    const fields = { ...mapped, progress: 'customfield_1' };
    const progressOf = (value: unknown): number | null =>
      parse(renderIssue({}, { customfield_1: value, timespent: 60 }), fields).progress;
    expect([40, 140, -3, null, 'half'].map(progressOf)).toEqual([0.4, 1, 0, null, null]);
  });

  it('does without a plan property that it cannot read', () => {
    const plan = { v: 1, rev: 1, changed: 5, action: 'a', plan: { milestone: true }, past: [], dropped: 0 };
    expect(parse(renderIssue({ properties: { 'gantt.plan': plan } })).plan).toEqual(plan);
    expect(parse(renderIssue({ properties: { 'gantt.plan': { ...plan, rev: -1 } } })).plan).toBeNull();
  });

  it('names a broken issue and what is wrong with it', () => {
    expect(parseIssue(renderIssue({}, { summary: null }), mapped)).toEqual({
      ok: false,
      broken: { id: '10001', key: 'LUM-1', reason: 'Jira sent it without a readable "summary".' },
    });
    expect(reasonOf(renderIssue({}, { duedate: 'soon' }))).toBe('"duedate" holds no date.');
    expect(reasonOf(renderIssue({}, { duedate: 17 }))).toBe('"duedate" holds no date.');
    expect(reasonOf(renderIssue({}, { status: 'Open' }))).toContain('"status"');
    expect(reasonOf({ id: '1', key: 'A-1' })).toContain('"fields"');
    expect(reasonOf(null)).toContain('no id');
  });

  it('never throws, whatever arrives', () => {
    const keys = [
      'id',
      'key',
      'fields',
      'summary',
      'status',
      'duedate',
      'issuelinks',
      'parent',
      'assignee',
      'properties',
    ];
    const { anything } = fc.letrec((tie) => ({
      anything: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, 0, '', 'x', true),
        fc.array(tie('anything'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...keys), tie('anything')),
      ),
    }));
    fc.assert(
      fc.property(anything, fc.dictionary(fc.constantFrom(...keys), anything), (value, fields) => {
        expect(typeof parseIssue(value, mapped).ok).toBe('boolean');
        expect(typeof parseIssue(renderIssue({}, fields), mapped).ok).toBe('boolean');
      }),
    );
  });
});

describe('a field that tells milestones', () => {
  const milestone = 'customfield_10100';
  const isMilestone = (value: unknown): boolean =>
    parse(renderIssue({}, { [milestone]: value }), { ...mapped, milestone }).isMilestone;

  it.each([
    ['the choice “Yes”', { id: '1', value: 'Yes' }],
    ['the choice “Meilenstein”', { id: '1', value: ' Meilenstein ' }],
    ['a box that is ticked', [{ id: '1', value: 'Reported to the board' }]],
  ])('says yes by %s', (_what, value) => {
    expect(isMilestone(value)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['no field at all', undefined],
    ['another choice', { id: '2', value: 'Task' }],
    ['no box', []],
    ['the box “No”', [{ id: '2', value: 'No' }]],
    ['nonsense', ['yes', 7, null]],
    ['text', 'yes'],
  ])('says no by %s', (_what, value) => {
    expect(isMilestone(value)).toBe(false);
  });

  it('counts for nothing where none was chosen', () => {
    expect(parse(renderIssue({}, { [milestone]: { value: 'Yes' } })).isMilestone).toBe(false);
  });
});
