// How long it takes to bring back 5,000 documents after everything was lost: on the storage of the local Forge with its
// quota of 4,000 units a minute, on a simulated clock on which each call takes as long as a slow one of Forge's.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { succeed, type Result } from '#contract/errors';
import { noPersonalSettings } from '#contract/personal-settings';
import { plainView } from '#contract/view';
import { runInInvocation } from '../../dev/forge/invocation';
import { readManifest } from '../../dev/forge/manifest';
import { installRuntimeGlobals } from '../../dev/forge/runtime-globals';
import { createSql } from '../../dev/forge/sql/create-sql';
import { createStorage } from '../../dev/forge/storage/create-storage';
import { createMemoryJournal } from '../../dev/forge/storage/journal';
import { root } from '../../dev/tools/setup.mjs';
import { readAll } from '../../src/app/backup/read-documents';
import { requestRestore } from '../../src/app/backup/restore-backup';
import { runRestore } from '../../src/app/backup/run-restore';
import { takeSnapshot } from '../../src/app/backup/take-snapshot';
import type { AnyDraft } from '../../src/app/ports';

const documents = 5000;
const latencyMs = 50;
const batchSize = 24;
const installation = 'bench';

export interface RecoveryTimes {
  readonly documents: number;
  readonly medianBytes: number;
  readonly snapshotBytes: number;
  /** Of the simulated clock, as the next. */
  readonly snapshotSeconds: number;
  readonly recoverySeconds: number;
  readonly storageCalls: number;
}

/** Words that don't compress: the worst that people could type. */
const randomText = (length: number): string => {
  let text = '';
  while (text.length < length) text += randomUUID();
  return text.slice(0, length);
};

/** Half of them are smaller than 4 KB, half larger. */
const makeDocument = (index: number): AnyDraft => ({
  kind: 'personal-settings',
  id: `person-${index}`,
  scope: 'person',
  name: 'personal-settings',
  version: 0,
  body: {
    ...noPersonalSettings(),
    contexts: {
      mine: {
        name: 'Mine',
        perspective: 'time-plan',
        covers: { projectIds: ['10001'], jql: randomText(1800 + (index % 50) * 75), filterId: null },
        view: plainView(),
        readOnly: false,
      },
    },
  },
});

const must = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

const createStand = () => {
  const time = { now: Date.UTC(2026, 10, 25), calls: 0 };
  const { app } = readManifest(join(root, 'manifest.yml'));
  const storage = createStorage({
    entities: app.storage?.entities ?? [],
    journal: createMemoryJournal(),
    now: () => time.now,
  });
  const sql = createSql({ isDeclared: true, journal: createMemoryJournal() });
  const forgeFetch = async (spec: { type: string }, path: string, init?: RequestInit) => {
    time.now += latencyMs;
    time.calls += 1;
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
    if (spec.type === 'sql') return sql.handle(installation, path, body);
    const answer = storage.handle(installation, path, body);
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status,
    });
  };
  return { time, storage, forgeFetch };
};

const inBatches = (drafts: readonly AnyDraft[]): AnyDraft[][] =>
  Array.from({ length: Math.ceil(drafts.length / batchSize) }, (_, i) =>
    drafts.slice(i * batchSize, (i + 1) * batchSize),
  );

type Stand = ReturnType<typeof createStand>;

const composeParts = async ({ time }: Stand) => {
  // Loaded only now: the globals have to be there first.
  const { composeBackup } = await import('../../src/compose');
  return {
    ...composeBackup(),
    clock: { now: () => time.now },
    pause: (ms: number) => {
      time.now += ms;
      return Promise.resolve();
    },
    queue: { push: () => Promise.resolve(true) },
  };
};

type Parts = Awaited<ReturnType<typeof composeParts>>;

const drafts = Array.from({ length: documents }, (_, i) => makeDocument(i));

/** Before and after what is measured, the quota of a minute is nobody's business. */
const unmetered = async <Value>({ storage }: Stand, run: () => Promise<Value>): Promise<Value> => {
  storage.switches.enforceQuota = false;
  const value = await run();
  storage.switches.enforceQuota = true;
  return value;
};

const fill = async (parts: Parts): Promise<void> => {
  for (const writes of inBatches(drafts)) must(await parts.documents.commit({ writes }));
};

const loseAll = async (parts: Parts): Promise<void> => {
  for (const removals of inBatches(drafts.map((draft) => ({ ...draft, version: 1 })))) {
    must(await parts.documents.commit({ writes: [], removals }));
  }
};

const recover = async (parts: Parts, snapshotId: string): Promise<void> => {
  const scope = { type: 'all' } as const;
  const terms = { scope, exact: false, keeps: false, owners: {} };
  const restoreId = must(await requestRestore(parts, { snapshotId, by: 'admin', ...terms }));
  must(await runRestore(parts, restoreId));
};

const checkAll = async (parts: Parts): Promise<void> => {
  const back = must(await readAll(parts));
  if (back.length !== documents) throw new Error(`${back.length} of ${documents} documents came back.`);
};

const measure = async (stand: Stand): Promise<RecoveryTimes> => {
  const { time } = stand;
  const parts = await composeParts(stand);
  await unmetered(stand, () => fill(parts));
  const started = time.now;
  const { id } = must(await takeSnapshot(parts, 'asked'));
  const snapshotSeconds = (time.now - started) / 1000;
  await unmetered(stand, () => loseAll(parts));
  // Nobody's minute is spent when a recovery begins.
  time.now = (Math.floor(time.now / 60_000) + 1) * 60_000;

  const asked = time.now;
  time.calls = 0;
  await recover(parts, id);
  const recoverySeconds = (time.now - asked) / 1000;
  const storageCalls = time.calls;

  await unmetered(stand, () => checkAll(parts));
  const sizes = drafts.map(({ body }) => Buffer.byteLength(JSON.stringify(body))).sort((a, b) => a - b);
  const manifest = must((await parts.stores[0]?.readManifest(id)) ?? succeed(null));
  return {
    documents,
    medianBytes: sizes[documents / 2] ?? 0,
    snapshotBytes: manifest?.bytes ?? 0,
    snapshotSeconds,
    recoverySeconds,
    storageCalls,
  };
};

export const measureRecovery = async (): Promise<RecoveryTimes> => {
  installRuntimeGlobals();
  const stand = createStand();
  const invocation = {
    id: 'bench',
    installation: { id: installation },
    accountId: null,
    runtime: {},
    mayFetch: () => false,
    log: () => undefined,
    forgeFetch: stand.forgeFetch,
  };
  return runInInvocation(invocation as never, () => measure(stand));
};
