// Documents in Forge Storage: read by strict `get`, written only over the versions that the writer saw, together with the
// audit's line. It knows no permissions; whoever calls was let in.
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { auditDays } from '#contract/audit';
import { fail, succeed, type Result } from '#contract/errors';
import type {
  AnyDraft,
  Change,
  Clock,
  DocumentKind,
  DocumentOf,
  DocumentRemoval,
  DocumentStore,
  Ids,
} from '../app/ports';
import { attempt } from './attempt';
import { auditEntity, toAuditRecord } from './audit-trail';
import { documentKinds } from './document-kinds';
import { toKey } from './keys';
import { migrate } from './migrations/migrate';
import { toStorageFailure } from './storage-failure';

/** The custom entity of the manifest. */
const entityName = 'document';

interface DocumentRecord {
  readonly kind: string;
  readonly scope: string;
  readonly name: string;
  readonly version: number;
  readonly body: unknown;
}

/** The platform takes 240 KiB; the rest is room for attributes and for what migrations add. */
const maxBodyBytes = 100 * 1024;

const readDocument = async <Kind extends DocumentKind>(
  kind: Kind,
  id: string,
): Promise<Result<DocumentOf<Kind> | null>> => {
  const found = await attempt(() => kvs.entity<DocumentRecord>(entityName).get(toKey(kind, id)));
  if (!found.ok) return found;
  if (found.value === undefined) return succeed(null);
  const body = migrate(documentKinds[kind], found.value.body);
  return body.ok ? succeed({ version: found.value.version, body: body.value }) : body;
};

/** What must stand for a change to be made: the version that it replaces, or nothing at all. */
const standing = (version: number) =>
  new Filter<DocumentRecord>().and(
    'version',
    version === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(version),
  );

const toRecord = ({ kind, scope, name, version, body }: AnyDraft): DocumentRecord => ({
  kind,
  scope,
  name,
  version: version + 1,
  body,
});

const execute = async (change: Change, { clock, ids }: Parts): Promise<void> => {
  const transaction = kvs.transact();
  for (const draft of change.writes) {
    const conditions = standing(draft.version);
    transaction.set(toKey(draft.kind, draft.id), toRecord(draft), { entityName, conditions });
  }
  for (const { kind, id, version } of change.removals ?? []) {
    transaction.delete(toKey(kind, id), { entityName, conditions: standing(version) });
  }
  if (change.audit !== undefined) {
    const ttl = { value: auditDays, unit: 'DAYS' } as const;
    const record = toAuditRecord(change.audit, clock.now());
    transaction.set(toKey('audit', ids.next()), record, { entityName: auditEntity }, { ttl });
  }
  await transaction.execute();
};

const isSameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

type Outcome = 'done' | 'open' | 'overtaken';

const outcomeOf = async (draft: AnyDraft): Promise<Result<Outcome>> => {
  const now = await readDocument(draft.kind, draft.id);
  if (!now.ok) return now;
  const version = now.value?.version ?? 0;
  if (version === draft.version) return succeed('open');
  const isMine = version === draft.version + 1 && isSameJson(now.value?.body, draft.body);
  return succeed(isMine ? 'done' : 'overtaken');
};

const outcomeOfRemoval = async ({ kind, id, version }: DocumentRemoval): Promise<Result<Outcome>> => {
  const now = await readDocument(kind, id);
  if (!now.ok) return now;
  if (now.value === null) return succeed('done');
  return succeed(now.value.version === version ? 'open' : 'overtaken');
};

/**
 * Forge doesn't say by code why a conditional write failed, and an answer may be lost after the write was done:
 * so what stands now decides.
 */
const explainFailure = async (change: Change, error: unknown): Promise<Result<null>> => {
  const answers = await Promise.all([
    ...change.writes.map(outcomeOf),
    ...(change.removals ?? []).map(outcomeOfRemoval),
  ]);
  const unread = answers.find((answer) => !answer.ok);
  if (unread?.ok === false) return unread;
  const outcomes = answers.map((answer) => (answer.ok ? answer.value : 'open'));
  if (outcomes.every((outcome) => outcome === 'done')) return succeed(null);
  if (outcomes.some((outcome) => outcome !== 'open')) {
    return fail('conflict', 'It was changed by somebody else.');
  }
  const failure = toStorageFailure(error);
  if (failure === null) throw error;
  return failure;
};

interface Parts {
  readonly clock: Clock;
  readonly ids: Ids;
}

const commit = async (change: Change, parts: Parts): Promise<Result<null>> => {
  const { writes, removals = [] } = change;
  if (writes.length + removals.length === 0) return succeed(null);
  if (writes.some(({ body }) => Buffer.byteLength(JSON.stringify(body)) > maxBodyBytes)) {
    return fail('too-large', 'A document holds no more than 100 KB.', { field: 'body' });
  }
  try {
    await execute(change, parts);
    return succeed(null);
  } catch (error) {
    return explainFailure(change, error);
  }
};

export const createDocumentStore = (parts: Parts): DocumentStore => ({
  read: readDocument,
  commit: (change) => commit(change, parts),
});
