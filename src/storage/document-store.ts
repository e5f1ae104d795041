// Documents in Forge Storage: read by strict `get`, written only over the version that the writer saw.
// It knows no permissions; whoever calls was let in.
import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { fail, failWithConflict, succeed, type Result } from '#contract/errors';
import type { DocumentDraft, DocumentKind, DocumentOf, DocumentStore } from '../app/ports';
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

const entity = () => kvs.entity<DocumentRecord>(entityName);

/** Runs a storage call; refusals that the app expects become results. */
const attempt = async <Value>(call: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return succeed(await call());
  } catch (error) {
    const failure = toStorageFailure(error);
    if (failure === null) throw error;
    return failure;
  }
};

const readDocument = async <Kind extends DocumentKind>(
  kind: Kind,
  id: string,
): Promise<Result<DocumentOf<Kind> | null>> => {
  const found = await attempt(() => entity().get(toKey(kind, id)));
  if (!found.ok) return found;
  if (found.value === undefined) return succeed(null);
  const body = migrate(documentKinds[kind], found.value.body);
  return body.ok ? succeed({ version: found.value.version, body: body.value }) : body;
};

/** Puts the record where the version replaced still stands; any refusal is an exception. */
const put = (key: string, record: DocumentRecord): Promise<void> => {
  if (record.version === 1) return entity().set(key, record, { keyPolicy: 'FAIL_IF_EXISTS' });
  const conditions = new Filter<DocumentRecord>().and(
    'version',
    FilterConditions.equalTo(record.version - 1),
  );
  return kvs.transact().set(key, record, { entityName, conditions }).execute();
};

const isSameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Forge doesn't say by code why a conditional write failed, and an answer may be lost after the write was done:
 * so what stands now decides.
 */
const explainFailedPut = async <Kind extends DocumentKind>(
  draft: DocumentDraft<Kind>,
  error: unknown,
): Promise<Result<DocumentOf<Kind>, DocumentOf<Kind>>> => {
  const now = await readDocument(draft.kind, draft.id);
  if (!now.ok) return now;
  if (
    now.value !== null &&
    now.value.version === draft.version + 1 &&
    isSameJson(now.value.body, draft.body)
  ) {
    return succeed(now.value);
  }
  if (now.value !== null && now.value.version !== draft.version) return failWithConflict(now.value);
  if (now.value === null && draft.version > 0) return fail('conflict', 'It was deleted by somebody else.');
  const failure = toStorageFailure(error);
  if (failure === null) throw error;
  return failure;
};

const writeDocument = async <Kind extends DocumentKind>(
  draft: DocumentDraft<Kind>,
): Promise<Result<DocumentOf<Kind>, DocumentOf<Kind>>> => {
  const { kind, id, scope, name, body } = draft;
  if (Buffer.byteLength(JSON.stringify(body)) > maxBodyBytes) {
    return fail('too-large', 'A document holds no more than 100 KB.', { field: 'body' });
  }
  const version = draft.version + 1;
  try {
    await put(toKey(kind, id), { kind, scope, name, version, body });
    return succeed({ version, body });
  } catch (error) {
    return explainFailedPut(draft, error);
  }
};

export const createDocumentStore = (): DocumentStore => ({ read: readDocument, write: writeDocument });
