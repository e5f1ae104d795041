// What administrators do with snapshots: look, ask for one, compare, mend, download. Restores and imports have files of
// their own.
import { downloadPartLength } from '#contract/backup';
import { fail, succeed, type Failure } from '#contract/errors';
import type { DocumentStore } from '../ports';
import type { DocumentDump, JobQueue, JobReports, RestoreDesk, UploadDesk } from '../ports/backup';
import type { UseCase } from '../use-case';
import { describePlan, nameUnreadable } from './compare-documents';
import { listSnapshots } from './list-snapshots';
import { planRestore } from './plan-restore';
import { readRecent } from './read-documents';
import { loadSnapshot, repairCopies, type CopyParts } from './snapshot-copies';

export interface BackupParts extends CopyParts {
  readonly documents: DocumentStore;
  readonly dump: DocumentDump;
  readonly reports: JobReports;
  readonly desk: RestoreDesk;
  readonly uploads: UploadDesk;
  readonly queue: JobQueue;
}

const done = { done: true } as const;

export const notQueued = (): Failure => fail('unavailable', "Forge's queue took nothing.");

export const listBackups =
  ({ stores, desk, reports }: BackupParts): UseCase<'backup.list'> =>
  async () => {
    const [snapshots, restore, lastBackup, lastDrill] = await Promise.all([
      listSnapshots(stores),
      desk.read(),
      reports.read('backup'),
      reports.read('drill'),
    ]);
    if (!snapshots.ok) return snapshots;
    if (!restore.ok) return restore;
    if (!lastBackup.ok) return lastBackup;
    if (!lastDrill.ok) return lastDrill;
    return succeed({
      snapshots: [...snapshots.value],
      restore: restore.value?.state ?? null,
      lastBackup: lastBackup.value,
      lastDrill: lastDrill.value,
    });
  };

export const askForBackup =
  ({ queue }: BackupParts): UseCase<'backup.run'> =>
  async () => {
    const isQueued = await queue.push({ type: 'snapshot', reason: 'asked' });
    return isQueued ? succeed(done) : notQueued();
  };

export const compareBackup =
  (parts: BackupParts): UseCase<'backup.compare'> =>
  async (_, { snapshotId }) => {
    const loaded = await loadSnapshot(parts, snapshotId);
    if (!loaded.ok) return loaded;
    const raw = await readRecent(parts);
    if (!raw.ok) return raw;
    const today = parts.dump.toDocuments(raw.value);
    const wanted = parts.dump.toDocuments(loaded.value.content.documents);
    const terms = { scope: { type: 'all' }, exact: true, keeps: false, owners: {} } as const;
    const plan = planRestore(today.documents, wanted.documents, terms);
    return succeed({
      copies: loaded.value.copies,
      changes: describePlan(today.documents, wanted.documents, plan),
      unreadable: nameUnreadable(wanted, today),
    });
  };

export const repairBackup =
  (parts: BackupParts): UseCase<'backup.repair'> =>
  async (_, { snapshotId }) => {
    const copies = await repairCopies(parts, snapshotId);
    return copies.ok ? succeed({ copies: copies.value }) : copies;
  };

export const exportBackup =
  (parts: BackupParts): UseCase<'backup.export'> =>
  async (_, { snapshotId, part }) => {
    const loaded = await loadSnapshot(parts, snapshotId);
    if (!loaded.ok) return loaded;
    const text = Buffer.from(loaded.value.bytes).toString('base64');
    const count = Math.max(1, Math.ceil(text.length / downloadPartLength));
    if (part >= count) return fail('invalid-input', 'There are not so many parts.', { field: 'part' });
    const day = new Date(loaded.value.manifest.takenAt).toISOString().slice(0, 10);
    return succeed({
      part,
      parts: count,
      data: text.slice(part * downloadPartLength, (part + 1) * downloadPartLength),
      fileName: `gantt-backup-${day}.json.gz`,
    });
  };

export const uploadBackup =
  ({ uploads }: BackupParts): UseCase<'backup.upload'> =>
  async (_, { uploadId, part, data }) => {
    const put = await uploads.put(uploadId, part, data);
    return put.ok ? succeed(done) : put;
  };
