// Personal settings the whole way: each person's own, merged part by part, gone when they say so.
import { content, people } from './support/cast';
import { startBackend, type Backend } from './support/start-backend';

const start = (): Backend => startBackend({ 'site-one': people, 'site-two': people });
const viewer = { accountId: 'viewer' };

const open = async (backend: Backend, accountId = 'viewer') => {
  const session = await backend.call({ accountId }, 'session.open', { projectId: '10001' });
  return session.ok ? session.value.personal : session.error.code;
};

describe('personal settings', () => {
  it('are there when the page opens, for nobody else and on no other site', async () => {
    const backend = start();
    await backend.call(viewer, 'personal.save', { preferences: { density: 'compact' } });
    expect(await open(backend)).toMatchObject({ version: 1, body: { preferences: { density: 'compact' } } });
    expect(await open(backend, 'browser')).toBeNull();
    const elsewhere = await backend.call({ ...viewer, site: 'site-two' }, 'session.open', {
      projectId: null,
    });
    expect(elsewhere).toMatchObject({ value: { personal: null } });
  });

  it('of two devices keep what each of them changed', async () => {
    const backend = start();
    await Promise.all([
      backend.call(viewer, 'personal.save', { preferences: { density: 'compact' } }),
      backend.call(viewer, 'personal.save', { preferences: { zoom: 'week' }, favourites: ['a'] }),
      backend.call(viewer, 'personal.save', { contexts: { mine: content } }),
    ]);
    expect(await open(backend)).toMatchObject({
      body: {
        preferences: { density: 'compact', zoom: 'week' },
        favourites: ['a'],
        contexts: { mine: { name: 'Release train' } },
      },
    });
  });

  it('go back to their default with null', async () => {
    const backend = start();
    await backend.call(viewer, 'personal.save', {
      preferences: { density: 'compact', zoom: 'week' },
      layers: { some: { group: 'none' } },
    });
    await backend.call(viewer, 'personal.save', { preferences: { density: null }, layers: { some: null } });
    expect(await open(backend)).toMatchObject({
      body: { preferences: { zoom: 'week' }, layers: {} },
    });
    expect(JSON.stringify(await open(backend))).not.toContain('density');
  });

  it('are all deleted by one operation, which may be repeated', async () => {
    const backend = start();
    await backend.call(viewer, 'personal.save', { preferences: { density: 'compact' } });
    expect(await backend.call(viewer, 'personal.delete', {})).toEqual({ ok: true, value: { done: true } });
    expect(await backend.call(viewer, 'personal.delete', {})).toEqual({ ok: true, value: { done: true } });
    expect(backend.dump('site-one')).not.toContain('compact');
    expect(await open(backend)).toBeNull();
  });

  it.each([
    ['another person', { accountId: 'browser', preferences: {} }, 'accountId'],
    ['an unknown preference', { preferences: { colour: 'red' } }, 'preferences.colour'],
    ['a value that is none', { preferences: { density: 'tiny' } }, 'preferences.density'],
    [
      'too many contexts',
      { contexts: Object.fromEntries([...Array(31).keys()].map((i) => [`c${i}`, null])) },
      'contexts',
    ],
  ])('naming %s are refused by the name of the field', async (_what, payload, field) => {
    expect(await start().call(viewer, 'personal.save', payload)).toMatchObject({
      error: { code: 'invalid-input', field },
    });
  });
});
