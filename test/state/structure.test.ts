import type { TaskId } from '../../src/domain/plan/ids';
import { createFakeJira, type FakeJira, type Fault } from './support/fake-jira';
import { createPageStand, settle, type PageStand } from './support/page-stand';

interface Scene extends PageStand {
  readonly jira: FakeJira;
}

const opened = async (): Promise<Scene> => {
  const dates = { start: '2026-11-02', due: '2026-11-06', parentId: null };
  const jira = createFakeJira([dates, dates, dates]);
  const stand = createPageStand({ jira: jira.transport, project: { id: '10000', key: 'FAKE' } });
  await stand.store.getState().open();
  return { ...stand, jira };
};

const failing = (status: number): Fault => ({ on: 'write', type: 'status', status });
const idsOf = ({ store }: Scene): readonly string[] => [...store.getState().issues.keys()];
const asked = { summary: 'Pour the slab', parentId: null, after: '10001' as TaskId };

describe('a new issue', () => {
  it('stands at its place at once and takes Jira’s id and key there', async () => {
    const scene = await opened();
    const { store } = scene;
    store.getState().create(asked);
    expect(store.getState().plan.tasks.map(({ name }) => name)[1]).toBe('Pour the slab');
    expect(store.getState()).toMatchObject({ saving: { size: 1 }, nextUndo: { verb: 'create', count: 1 } });
    store.getState().select([store.getState().plan.tasks[1]!.id]);
    await settle(store);
    expect(idsOf(scene)).toEqual(['10001', '10004', '10002', '10003']);
    expect([...scene.jira.issues.keys()]).toEqual(idsOf(scene));
    expect([...store.getState().selected]).toEqual(['10004']);
    expect(store.getState().nextUndo).toEqual({ verb: 'create', count: 1, key: 'FAKE-4' });
  });

  it('that Jira refuses brings back what was typed', async () => {
    const scene = await opened();
    scene.jira.faults.push(failing(400));
    scene.store.getState().create(asked);
    await settle(scene.store);
    expect(idsOf(scene)).toEqual(['10001', '10002', '10003']);
    expect(scene.store.getState().refusals).toMatchObject([
      { reason: 'invalid', verb: 'create', draft: asked },
    ]);
    expect(scene.store.getState().nextUndo).toBeNull();
  });

  it('is taken back by undo, and made anew by redo with what was edited of it', async () => {
    const scene = await opened();
    const { store, jira } = scene;
    store.getState().create(asked);
    const own = store.getState().plan.tasks[1]!.id;
    store.getState().editField([own], { field: 'summary', value: 'Pour it' });
    await settle(store);
    expect(jira.issues.get('10004')?.summary).toBe('Pour it');
    store.getState().undo();
    store.getState().undo();
    await settle(store);
    expect(jira.issues.get('10004')?.gone).toBe(true);
    expect(idsOf(scene)).toEqual(['10001', '10002', '10003']);
    store.getState().redo();
    store.getState().redo();
    await settle(store);
    expect(idsOf(scene)).toEqual(['10001', '10005', '10002', '10003']);
    expect(jira.issues.get('10005')?.summary).toBe('Pour it');
  });

  it('that somebody changed since is not taken back', async () => {
    const scene = await opened();
    const { store, jira } = scene;
    store.getState().create(asked);
    await settle(store);
    jira.change('10004', { due: '2026-12-01' });
    store.getState().undo();
    await settle(store);
    expect(jira.issues.get('10004')?.gone).toBe(false);
    expect(store.getState().refusals).toMatchObject([{ reason: 'changed-since', undone: 'dropped' }]);
    expect(idsOf(scene)).toContain('10004');
  });
});

describe('an undo that Jira has no ear for', () => {
  it('stays to be tried again', async () => {
    const { store, jira } = await opened();
    store.getState().edit({ type: 'move', taskIds: ['10001' as TaskId], by: 1440 });
    await settle(store);
    jira.faults.push(...Array.from({ length: 4 }, () => failing(503)));
    store.getState().undo();
    await settle(store);
    expect(store.getState().refusals).toMatchObject([{ reason: 'unavailable', undone: 'kept' }]);
    expect(store.getState().nextUndo).toEqual({ verb: 'move', count: 1, key: 'FAKE-1' });
    store.getState().undo();
    await settle(store);
    expect(jira.issues.get('10001')?.start).toBe('2026-11-02');
  });
});
