// The backup's own adapters over the local Forge's storage and SQL, on a clock that a test moves, and with a process that
// can be killed at any of its calls to either.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { runInInvocation } from '../../../../dev/forge/invocation';
import { readManifest } from '../../../../dev/forge/manifest';
import { installRuntimeGlobals } from '../../../../dev/forge/runtime-globals';
import { createSql, type ForgeSql } from '../../../../dev/forge/sql/create-sql';
import { createStorage, type ForgeStorage } from '../../../../dev/forge/storage/create-storage';
import { createMemoryJournal } from '../../../../dev/forge/storage/journal';
import type { RestoreRequestParts } from '../../../../src/app/backup/restore-backup';
import type { JobParts } from '../../../../src/app/backup/run-jobs';
import type { RestoreParts } from '../../../../src/app/backup/run-restore';
import type * as Compose from '../../../../src/compose';

export type BackupStandParts = JobParts & RestoreParts & RestoreRequestParts;

interface Kill {
  /** The call that is its last, counted from 1. */
  readonly at: number;
  /** Whether that call was still done, and only its answer lost. */
  readonly isDone: boolean;
}

export interface BackupStand {
  readonly storage: ForgeStorage;
  readonly sql: ForgeSql;
  /** Epoch milliseconds. */
  now: number;
  /** Milliseconds that each call takes. */
  latency: number;
  calls: number;
  kill: Kill | null;
  /** Looks at each call before it is made. */
  onCall: ((path: string) => Promise<void>) | null;
  readonly run: <Value>(work: (parts: BackupStandParts) => Promise<Value>) => Promise<Value>;
}

export class Killed extends Error {}

const installationId = 'installation-one';
const root = resolve(__dirname, '../../../..');

interface FetchSpec {
  readonly type: string;
}

const answer = async (stand: BackupStand, spec: FetchSpec, path: string, init?: RequestInit) => {
  const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
  if (spec.type === 'sql') return stand.sql.handle(installationId, path, body);
  const done = stand.storage.handle(installationId, path, body);
  return new Response(done.body === undefined ? null : JSON.stringify(done.body), { status: done.status });
};

const createFetch = (stand: BackupStand) => async (spec: FetchSpec, path: string, init?: RequestInit) => {
  stand.calls += 1;
  stand.now += stand.latency;
  const { kill, calls } = stand;
  if (kill !== null && (calls > kill.at || (calls === kill.at && !kill.isDone))) throw new Killed();
  await stand.onCall?.(path);
  const response = await answer(stand, spec, path, init);
  if (kill !== null && calls === kill.at) throw new Killed();
  return response;
};

const createParts = (stand: BackupStand): BackupStandParts => {
  const { composeBackup } = jest.requireActual<typeof Compose>(`${root}/src/compose`);
  return {
    ...composeBackup(),
    clock: { now: () => stand.now },
    ids: { next: randomUUID },
    pause: (ms) => {
      stand.now += ms;
      return Promise.resolve();
    },
    queue: { push: () => Promise.resolve(true) },
    directory: { findPeople: (ids) => Promise.resolve({ ok: true, value: new Set(ids) }) },
  };
};

export const createBackupStand = (): BackupStand => {
  installRuntimeGlobals();
  const manifest = readManifest(resolve(root, 'manifest.yml'));
  const time = { now: Date.UTC(2026, 10, 25, 3) };
  const storage = createStorage({
    entities: manifest.app.storage?.entities ?? [],
    journal: createMemoryJournal(),
    now: () => time.now,
  });
  const stand: BackupStand = {
    storage,
    sql: createSql({ isDeclared: true, journal: createMemoryJournal() }),
    get now() {
      return time.now;
    },
    set now(value: number) {
      time.now = value;
    },
    latency: 0,
    calls: 0,
    kill: null,
    onCall: null,
    run: (work) => {
      const invocation = {
        id: randomUUID(),
        installation: { id: installationId },
        accountId: null,
        runtime: {},
        mayFetch: () => false,
        log: () => undefined,
        forgeFetch: createFetch(stand),
      };
      return runInInvocation(invocation as never, () => work(createParts(stand)));
    },
  };
  return stand;
};
