// Snapshots against the local Forge's storage and SQL: kept, pruned, told whole from damaged, and safe from every crash.
import { listSnapshots } from '../../../src/app/backup/list-snapshots';
import { runDrill, runSnapshot } from '../../../src/app/backup/run-jobs';
import { loadSnapshot, repairCopies } from '../../../src/app/backup/snapshot-copies';
import type { AnyDraft } from '../../../src/app/ports';
import type { RawDocument } from '../../../src/app/ports/backup';
import { createBackupStand, Killed, type BackupStand } from './support/backup-stand';
import { draftContext, makeContext, sampleDocuments } from './support/sample-documents';

const dayMs = 86_400_000;

const must = <Value>(answer: { ok: true; value: Value } | { ok: false; error: unknown }): Value => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

const stocked = async (): Promise<BackupStand> => {
  const stand = createBackupStand();
  await stand.run(async ({ documents }) => must(await documents.commit({ writes: sampleDocuments() })));
  return stand;
};

const daily = (stand: BackupStand) => stand.run((parts) => runSnapshot(parts, 'daily'));
const list = (stand: BackupStand) => stand.run(async ({ stores }) => must(await listSnapshots(stores)));

const inOrder = (documents: readonly RawDocument[]): RawDocument[] =>
  documents.toSorted((a, b) => (`${a.kind}:${a.id}` < `${b.kind}:${b.id}` ? -1 : 1));

const contentOf = (stand: BackupStand, id: string) =>
  stand.run(async (parts) => {
    const { copies, content } = must(await loadSnapshot(parts, id));
    return { copies, documents: inOrder(content.documents) };
  });

const change = (stand: BackupStand, name: string, version: number) =>
  stand.run(async ({ documents }) => {
    const writes: AnyDraft[] = [draftContext('train', makeContext(name), version)];
    must(await documents.commit({ writes }));
  });

const bothGood = { keyValue: 'good', sql: 'good' };

describe('a daily snapshot', () => {
  it('holds every document of every kind, in both stores', async () => {
    const stand = await stocked();
    expect(await daily(stand)).toEqual({ ok: true, value: null });
    const [entry] = await list(stand);
    expect(entry).toMatchObject({
      reason: 'daily',
      documents: 9,
      copies: bothGood,
      counts: { 'shared-context': 3, 'context-index': 3, 'personal-settings': 1 },
    });
    const { documents } = await contentOf(stand, entry!.id);
    expect(documents.map(({ body }) => body)).toEqual(
      inOrder(sampleDocuments().map((draft) => ({ ...draft, version: 1 }))).map(({ body }) => body),
    );
  });

  it('is taken once a day, however often the platform asks', async () => {
    const stand = await stocked();
    for (let asked = 0; asked < 3; asked += 1) await daily(stand);
    expect(await list(stand)).toHaveLength(1);
  });

  it('stands seven days, one a day, and then goes from both stores', async () => {
    const stand = await stocked();
    for (let day = 0; day < 12; day += 1) {
      await daily(stand);
      stand.now += dayMs;
    }
    const kept = await list(stand);
    expect(kept.map(({ takenAt }) => (stand.now - takenAt) / dayMs)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(kept.every(({ copies }) => copies.keyValue === 'good' && copies.sql === 'good')).toBe(true);
    const keys = stand.storage
      .dump('installation-one')
      .filter(({ space, record }) => space === 'kvs' && record);
    expect(keys.filter(({ key }) => key.startsWith('bk'))).toHaveLength(14);
  });

  it('of two runs at once is one again after the next', async () => {
    const stand = await stocked();
    await Promise.all([daily(stand), daily(stand)]);
    stand.now += 1000;
    await daily(stand);
    expect(await list(stand)).toHaveLength(1);
  });

  it('waits while the stores have no room, and is taken then', async () => {
    const stand = await stocked();
    stand.storage.switches.rateLimitNextWrites = 3;
    stand.storage.switches.rateLimitNextReads = 2;
    stand.sql.switches.rateLimitNext = 2;
    expect(await daily(stand)).toEqual({ ok: true, value: null });
    expect(await list(stand)).toMatchObject([{ copies: bothGood }]);
  });

  it('is taken into one store while the other does not answer, and says so', async () => {
    const stand = await stocked();
    stand.sql.switches.rateLimitNext = 1000;
    expect(await daily(stand)).toEqual({ ok: true, value: null });
    stand.sql.switches.rateLimitNext = 0;
    expect(await list(stand)).toMatchObject([{ copies: { keyValue: 'good', sql: 'missing' } }]);
    expect(await stand.run(async ({ reports }) => must(await reports.read('backup')))).toMatchObject({
      state: 'partial',
      copies: { keyValue: 'good', sql: 'unreachable' },
    });
  });

  it('holds no torn context when somebody writes while it reads', async () => {
    const stand = await stocked();
    let writes = 0;
    stand.onCall = async (path) => {
      if (!path.endsWith('batch/get') || writes === 2) return;
      writes += 1;
      const version = writes;
      stand.onCall = null;
      await change(stand, `Renamed ${version}`, version);
    };
    await daily(stand);
    const [entry] = await list(stand);
    const { documents } = await contentOf(stand, entry!.id);
    expect(documents.find(({ id }) => id === 'train')?.body).toMatchObject({
      content: { name: 'Renamed 1' },
    });
  });

  it('finds what was written a moment ago though queries lag', async () => {
    const stand = await stocked();
    stand.now += 120_000;
    stand.storage.switches.queryLagMs = 60_000;
    await change(stand, 'Just renamed', 1);
    await daily(stand);
    stand.now += 120_000;
    const [entry] = await list(stand);
    const { documents } = await contentOf(stand, entry!.id);
    expect(documents.find(({ id }) => id === 'train')?.body).toMatchObject({
      content: { name: 'Just renamed' },
    });
  });
});

describe('a damaged copy', () => {
  const damage = (stand: BackupStand) => {
    const part = stand.storage
      .dump('installation-one')
      .find(({ key, record }) => key.startsWith('bk:') && record !== null);
    stand.storage.handle('installation-one', '/api/v1/set', { key: part?.key, value: 'AAAA' });
  };

  it('is told apart, and the other is used', async () => {
    const stand = await stocked();
    await daily(stand);
    damage(stand);
    const [entry] = await list(stand);
    const { copies, documents } = await contentOf(stand, entry!.id);
    expect(copies).toEqual({ keyValue: 'damaged', sql: 'good' });
    expect(documents).toHaveLength(9);
    expect((await list(stand))[0]?.copies).toEqual(copies);
  });

  it('is mended from the other', async () => {
    const stand = await stocked();
    await daily(stand);
    damage(stand);
    const [entry] = await list(stand);
    expect(await stand.run((parts) => repairCopies(parts, entry!.id))).toEqual({ ok: true, value: bothGood });
    expect((await contentOf(stand, entry!.id)).copies).toEqual(bothGood);
  });
});

describe('the drill', () => {
  const drill = async (stand: BackupStand) => {
    await stand.run(runDrill);
    return stand.run(async ({ reports }) => must(await reports.read('drill')));
  };

  it('restores the newest snapshot into memory and records that all of it was there', async () => {
    const stand = await stocked();
    await daily(stand);
    const before = stand.storage.dump('installation-one').filter(({ space }) => space === 'entity:document');
    expect(await drill(stand)).toMatchObject({ state: 'done', documents: 9, copies: bothGood });
    const after = stand.storage.dump('installation-one').filter(({ space }) => space === 'entity:document');
    expect(after).toEqual(before);
  });

  it('fails where there is nothing to restore', async () => {
    expect(await drill(await stocked())).toMatchObject({ state: 'failed', snapshotId: null });
  });
});

/** Two good snapshots, then a change, on the third day. */
const onTheThirdDay = async (): Promise<BackupStand> => {
  const stand = await stocked();
  await daily(stand);
  stand.now += dayMs;
  await change(stand, 'On the second day', 1);
  await daily(stand);
  stand.now += dayMs;
  await change(stand, 'On the third day', 2);
  stand.calls = 0;
  return stand;
};

describe('the job killed', () => {
  const whole = async (stand: BackupStand) =>
    Promise.all((await list(stand)).map(async ({ id }) => [id, await contentOf(stand, id)] as const));

  it('at any call to storage leaves what was good as it was, and the next run completes the day', async () => {
    const counted = await onTheThirdDay();
    await daily(counted);
    const { calls } = counted;
    expect(calls).toBeGreaterThan(10);
    for (let at = 1; at <= calls; at += 1) {
      for (const isDone of [false, true]) {
        const stand = await onTheThirdDay();
        const before = await whole(stand);
        stand.calls = 0;
        stand.kill = { at, isDone };
        await expect(daily(stand)).rejects.toBeInstanceOf(Killed);
        stand.kill = null;
        const after = new Map(await whole(stand));
        for (const [id, content] of before) expect([at, after.get(id)]).toEqual([at, content]);
        expect(await daily(stand)).toEqual({ ok: true, value: null });
        const [newest] = await whole(stand);
        expect(newest?.[1].copies).toEqual(bothGood);
        expect(newest?.[1].documents.find(({ id }) => id === 'train')?.body).toMatchObject({
          content: { name: 'On the third day' },
        });
      }
    }
  }, 120_000);
});
