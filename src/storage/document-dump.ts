// All documents as they stood together: keys come from the index, values by strict `get`, and it is read again until a
// whole pass found nothing changed. Then each stood as read from before the pass to after the one before it.
import { kvs } from '@forge/kvs';
import { documentKinds } from '#contract/data-kinds';
import { fail, succeed, type Result } from '#contract/errors';
import { z } from '#contract/zod';
import type { AnyDraft } from '../app/ports';
import type { DocumentDump, RawDocument, ReadDocuments } from '../app/ports/backup';
import { attempt } from './attempt';
import { documentKinds as shapes } from './document-kinds';
import { migrate, type BodyShape } from './migrations/migrate';

const entityName = 'document';
const pageSize = 100;
/** The platform takes so many keys in one request, and 4 MB. */
const batchSize = 25;
const maxPasses = 6;

const recordSchema = z.object({
  kind: z.enum(documentKinds),
  scope: z.string(),
  name: z.string(),
  version: z.int(),
  body: z.unknown(),
});

const listPage = (cursor: string | null) => {
  const query = kvs.entity(entityName).query().index('by-key').limit(pageSize);
  return attempt(() => (cursor === null ? query : query.cursor(cursor)).getMany());
};

const listKeys = async (): Promise<Result<string[]>> => {
  const keys: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listPage>> = await listPage(cursor);
    if (!page.ok) return page;
    keys.push(...page.value.results.map(({ key }) => key));
    cursor = page.value.nextCursor ?? null;
  } while (cursor !== null);
  return succeed(keys);
};

const toRaw = (key: string, value: unknown): RawDocument | null => {
  const record = recordSchema.safeParse(value);
  const id = key.slice(key.indexOf(':') + 1);
  return record.success && key === `${record.data.kind}:${id}` ? { ...record.data, id } : null;
};

interface Got {
  readonly key: string;
  readonly value: unknown;
}

const readBatch = async (keys: readonly string[]): Promise<Result<Got[]>> => {
  const answer = await attempt(() => kvs.batchGet(keys.map((key) => ({ key, entityName }))));
  if (!answer.ok) return answer;
  const failed = answer.value.failedKeys.filter(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed.length > 0) return fail('unavailable', 'Forge Storage did not give all documents.');
  return succeed(answer.value.successfulKeys.map(({ key, value }) => ({ key, value })));
};

const readValues = async (keys: readonly string[]): Promise<Result<Map<string, RawDocument>>> => {
  const documents = new Map<string, RawDocument>();
  for (let start = 0; start < keys.length; start += batchSize) {
    const batch = await readBatch(keys.slice(start, start + batchSize));
    if (!batch.ok) return batch;
    for (const { key, value } of batch.value) {
      const raw = toRaw(key, value);
      if (raw !== null) documents.set(key, raw);
    }
  }
  return succeed(documents);
};

const readPass = async (known: Iterable<string>): Promise<Result<Map<string, RawDocument>>> => {
  const keys = await listKeys();
  if (!keys.ok) return keys;
  // A query may not know yet of what the last pass saw.
  return readValues([...new Set([...keys.value, ...known])].toSorted());
};

/** Versions alone wouldn't tell a document from one that was deleted and made anew. */
const isUnchanged = (
  before: ReadonlyMap<string, RawDocument>,
  now: ReadonlyMap<string, RawDocument>,
): boolean =>
  before.size === now.size &&
  [...now].every(([key, document]) => JSON.stringify(before.get(key)) === JSON.stringify(document));

const readAll = async (): Promise<Result<readonly RawDocument[]>> => {
  let before = await readPass([]);
  for (let pass = 1; pass < maxPasses && before.ok; pass += 1) {
    const now = await readPass(before.value.keys());
    if (!now.ok) return now;
    if (isUnchanged(before.value, now.value)) return succeed([...now.value.values()]);
    before = now;
  }
  return before.ok ? fail('unavailable', 'The documents kept changing while they were read.') : before;
};

const toDocument = (raw: RawDocument): AnyDraft | null => {
  const shape: BodyShape<unknown> = shapes[raw.kind];
  const body = migrate(shape, raw.body);
  return body.ok ? ({ ...raw, body: body.value } as AnyDraft) : null;
};

const toDocuments = (raw: readonly RawDocument[]): ReadDocuments => {
  const documents: AnyDraft[] = [];
  const unreadable: RawDocument[] = [];
  for (const one of raw) {
    const document = toDocument(one);
    if (document === null) unreadable.push(one);
    else documents.push(document);
  }
  return { documents, unreadable };
};

export const createDocumentDump = (): DocumentDump => ({ readAll, toDocuments });
