// The daily snapshot and the weekly drill, each leaving a report of how it ended.
import type { JobReport } from '#contract/backup';
import { succeed, type Result } from '#contract/errors';
import type { AnyDraft } from '../ports';
import type { JobName, JobReports } from '../ports/backup';
import { findNewest, hasDailyOf, listSnapshots } from './list-snapshots';
import { patiently } from './patiently';
import { byKey, keyOf, planRestore } from './plan-restore';
import { loadSnapshot, type LoadedSnapshot } from './snapshot-copies';
import { pruneSnapshots, takeSnapshot, type SnapshotParts } from './take-snapshot';
import type { SnapshotReason } from '#contract/backup';

export interface JobParts extends SnapshotParts {
  readonly reports: JobReports;
}

type Outcome = Omit<JobReport, 'at' | 'took'>;

const areGood = (copies: JobReport['copies']): boolean =>
  copies !== null && Object.values(copies).every((health) => health === 'good');

const nothing: Outcome = { state: 'failed', snapshotId: null, documents: 0, copies: null };

const report = async (
  { reports, pause, clock }: JobParts,
  name: JobName,
  { started, outcome }: { readonly started: number; readonly outcome: Outcome },
): Promise<Result<null>> => {
  const at = clock.now();
  return patiently(pause, () => reports.write(name, { ...outcome, at, took: at - started }));
};

/** One a day, however often the platform asks; what it leaves behind is swept when it is done. */
export const runSnapshot = async (parts: JobParts, reason: SnapshotReason): Promise<Result<null>> => {
  const started = parts.clock.now();
  const listed = await patiently(parts.pause, () => listSnapshots(parts.stores));
  if (reason === 'daily' && listed.ok && hasDailyOf(listed.value, started)) {
    await pruneSnapshots(parts);
    return succeed(null);
  }
  const taken = await takeSnapshot(parts, reason);
  if (taken.ok) await pruneSnapshots(parts);
  const outcome: Outcome = taken.ok
    ? {
        state: areGood(taken.value.copies) ? 'done' : 'partial',
        snapshotId: taken.value.id,
        documents: taken.value.documents.length,
        copies: taken.value.copies,
      }
    : nothing;
  const reported = await report(parts, 'backup', { started, outcome });
  return taken.ok ? reported : taken;
};

const everything = { scope: { type: 'all' }, exact: true, keeps: false, owners: {} } as const;

/** Restores into memory, then looks whether all that was kept stands there, and the lists name it. */
const rehearse = ({ dump }: JobParts, { content }: LoadedSnapshot): boolean => {
  const { documents, unreadable } = dump.toDocuments(content.documents);
  const restored: readonly AnyDraft[] = planRestore([], documents, everything).writes.map((document) => ({
    ...document,
    version: document.version + 1,
  }));
  const standing = byKey(restored);
  const isThere = documents.every((document) => {
    const lists = document.kind === 'context-index' && document.body.contexts.length === 0;
    return lists || document.kind === 'schedule-index' || standing.has(keyOf(document));
  });
  return (
    unreadable.length === 0 && isThere && planRestore(restored, documents, everything).writes.length === 0
  );
};

export const runDrill = async (parts: JobParts): Promise<Result<null>> => {
  const started = parts.clock.now();
  const listed = await patiently(parts.pause, () => listSnapshots(parts.stores));
  if (!listed.ok) return listed;
  const newest = findNewest(listed.value);
  const loaded = newest.ok ? await loadSnapshot(parts, newest.value.id) : newest;
  if (!loaded.ok) {
    const reported = await report(parts, 'drill', { started, outcome: nothing });
    return reported.ok ? succeed(null) : reported;
  }
  const { copies, manifest, content } = loaded.value;
  const isWhole = rehearse(parts, loaded.value);
  const fine = areGood(copies) ? 'done' : 'partial';
  return report(parts, 'drill', {
    started,
    outcome: {
      state: isWhole ? fine : 'failed',
      snapshotId: manifest.id,
      documents: content.documents.length,
      copies,
    },
  });
};
