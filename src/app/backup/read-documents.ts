// Reads all documents: as they stood together at one instant for a snapshot, or as an index knows them for a preview.
// Each request is tried again by itself, since all of them together may take more than the quota of a minute.
import { fail, succeed, type Result } from '#contract/errors';
import type { DocumentKind } from '#contract/data-kinds';
import type { DocumentDump, DocumentRef, Pause, RawDocument } from '../ports/backup';
import { patiently } from './patiently';
import { keyOf } from './plan-restore';

interface Parts {
  readonly dump: DocumentDump;
  readonly pause: Pause | null;
}

const batchSize = 25;
const maxPasses = 6;

/** May miss what was written in the last seconds: good enough to say what a restore would change. */
export const readRecent = async ({ dump, pause }: Parts): Promise<Result<RawDocument[]>> => {
  const documents: RawDocument[] = [];
  let cursor: string | null = null;
  do {
    const next: string | null = cursor;
    const page: Awaited<ReturnType<DocumentDump['listPage']>> = await patiently(pause, () =>
      dump.listPage(next),
    );
    if (!page.ok) return page;
    documents.push(...page.value.documents);
    cursor = page.value.next;
  } while (cursor !== null);
  return succeed(documents);
};

type Documents = ReadonlyMap<string, RawDocument>;

const readStrictly = async (
  { dump, pause }: Parts,
  refs: ReadonlyMap<string, DocumentRef>,
): Promise<Result<Map<string, RawDocument>>> => {
  const all = [...refs.values()];
  const documents = new Map<string, RawDocument>();
  for (let start = 0; start < all.length; start += batchSize) {
    const asked = all.slice(start, start + batchSize);
    const batch = await patiently(pause, () => dump.readBatch(asked));
    if (!batch.ok) return batch;
    for (const document of batch.value) documents.set(keyOf(document), document);
  }
  return succeed(documents);
};

const idsIn = (body: unknown, list: string): string[] => {
  if (typeof body !== 'object' || body === null || !(list in body)) return [];
  const entries: unknown = Object.entries(body).find(([name]) => name === list)?.[1];
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
      ? [entry.id]
      : [],
  );
};

/** What lists name and a query, which lags behind, may not know of. */
const namedBy = ({ kind, body }: RawDocument): DocumentRef[] => {
  const refer = (to: DocumentKind, list: string) => idsIn(body, list).map((id) => ({ kind: to, id }));
  if (kind === 'context-index') return refer('shared-context', 'contexts');
  return kind === 'schedule-index' ? refer('working-schedule', 'schedules') : [];
};

/** Versions alone wouldn't tell a document from one that was deleted and made anew. */
const isUnchanged = (before: Documents, now: Documents): boolean =>
  before.size === now.size &&
  [...now].every(([key, document]) => JSON.stringify(before.get(key)) === JSON.stringify(document));

/**
 * Read again until a whole pass found nothing changed: then each document stood so at the instant between that pass and
 * the one before it.
 */
export const readAll = async (parts: Parts): Promise<Result<readonly RawDocument[]>> => {
  const recent = await readRecent(parts);
  if (!recent.ok) return recent;
  const refs = new Map<string, DocumentRef>(
    recent.value.map(({ kind, id }) => [keyOf({ kind, id }), { kind, id }]),
  );
  let before: Documents | null = null;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    const now = await readStrictly(parts, refs);
    if (!now.ok) return now;
    const known = refs.size;
    for (const document of now.value.values()) {
      for (const ref of namedBy(document)) refs.set(keyOf(ref), ref);
    }
    if (known === refs.size && before !== null && isUnchanged(before, now.value)) {
      return succeed([...now.value.values()]);
    }
    before = known === refs.size ? now.value : null;
  }
  return fail('unavailable', 'The documents kept changing while they were read.');
};
