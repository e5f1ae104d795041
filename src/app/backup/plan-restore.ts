// What must be written to bring documents back as they were: pure, made anew from what stands today, so that it can be
// asked again after every interruption until nothing is left to do.
import { isRestorable, type DocumentKind } from '#contract/data-kinds';
import type { RestoreScope } from '#contract/backup';
import type { SharedContext } from '#contract/shared-context';
import { listContextsAnew } from '../context-lists';
import type { AnyDraft, DocumentRemoval } from '../ports';
import { planScheduleIndex } from './plan-schedule-index';

export interface RestoreTerms {
  readonly scope: RestoreScope;
  /** What isn't in the snapshot goes. */
  readonly exact: boolean;
  /** What stands is left as it is. */
  readonly keeps: boolean;
  /** Account ids that are another's from now on. */
  readonly owners: Readonly<Record<string, string>>;
}

export interface RestorePlan {
  /** Over the versions that stand today; lists last, since they open nothing that isn't there. */
  readonly writes: readonly AnyDraft[];
  readonly removals: readonly DocumentRemoval[];
  /** Contexts whose grants the plan switches off. */
  readonly switchedOff: readonly string[];
}

type Documents = ReadonlyMap<string, AnyDraft>;

export const keyOf = ({ kind, id }: { readonly kind: DocumentKind; readonly id: string }): string =>
  `${kind}:${id}`;

export const byKey = (documents: readonly AnyDraft[]): Map<string, AnyDraft> =>
  new Map(documents.map((document) => [keyOf(document), document]));

const isInScope = (
  { kind, id }: { readonly kind: DocumentKind; readonly id: string },
  scope: RestoreScope,
) => {
  if (!isRestorable(kind)) return false;
  if (scope.type === 'all') return true;
  return scope.kind === kind && (scope.type === 'kind' || scope.id === id);
};

const isSameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const hasSameGrants = (one: SharedContext, other: SharedContext): boolean =>
  one.ownerId === other.ownerId && isSameJson(one.grants, other.grants);

/**
 * Grants that came back count for nothing until an administrator confirms them, unless they hold today as they are; an
 * owner who isn't on the site any more is whoever restores.
 */
const asRestored = (document: AnyDraft, today: AnyDraft | undefined, terms: RestoreTerms): AnyDraft => {
  if (document.kind !== 'shared-context') return document;
  const { grantsSuspended: _, ...rest } = document.body;
  const body: SharedContext = { ...rest, ownerId: terms.owners[rest.ownerId] ?? rest.ownerId };
  if (body.grants.length === 0) return { ...document, body };
  const stands = today?.kind === 'shared-context' ? today.body : null;
  if (stands !== null && hasSameGrants(stands, body)) {
    return {
      ...document,
      body: stands.grantsSuspended === true ? { ...body, grantsSuspended: true } : body,
    };
  }
  return { ...document, body: { ...body, grantsSuspended: true } };
};

/** Key order isn't kept by every way that a body took. */
const isSameBody = (one: AnyDraft, other: AnyDraft): boolean => canonical(one.body) === canonical(other.body);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const isSame = (one: AnyDraft | undefined, other: AnyDraft): boolean =>
  one === other || (one !== undefined && one.name === other.name && isSameBody(one, other));

/** Today's documents with those of the snapshot over them. */
const overlay = (
  today: Documents,
  wanted: readonly AnyDraft[],
  terms: RestoreTerms,
): Map<string, AnyDraft> => {
  const target = new Map(today);
  if (terms.exact) {
    const kept = new Set(wanted.map(keyOf));
    for (const [key, document] of today) {
      if (isInScope(document, terms.scope) && !kept.has(key)) target.delete(key);
    }
  }
  for (const document of wanted) {
    if (!isInScope(document, terms.scope)) continue;
    const key = keyOf(document);
    const standing = today.get(key);
    if (standing !== undefined && terms.keeps) continue;
    target.set(key, { ...asRestored(document, standing, terms), version: standing?.version ?? 0 });
  }
  return target;
};

const contextsOf = (documents: Documents): [string, SharedContext][] =>
  [...documents.values()].flatMap((document): [string, SharedContext][] =>
    document.kind === 'shared-context' ? [[document.id, document.body]] : [],
  );

/** One order for all, or a list that says the same would be written again. */
const inOrder = <Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The lists of contexts as the contexts make them, wherever that differs from how they stand. */
const planContextLists = (today: Documents, target: Documents): AnyDraft[] => {
  const kind = 'context-index' as const;
  const lists = listContextsAnew(contextsOf(target));
  const standing = [...today.values()].flatMap((document) => (document.kind === kind ? [document] : []));
  const ids = new Set([...lists.keys(), ...standing.map(({ id }) => id)]);
  return [...ids].flatMap((id): AnyDraft[] => {
    const now = standing.find((one) => one.id === id);
    const contexts = inOrder(lists.get(id)?.contexts ?? []);
    if (canonical(inOrder(now?.body.contexts ?? [])) === canonical(contexts)) return [];
    const body = { schemaVersion: 1 as const, contexts };
    return [{ kind, id, scope: 'site', name: kind, version: now?.version ?? 0, body }];
  });
};

export const planRestore = (
  standing: readonly AnyDraft[],
  wanted: readonly AnyDraft[],
  terms: RestoreTerms,
): RestorePlan => {
  const today = byKey(standing);
  const target = overlay(today, wanted, terms);
  const writes = [...target.values()].filter(
    (document) => isRestorable(document.kind) && !isSame(today.get(keyOf(document)), document),
  );
  const removals = [...today.values()].filter((document) => !target.has(keyOf(document)));
  const switchedOff = writes.filter(
    (document) => document.kind === 'shared-context' && document.body.grantsSuspended === true,
  );
  const lists = [
    ...planContextLists(today, target),
    ...planScheduleIndex(today, target, terms.scope.type === 'all' ? wanted : []),
  ];
  return {
    writes: [...writes, ...lists],
    removals: removals.map(({ kind, id, version }) => ({ kind, id, version })),
    switchedOff: switchedOff.map(({ id }) => id),
  };
};
