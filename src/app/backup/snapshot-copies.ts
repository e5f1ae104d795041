// One snapshot in its two stores: written and read back, found again, told whole from damaged, copied across.
import type { Copies, CopyHealth, SnapshotManifest } from '#contract/backup';
import { fail, succeed, type Result } from '#contract/errors';
import type {
  EncodedSnapshot,
  Pause,
  SnapshotCodec,
  SnapshotContent,
  SnapshotStore,
  StoreName,
} from '../ports/backup';
import { patiently } from './patiently';

export interface CopyParts {
  readonly stores: readonly SnapshotStore[];
  readonly codec: SnapshotCodec;
  readonly pause: Pause | null;
}

export type ManifestHead = Omit<SnapshotManifest, 'parts' | 'isDamaged'>;

/** Nothing counts before it was read back: the manifest is written last. */
const writeCopy = async (
  store: SnapshotStore,
  { codec, pause }: CopyParts,
  { head, file }: { readonly head: ManifestHead; readonly file: EncodedSnapshot },
): Promise<Result<null>> => {
  const written = await patiently(pause, () => store.writeBytes(head.id, file.bytes));
  if (!written.ok) return written;
  const { parts } = written.value;
  const read = await patiently(pause, () => store.readBytes(head.id, parts));
  if (!read.ok) return read;
  if (read.value === null || codec.digest(read.value) !== file.sha256) {
    return fail('unavailable', 'What was written could not be read back.');
  }
  return patiently(pause, () => store.writeManifest({ ...head, parts, isDamaged: false }));
};

const toCopies = (healths: readonly (readonly [StoreName, CopyHealth])[]): Copies => ({
  keyValue: 'missing',
  sql: 'missing',
  ...Object.fromEntries(healths),
});

/** Into both stores, one after the other; fails only where neither took it. */
export const writeCopies = async (
  parts: CopyParts,
  head: ManifestHead,
  file: EncodedSnapshot,
): Promise<Result<Copies>> => {
  const healths: [StoreName, CopyHealth][] = [];
  let refused: Result<null> = succeed(null);
  for (const store of parts.stores) {
    const written = await writeCopy(store, parts, { head, file });
    if (!written.ok) refused = written;
    healths.push([store.name, written.ok ? 'good' : 'unreachable']);
  }
  if (!refused.ok && healths.every(([, health]) => health !== 'good')) return refused;
  return succeed(toCopies(healths));
};

interface ReadCopy {
  readonly health: CopyHealth;
  readonly manifest: SnapshotManifest | null;
  readonly bytes: Uint8Array | null;
}

const readCopy = async (store: SnapshotStore, codec: SnapshotCodec, id: string): Promise<ReadCopy> => {
  const manifest = await store.readManifest(id);
  if (!manifest.ok) return { health: 'unreachable', manifest: null, bytes: null };
  if (manifest.value === null) return { health: 'missing', manifest: null, bytes: null };
  const bytes = await store.readBytes(id, manifest.value.parts);
  if (!bytes.ok) return { health: 'unreachable', manifest: manifest.value, bytes: null };
  const isWhole = bytes.value !== null && codec.digest(bytes.value) === manifest.value.sha256;
  if (manifest.value.isDamaged === isWhole) {
    // The list shows it from now on; that this isn't written down stops nobody.
    await store.writeManifest({ ...manifest.value, isDamaged: !isWhole });
  }
  return {
    health: isWhole ? 'good' : 'damaged',
    manifest: manifest.value,
    bytes: isWhole ? bytes.value : null,
  };
};

export interface LoadedSnapshot {
  readonly copies: Copies;
  readonly manifest: SnapshotManifest;
  readonly bytes: Uint8Array;
  readonly content: SnapshotContent;
}

/** From whichever copy is whole; both are checked. */
export const loadSnapshot = async (
  { stores, codec }: Omit<CopyParts, 'pause'>,
  id: string,
): Promise<Result<LoadedSnapshot>> => {
  const read = await Promise.all(stores.map((store) => readCopy(store, codec, id)));
  const copies = toCopies(read.map(({ health }, i) => [stores[i]?.name ?? 'sql', health]));
  for (const { manifest, bytes } of read) {
    if (manifest === null || bytes === null) continue;
    const content = codec.decode(bytes);
    return content.ok ? succeed({ copies, manifest, bytes, content: content.value }) : content;
  }
  if (read.every(({ health }) => health === 'missing')) {
    return fail('not-found', 'There is no such snapshot.');
  }
  return fail('unavailable', 'No copy of the snapshot can be read.');
};

/** Writes the good copy over whatever of the other can't be read. */
export const repairCopies = async (parts: CopyParts, id: string): Promise<Result<Copies>> => {
  const loaded = await loadSnapshot(parts, id);
  if (!loaded.ok) return loaded;
  const { copies, bytes, manifest } = loaded.value;
  const { parts: _, isDamaged: __, ...head } = manifest;
  const broken = parts.stores.filter(({ name }) => copies[name] !== 'good');
  const mended: [StoreName, CopyHealth][] = [];
  for (const store of broken) {
    const written = await writeCopy(store, parts, { head, file: { bytes, sha256: manifest.sha256 } });
    mended.push([store.name, written.ok ? 'good' : copies[store.name]]);
  }
  return succeed({ ...copies, ...Object.fromEntries(mended) });
};
