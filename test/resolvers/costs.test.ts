// What opening a page and saving cost an installation and the points that all of Jira's apps share: held to the targets.
import type { OperationName } from '#contract/operations';
import { byteLength } from '../../dev/forge/storage/value-rules';
import { body, content, people, project } from './support/cast';
import { startBackend, type Backend } from './support/start-backend';

interface Costs {
  reads: number;
  readBytes: number;
  /** Keys that were written or taken away. */
  writes: number;
  points: number;
}

const admin = { accountId: 'site-admin' };

/** Jira counts a read of permissions twice. */
const pointsOf = (path: string): number => (/permissions/.test(path) ? 2 : 1);

const itemsOf = (payload: unknown): number =>
  payload !== null && typeof payload === 'object'
    ? Math.max(
        1,
        Object.values(payload)
          .filter((list) => Array.isArray(list))
          .reduce((sum, list) => sum + list.length, 0),
      )
    : 1;

const isWrite = (path: string): boolean => /set|delete|transaction/i.test(path);

const startCounting = (backend: Backend): Costs => {
  const costs: Costs = { reads: 0, readBytes: 0, writes: 0, points: 0 };
  const { storage } = backend.forge;
  const { handle } = storage;
  Object.assign(storage, {
    handle: (installation: string, path: string, payload: unknown) => {
      const told = handle.call(storage, installation, path, payload);
      if (isWrite(path)) costs.writes += itemsOf(payload);
      else {
        costs.reads += 1;
        costs.readBytes += byteLength(told.body);
      }
      return told;
    },
  });
  const jira = backend.jira['site-one'];
  const answer = jira.handle;
  Object.assign(jira, {
    handle: (...[request, caller]: Parameters<typeof answer>) => {
      costs.points += pointsOf(request.url);
      return answer.call(jira, request, caller);
    },
  });
  return costs;
};

const costOf = async (backend: Backend, name: OperationName, input: unknown): Promise<Costs> => {
  const costs = startCounting(backend);
  expect(await backend.call(admin, name, input)).toMatchObject({ ok: true });
  return costs;
};

const start = (): Backend => startBackend({ 'site-one': people, 'site-two': people });

describe('opening a page', () => {
  it('reads at most 20 KB and takes at most 6 points of Jira, with all that a site can have decided', async () => {
    const backend = start();
    await backend.call(admin, 'configuration.save', { scope: 'site', version: 0, body });
    await backend.call(admin, 'configuration.save', {
      scope: 'project',
      projectId: project,
      version: 0,
      body,
    });
    const contexts = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`own-${i}`, content]));
    await backend.call(admin, 'personal.save', { contexts });
    const { readBytes, points } = await costOf(backend, 'session.open', { projectId: project });
    expect(readBytes).toBeLessThanOrEqual(20 * 1024);
    expect(readBytes).toBeGreaterThan(0);
    expect(points).toBeLessThanOrEqual(6);
    expect(points).toBeGreaterThan(0);
  });
});

describe('saving', () => {
  it.each([
    ['personal.save', { preferences: { density: 'compact' } }],
    ['configuration.save', { scope: 'site', version: 0, body }],
  ] as const)('takes at most two writes and four points: %s', async (name, input) => {
    const { writes, points } = await costOf(start(), name, input);
    expect(writes).toBeLessThanOrEqual(2);
    expect(writes).toBeGreaterThan(0);
    expect(points).toBeLessThanOrEqual(4);
  });
});
