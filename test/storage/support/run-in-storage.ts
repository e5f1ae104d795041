// The real storage adapter in an invocation of the local Forge: the emulated storage answers @forge/kvs.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { readManifest } from '../../../dev/forge/manifest';
import { runInInvocation } from '../../../dev/forge/invocation';
import { installRuntimeGlobals } from '../../../dev/forge/runtime-globals';
import { createStorage, type ForgeStorage } from '../../../dev/forge/storage/create-storage';
import { createMemoryJournal } from '../../../dev/forge/storage/journal';
import type { DocumentStore } from '../../../src/app/ports';
import type * as StorageRoom from '../../../src/storage/document-store';

export interface StorageStand {
  readonly storage: ForgeStorage;
  readonly run: <Value>(work: (store: DocumentStore) => Promise<Value>) => Promise<Value>;
  /** Comes between the app and storage: may answer itself, or let the request through first. */
  intercept: ((path: string, forward: () => Response) => Response) | null;
}

const manifest = readManifest(resolve(__dirname, '../../../manifest.yml'));

const now = 1_780_000_000_000;

const installationId = 'installation-one';

export const createStorageStand = (): StorageStand => {
  installRuntimeGlobals();
  const storage = createStorage({
    entities: manifest.app.storage?.entities ?? [],
    journal: createMemoryJournal(),
    now: () => now,
  });
  const stand: StorageStand = {
    storage,
    intercept: null,
    run: (work) => {
      const invocation = {
        id: randomUUID(),
        installation: { id: installationId },
        accountId: 'someone',
        runtime: {},
        mayFetch: () => false,
        log: () => undefined,
        forgeFetch: (_spec: unknown, path: string, init?: RequestInit) => {
          const forward = () => answer(storage, path, init);
          return Promise.resolve(stand.intercept ? stand.intercept(path, forward) : forward());
        },
      };
      const { createDocumentStore } = jest.requireActual<typeof StorageRoom>(
        '../../../src/storage/document-store',
      );
      return runInInvocation(invocation as never, () =>
        work(createDocumentStore({ clock: { now: () => now }, ids: { next: randomUUID } })),
      );
    },
  };
  return stand;
};

const answer = (storage: ForgeStorage, path: string, init: RequestInit | undefined): Response => {
  const request: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
  const { status, body } = storage.handle(installationId, path, request);
  return new Response(body === undefined ? null : JSON.stringify(body), { status });
};

/** Puts a record where the app will find it, past all that the app checks. */
export const putRecord = (storage: ForgeStorage, key: string, value: unknown): void => {
  const { status, body } = storage.handle(installationId, '/api/v1/entity/set', {
    entityName: 'document',
    key,
    value,
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
};
