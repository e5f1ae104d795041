// The daily sweep over the local Forge's storage, on a clock that the test moves and with a process that can be killed.
import type { SharedContext } from '#contract/shared-context';
import type { AnyDraft } from '../../src/app/ports';
import { runJob } from '../../src/jobs/run-job';
import { createBackupStand, Killed, type BackupStand } from './backup/support/backup-stand';
import {
  draftContext,
  makeContext,
  sampleDocuments,
  toEveryone,
  toTomas,
} from './backup/support/sample-documents';

const dayMs = 86_400_000;

const must = <Value>(answer: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

const commit = (stand: BackupStand, writes: readonly AnyDraft[]) =>
  stand.run(async ({ documents }) => must(await documents.commit({ writes })));

const sweep = (stand: BackupStand) => stand.run((parts) => runJob(parts)({ type: 'sweep' }));

const read = (stand: BackupStand, id: string) =>
  stand.run(async ({ documents }) => must(await documents.read('shared-context', id)));

const listed = (stand: BackupStand) =>
  stand.run(async ({ documents }) => {
    const lists = ['person-mara', 'person-tomas', 'rule'];
    const found = await Promise.all(lists.map((list) => documents.read('context-index', list)));
    return found.map((answer) => must(answer)?.body.contexts.map(({ id }) => id) ?? []);
  });

const propose = (by: string, at: number): SharedContext['proposals'][number] => ({
  id: `of-${by}`,
  by,
  at,
  note: '',
  layer: {},
});

const gone = (stand: BackupStand, daysAgo: number): SharedContext => ({
  ...makeContext('Gone', [toTomas, toEveryone]),
  deletedAt: stand.now - daysAgo * dayMs,
});

const stocked = async (): Promise<BackupStand> => {
  const stand = createBackupStand();
  await commit(stand, sampleDocuments());
  return stand;
};

describe('the daily sweep', () => {
  it('takes away what was deleted thirty days ago, and not a moment earlier', async () => {
    const stand = await stocked();
    await commit(stand, [draftContext('gone', gone(stand, 0))]);
    stand.now += 30 * dayMs - 1;
    expect(await sweep(stand)).toEqual({ ok: true, value: null });
    expect(await read(stand, 'gone')).toMatchObject({ version: 1 });
    stand.now += 1;
    await sweep(stand);
    expect(await read(stand, 'gone')).toBeNull();
    expect(await listed(stand)).toEqual([['train', 'open', 'mine'], ['train'], ['open']]);
  });

  it('takes away proposals after ninety days, and leaves the rest of the context', async () => {
    const stand = await stocked();
    const proposals = [propose('tomas', stand.now), propose('ben', stand.now + dayMs)];
    const context = { ...makeContext('Release train', [toTomas]), proposals };
    await commit(stand, [draftContext('train', context, 1)]);
    stand.now += 90 * dayMs;
    await sweep(stand);
    expect(await read(stand, 'train')).toEqual({
      version: 3,
      body: { ...context, proposals: [proposals[1]] },
    });
    await sweep(stand);
    expect(await read(stand, 'train')).toMatchObject({ version: 3 });
  });

  it('takes a swept context out of a list that still names it', async () => {
    const stand = await stocked();
    await commit(stand, [draftContext('train', gone(stand, 31), 1)]);
    await sweep(stand);
    expect(await listed(stand)).toEqual([['open', 'mine'], [], ['open']]);
  });

  it('leaves what somebody takes back while it runs', async () => {
    const stand = await stocked();
    await commit(stand, [draftContext('gone', gone(stand, 31))]);
    let isBack = false;
    stand.onCall = async (path) => {
      if (isBack || !path.includes('transaction')) return;
      isBack = true;
      await commit(stand, [draftContext('gone', makeContext('Back'), 1)]);
    };
    expect(await sweep(stand)).toEqual({ ok: true, value: null });
    expect(await read(stand, 'gone')).toMatchObject({ version: 2, body: { content: { name: 'Back' } } });
  });

  it('waits while storage is busy, and is done then', async () => {
    const stand = await stocked();
    await commit(stand, [draftContext('gone', gone(stand, 31))]);
    stand.storage.switches.rateLimitNextWrites = 2;
    expect(await sweep(stand)).toEqual({ ok: true, value: null });
    expect(await read(stand, 'gone')).toBeNull();
  });

  it('is not held back by a document of a later release', async () => {
    const stand = await stocked();
    const later = { ...gone(stand, 31), schemaVersion: 99 } as never;
    await commit(stand, [draftContext('a-later', later), draftContext('gone', gone(stand, 31))]);
    expect(await sweep(stand)).toEqual({ ok: true, value: null });
    expect(await read(stand, 'gone')).toBeNull();
    expect(JSON.stringify(stand.storage.dump('installation-one'))).toContain('shared-context:a-later');
  });

  it('killed at any call ends, when it is run again, as it would have', async () => {
    const prepare = async () => {
      const stand = await stocked();
      const old = { ...makeContext('Mine'), proposals: [propose('ben', stand.now - 91 * dayMs)] };
      await commit(stand, [draftContext('train', gone(stand, 31), 1), draftContext('mine', old, 1)]);
      stand.calls = 0;
      return stand;
    };
    const endOf = async (stand: BackupStand) => ({
      contexts: await Promise.all(['train', 'open', 'mine'].map((id) => read(stand, id))),
      lists: await listed(stand),
    });
    const whole = await prepare();
    await sweep(whole);
    const { calls } = whole;
    const wanted = await endOf(whole);
    expect(wanted.contexts).toMatchObject([null, { version: 1 }, { body: { proposals: [] } }]);
    for (let at = 1; at <= calls; at += 1) {
      for (const isDone of [false, true]) {
        const stand = await prepare();
        stand.kill = { at, isDone };
        await expect(sweep(stand)).rejects.toBeInstanceOf(Killed);
        stand.kill = null;
        await sweep(stand);
        expect([at, await endOf(stand)]).toEqual([at, wanted]);
      }
    }
  });
});
