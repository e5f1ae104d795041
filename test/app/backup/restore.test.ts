// Restores against the local Forge's storage: what comes back, what stays, what waits for a confirmation, and that a
// killed one ends as if it had not been.
import type { RestoreScope } from '#contract/backup';
import { runRestore } from '../../../src/app/backup/run-restore';
import { runSnapshot } from '../../../src/app/backup/run-jobs';
import { listSnapshots } from '../../../src/app/backup/list-snapshots';
import { readAll } from '../../../src/app/backup/read-documents';
import { requestRestore } from '../../../src/app/backup/restore-backup';
import { loadSnapshot } from '../../../src/app/backup/snapshot-copies';
import type { AnyDraft } from '../../../src/app/ports';
import { createBackupStand, Killed, type BackupStand } from './support/backup-stand';
import {
  draftContext,
  makeContext,
  sampleContexts,
  sampleDocuments,
  toTomas,
} from './support/sample-documents';

const must = <Value>(answer: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

interface Stand {
  readonly stand: BackupStand;
  readonly snapshotId: string;
}

const commit = (stand: BackupStand, change: { writes?: AnyDraft[]; removals?: AnyDraft[] }) =>
  stand.run(async ({ documents }) =>
    must(await documents.commit({ writes: change.writes ?? [], removals: change.removals ?? [] })),
  );

const start = async (): Promise<Stand> => {
  const stand = createBackupStand();
  await commit(stand, { writes: sampleDocuments() });
  await stand.run((parts) => runSnapshot(parts, 'daily'));
  const [entry] = await stand.run(async ({ stores }) => must(await listSnapshots(stores)));
  return { stand, snapshotId: entry!.id };
};

const all: RestoreScope = { type: 'all' };

interface Asked {
  readonly scope?: RestoreScope;
  readonly exact?: boolean;
  readonly owners?: Readonly<Record<string, string>>;
}

const ask = ({ stand, snapshotId }: Stand, { scope = all, exact = false, owners = {} }: Asked = {}) =>
  stand.run(async (parts) =>
    must(await requestRestore(parts, { snapshotId, by: 'admin', scope, exact, keeps: false, owners })),
  );

const restore = async (stood: Stand, asked: Asked = {}) => {
  const id = await ask(stood, asked);
  expect(await stood.stand.run((parts) => runRestore(parts, id))).toEqual({ ok: true, value: null });
  return stood.stand.run(async ({ desk }) => must(await desk.read())!.state);
};

const readBodies = (stand: BackupStand) =>
  stand.run(async ({ dump }) => {
    const { documents } = dump.toDocuments(must(await readAll({ dump, pause: null })));
    return new Map(documents.map((document) => [`${document.kind}:${document.id}`, document.body]));
  });

const read = async (stand: BackupStand, key: string) => (await readBodies(stand)).get(key);

/** What a release without any lists would be left with: everything gone. */
const wipe = async (stand: BackupStand) => {
  const documents = await stand.run(
    async ({ dump }) => dump.toDocuments(must(await readAll({ dump, pause: null }))).documents,
  );
  await commit(stand, { removals: [...documents] });
};

describe('a restore', () => {
  it('brings back everything that was lost, and the lists that name it', async () => {
    const stood = await start();
    const before = await readBodies(stood.stand);
    await wipe(stood.stand);
    const state = await restore(stood);
    expect(state).toMatchObject({ state: 'done', switchedOff: ['open', 'train'] });
    const after = await readBodies(stood.stand);
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect(after.get('site-configuration:site')).toEqual(before.get('site-configuration:site'));
    expect(after.get('personal-settings:mara')).toEqual(before.get('personal-settings:mara'));
  });

  it('leaves what came since, unless it is to be exact', async () => {
    const stood = await start();
    await commit(stood.stand, { writes: [draftContext('newer', makeContext('Newer'))] });
    await restore(stood);
    expect(await read(stood.stand, 'shared-context:newer')).toBeDefined();
    await restore(stood, { exact: true });
    expect(await read(stood.stand, 'shared-context:newer')).toBeUndefined();
    expect(await read(stood.stand, 'context-index:person-mara')).not.toMatchObject({
      contexts: expect.arrayContaining([expect.objectContaining({ id: 'newer' })]) as unknown,
    });
  });

  it.each<[string, RestoreScope, string[]]>([
    ['one kind', { type: 'kind', kind: 'site-configuration' }, ['site-configuration:site']],
    ['one document', { type: 'document', kind: 'shared-context', id: 'mine' }, ['shared-context:mine']],
  ])('of %s touches nothing else', async (_what, scope, expected) => {
    const stood = await start();
    const before = await readBodies(stood.stand);
    await wipe(stood.stand);
    await restore(stood, { scope });
    const after = await readBodies(stood.stand);
    const own = [...after.keys()].filter((key) => !key.includes('-index:'));
    expect(own).toEqual(expected);
    expect(after.get(expected[0]!)).toEqual(before.get(expected[0]!));
  });

  it('switches grants off where they would come back, and leaves those that hold today', async () => {
    const stood = await start();
    const renamed = makeContext('Renamed', [toTomas]);
    await commit(stood.stand, { writes: [draftContext('train', renamed, 1)] });
    await commit(stood.stand, { writes: [draftContext('open', makeContext('Open to all'), 1)] });
    const state = await restore(stood);
    expect(state.switchedOff).toEqual(['open']);
    const train = await read(stood.stand, 'shared-context:train');
    expect(train).toEqual(new Map(sampleContexts).get('train'));
    expect(await read(stood.stand, 'shared-context:open')).toMatchObject({ grantsSuspended: true });
    expect(await read(stood.stand, 'context-index:rule')).toMatchObject({
      contexts: [{ id: 'open', grantsSuspended: true }],
    });
  });

  it('gives what belongs to nobody on the site to whoever restores', async () => {
    const stood = await start();
    await wipe(stood.stand);
    await restore(stood, { owners: { mara: 'admin' } });
    expect(await read(stood.stand, 'shared-context:mine')).toMatchObject({ ownerId: 'admin' });
    expect(await read(stood.stand, 'context-index:person-mara')).toBeUndefined();
  });

  it('can be taken back by restoring the snapshot that was taken before it', async () => {
    const stood = await start();
    await commit(stood.stand, { writes: [draftContext('mine', makeContext('Mine, newer'), 1)] });
    await commit(stood.stand, { writes: [draftContext('newer', makeContext('Newer'))] });
    const before = await readBodies(stood.stand);
    const { beforeId } = await restore(stood, { exact: true });
    await restore({ stand: stood.stand, snapshotId: beforeId! }, { exact: true });
    const after = await readBodies(stood.stand);
    for (const key of ['shared-context:mine', 'shared-context:newer', 'shared-context:train']) {
      expect([key, after.get(key)]).toEqual([key, before.get(key)]);
    }
  });

  it('goes on where somebody else writes meanwhile', async () => {
    const stood = await start();
    await wipe(stood.stand);
    let isWritten = false;
    stood.stand.onCall = async (path) => {
      if (isWritten || !path.endsWith('transaction')) return;
      isWritten = true;
      await commit(stood.stand, { writes: [draftContext('mine', makeContext('Meanwhile'))] });
    };
    const state = await restore(stood);
    expect(state.state).toBe('done');
    expect(await read(stood.stand, 'shared-context:mine')).toMatchObject({
      content: { name: 'Nobody else’s' },
    });
  });

  it('is one at a time', async () => {
    const stood = await start();
    await ask(stood);
    await expect(ask(stood)).rejects.toThrow('Another restore is under way.');
  });

  it('fails and says so where no copy can be read', async () => {
    const stood = await start();
    const id = await ask({ ...stood, snapshotId: 'made-up' });
    await stood.stand.run((parts) => runRestore(parts, id));
    expect(await stood.stand.run(async ({ desk }) => must(await desk.read())!.state)).toMatchObject({
      state: 'failed',
    });
  });
});

describe('a restore that is killed', () => {
  const prepare = async () => {
    const stood = await start();
    await commit(stood.stand, { writes: [draftContext('mine', makeContext('Mine, newer'), 1)] });
    await commit(stood.stand, { writes: [draftContext('train', makeContext('No grants'), 1)] });
    await commit(stood.stand, { writes: [draftContext('newer', makeContext('Newer'))] });
    const id = await ask(stood, { exact: true });
    const before = await readBodies(stood.stand);
    stood.stand.calls = 0;
    return { ...stood, id, before };
  };

  it('at any call ends, when it is run again, as it would have', async () => {
    const whole = await prepare();
    await whole.stand.run((parts) => runRestore(parts, whole.id));
    const { calls } = whole.stand;
    const wanted = await readBodies(whole.stand);
    for (let at = 1; at <= calls; at += 1) {
      for (const isDone of [false, true]) {
        const { stand, id, before } = await prepare();
        stand.kill = { at, isDone };
        await expect(stand.run((parts) => runRestore(parts, id))).rejects.toBeInstanceOf(Killed);
        stand.kill = null;
        await stand.run((parts) => runRestore(parts, id));
        expect([at, await readBodies(stand)]).toEqual([at, wanted]);
        const { state, kept } = await stand.run(async (parts) => {
          const { state: reached } = must(await parts.desk.read())!;
          const { content } = must(await loadSnapshot(parts, reached.beforeId!));
          return { state: reached, kept: parts.dump.toDocuments(content.documents).documents };
        });
        expect(state).toMatchObject({ state: 'done', switchedOff: ['train'] });
        expect(new Map(kept.map((one) => [`${one.kind}:${one.id}`, one.body]))).toEqual(before);
      }
    }
  }, 120_000);
});
