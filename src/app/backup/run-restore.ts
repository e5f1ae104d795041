// Carries out a restore in the background: a snapshot first, then whatever differs, a transaction after the other, until
// nothing does. Killed anywhere it can be run again; the record says how far it is.
import type { RestoreState } from '#contract/backup';
import { fail, succeed, type Result } from '#contract/errors';
import type { AnyDraft, Change, DocumentRemoval, DocumentStore } from '../ports';
import type { RestoreDesk, RestoreRecord } from '../ports/backup';
import { patiently } from './patiently';
import { planRestore, type RestorePlan } from './plan-restore';
import { readAll } from './read-documents';
import { loadSnapshot } from './snapshot-copies';
import { takeSnapshot, type SnapshotParts } from './take-snapshot';

export interface RestoreParts extends SnapshotParts {
  readonly documents: DocumentStore;
  readonly desk: RestoreDesk;
}

/** Somebody who writes meanwhile makes another pass necessary; so many are enough for any of them. */
const maxPasses = 8;

/** Forge takes 25 in a transaction; the audit's line is one. */
const batchSize = 24;
const maxBatchBytes = 2 * 1024 * 1024;

type Step = { readonly write: AnyDraft } | { readonly removal: DocumentRemoval };

const sizeOf = (step: Step): number => ('write' in step ? JSON.stringify(step.write.body).length * 2 : 0);

/** Each fits into a transaction. */
const toBatches = ({ writes, removals }: RestorePlan): Step[][] => {
  const steps: Step[] = [...writes.map((write) => ({ write })), ...removals.map((removal) => ({ removal }))];
  const batches: Step[][] = [];
  let bytes = 0;
  for (const step of steps) {
    const last = batches.at(-1);
    const size = sizeOf(step);
    if (last === undefined || last.length === batchSize || bytes + size > maxBatchBytes) {
      batches.push([step]);
      bytes = size;
    } else {
      last.push(step);
      bytes += size;
    }
  }
  return batches;
};

const toChange = (steps: readonly Step[]): Change => ({
  writes: steps.flatMap((step) => ('write' in step ? [step.write] : [])),
  removals: steps.flatMap((step) => ('removal' in step ? [step.removal] : [])),
});

/** The audit names the restore with the first of its transactions. */
const toAudited = (change: Change, { by, snapshotId }: RestoreState): Change => ({
  ...change,
  audit: { by, action: 'snapshot-restored', subject: `snapshot:${snapshotId}` },
});

const save = async (
  { desk, pause }: RestoreParts,
  record: RestoreRecord,
  change: Partial<RestoreState>,
): Promise<Result<RestoreRecord>> => {
  const next = { ...record, state: { ...record.state, ...change } };
  const written = await patiently(pause, () => desk.write(next));
  return written.ok ? succeed(next) : written;
};

/** Every so many transactions the record says how far it is. */
const progressEvery = 10;

/** True where all was done as planned, false where somebody wrote meanwhile. */
const applyPlan = async (
  parts: RestoreParts,
  record: RestoreRecord,
  plan: RestorePlan,
): Promise<Result<boolean>> => {
  const batches = toBatches(plan);
  let isWhole = true;
  let done = 0;
  for (const [index, steps] of batches.entries()) {
    const change = index === 0 ? toAudited(toChange(steps), record.state) : toChange(steps);
    const committed = await patiently(parts.pause, () => parts.documents.commit(change));
    if (!committed.ok && committed.error.code !== 'conflict') return committed;
    isWhole &&= committed.ok;
    done += steps.length;
    if (index % progressEvery === progressEvery - 1) {
      const saved = await save(parts, record, { done: Math.min(done, record.state.total) });
      if (!saved.ok) return saved;
    }
  }
  return succeed(isWhole);
};

const readToday = async (parts: RestoreParts): Promise<Result<readonly AnyDraft[]>> => {
  const raw = await readAll(parts);
  return raw.ok ? succeed(parts.dump.toDocuments(raw.value).documents) : raw;
};

const countOf = ({ writes, removals }: RestorePlan): number => writes.length + removals.length;

/** Plans and applies until what stands is what is wanted. */
const converge = async (
  parts: RestoreParts,
  started: RestoreRecord,
  { wanted, first }: { readonly wanted: readonly AnyDraft[]; readonly first: readonly AnyDraft[] },
): Promise<Result<RestoreRecord>> => {
  const { exact, keeps, owners } = started;
  const terms = { scope: started.state.scope, exact, keeps, owners };
  let record = started;
  let today = first;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const plan = planRestore(today, wanted, terms);
    if (countOf(plan) === 0) return succeed(record);
    const saved = await save(parts, record, {
      done: 0,
      total: Math.max(record.state.total, countOf(plan)),
      switchedOff: [...new Set([...record.state.switchedOff, ...plan.switchedOff])].slice(0, 2000),
    });
    if (!saved.ok) return saved;
    record = saved.value;
    const applied = await applyPlan(parts, record, plan);
    if (!applied.ok) return applied;
    if (applied.value) return succeed(record);
    const now = await readToday(parts);
    if (!now.ok) return now;
    today = now.value;
  }
  return fail('unavailable', 'Others kept changing what is restored.');
};

const carryOut = async (parts: RestoreParts, record: RestoreRecord): Promise<Result<RestoreRecord>> => {
  const loaded = await patiently(parts.pause, () => loadSnapshot(parts, record.state.snapshotId));
  if (!loaded.ok) return loaded;
  const wanted = parts.dump.toDocuments(loaded.value.content.documents).documents;
  if (record.state.beforeId !== null) {
    // It was killed after the snapshot: that one is of before, another would not be.
    const today = await readToday(parts);
    return today.ok ? converge(parts, record, { wanted, first: today.value }) : today;
  }
  const before = await takeSnapshot(parts, 'before-restore');
  if (!before.ok) return before;
  const saved = await save(parts, record, { beforeId: before.value.id, state: 'running' });
  if (!saved.ok) return saved;
  const first = parts.dump.toDocuments(before.value.documents).documents;
  return converge(parts, saved.value, { wanted, first });
};

/** Does nothing where the restore is over or another was asked for since. */
export const runRestore = async (parts: RestoreParts, restoreId: string): Promise<Result<null>> => {
  const found = await patiently(parts.pause, () => parts.desk.read());
  if (!found.ok) return found;
  const record = found.value;
  if (record === null || record.state.id !== restoreId) return succeed(null);
  if (record.state.state === 'done' || record.state.state === 'failed') return succeed(null);
  const finished = await carryOut(parts, record);
  const last = finished.ok ? finished.value : ((await currentOf(parts)) ?? record);
  const saved = await save(
    parts,
    last,
    finished.ok ? { state: 'done', done: last.state.total } : { state: 'failed' },
  );
  return saved.ok ? succeed(null) : saved;
};

/** What was saved on the way, which the failure doesn't carry. */
const currentOf = async ({ desk }: RestoreParts): Promise<RestoreRecord | null> => {
  const now = await desk.read();
  return now.ok ? now.value : null;
};
