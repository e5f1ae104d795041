// Which snapshots there are, from what stands in both stores; and which of them have had their time.
import type { SnapshotEntry, SnapshotManifest } from '#contract/backup';
import { snapshotDays } from '#contract/data-kinds';
import { fail, succeed, type Result } from '#contract/errors';
import type { SnapshotStore, StoreName } from '../ports/backup';

const dayMs = 86_400_000;

/** Of those that weren't taken by the daily job. */
const maxExtra = 12;

const sum = (counts: SnapshotManifest['counts']): number =>
  Object.values(counts).reduce((total, count) => total + count, 0);

const toEntry = (manifest: SnapshotManifest, copies: SnapshotEntry['copies']): SnapshotEntry => ({
  id: manifest.id,
  takenAt: manifest.takenAt,
  reason: manifest.reason,
  documents: sum(manifest.counts),
  counts: manifest.counts,
  bytes: manifest.bytes,
  copies,
});

type Listed = ReadonlyMap<StoreName, ReadonlyMap<string, SnapshotManifest> | null>;

const readListed = async (stores: readonly SnapshotStore[]): Promise<Result<Listed>> => {
  const answers = await Promise.all(stores.map((store) => store.list()));
  const refused = answers.find((answer) => !answer.ok);
  if (refused?.ok === false && answers.every((answer) => !answer.ok)) return refused;
  return succeed(
    new Map(
      answers.map((answer, i) => [
        stores[i]?.name ?? 'sql',
        answer.ok ? new Map(answer.value.map((manifest) => [manifest.id, manifest])) : null,
      ]),
    ),
  );
};

const healthIn = (listed: Listed, name: StoreName, id: string) => {
  const store = listed.get(name);
  if (store === null || store === undefined) return 'unreachable';
  const manifest = store.get(id);
  if (manifest === undefined) return 'missing';
  return manifest.isDamaged ? 'damaged' : 'good';
};

/** Newest first. One store is enough to know of a snapshot. */
export const listSnapshots = async (
  stores: readonly SnapshotStore[],
): Promise<Result<readonly SnapshotEntry[]>> => {
  const listed = await readListed(stores);
  if (!listed.ok) return listed;
  const manifests = new Map([...listed.value.values()].flatMap((store) => [...(store ?? [])]));
  const entries = [...manifests.values()].map((manifest) =>
    toEntry(manifest, {
      keyValue: healthIn(listed.value, 'keyValue', manifest.id),
      sql: healthIn(listed.value, 'sql', manifest.id),
    }),
  );
  return succeed(entries.toSorted((a, b) => b.takenAt - a.takenAt));
};

export const isGood = ({ copies }: SnapshotEntry): boolean => Object.values(copies).includes('good');

export const findNewest = (entries: readonly SnapshotEntry[]): Result<SnapshotEntry> => {
  const newest = entries.find(isGood);
  return newest === undefined ? fail('not-found', 'There is no snapshot yet.') : succeed(newest);
};

const dayOf = ({ takenAt }: SnapshotEntry): number => Math.floor(takenAt / dayMs);

const countGood = ({ copies }: SnapshotEntry): number =>
  Object.values(copies).filter((health) => health === 'good').length;

/** Of the daily ones of a day the one with most whole copies, and of those the newest. */
const bestOfDays = (entries: readonly SnapshotEntry[]): ReadonlySet<SnapshotEntry> => {
  const best = new Map<number, SnapshotEntry>();
  for (const entry of entries) {
    if (entry.reason !== 'daily') continue;
    const other = best.get(dayOf(entry));
    if (other === undefined || countGood(entry) > countGood(other)) best.set(dayOf(entry), entry);
  }
  return new Set(best.values());
};

/**
 * Those that may go once there is a good one of today: older than seven days, a second one of a day, too many beside
 * the daily ones.
 * @param entries newest first
 */
export const findOutdated = (entries: readonly SnapshotEntry[], now: number): readonly SnapshotEntry[] => {
  const best = bestOfDays(entries);
  let extra = 0;
  return entries.filter((entry) => {
    if (Math.floor(now / dayMs) - dayOf(entry) >= snapshotDays) return true;
    if (entry.reason === 'daily') return !best.has(entry);
    extra += 1;
    return extra > maxExtra;
  });
};

export const hasDailyOf = (entries: readonly SnapshotEntry[], now: number): boolean =>
  entries.some(
    (entry) =>
      entry.reason === 'daily' &&
      dayOf(entry) === Math.floor(now / dayMs) &&
      Object.values(entry.copies).every((health) => health === 'good'),
  );
