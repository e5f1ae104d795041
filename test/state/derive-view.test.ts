import fc from 'fast-check';
import { createPlan, type Plan } from '../../src/domain/plan/create-plan';
import type { TaskId } from '../../src/domain/plan/ids';
import type { WallMinutes } from '../../src/domain/time/units';
import type { Issue } from '../../src/jira/issue';
import { parseIssue } from '../../src/jira/parse-issue';
import { deriveView, findInView, type DerivedView } from '../../static/gantt/src/state/derive-view';
import { firstViewSettings, type ViewSettings } from '../../static/gantt/src/state/view-settings';
import { anyPlan, createTask } from '../domain/plan/support/any-plan';
import { mapped, renderIssue } from '../jira/support/raw-issue';

const day = 1440;
const at = (days: number): WallMinutes => (days * day) as WallMinutes;

const issueOf = (id: string, fields: Record<string, unknown> = {}): Issue => {
  const parsed = parseIssue(renderIssue({ id, key: `T-${id}` }, fields), mapped);
  if (!parsed.ok) throw new Error('unreadable');
  return parsed.issue;
};

const ada = { accountId: 'ada', displayName: 'Ada' };
const ben = { accountId: 'ben', displayName: 'Ben' };

const issues = new Map(
  [
    issueOf('1', { labels: ['beta'] }),
    issueOf('2', { assignee: ben }),
    issueOf('3', { assignee: ada, labels: ['beta'] }),
    issueOf('10', { assignee: ben }),
  ].map((issue) => [issue.id, issue]),
);

const projects = [{ id: '7', key: 'T', name: 'Tower' }];

/** 1 is above 2 and 3. */
const plan = createPlan(
  [
    createTask(1, { name: 'Epic' }),
    createTask(2, { parentId: '1' as TaskId, name: 'Carve', dates: { start: at(5), finish: at(9) } }),
    createTask(3, { parentId: '1' as TaskId, name: 'Assemble', dates: { start: at(20), finish: at(22) } }),
    createTask(10, { name: 'Épilogue' }),
  ],
  [],
);

const derive = (part: Partial<ViewSettings>, me: string | null = null): DerivedView =>
  deriveView({ plan, issues, today: at(12), me, projects }, { ...firstViewSettings, ...part });

const outline = ({ view }: DerivedView): string[] =>
  view.tasks.map(({ id }, i) => `${'.'.repeat(view.level[i]!)}${id}`);

describe('the view of a plan', () => {
  it('is the plan itself where nobody asks for anything else', () => {
    expect(derive({}).view).toBe(plan);
  });

  it.each<[string, ViewSettings['filters'], string[], number]>([
    ['text', [{ by: 'text', text: 'carv' }], ['1', '.2'], 2],
    ['people', [{ by: 'assignee', accountIds: ['ben'] }], ['1', '.2', '10'], 1],
    ['nobody', [{ by: 'assignee', accountIds: [null] }], ['1'], 3],
    ['labels', [{ by: 'label', labels: ['beta'] }], ['1', '.3'], 2],
    ['what is late', [{ by: 'dates', which: 'late' }], ['1', '.2'], 2],
    ['what has no dates', [{ by: 'dates', which: 'undated' }], ['10'], 3],
    [
      'two at once',
      [
        { by: 'label', labels: ['beta'] },
        { by: 'assignee', accountIds: ['ben'] },
      ],
      [],
      4,
    ],
  ])('is filtered by %s, with what is above', (_, filters, rows, hidden) => {
    const derived = derive({ filters });
    expect(outline(derived)).toEqual(rows);
    expect(derived.hiddenCount).toBe(hidden);
  });

  it('knows whose issues are mine', () => {
    expect(outline(derive({ filters: [{ by: 'dates', which: 'mine' }] }, 'ada'))).toEqual(['1', '.3']);
  });

  it('keeps a summary’s bar, whatever below it is hidden', () => {
    const { view } = derive({ filters: [{ by: 'text', text: 'carve' }] });
    expect([view.start[0], view.finish[0]]).toEqual([at(5), at(22)]);
  });

  it.each<[ViewSettings['sort']['by'], boolean, string[]]>([
    ['summary', false, ['1', '.3', '.2', '10']],
    ['start', true, ['1', '.3', '.2', '10']],
    ['start', false, ['1', '.2', '.3', '10']],
    ['key', true, ['10', '1', '.3', '.2']],
    ['rank', true, ['10', '1', '.3', '.2']],
  ])(
    'is sorted by %s, descending %p, brothers among each other, the undated last',
    (by, descending, rows) => {
      expect(outline(derive({ sort: { by, descending } }))).toEqual(rows);
    },
  );

  it('has groups in which what belongs together stays together', () => {
    const derived = derive({ group: 'assignee' });
    expect(outline(derived)).toEqual(['group:ben', '.2', '.10', 'group:ada', '.3', 'group:', '.1']);
    const { view } = derived;
    expect([view.start[0], view.finish[0]]).toEqual([at(5), at(9)]);
    expect(outline(derive({ group: 'status' }))).toEqual(['group:3', '.1', '..2', '..3', '.10']);
  });

  it('has projects above their issues, by name', () => {
    expect(outline(derive({ group: 'project' }))).toEqual(['group:7', '.1', '..2', '..3', '.10']);
    expect(derive({ group: 'project' }).view.tasks[0]?.name).toBe('Tower');
  });

  it('leaves done work out and counts it, but for what stands above open work', () => {
    const done = createPlan(
      plan.tasks.map((task) => (['1', '3'].includes(task.id) ? { ...task, stage: 'done' as const } : task)),
      [],
    );
    const scope = { plan: done, issues, today: at(12), me: null, projects };
    const derived = deriveView(scope, { ...firstViewSettings, hideDone: true });
    expect(outline(derived)).toEqual(['1', '.2', '10']);
    expect([derived.hiddenCount, derived.doneHiddenCount]).toEqual([1, 1]);
    const filtered = deriveView(scope, {
      ...firstViewSettings,
      hideDone: true,
      filters: [{ by: 'text', text: 'carv' }],
    });
    expect([filtered.hiddenCount, filtered.doneHiddenCount]).toEqual([2, 0]);
  });

  it.each<[string, ViewSettings['window'], string[]]>([
    ['back', { back: 4, ahead: null }, ['1', '.2', '.3']],
    ['back and not quite', { back: 3, ahead: null }, ['1', '.3']],
    ['ahead', { back: null, ahead: 7 }, ['1', '.2']],
    ['ahead and just', { back: null, ahead: 8 }, ['1', '.2', '.3']],
  ])('has no more than the days asked for: %s', (_name, window, rows) => {
    expect(outline(derive({ window }))).toEqual(rows);
  });

  it('is flat without groups', () => {
    expect(outline(derive({ group: 'none' }))).toEqual(['1', '2', '3', '10']);
  });

  it('is searched by name and key, in its own order, groups left out', () => {
    const { view } = derive({ group: 'assignee' });
    expect(findInView(view, 'E')).toEqual(['2', '10', '3', '1']);
    expect(findInView(view, 'épi')).toEqual(['10']);
    expect(findInView(view, 't-1')).toEqual(['10', '1']);
    expect(findInView(view, ' ')).toEqual([]);
  });

  const anySettings: fc.Arbitrary<ViewSettings> = fc.record({
    filters: fc.constantFrom<ViewSettings['filters']>(
      [],
      [{ by: 'text', text: '3' }],
      [{ by: 'dates', which: 'undated' }],
    ),
    hideDone: fc.boolean(),
    window: fc.record({ back: fc.constantFrom(null, 3), ahead: fc.constantFrom(null, 30) }),
    group: fc.constantFrom('parent', 'project', 'assignee', 'none', 'type'),
    sort: fc.record({
      by: fc.constantFrom('rank', 'key', 'summary', 'start', 'due', 'assignee', 'status'),
      descending: fc.boolean(),
    }),
    columns: fc.constant([]),
    colours: fc.constant('status'),
    markers: fc.constant([]),
    baselines: fc.constant([]),
    find: fc.constant(''),
  });

  it('shows each issue once or counts it as hidden, whatever is asked', () => {
    const isIssue = ({ kind }: Plan['tasks'][number]): boolean => kind !== 'restricted';
    fc.assert(
      fc.property(anyPlan, anySettings, (given, settings) => {
        const known = new Map(given.tasks.filter(isIssue).map(({ id }) => [id, issueOf(id)]));
        const { view, hiddenCount, doneHiddenCount } = deriveView(
          { plan: given, issues: known, today: at(0), me: null, projects },
          settings,
        );
        const shown = view.tasks.map(({ id }) => id).filter((id) => known.has(id));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length + hiddenCount).toBe(known.size);
        expect(doneHiddenCount).toBeLessThanOrEqual(settings.hideDone ? hiddenCount : 0);
      }),
    );
  });
});
