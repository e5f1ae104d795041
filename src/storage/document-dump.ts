// All documents as they are stored, a page or a batch at a time, and what this release makes of them.
import { kvs } from '@forge/kvs';
import { documentKinds } from '#contract/data-kinds';
import { fail, succeed } from '#contract/errors';
import { z } from '#contract/zod';
import type { AnyDraft } from '../app/ports';
import type { DocumentDump, RawDocument, ReadDocuments } from '../app/ports/backup';
import { attempt } from './attempt';
import { documentKinds as shapes } from './document-kinds';
import { toKey } from './keys';
import { migrate, type BodyShape } from './migrations/migrate';

const entityName = 'document';
const pageSize = 100;

const recordSchema = z.object({
  kind: z.enum(documentKinds),
  scope: z.string(),
  name: z.string(),
  version: z.int(),
  body: z.unknown(),
});

const toRaw = (key: string, value: unknown): RawDocument | null => {
  const record = recordSchema.safeParse(value);
  const id = key.slice(key.indexOf(':') + 1);
  return record.success && key === `${record.data.kind}:${id}` ? { ...record.data, id } : null;
};

const toRaws = (found: readonly { readonly key: string; readonly value: unknown }[]): RawDocument[] =>
  found.flatMap(({ key, value }) => toRaw(key, value) ?? []);

const listPage: DocumentDump['listPage'] = async (cursor) => {
  const query = kvs.entity(entityName).query().index('by-key').limit(pageSize);
  const page = await attempt(() => (cursor === null ? query : query.cursor(cursor)).getMany());
  if (!page.ok) return page;
  return succeed({ documents: toRaws(page.value.results), next: page.value.nextCursor ?? null });
};

const readBatch: DocumentDump['readBatch'] = async (refs) => {
  const items = refs.map(({ kind, id }) => ({ key: toKey(kind, id), entityName }));
  const answer = await attempt(() => kvs.batchGet(items));
  if (!answer.ok) return answer;
  const failed = answer.value.failedKeys.filter(({ error }) => error.code !== 'KEY_NOT_FOUND');
  if (failed.length > 0) return fail('unavailable', 'Forge Storage did not give all documents.');
  return succeed(toRaws(answer.value.successfulKeys));
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

export const createDocumentDump = (): DocumentDump => ({ listPage, readBatch, toDocuments });
