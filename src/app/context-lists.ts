// Which contexts a person may find: one list for each person and group, one for all who are let in by rule. They are read
// by key, so that a list is right the moment after a write.
import { fail, succeed, type Result } from '#contract/errors';
import type { ContextEntry, ContextIndex, Grant, SharedContext } from '#contract/shared-context';
import type { DocumentDraft, DocumentStore, StoredDocument } from './ports';

type ListedEntry = ContextIndex['contexts'][number];

/** Account ids hold colons, which keys may not; dots they don't hold. */
export const toPersonKey = (accountId: string): string => accountId.replaceAll(':', '.');

const personList = (accountId: string): string => `person-${toPersonKey(accountId)}`;
const groupList = (groupId: string): string => `group-${groupId}`;

/** Shared by a permission, a role or with everyone. */
const ruleList = 'rule';

const listOf = ({ to }: Grant): string => {
  if (to.type === 'person') return personList(to.accountId);
  return to.type === 'group' ? groupList(to.groupId) : ruleList;
};

const listsOf = ({ ownerId, grants, deletedAt }: SharedContext): Set<string> =>
  deletedAt === null ? new Set([personList(ownerId), ...grants.map(listOf)]) : new Set();

const toEntry = (id: string, { ownerId, content, grants, grantsSuspended }: SharedContext): ListedEntry => ({
  id,
  name: content.name,
  perspective: content.perspective,
  ownerId,
  projectIds: content.covers.projectIds,
  grants,
  ...(grantsSuspended === true && { grantsSuspended }),
});

/** All lists, by their ids, as these contexts make them. */
export const listContextsAnew = (
  contexts: Iterable<readonly [id: string, context: SharedContext]>,
): ReadonlyMap<string, ContextIndex> => {
  const lists = new Map<string, ListedEntry[]>();
  for (const [id, context] of contexts) {
    for (const list of listsOf(context)) {
      lists.set(list, [...(lists.get(list) ?? []), toEntry(id, context)]);
    }
  }
  return new Map([...lists].map(([list, entries]) => [list, { schemaVersion: 1, contexts: entries }]));
};

const readIndex = async (
  documents: DocumentStore,
  list: string,
): Promise<Result<StoredDocument<ContextIndex>>> => {
  const index = await documents.read('context-index', list);
  if (!index.ok) return index;
  return succeed(index.value ?? { version: 0, body: { schemaVersion: 1, contexts: [] } });
};

const readIndexes = async (documents: DocumentStore, lists: readonly string[]) => {
  const found = await Promise.all(lists.map((list) => readIndex(documents, list)));
  const refused = found.find((answer) => !answer.ok);
  if (refused?.ok === false) return refused;
  return succeed(found.flatMap((answer) => (answer.ok ? [answer.value] : [])));
};

export interface ContextChange {
  readonly contextId: string;
  readonly before: SharedContext | null;
  readonly after: SharedContext;
}

/** The transaction holds 25 documents: these lists, the context itself and a line of the audit. */
const maxLists = 22;

const isSameEntry = (one: ListedEntry | undefined, other: ListedEntry): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Drafts of all lists that the change concerns. */
export const draftLists = async (
  documents: DocumentStore,
  { contextId, before, after }: ContextChange,
): Promise<Result<DocumentDraft<'context-index'>[]>> => {
  const kept = listsOf(after);
  const lists = [...new Set([...(before === null ? [] : listsOf(before)), ...kept])];
  if (lists.length > maxLists) {
    return fail('too-large', 'Too many grants change at once; change some of them first.', {
      field: 'grants',
    });
  }
  const indexes = await readIndexes(documents, lists);
  if (!indexes.ok) return indexes;
  const entry = toEntry(contextId, after);
  return succeed(
    indexes.value.flatMap(({ version, body }, i): DocumentDraft<'context-index'>[] => {
      const id = lists[i] ?? '';
      const others = body.contexts.filter((one) => one.id !== contextId);
      const present = body.contexts.find((one) => one.id === contextId);
      if (kept.has(id) ? isSameEntry(present, entry) : present === undefined) return [];
      const contexts = kept.has(id) ? [...others, entry] : others;
      const kind = 'context-index';
      return [{ kind, id, scope: 'site', name: kind, version, body: { schemaVersion: 1, contexts } }];
    }),
  );
};

/** All that the lists of this person, of these groups and of the rules name, once each. */
export const readListed = async (
  documents: DocumentStore,
  { accountId, groupIds }: { readonly accountId: string; readonly groupIds: readonly string[] },
): Promise<Result<readonly ListedEntry[]>> => {
  const lists = [personList(accountId), ...groupIds.map(groupList), ruleList];
  const indexes = await readIndexes(documents, lists);
  if (!indexes.ok) return indexes;
  const entries = indexes.value.flatMap(({ body }) => body.contexts);
  return succeed([...new Map(entries.map((entry) => [entry.id, entry])).values()]);
};

export const withoutGrants = ({ id, name, perspective, ownerId, projectIds }: ListedEntry): ContextEntry => ({
  id,
  name,
  perspective,
  ownerId,
  projectIds,
});
