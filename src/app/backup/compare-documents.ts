// Says by kind what a restore would change, as counts and the first ids of each.
import { namedChanges, type KindChanges } from '#contract/backup';
import { restorableKinds, type DocumentKind } from '#contract/data-kinds';
import type { AnyDraft } from '../ports';
import type { RawDocument, ReadDocuments } from '../ports/backup';
import { byKey, keyOf, type RestorePlan } from './plan-restore';

export const toNamed = (ids: readonly string[]): KindChanges['created'] => ({
  count: ids.length,
  ids: ids.slice(0, namedChanges),
});

const idsOf = (kind: DocumentKind, documents: readonly { kind: DocumentKind; id: string }[]): string[] =>
  documents.filter((document) => document.kind === kind).map(({ id }) => id);

export const describePlan = (
  standing: readonly AnyDraft[],
  wanted: readonly AnyDraft[],
  { writes, removals }: Pick<RestorePlan, 'writes' | 'removals'>,
): KindChanges[] => {
  const today = byKey(standing);
  const isNew = (document: AnyDraft) => !today.has(keyOf(document));
  return restorableKinds.map((kind) => {
    const created = idsOf(kind, writes.filter(isNew));
    const changed = idsOf(
      kind,
      writes.filter((document) => !isNew(document)),
    );
    return {
      kind,
      created: toNamed(created),
      changed: toNamed(changed),
      removed: toNamed(idsOf(kind, removals)),
      same: Math.max(0, idsOf(kind, wanted).length - created.length - changed.length),
    };
  });
};

export const nameUnreadable = (...read: readonly ReadDocuments[]): string[] =>
  read
    .flatMap(({ unreadable }) => unreadable.map(({ kind, id }: RawDocument) => `${kind}:${id}`))
    .slice(0, namedChanges);
