// Takes a snapshot: all documents of one instant, into both stores, read back; then what has had its time goes. Whatever
// happens on the way, the snapshots that were good stay so: each is written under an id of its own.
import type { Copies, SnapshotReason } from '#contract/backup';
import { succeed, type Result } from '#contract/errors';
import type { Clock, Ids } from '../ports';
import type { DocumentDump, RawDocument } from '../ports/backup';
import { findOutdated, listSnapshots } from './list-snapshots';
import { patiently } from './patiently';
import { readAll } from './read-documents';
import { writeCopies, type CopyParts, type ManifestHead } from './snapshot-copies';

export interface SnapshotParts extends CopyParts {
  readonly dump: DocumentDump;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface TakenSnapshot {
  readonly id: string;
  readonly copies: Copies;
  readonly documents: readonly RawDocument[];
}

/** Ids sort by time: `20261125T031207-1f0c2a`. */
const toSnapshotId = (takenAt: number, ids: Ids): string =>
  `${new Date(takenAt).toISOString().replaceAll(/[-:]|\.\d+Z$/g, '')}-${ids.next().slice(0, 8)}`;

export const countByKind = (documents: readonly Pick<RawDocument, 'kind'>[]): ManifestHead['counts'] => {
  const counts: ManifestHead['counts'] = {};
  for (const { kind } of documents) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Keeps these documents as a snapshot. */
export const keepSnapshot = async (
  parts: SnapshotParts,
  reason: SnapshotReason,
  documents: readonly RawDocument[],
): Promise<Result<TakenSnapshot>> => {
  const takenAt = parts.clock.now();
  const file = parts.codec.encode({ takenAt, documents });
  const head: ManifestHead = {
    id: toSnapshotId(takenAt, parts.ids),
    format: 1,
    takenAt,
    reason,
    counts: countByKind(documents),
    bytes: file.bytes.length,
    sha256: file.sha256,
  };
  const copies = await writeCopies(parts, head, file);
  return copies.ok ? succeed({ id: head.id, copies: copies.value, documents }) : copies;
};

export const takeSnapshot = async (
  parts: SnapshotParts,
  reason: SnapshotReason,
): Promise<Result<TakenSnapshot>> => {
  const documents = await readAll(parts);
  return documents.ok ? keepSnapshot(parts, reason, documents.value) : documents;
};

/** What can't be removed today is tomorrow's. */
export const pruneSnapshots = async ({ stores, pause, clock }: SnapshotParts): Promise<void> => {
  const entries = await listSnapshots(stores);
  if (!entries.ok) return;
  const outdated = new Set(findOutdated(entries.value, clock.now()).map(({ id }) => id));
  for (const store of stores) {
    const listed = await store.list();
    for (const manifest of listed.ok ? listed.value : []) {
      if (outdated.has(manifest.id)) await patiently(pause, () => store.remove(manifest));
    }
  }
};
