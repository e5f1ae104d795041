// The law of the page: whatever is edited, refused, changed by others, lost or undone, page and Jira agree in the end.
import fc from 'fast-check';
import type { TaskId } from '../../src/domain/plan/ids';
import { toDayNumberOf, type DayNumber, type WallMinutes } from '../../src/domain/time/units';
import { formatIsoDate } from '../../src/domain/time/iso-date';
import { createFakeJira, type FakeJira, type Fault } from './support/fake-jira';
import { createPageStand, settle, type PageStand } from './support/page-stand';

// A soak runs each law thousands of times.
jest.setTimeout(1_800_000);

const day = 1440;
const today = 20_780;
const project = { id: '10000', key: 'FAKE' };
const count = 5;
const iso = (offset: number): string => formatIsoDate((today + offset) as DayNumber);

/** One summary with two children, and two tasks of their own; dates whole, partial, reversed and absent. */
const createTestJira = (): FakeJira =>
  createFakeJira([
    { start: null, due: null, parentId: null },
    { start: iso(0), due: iso(4), parentId: '10001' },
    { start: null, due: iso(7), parentId: '10001' },
    { start: iso(9), due: iso(3), parentId: null },
    { start: iso(2), due: null, parentId: null },
  ]);

const idOf = (n: number): string => String(10001 + n);
const anyTask = fc.nat(count - 1).map(idOf);
const anyShift = fc.integer({ min: -9, max: 9 });

const statusFault = (on: Fault['on'], status: number): Fault => ({ on, type: 'status', status });

const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom(400, 403, 404, 409, 500, 503).map((status) => statusFault('write', status)),
  fc.constantFrom(401, 500).map((status) => statusFault('read', status)),
  fc
    .constantFrom<Fault['on']>('read', 'write')
    .map((on): Fault => ({ on, type: 'status', status: 429, headers: { 'retry-after': '2' } })),
  fc.boolean().map((carriedOut): Fault => ({ on: 'write', type: 'lost', carriedOut })),
  fc.constant<Fault>({ on: 'read', type: 'lost', carriedOut: true }),
);

interface Plain<Type extends string> {
  readonly type: Type;
}

type Act =
  | { readonly type: 'move'; readonly ids: readonly string[]; readonly days: number }
  | { readonly type: 'resize'; readonly id: string; readonly edge: 'start' | 'finish'; readonly days: number }
  | { readonly type: 'rename'; readonly ids: readonly string[]; readonly to: number }
  | { readonly type: 'label'; readonly id: string; readonly to: number | null }
  | { readonly type: 'assign'; readonly id: string; readonly to: number | null }
  | { readonly type: 'resolve'; readonly whose: 'theirs' | 'mine' }
  | {
      readonly type: 'create';
      readonly name: number;
      readonly parent: number | null;
      readonly after: number | null;
    }
  | { readonly type: 'rank'; readonly at: readonly number[]; readonly to: number; readonly before: boolean }
  | { readonly type: 'rename-new'; readonly at: number; readonly to: number }
  | Plain<'undo'>
  | Plain<'redo'>
  | Plain<'retry'>
  | Plain<'dismiss'>
  | Plain<'rest'>
  | Plain<'refresh'>
  | { readonly type: 'pause'; readonly turns: number }
  | { readonly type: 'faults'; readonly faults: readonly Fault[] };

type Foreign =
  | { readonly type: 'foreign'; readonly id: string; readonly due: number }
  | { readonly type: 'foreign-rank'; readonly at: number; readonly to: number }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'foreign-name'; readonly id: string; readonly to: number }
  | { readonly type: 'lock'; readonly id: string };

const anyFieldAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    type: fc.constant('rename' as const),
    ids: fc.uniqueArray(anyTask, { minLength: 1, maxLength: 3 }),
    to: fc.nat(3),
  }),
  fc.record({
    type: fc.constant('label' as const),
    id: anyTask,
    to: fc.option(fc.nat(2), { nil: null }),
  }),
  fc.record({
    type: fc.constant('assign' as const),
    id: anyTask,
    to: fc.option(fc.nat(2), { nil: null }),
  }),
  fc.record({
    type: fc.constant('resolve' as const),
    whose: fc.constantFrom('theirs' as const, 'mine' as const),
  }),
);

const anyPlace = fc.nat(7);

const anyStructureAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    type: fc.constant('create' as const),
    name: fc.nat(2),
    parent: fc.option(anyPlace),
    after: fc.option(anyPlace),
  }),
  fc.record({
    type: fc.constant('rank' as const),
    at: fc.uniqueArray(anyPlace, { minLength: 1, maxLength: 3 }),
    to: anyPlace,
    before: fc.boolean(),
  }),
  fc.record({ type: fc.constant('rename-new' as const), at: anyPlace, to: fc.nat(3) }),
);

const anyOwnAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 7, arbitrary: anyStructureAct },
  { weight: 4, arbitrary: anyFieldAct },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('move' as const),
      ids: fc.uniqueArray(anyTask, { minLength: 1, maxLength: 3 }),
      days: anyShift,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('resize' as const),
      id: anyTask,
      edge: fc.constantFrom('start' as const, 'finish' as const),
      days: anyShift,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom(
        'undo' as const,
        'redo' as const,
        'retry' as const,
        'dismiss' as const,
        'rest' as const,
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('pause' as const), turns: fc.nat(12) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('faults' as const),
      faults: fc.array(anyFault, { minLength: 1, maxLength: 6 }),
    }),
  },
);

const anyForeignAct: fc.Arbitrary<Act | Foreign> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ type: fc.constant('foreign' as const), id: anyTask, due: anyShift }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('foreign-name' as const), id: anyTask, to: fc.nat(3) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('lock' as const), id: anyTask }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('foreign-rank' as const), at: fc.nat(4), to: fc.nat(4) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('remove' as const), id: anyTask }) },
  { weight: 2, arbitrary: fc.constant<Act>({ type: 'refresh' }) },
);

const pause = async (turns: number): Promise<void> => {
  for (let i = 0; i < turns; i++) await Promise.resolve();
};

interface Scene extends PageStand {
  readonly jira: FakeJira;
}

const edgeOf = ({ store }: Scene, id: string, days: number): WallMinutes => {
  const { plan } = store.getState();
  const start = plan.start[plan.indexOf.get(id as TaskId)!]!;
  return ((toDayNumberOf((start > -1e9 ? start : today * day) as WallMinutes) + days) * day) as WallMinutes;
};

const lastRefusal = ({ store }: Scene): number => store.getState().refusals.at(-1)?.id ?? 0;

type Performers = {
  readonly [Type in (Act | Foreign)['type']]: (
    scene: Scene,
    act: Extract<Act | Foreign, { readonly type: Type }>,
  ) => void | Promise<void>;
};

/** Whatever stands at a row, whether Jira has it yet or not. */
const idAt = ({ store }: Scene, row: number): TaskId => {
  const { tasks } = store.getState().plan;
  return tasks[row % Math.max(1, tasks.length)]?.id ?? ('none' as TaskId);
};

const performers: Performers = {
  create: (scene, { name, parent, after }) =>
    scene.store.getState().create({
      summary: `New ${name}`,
      parentId: parent === null ? null : idAt(scene, parent),
      after: after === null ? null : idAt(scene, after),
    }),
  rank: (scene, { at, to, before }) => {
    const anchor = idAt(scene, to);
    const ids = at.map((row) => idAt(scene, row));
    scene.store.getState().rank(ids, before ? { before: anchor } : { after: anchor });
  },
  'rename-new': (scene, { at, to }) =>
    scene.store.getState().editField([idAt(scene, at)], { field: 'summary', value: `Name ${to}` }),
  'foreign-rank': ({ jira }, { at, to }) => {
    jira.rank(idOf(at), idOf(to));
  },
  remove: ({ jira }, { id }) => jira.change(id, { gone: true }),
  move: ({ store }, { ids, days }) =>
    store.getState().edit({ type: 'move', taskIds: ids as TaskId[], by: days * day }),
  resize: (scene, { id, edge, days }) =>
    scene.store.getState().edit({ type: 'resize', taskId: id as TaskId, edge, to: edgeOf(scene, id, days) }),
  rename: ({ store }, { ids, to }) =>
    store.getState().editField(ids as TaskId[], { field: 'summary', value: `Name ${to}` }),
  label: ({ store }, { id, to }) =>
    store.getState().editField([id as TaskId], { field: 'labels', value: to === null ? [] : [`l${to}`] }),
  assign: ({ store }, { id, to }) =>
    store.getState().editField([id as TaskId], {
      field: 'assignee',
      value: to === null ? null : { accountId: `p${to}`, name: `P${to}`, avatarUrl: null },
    }),
  resolve: ({ store }, { whose }) =>
    store.getState().resolveConflict(store.getState().conflicts.at(-1)?.id ?? 0, whose),
  'foreign-name': ({ jira }, { id, to }) => jira.change(id, { summary: `Foreign ${to}` }),
  undo: ({ store }) => store.getState().undo(),
  redo: ({ store }) => store.getState().redo(),
  retry: (scene) => scene.store.getState().retry([lastRefusal(scene)]),
  dismiss: (scene) => scene.store.getState().dismiss([lastRefusal(scene)]),
  rest: ({ store }) => settle(store),
  refresh: ({ store }) => {
    void store.getState().refresh();
  },
  pause: (_, { turns }) => pause(turns),
  faults: ({ jira }, { faults }) => {
    jira.faults.push(...faults);
  },
  foreign: ({ jira }, { id, due }) => jira.change(id, { due: iso(due) }),
  lock: ({ jira }, { id }) => jira.change(id, { mayEdit: false }),
};

const perform = async (scene: Scene, act: Act | Foreign): Promise<void> => {
  const performer = performers[act.type] as (scene: Scene, act: Act | Foreign) => void | Promise<void>;
  await performer(scene, act);
};

const valuesOnPage = ({ store }: PageStand): Record<string, unknown> => {
  const { plan, issues } = store.getState();
  const textOf = (wall: number | null): string | null =>
    wall === null ? null : formatIsoDate((wall / day) as DayNumber);
  return Object.fromEntries(
    plan.tasks.map(({ id, name, dates }) => [
      id,
      {
        start: textOf(dates.start),
        due: textOf(dates.finish === null ? null : dates.finish - day),
        summary: name,
        labels: issues.get(id)?.labels,
        assignee: issues.get(id)?.assignee?.accountId ?? null,
      },
    ]),
  );
};

const valuesInJira = ({ issues }: FakeJira): Record<string, unknown> =>
  Object.fromEntries(
    [...issues.values()]
      .filter(({ gone }) => !gone)
      .map(({ id, start, due, summary, labels, assignee }) => [
        id,
        { start, due, summary, labels, assignee: assignee?.accountId ?? null },
      ]),
  );

/** Of issues, as page and Jira have them. */
const orderOnPage = ({ store }: PageStand): readonly string[] => [...store.getState().issues.keys()];

const orderInJira = ({ issues }: FakeJira): readonly string[] =>
  [...issues.values()].filter(({ gone }) => !gone).map(({ id }) => id);

const expectAgreement = (scene: Scene): void => {
  expect(valuesOnPage(scene)).toEqual(valuesInJira(scene.jira));
  expect(orderOnPage(scene)).toEqual(orderInJira(scene.jira));
};

const play = async (acts: readonly (Act | Foreign)[]): Promise<Scene> => {
  const jira = createTestJira();
  const stand = createPageStand({ jira: jira.transport, project, context: { timezone: 'UTC' } });
  await stand.store.getState().open();
  const scene = { ...stand, jira };
  for (const act of acts) await perform(scene, act);
  await settle(stand.store);
  jira.faults = [];
  stand.goOnline();
  await settle(stand.store);
  await pause(50);
  return scene;
};

describe('page and Jira', () => {
  it('agree at the end, whatever is edited, refused, lost and undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOwnAct, { maxLength: 25 }), async (acts) => {
        const scene = await play(acts);
        expectAgreement(scene);
        expect(scene.store.getState().save).toEqual({ type: 'saved' });
      }),
    );
  });

  it('agree after a refresh, whatever others did meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(anyOwnAct, anyForeignAct), { maxLength: 25 }), async (acts) => {
        const scene = await play(acts);
        await scene.store.getState().resume();
        await scene.store.getState().refresh();
        await settle(scene.store);
        expectAgreement(scene);
      }),
    );
  });

  it('agree on where everything was once every edit that Jira took is undone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyOwnAct, { maxLength: 15 }), async (acts) => {
        const before = valuesInJira(createTestJira());
        const order = orderInJira(createTestJira());
        const scene = await play(acts.filter(({ type }) => type !== 'retry' && type !== 'faults'));
        for (let i = 0; i < 40 && scene.store.getState().nextUndo; i++) scene.store.getState().undo();
        await settle(scene.store);
        expect(valuesInJira(scene.jira)).toEqual(before);
        expect(orderInJira(scene.jira)).toEqual(order);
        expectAgreement(scene);
      }),
    );
  });

  it('never has a colleague’s date overwritten by an undo', async () => {
    const jira = createTestJira();
    const stand = createPageStand({ jira: jira.transport, project });
    await stand.store.getState().open();
    stand.store.getState().edit({ type: 'move', taskIds: ['10002' as TaskId], by: day });
    await settle(stand.store);
    jira.change('10002', { due: iso(30) });
    stand.store.getState().undo();
    await settle(stand.store);
    expect(jira.issues.get('10002')?.due).toBe(iso(30));
    expect(stand.store.getState().refusals).toEqual([]);
    expect(stand.store.getState().conflicts.map(({ fields }) => fields)).toEqual([
      [{ field: 'due', theirs: iso(30), mine: iso(4), before: iso(5) }],
    ]);
    expect(stand.store.getState().nextUndo).toBeNull();
    expect(valuesOnPage(stand)).toEqual(valuesInJira(jira));
  });
});
