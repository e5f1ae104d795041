// What one person keeps for themselves. The last writer wins, each part by itself: two devices don't undo each other.
import { succeed, type Result } from '#contract/errors';
import { noPersonalSettings, type PersonalChanges, type PersonalSettings } from '#contract/personal-settings';
import { commitChange, writtenOf } from './commit-change';
import { toPersonKey } from './context-lists';
import type { Change, DocumentStore, Principal, StoredDocument } from './ports';
import type { UseCase } from './use-case';

interface Parts {
  readonly documents: DocumentStore;
}

const kind = 'personal-settings';

export const readPersonalSettings = (
  { documents }: Parts,
  { accountId }: Principal,
): Promise<Result<StoredDocument<PersonalSettings> | null>> => documents.read(kind, toPersonKey(accountId));

const withoutNulls = <Entries extends object>(entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null)) as Entries;

const merge = <Value>(
  before: Readonly<Record<string, Value>>,
  changes: Readonly<Record<string, Value | null>> = {},
): Record<string, Value> => withoutNulls({ ...before, ...changes }) as Record<string, Value>;

export const applyPersonalChanges = (
  before: PersonalSettings,
  changes: PersonalChanges,
): PersonalSettings => ({
  schemaVersion: 1,
  preferences: withoutNulls({ ...before.preferences, ...changes.preferences }),
  contexts: merge(before.contexts, changes.contexts),
  layers: merge(before.layers, changes.layers),
  favourites: changes.favourites ?? before.favourites,
});

const anyVersion = { recheck: () => Promise.resolve(succeed(null)) };

export const savePersonalSettings =
  ({ documents }: Parts): UseCase<'personal.save'> =>
  async ({ principal }, changes) => {
    const id = toPersonKey(principal.accountId);
    const prepare = async (): Promise<Result<Change>> => {
      const now = await documents.read(kind, id);
      if (!now.ok) return now;
      const body = applyPersonalChanges(now.value?.body ?? noPersonalSettings(), changes);
      const version = now.value?.version ?? 0;
      return succeed({ writes: [{ kind, id, scope: 'person', name: kind, version, body }] });
    };
    const committed = await commitChange<never>(documents, { prepare, ...anyVersion });
    return committed.ok ? succeed(writtenOf(committed.value, kind)) : committed;
  };

export const deletePersonalSettings =
  ({ documents }: Parts): UseCase<'personal.delete'> =>
  async ({ principal }) => {
    const id = toPersonKey(principal.accountId);
    const prepare = async (): Promise<Result<Change>> => {
      const now = await documents.read(kind, id);
      if (!now.ok) return now;
      const removals = now.value === null ? [] : [{ kind, id, version: now.value.version } as const];
      return succeed({ writes: [], removals });
    };
    const committed = await commitChange<never>(documents, { prepare, ...anyVersion });
    return committed.ok ? succeed({ done: true }) : committed;
  };
