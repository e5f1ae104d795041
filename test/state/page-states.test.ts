import type { TaskId } from '../../src/domain/plan/ids';
import type { WallMinutes } from '../../src/domain/time/units';
import type { LoadPhase, PageState } from '../../static/gantt/src/state/page-state';
import { createFakeJira, type FakeJira, type Fault } from './support/fake-jira';
import { createPageStand, settle, type PageStand, type StandOptions } from './support/page-stand';

const day = 1440;
const project = { id: '10000', key: 'FAKE' };

interface Scene extends PageStand {
  readonly jira: FakeJira;
  readonly phases: LoadPhase['type'][];
  readonly seen: PageState[];
}

const prepare = (options: Partial<StandOptions> = {}, size = 3): Scene => {
  const jira = createFakeJira(
    Array.from({ length: size }, () => ({ start: '2026-11-02', due: '2026-11-06', parentId: null })),
  );
  const stand = createPageStand({ jira: jira.transport, project, ...options });
  const phases: LoadPhase['type'][] = [];
  const seen: PageState[] = [];
  stand.store.subscribe((state) => {
    seen.push(state);
    if (state.load.type !== phases.at(-1)) phases.push(state.load.type);
  });
  return { ...stand, jira, phases, seen };
};

const opened = async (options: Partial<StandOptions> = {}, size = 3): Promise<Scene> => {
  const scene = prepare(options, size);
  await scene.store.getState().open();
  return scene;
};

const problemOf = ({ store }: PageStand): string | null => {
  const { load } = store.getState();
  return load.type === 'failed' ? load.problem.code : null;
};

const status = (on: Fault['on'], code: number, headers = {}): Fault => ({
  on,
  type: 'status',
  status: code,
  headers,
});
const move = (id: string, days = 1) => ({ type: 'move', taskIds: [id as TaskId], by: days * day }) as const;

describe('opening the page', () => {
  it('asks for all it needs in three rounds before the first rows', async () => {
    const { requests, phases, marks } = await opened();
    const paths = requests.map(({ path }) => path.replace(/.*\/3\//, '').replace(/\?.*/, ''));
    expect(paths[0]).toBe('field');
    expect(new Set(paths.slice(1, 5))).toEqual(
      new Set(['search/approximate-count', 'project/10000', 'search/jql', 'mypermissions']),
    );
    expect(paths.slice(5)).toEqual([
      'issue/bulkfetch',
      'issue/createmeta/10000/issuetypes',
      'issue/createmeta/10000/issuetypes/1',
      'issue/createmeta/10000/issuetypes/2',
    ]);
    expect(phases).toEqual(['opening', 'loading', 'ready']);
    expect(marks).toEqual(['gantt:first-rows', 'gantt:all-rows', 'gantt:loaded']);
  });

  it('knows the project, the fields and the day in the person’s zone', async () => {
    const late = Date.parse('2026-11-24T23:30:00Z');
    const { store } = await opened({
      clock: { now: () => late, random: () => 0, slept: [], sleep: async () => undefined },
    });
    expect(store.getState()).toMatchObject({
      project: { id: '10000', key: 'FAKE', name: 'Fake' },
      fields: { start: 'customfield_10015', end: 'duedate', progress: null, origin: 'guessed' },
      siteUrl: 'https://site.example',
      mayConfigure: true,
      readOnly: false,
      today: Date.parse('2026-11-25T00:30:00Z') / 60_000,
    });
  });

  it('says so when nobody is signed in', async () => {
    expect(problemOf(await opened({ context: { accountId: null } }))).toBe('anonymous');
  });

  it.each([
    [404, null, 'no-project-access'],
    [401, 'Unauthorized', 'session-over'],
    [401, { message: 'Unauthorized; scope does not match' }, 'scope-lost'],
    [503, null, 'jira-unavailable'],
  ])('says why it can not when Jira answers %i', async (code, body, problem) => {
    const scene = await opened({ jira: async () => ({ status: code, headers: {}, body }) });
    expect(problemOf(scene)).toBe(problem);
  });

  it.each([
    ['not-found', 'not-enabled'],
    ['anonymous', 'anonymous'],
    ['unavailable', 'app-unavailable'],
    ['version-mismatch', 'unexpected'],
  ])('says why it can not when the app answers %s', async (code, problem) => {
    const session = (): unknown => ({ ok: false, error: { code, message: 'No.' } });
    expect(problemOf(await opened({ session }))).toBe(problem);
  });

  it('says that it is offline, and opens when asked again', async () => {
    const scene = prepare();
    scene.jira.faults.push({ on: 'read', type: 'lost', carriedOut: false });
    await scene.store.getState().open();
    expect(problemOf(scene)).toBe('offline');
    await scene.store.getState().open();
    expect(scene.store.getState().plan.tasks).toHaveLength(3);
  });

  it('tells how long Jira asks it to wait, and goes on by itself', async () => {
    const scene = prepare();
    const { transport } = scene.jira;
    const limited = prepare({
      jira: async (request) => {
        if (
          request.path.includes('bulkfetch') &&
          limited.requests.filter(({ path }) => path.includes('bulkfetch')).length === 1
        )
          return { status: 429, headers: { 'retry-after': '5' }, body: null };
        return transport(request);
      },
    });
    await limited.store.getState().open();
    expect(limited.phases).toEqual(['opening', 'loading', 'waiting', 'loading', 'ready']);
    expect(limited.seen.find(({ load }) => load.type === 'waiting')?.load).toMatchObject({
      seconds: 6,
      read: 0,
    });
  });

  it('lets a person look who may edit nothing, and writes nothing for them', async () => {
    const scene = prepare();
    const { transport } = scene.jira;
    const page = await opened({
      jira: async (request) =>
        request.path.includes('mypermissions')
          ? { status: 200, headers: {}, body: { permissions: { EDIT_ISSUES: { havePermission: false } } } }
          : transport(request),
    });
    page.store.getState().edit(move('10001'));
    expect(page.store.getState()).toMatchObject({ readOnly: true, save: { type: 'saved' }, nextUndo: null });
  });
});

describe('reading on', () => {
  it('stops when told, keeps what it has, and reads the rest when told', async () => {
    const scene = prepare({}, 3000);
    const opening = scene.store.getState().open();
    const stopAtFirstRows = scene.store.subscribe(({ plan, load, stop }) => {
      if (plan.tasks.length > 0 && load.type === 'loading') stop();
    });
    await opening;
    stopAtFirstRows();
    const { load, plan } = scene.store.getState();
    expect(load).toMatchObject({ type: 'stopped', problem: null });
    expect(plan.tasks.length).toBeLessThan(3000);
    await scene.store.getState().resume();
    expect(scene.store.getState().load).toEqual({ type: 'ready' });
    expect(scene.store.getState().plan.tasks).toHaveLength(3000);
  });

  it('keeps the rows it has when Jira fails halfway, says why, and reads the rest when told', async () => {
    const { jira } = prepare({}, 900);
    let failing = true;
    let reads = 0;
    const scene = prepare({
      jira: async (request) =>
        failing && request.path.includes('bulkfetch') && ++reads > 1
          ? { status: 503, headers: {}, body: { errorMessages: ['Down.'] } }
          : jira.transport(request),
    });
    await scene.store.getState().open();
    expect(scene.store.getState().load).toEqual({
      type: 'stopped',
      read: 100,
      about: 900,
      problem: { code: 'jira-unavailable', details: 'Down.' },
    });
    expect(scene.store.getState().plan.tasks).toHaveLength(100);
    failing = false;
    await scene.store.getState().resume();
    expect(scene.store.getState().load).toEqual({ type: 'ready' });
    expect(scene.store.getState().plan.tasks).toHaveLength(900);
  });

  it('shows after a refresh what changed since, and keeps selection and folds', async () => {
    const scene = await opened();
    scene.store.getState().select(['10002' as TaskId]);
    scene.jira.change('10001', { due: '2026-11-30' });
    scene.jira.change('10003', { gone: true });
    await scene.store.getState().refresh();
    const { plan, selected, load } = scene.store.getState();
    expect(plan.tasks.map(({ id, dates }) => [id, dates.finish])).toEqual([
      ['10001', Date.parse('2026-12-01T00:00Z') / 60_000],
      ['10002', Date.parse('2026-11-07T00:00Z') / 60_000],
    ]);
    expect(selected).toEqual(new Set(['10002']));
    expect(load).toEqual({ type: 'ready' });
  });
});

describe('editing', () => {
  it('shows the change at once, says that it is saving, and names what can be undone', async () => {
    const { store, jira } = await opened();
    const before = store.getState().plan.start[0]!;
    store.getState().edit(move('10001', 2));
    expect(store.getState()).toMatchObject({
      save: { type: 'saving', count: 1 },
      saving: new Set(['10001']),
      nextUndo: { verb: 'move', count: 1, key: 'FAKE-1' },
    });
    expect(store.getState().plan.start[0]).toBe(before + 2 * day);
    await settle(store);
    expect(store.getState().save).toEqual({ type: 'saved' });
    expect(jira.issues.get('10001')).toMatchObject({ start: '2026-11-04', due: '2026-11-08' });
  });

  it('puts back only what Jira refuses, with its words, and remembers that it is closed', async () => {
    const { store, jira } = await opened();
    jira.change('10002', { mayEdit: false });
    store.getState().edit({ type: 'move', taskIds: ['10001', '10002'] as TaskId[], by: day });
    await settle(store);
    const { refusals, failed, locked, nextUndo } = store.getState();
    expect(refusals).toEqual([
      {
        id: 1,
        taskId: '10002',
        key: 'FAKE-2',
        reason: 'forbidden',
        details: 'You do not have permission to edit issues in this project.',
        verb: 'move',
        draft: null,
        undone: null,
      },
    ]);
    expect([failed, locked]).toEqual([new Set(['10002']), new Set(['10002'])]);
    expect(nextUndo).toEqual({ verb: 'move', count: 1, key: 'FAKE-1' });
    expect(jira.issues.get('10001')?.start).toBe('2026-11-03');
  });

  it('tries a refused change again, and forgets it when told', async () => {
    const { store, jira } = await opened();
    jira.faults.push(status('write', 400));
    store.getState().edit(move('10001'));
    await settle(store);
    store.getState().retry([1]);
    expect(store.getState().refusals).toEqual([]);
    await settle(store);
    expect(jira.issues.get('10001')?.start).toBe('2026-11-03');
    jira.faults.push(status('write', 400));
    store.getState().undo();
    await settle(store);
    store.getState().dismiss([2]);
    expect(store.getState()).toMatchObject({ refusals: [], failed: new Set() });
  });

  it('says how long Jira asks a write to wait, and writes it then', async () => {
    const { store, jira, seen } = await opened();
    jira.faults.push(status('write', 429, { 'retry-after': '3' }));
    store.getState().edit(move('10001'));
    await settle(store);
    expect(seen.some(({ save }) => save.type === 'waiting' && save.seconds === 4)).toBe(true);
    expect(store.getState()).toMatchObject({ save: { type: 'saved' }, refusals: [] });
    expect(jira.issues.get('10001')?.start).toBe('2026-11-03');
  });

  it('moves by whole days where the fields hold days, and resizes to the nearest one', async () => {
    const { store } = await opened();
    store.getState().edit({ type: 'move', taskIds: ['10001' as TaskId], by: 700 });
    expect(store.getState().nextUndo).toBeNull();
    const finish = store.getState().plan.finish[0]!;
    store
      .getState()
      .edit({ type: 'resize', taskId: '10001' as TaskId, edge: 'finish', to: (finish + 800) as WallMinutes });
    expect(store.getState().plan.finish[0]).toBe(finish + day);
    await settle(store);
  });

  it('opens an issue in Jira by its key', async () => {
    const { store, opened: tabs } = await opened();
    store.getState().openIssue('10002' as TaskId, true);
    store.getState().openIssue('10003' as TaskId, false);
    store.getState().openIssue('nowhere' as TaskId, false);
    expect(tabs).toEqual(['FAKE-2 in a new tab', 'FAKE-3']);
  });
});
