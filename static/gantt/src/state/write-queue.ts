// Carries new values to Jira: one write an issue at a time, the newest values only, a few issues at once and not too fast.
// It decides nothing about what an outcome means.
import type { TaskId } from '#domain/plan/ids';
import type { Issue } from '#jira/issue';
import type { Recheck, WriteOutcome } from '#jira/write-fields';
import { hasValues, type SomeValues } from './issue-values';
import type { Pace } from './pace';

export interface WriteQueueWork {
  readonly pace: Pace;
  /** Reads issues again right before they are written. */
  readonly check: (taskIds: readonly TaskId[]) => Promise<ReadonlyMap<TaskId, Recheck>>;
  readonly write: (now: Issue, wanted: SomeValues) => Promise<WriteOutcome>;
  /** Called once a write; `wanted` are the newest values that were asked for. After a success `targetOf` still has those not yet sent. */
  readonly onSettled: (taskId: TaskId, outcome: WriteOutcome, wanted: SomeValues) => void;
}

export interface WriteQueue {
  readonly put: (taskId: TaskId, wanted: SomeValues) => void;
  /** The values on their way to Jira; undefined where there are none. */
  readonly targetOf: (taskId: TaskId) => SomeValues | undefined;
  readonly pending: () => ReadonlySet<TaskId>;
  /** Takes back what no write has been begun for, and answers for which issues. */
  readonly withdraw: () => readonly TaskId[];
  readonly whenIdle: () => Promise<void>;
}

/** As many as are sent in one second, so that no check is much older than that. */
const batchSize = 20;
const maxInFlight = 5;

interface Entry {
  wanted: SomeValues;
  /** In the batch at work. */
  taken: boolean;
  sent: boolean;
}

export const createWriteQueue = (work: WriteQueueWork): WriteQueue => {
  const entries = new Map<TaskId, Entry>();
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (let batch = takeBatch(entries); batch.length > 0; batch = takeBatch(entries)) {
      const checks = await work.check(batch);
      const waiting = [...batch];
      const worker = async (): Promise<void> => {
        for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
          await writeEntry(work, entries, { id, check: checks.get(id) ?? { type: 'gone', details: '' } });
      };
      await Promise.all(Array.from({ length: maxInFlight }, worker));
    }
    running = null;
  };
  return {
    put: (taskId, wanted) => {
      const entry = entries.get(taskId);
      if (entry) entry.wanted = { ...entry.wanted, ...wanted };
      else entries.set(taskId, { wanted, taken: false, sent: false });
      running ??= run();
    },
    targetOf: (taskId) => entries.get(taskId)?.wanted,
    pending: () => new Set(entries.keys()),
    withdraw: () => {
      const waiting = [...entries].filter(([, { sent }]) => !sent).map(([id]) => id);
      waiting.forEach((id) => entries.delete(id));
      return waiting;
    },
    whenIdle: async () => {
      while (running !== null) await running;
    },
  };
};

const takeBatch = (entries: ReadonlyMap<TaskId, Entry>): TaskId[] => {
  const batch: TaskId[] = [];
  for (const [id, entry] of entries) {
    if (entry.taken) continue;
    entry.taken = true;
    batch.push(id);
    if (batch.length === batchSize) break;
  }
  return batch;
};

const writeEntry = async (
  { pace, write, onSettled }: WriteQueueWork,
  entries: Map<TaskId, Entry>,
  { id, check }: { readonly id: TaskId; readonly check: Recheck },
): Promise<void> => {
  const entry = entries.get(id);
  if (!entry) return;
  if (check.type === 'read') await pace.turn();
  // Withdrawn while it waited, and perhaps asked for anew since.
  if (entries.get(id) !== entry) return;
  entry.sent = true;
  const { wanted } = entry;
  const outcome = check.type === 'read' ? await write(check.issue, wanted) : check;
  if (outcome.type === 'written') pace.speedUp();
  // What was dragged on meanwhile starts from what was refused, so it goes with it.
  if (outcome.type === 'written' && !hasValues(wanted, entry.wanted)) {
    entry.taken = false;
    entry.sent = false;
  } else entries.delete(id);
  onSettled(id, outcome, entry.wanted);
};
