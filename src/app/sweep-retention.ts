// The daily sweep: what was deleted and may not be taken back any more goes for good, and so do proposals that nobody
// answered. Each context is a transaction of its own over the version that was seen, so that it may be killed anywhere.
import { dataKinds } from '#contract/data-kinds';
import { succeed, type Result } from '#contract/errors';
import { isPassing, patiently } from './backup/patiently';
import { readRecent } from './backup/read-documents';
import { draftLists } from './context-lists';
import type { AnyDraft, Change, Clock, DocumentDraft, DocumentStore } from './ports';
import type { DocumentDump, Pause } from './ports/backup';

export interface SweepParts {
  readonly documents: DocumentStore;
  readonly dump: DocumentDump;
  readonly clock: Clock;
  readonly pause: Pause | null;
}

type Context = DocumentDraft<'shared-context'>;

const msPerDay = 86_400_000;
const { deletedDays, proposalDays } = dataKinds['shared-context'].swept;

const isOver = (since: number, days: number, now: number): boolean => now - since >= days * msPerDay;

/** Lists let go of a context when it is deleted; one that names it all the same is mended in the same transaction. */
const draftRemoval = async (
  documents: DocumentStore,
  { kind, id, version, body }: Context,
): Promise<Result<Change>> => {
  const lists = await draftLists(documents, {
    contextId: id,
    before: { ...body, deletedAt: null },
    after: body,
  });
  return lists.ok ? succeed({ writes: lists.value, removals: [{ kind, id, version }] }) : lists;
};

/** Null where nothing of it is over. */
const draftSweep = async (
  documents: DocumentStore,
  context: Context,
  now: number,
): Promise<Result<Change | null>> => {
  const { body } = context;
  if (body.deletedAt !== null && isOver(body.deletedAt, deletedDays, now)) {
    return draftRemoval(documents, context);
  }
  const proposals = body.proposals.filter(({ at }) => !isOver(at, proposalDays, now));
  return succeed(
    proposals.length === body.proposals.length
      ? null
      : { writes: [{ ...context, body: { ...body, proposals } }] },
  );
};

const sweepContext = async ({ documents, clock }: SweepParts, context: Context): Promise<Result<null>> => {
  const change = await draftSweep(documents, context, clock.now());
  if (!change.ok) return change;
  if (change.value === null) return succeed(null);
  const committed = await documents.commit(change.value);
  // Somebody wrote meanwhile: perhaps took it back. The next sweep looks again.
  return committed.ok || committed.error.code !== 'conflict' ? committed : succeed(null);
};

const contextsOf = (documents: readonly AnyDraft[]): Context[] =>
  documents.flatMap((one) => (one.kind === 'shared-context' ? [one] : []));

/** A context that can't be swept holds back no other; while storage is busy all of them wait for the next run. */
export const sweepRetention = async (parts: SweepParts): Promise<Result<null>> => {
  const recent = await readRecent(parts);
  if (!recent.ok) return recent;
  let outcome: Result<null> = succeed(null);
  for (const context of contextsOf(parts.dump.toDocuments(recent.value).documents)) {
    const swept = await patiently(parts.pause, () => sweepContext(parts, context));
    if (swept.ok) continue;
    if (isPassing(swept)) return swept;
    outcome = swept;
  }
  return outcome;
};
