// What a restore would change, and the request for it; and the confirmation of what it left switched off.
import { namedChanges, type RestoreScope, type RestoreState } from '#contract/backup';
import { fail, succeed, type Result } from '#contract/errors';
import type { OperationOutput } from '#contract/operations';
import { commitChange } from '../commit-change';
import { draftLists } from '../context-lists';
import type { AnyDraft, Change, Clock, Ids } from '../ports';
import type { Directory, ReadDocuments, RestoreRecord } from '../ports/backup';
import type { UseCase } from '../use-case';
import { notQueued, type BackupParts } from './backup-use-cases';
import { describePlan, nameUnreadable } from './compare-documents';
import { planRestore, type RestoreTerms } from './plan-restore';
import { readRecent } from './read-documents';
import { loadSnapshot } from './snapshot-copies';

export interface RestoreRequestParts extends BackupParts {
  readonly directory: Directory;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Owners of contexts in these documents who aren't on the site any more. */
export const findStrangers = async (
  directory: Directory,
  documents: readonly AnyDraft[],
): Promise<Result<string[]>> => {
  const owners = [
    ...new Set(
      documents.flatMap((document) => (document.kind === 'shared-context' ? [document.body.ownerId] : [])),
    ),
  ];
  if (owners.length === 0) return succeed([]);
  const found = await directory.findPeople(owners);
  return found.ok ? succeed(owners.filter((id) => !found.value.has(id))) : found;
};

export const toOwners = (strangers: readonly string[], heir: string): Record<string, string> =>
  Object.fromEntries(strangers.map((id) => [id, heir]));

export interface Preview {
  readonly today: ReadDocuments;
  readonly wanted: ReadDocuments;
  readonly terms: RestoreTerms;
}

type PreviewAnswer = Pick<
  OperationOutput<'backup.restore'>,
  'changes' | 'unreadable' | 'switchedOff' | 'strangers'
>;

export const describePreview = ({ today, wanted, terms }: Preview): PreviewAnswer => {
  const plan = planRestore(today.documents, wanted.documents, terms);
  return {
    changes: describePlan(today.documents, wanted.documents, plan),
    unreadable: nameUnreadable(wanted, today),
    switchedOff: plan.switchedOff.length,
    strangers: Object.keys(terms.owners).slice(0, namedChanges),
  };
};

/** A restore that hasn't moved for so long was lost. */
const lostAfterMs = 30 * 60_000;

export interface RestoreRequest {
  readonly snapshotId: string;
  readonly by: string;
  readonly scope: RestoreScope;
  readonly exact: boolean;
  /** What stands is left as it is. */
  readonly keeps: boolean;
  readonly owners: Readonly<Record<string, string>>;
}

const toRecord = (request: RestoreRequest, id: string, at: number): RestoreRecord => ({
  exact: request.exact,
  keeps: request.keeps,
  owners: request.owners,
  state: {
    id,
    snapshotId: request.snapshotId,
    by: request.by,
    at,
    scope: request.scope,
    state: 'waiting',
    done: 0,
    total: 0,
    beforeId: null,
    switchedOff: [],
  },
});

const withState = (record: RestoreRecord, state: RestoreState['state']): RestoreRecord => ({
  ...record,
  state: { ...record.state, state },
});

/** Leaves it to the background. One at a time. */
export const requestRestore = async (
  { desk, queue, clock, ids }: RestoreRequestParts,
  request: RestoreRequest,
): Promise<Result<string>> => {
  const standing = await desk.read();
  if (!standing.ok) return standing;
  const last = standing.value?.state;
  const isUnderWay = last?.state === 'waiting' || last?.state === 'running';
  if (isUnderWay && clock.now() - last.at < lostAfterMs) {
    return fail('unavailable', 'Another restore is under way.');
  }
  const id = ids.next();
  const record = toRecord(request, id, clock.now());
  const written = await desk.write(record);
  if (!written.ok) return written;
  if (await queue.push({ type: 'restore', restoreId: id })) return succeed(id);
  await desk.write(withState(record, 'failed'));
  return notQueued();
};

export const restoreBackup =
  (parts: RestoreRequestParts): UseCase<'backup.restore'> =>
  async ({ principal }, { snapshotId, scope, exact, dryRun }) => {
    const loaded = await loadSnapshot(parts, snapshotId);
    if (!loaded.ok) return loaded;
    const raw = await readRecent(parts);
    if (!raw.ok) return raw;
    const wanted = parts.dump.toDocuments(loaded.value.content.documents);
    const strangers = await findStrangers(parts.directory, wanted.documents);
    if (!strangers.ok) return strangers;
    const owners = toOwners(strangers.value, principal.accountId);
    const today = parts.dump.toDocuments(raw.value);
    const preview = describePreview({ today, wanted, terms: { scope, exact, keeps: false, owners } });
    const { copies } = loaded.value;
    if (dryRun) return succeed({ ...preview, copies, restoreId: null });
    const request = { snapshotId, by: principal.accountId, scope, exact, keeps: false, owners };
    const asked = await requestRestore(parts, request);
    return asked.ok ? succeed({ ...preview, copies, restoreId: asked.value }) : asked;
  };

/** Null where there is nothing to switch on. */
const prepareConfirmation = async (
  { documents }: Pick<BackupParts, 'documents'>,
  contextId: string,
  by: string,
): Promise<Result<Change | null>> => {
  const found = await documents.read('shared-context', contextId);
  if (!found.ok) return found;
  if (found.value?.body.grantsSuspended !== true) return succeed(null);
  const { grantsSuspended: _, ...after } = found.value.body;
  const lists = await draftLists(documents, { contextId, before: found.value.body, after });
  if (!lists.ok) return lists;
  const context: AnyDraft = {
    kind: 'shared-context',
    id: contextId,
    scope: 'site',
    name: after.content.name,
    version: found.value.version,
    body: after,
  };
  const subject = `shared-context:${contextId}`;
  return succeed({
    writes: [context, ...lists.value],
    audit: { by, action: 'grants-confirmed', subject },
  });
};

const nothing: Change = { writes: [] };

export const confirmGrants =
  (parts: Pick<BackupParts, 'documents'>): UseCase<'backup.confirm'> =>
  async ({ principal }, { contextIds }) => {
    const found = await Promise.all(contextIds.map((id) => parts.documents.read('shared-context', id)));
    const refused = found.find((answer) => !answer.ok);
    if (refused?.ok === false) return refused;
    // Some may have been deleted since; to confirm none at all would be to say that they are there.
    if (found.every((answer) => answer.ok && answer.value === null)) {
      return fail('not-found', 'There are no such contexts.');
    }
    for (const contextId of contextIds) {
      const confirmed = await commitChange(parts.documents, {
        prepare: async () => {
          const change = await prepareConfirmation(parts, contextId, principal.accountId);
          return change.ok ? succeed(change.value ?? nothing) : change;
        },
        // Whoever wrote meanwhile changed something else of it, or confirmed it too: it is looked at anew.
        recheck: () => Promise.resolve(succeed(null)),
      });
      if (!confirmed.ok) return confirmed;
    }
    return succeed({ done: true });
  };
