// Snapshots in the key-value store: a value for each part, and the manifest in a value of its own, which is written last
// and goes first. Values go by themselves some days after the snapshot's time, should nobody come to remove them.
import { WhereConditions, kvs } from '@forge/kvs';
import { snapshotManifestSchema, type SnapshotManifest } from '#contract/backup';
import { snapshotDays } from '#contract/data-kinds';
import { succeed, type Result } from '#contract/errors';
import type { SnapshotStore } from '../app/ports/backup';
import { attempt } from './attempt';
import { fromParts, toParts } from './base64-parts';
import { toKey } from './keys';

const manifestKind = 'bk-manifest';
const toPartKey = (id: string, part: number): string => toKey('bk', `${id}.${part}`);
const toManifestKey = (id: string): string => toKey(manifestKind, id);

/** The platform takes 240 KiB a value. */
const partLength = 200 * 1024;
const ttl = { value: snapshotDays + 3, unit: 'DAYS' } as const;

const readManifest = async (id: string): Promise<Result<SnapshotManifest | null>> => {
  const found = await attempt(() => kvs.get(toManifestKey(id)));
  if (!found.ok) return found;
  const manifest = snapshotManifestSchema.safeParse(found.value);
  return succeed(manifest.success ? manifest.data : null);
};

const listPage = (cursor: string | null) => {
  const query = kvs
    .query()
    .where('key', WhereConditions.beginsWith(`${manifestKind}:`))
    .limit(100);
  return attempt(() => (cursor === null ? query : query.cursor(cursor)).getMany());
};

/** Queries lag behind: each manifest is read again by its key. */
const list = async (): Promise<Result<SnapshotManifest[]>> => {
  const manifests: SnapshotManifest[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(cursor);
    if (!page.ok) return page;
    for (const { key } of page.value.results) {
      const manifest = await readManifest(key.slice(manifestKind.length + 1));
      if (!manifest.ok) return manifest;
      if (manifest.value !== null) manifests.push(manifest.value);
    }
    cursor = page.value.nextCursor ?? null;
  } while (cursor !== null);
  return succeed(manifests);
};

const writeBytes = async (id: string, bytes: Uint8Array): Promise<Result<{ parts: number }>> => {
  const parts = toParts(bytes, partLength);
  for (const [part, data] of parts.entries()) {
    const written = await attempt(() => kvs.set(toPartKey(id, part), data, { ttl }));
    if (!written.ok) return written;
  }
  return succeed({ parts: parts.length });
};

const readBytes = async (id: string, parts: number): Promise<Result<Uint8Array | null>> => {
  const read: (string | undefined)[] = [];
  for (let part = 0; part < parts; part += 1) {
    const found = await attempt(() => kvs.get<string>(toPartKey(id, part)));
    if (!found.ok) return found;
    read.push(found.value);
  }
  return succeed(fromParts(read));
};

const remove = async ({ id, parts }: SnapshotManifest): Promise<Result<null>> => {
  const keys = [toManifestKey(id), ...Array.from({ length: parts }, (_, part) => toPartKey(id, part))];
  for (const key of keys) {
    const removed = await attempt(() => kvs.delete(key));
    if (!removed.ok) return removed;
  }
  return succeed(null);
};

export const createKvsSnapshotStore = (): SnapshotStore => ({
  name: 'keyValue',
  list,
  readManifest,
  writeManifest: async (manifest) => {
    const written = await attempt(() => kvs.set(toManifestKey(manifest.id), manifest, { ttl }));
    return written.ok ? succeed(null) : written;
  },
  writeBytes,
  readBytes,
  remove,
});
