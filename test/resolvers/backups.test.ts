// Backups on the whole way from `invoke` over the queue to both stores and back: restore, way back, confirmation, a file
// that goes to another site.
import type { OperationInput, OperationName, OperationOutput } from '#contract/operations';
import type { Grant } from '#contract/shared-context';
import { content, otherTenant, people, project, stock, type Stock } from './support/cast';
import { startBackend, type Backend, type Site } from './support/start-backend';

const admin = { accountId: 'site-admin' };

const must = async <Value>(
  pending: Promise<{ ok: true; value: Value } | { ok: false; error: unknown }>,
): Promise<Value> => {
  const answer = await pending;
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

interface Stand {
  readonly backend: Backend;
  readonly has: Stock;
  readonly call: <Name extends OperationName>(
    name: Name,
    payload: OperationInput<Name>,
    site?: Site,
  ) => Promise<OperationOutput<Name>>;
}

const start = async (): Promise<Stand> => {
  const everybody = { ...people, ...otherTenant };
  const { 'site-admin': boss, viewer } = people;
  const backend = startBackend({ 'site-one': everybody, 'site-two': { 'site-admin': boss, viewer } });
  const has = await stock(backend);
  return {
    backend,
    has,
    call: (name, payload, site = 'site-one') => must(backend.call({ ...admin, site }, name, payload)),
  };
};

const restoreAll = { scope: { type: 'all' }, exact: false, dryRun: false } as const;

const openAs = (backend: Backend, accountId: string, contextId: string) =>
  backend.call({ accountId }, 'context.read', { contextId });

const share = (stand: Stand, version: number, shared: Grant[]) =>
  stand.call('context.share', {
    contextId: stand.has.context,
    version,
    ownerId: 'owner',
    grants: shared,
  });

describe('a backup that was asked for', () => {
  // The first start loads all of the functions.
  beforeAll(start, 60_000);

  it('is listed with what it holds and the health of both copies', async () => {
    const { call, has } = await start();
    const { snapshots, lastBackup, restore } = await call('backup.list', {});
    expect(snapshots).toMatchObject([
      { id: has.snapshot, reason: 'asked', copies: { keyValue: 'good', sql: 'good' } },
    ]);
    expect(snapshots[0]?.counts['shared-context']).toBe(3);
    expect(lastBackup).toMatchObject({ state: 'done', snapshotId: has.snapshot });
    expect(restore).toBeNull();
  });

  it('is compared with today', async () => {
    const stand = await start();
    await share(stand, 2, []);
    const { changes, copies } = await stand.call('backup.compare', { snapshotId: stand.has.snapshot });
    expect(copies).toEqual({ keyValue: 'good', sql: 'good' });
    expect(changes.find(({ kind }) => kind === 'shared-context')).toMatchObject({
      created: { count: 0 },
      changed: { count: 1, ids: [stand.has.context] },
      removed: { count: 0 },
      same: 2,
    });
  });

  it('is a job of the daily trigger too', async () => {
    const { backend, call } = await start();
    await backend.forge.tickSchedule('daily-backup');
    await backend.forge.tickSchedule('weekly-drill');
    await backend.forge.queue.tick();
    const { snapshots, lastDrill } = await call('backup.list', {});
    expect(snapshots.map(({ reason }) => reason).sort()).toEqual(['asked', 'daily']);
    expect(lastDrill).toMatchObject({ state: 'done' });
  });
});

describe('the daily sweep', () => {
  it('is put into the queue by a trigger of its own', async () => {
    const { backend } = await start();
    await backend.forge.tickSchedule('daily-sweep');
    const before = backend.dump('site-one');
    expect(await backend.forge.queue.tick()).toBeGreaterThan(0);
    expect(backend.dump('site-one')).toBe(before);
  });
});

describe('a restore', () => {
  it('says first what it would change, and changes nothing', async () => {
    const stand = await start();
    await share(stand, 2, []);
    const before = stand.backend.dump('site-one');
    const answer = await stand.call('backup.restore', {
      snapshotId: stand.has.snapshot,
      ...restoreAll,
      dryRun: true,
    });
    expect(answer).toMatchObject({ restoreId: null, switchedOff: 1, strangers: [] });
    expect(stand.backend.dump('site-one')).toBe(before);
  });

  it('leaves grants off until an administrator confirms them', async () => {
    const stand = await start();
    await share(stand, 2, []);
    const { restoreId } = await stand.call('backup.restore', {
      snapshotId: stand.has.snapshot,
      ...restoreAll,
    });
    await stand.backend.forge.queue.tick();
    const { restore } = await stand.call('backup.list', {});
    expect(restore).toMatchObject({ id: restoreId, state: 'done', switchedOff: [stand.has.context] });
    expect(await openAs(stand.backend, 'viewer', stand.has.context)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(
      await stand.backend.call({ accountId: 'viewer' }, 'context.list', { projectId: null }),
    ).toMatchObject({ value: { contexts: [expect.objectContaining({ id: stand.has.openContext })] } });
    expect(await openAs(stand.backend, 'owner', stand.has.context)).toMatchObject({ ok: true });

    await stand.call('backup.confirm', { contextIds: [stand.has.context] });
    expect(await openAs(stand.backend, 'viewer', stand.has.context)).toMatchObject({ ok: true });
    const { entries } = await stand.call('audit.list', { next: null });
    expect(entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['snapshot-restored', 'grants-confirmed']),
    );
  });

  it('is taken back by restoring what was kept before it', async () => {
    const stand = await start();
    await share(stand, 2, []);
    await stand.call('backup.restore', { snapshotId: stand.has.snapshot, ...restoreAll });
    await stand.backend.forge.queue.tick();
    const { restore } = await stand.call('backup.list', {});
    await stand.call('backup.restore', { snapshotId: restore?.beforeId ?? '', ...restoreAll, exact: true });
    await stand.backend.forge.queue.tick();
    const { body } = await stand.call('context.read', { contextId: stand.has.context });
    expect(body.grants).toEqual([]);
  });
});

/** The file of a site's snapshot, uploaded to another. */
const carry = async ({ call, has }: Stand): Promise<void> => {
  const { data, parts, fileName } = await call('backup.export', { snapshotId: has.snapshot, part: 0 });
  expect([parts, fileName]).toEqual([1, expect.stringMatching(/^gantt-backup-\d{4}-\d\d-\d\d\.json\.gz$/)]);
  const half = Math.ceil(data.length / 2);
  await call('backup.upload', { uploadId: 'file', part: 0, data: data.slice(0, half) }, 'site-two');
  await call('backup.upload', { uploadId: 'file', part: 1, data: data.slice(half) }, 'site-two');
};

const importing = {
  uploadId: 'file',
  parts: 2,
  onTaken: 'skip',
  projects: {},
  people: {},
  dryRun: false,
} as const;

const bring = async (stand: Stand, input: OperationInput<'backup.import'>) => {
  const answer = await stand.call('backup.import', input, 'site-two');
  await stand.backend.forge.queue.tick();
  return answer;
};

describe('a file from another site', () => {
  it('says first what it would bring, whose owners are strangers, and brings nothing', async () => {
    const stand = await start();
    await carry(stand);
    const before = stand.backend.dump('site-two');
    const answer = await bring(stand, { ...importing, dryRun: true });
    expect(answer).toMatchObject({ restoreId: null, strangers: ['owner'], projects: [] });
    expect(answer.changes.find(({ kind }) => kind === 'shared-context')).toMatchObject({
      created: { count: 3 },
    });
    expect(stand.backend.dump('site-two')).toBe(before);
  });

  it('makes the importer owner of what belongs to strangers, with grants off', async () => {
    const stand = await start();
    await carry(stand);
    await bring(stand, importing);
    const { body } = await stand.call('context.read', { contextId: stand.has.context }, 'site-two');
    expect(body).toMatchObject({ ownerId: 'site-admin', grantsSuspended: true });
    expect(
      await stand.backend.call({ accountId: 'viewer', site: 'site-two' }, 'context.read', {
        contextId: stand.has.context,
      }),
    ).toMatchObject({ error: { code: 'not-found' } });
  });

  it('overwrites nothing silently', async () => {
    const stand = await start();
    await carry(stand);
    await bring(stand, importing);
    const { version } = await stand.call('context.read', { contextId: stand.has.context }, 'site-two');
    const renamed = { ...content, name: 'Theirs' };
    const contextId = stand.has.context;
    await stand.call('context.save', { contextId, version, content: renamed, closes: [] }, 'site-two');
    const again = await bring(stand, importing);
    expect(again.skipped.ids).toContain(`shared-context:${contextId}`);
    const { body } = await stand.call('context.read', { contextId }, 'site-two');
    expect(body.content.name).toBe('Theirs');
    await bring(stand, { ...importing, onTaken: 'copy' });
    const { contexts } = await stand.call('context.list', { projectId: null }, 'site-two');
    expect(contexts.map(({ name }) => name).sort()).toEqual(
      expect.arrayContaining(['Release train', 'Theirs']),
    );
  });

  it('leaves out what is about projects that are not here, and says which', async () => {
    const stand = await start();
    await carry(stand);
    const lost = await bring(stand, { ...importing, projects: { [project]: '77777' }, dryRun: true });
    expect(lost).toMatchObject({ projects: [project] });
    expect(lost.changes.find(({ kind }) => kind === 'shared-context')).toMatchObject({
      created: { count: 0 },
    });
    await bring(stand, { ...importing, projects: { [project]: '10002' } });
    const { body } = await stand.call('context.read', { contextId: stand.has.context }, 'site-two');
    expect(body.content.covers.projectIds).toEqual(['10002']);
  });

  it('is refused where it is none', async () => {
    const stand = await start();
    await stand.call('backup.upload', { uploadId: 'file', part: 0, data: 'AAAA' });
    expect(
      await stand.backend.call(admin, 'backup.import', { ...importing, parts: 1, dryRun: true }),
    ).toMatchObject({ error: { code: 'invalid-input' } });
  });
});
