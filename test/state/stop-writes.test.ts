import type { TaskId } from '../../src/domain/plan/ids';
import { createFakeJira, type FakeJira } from './support/fake-jira';
import { createPageStand, settle, type PageStand } from './support/page-stand';

const day = 1440;
const size = 50;

interface Scene extends PageStand {
  readonly jira: FakeJira;
  readonly ids: readonly TaskId[];
}

const opened = async (): Promise<Scene> => {
  const jira = createFakeJira(
    Array.from({ length: size }, () => ({ start: '2026-11-02', due: '2026-11-06', parentId: null })),
  );
  const stand = createPageStand({ jira: jira.transport, project: { id: '10000', key: 'FAKE' } });
  await stand.store.getState().open();
  return { ...stand, jira, ids: [...jira.issues.keys()].map((id) => id as TaskId) };
};

const startsOf = ({ jira }: Scene): readonly (string | null)[] =>
  [...jira.issues.values()].map(({ start }) => start);

const shownStarts = ({ store, ids }: Scene): readonly (string | null)[] =>
  ids.map((id) => store.getState().issues.get(id)?.startValue ?? null);

describe('stopping a long row of writes', () => {
  it('leaves what was not sent as Jira has it, and one step takes back the rest', async () => {
    const scene = await opened();
    const { store, ids } = scene;
    store.getState().edit({ type: 'move', taskIds: ids, by: day });
    const unsubscribe = store.subscribe(({ saving, stopWrites }) => {
      if (saving.size > size - 3) return;
      unsubscribe();
      stopWrites();
    });
    await settle(store);
    const written = startsOf(scene).filter((start) => start === '2026-11-03').length;
    expect(written).toBeGreaterThanOrEqual(3);
    expect(written).toBeLessThanOrEqual(3 + 5);
    expect(shownStarts(scene)).toEqual(startsOf(scene));
    expect(store.getState().nextUndo).toEqual({ verb: 'move', count: written, key: 'FAKE-1' });
    store.getState().undo();
    await settle(store);
    expect(new Set(startsOf(scene))).toEqual(new Set(['2026-11-02']));
    expect(store.getState().nextUndo).toBeNull();
  });

  it('writes nothing when it is stopped before anything was sent', async () => {
    const scene = await opened();
    const { store, ids } = scene;
    store.getState().edit({ type: 'move', taskIds: ids, by: day });
    store.getState().stopWrites();
    await settle(store);
    expect(new Set(startsOf(scene))).toEqual(new Set(['2026-11-02']));
    expect(shownStarts(scene)).toEqual(startsOf(scene));
    expect(store.getState()).toMatchObject({ nextUndo: null, save: { type: 'saved' } });
  });

  it('tries everything refused again as one step', async () => {
    const scene = await opened();
    const { store, ids, jira } = scene;
    const some = ids.slice(0, 3);
    some.forEach(() => jira.faults.push({ on: 'write', type: 'status', status: 400 }));
    store.getState().edit({ type: 'move', taskIds: some, by: day });
    await settle(store);
    expect(store.getState().refusals.map(({ key }) => key)).toEqual(['FAKE-1', 'FAKE-2', 'FAKE-3']);
    store.getState().retry(store.getState().refusals.map(({ id }) => id));
    await settle(store);
    expect(store.getState()).toMatchObject({
      refusals: [],
      nextUndo: { verb: 'move', count: 3, key: 'FAKE-1' },
    });
    expect(startsOf(scene).slice(0, 4)).toEqual(['2026-11-03', '2026-11-03', '2026-11-03', '2026-11-02']);
  });
});
