// Creates, changes, shares, deletes and restores shared contexts, each together with the lists that name them.
import { fail, failWithConflict, succeed, type Result } from '#contract/errors';
import type { AuditAction } from '#contract/audit';
import type { ContextContent, ContextDocument, SharedContext } from '#contract/shared-context';
import { grantsOn } from './authority';
import { commitChange, mapConflict, readVersion } from './commit-change';
import { checkGrants } from './context-access';
import { draftLists } from './context-lists';
import type {
  Change,
  Clock,
  DocumentDraft,
  DocumentStore,
  Grants,
  Ids,
  Permissions,
  StoredDocument,
} from './ports';
import { showContext } from './read-contexts';
import type { Access, UseCase } from './use-case';

interface Parts {
  readonly documents: DocumentStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

interface Edit {
  readonly contextId: string;
  /** Null for one that is created. */
  readonly before: StoredDocument<SharedContext> | null;
  readonly after: SharedContext;
  /** Null for what the audit doesn't list. */
  readonly action: AuditAction | null;
}

type Actor = Pick<Access, 'principal' | 'grants' | 'level'>;

const draftContext = ({ contextId, before, after }: Edit): DocumentDraft<'shared-context'> => ({
  kind: 'shared-context',
  id: contextId,
  scope: 'site',
  name: after.content.name,
  version: before?.version ?? 0,
  body: after,
});

const prepareEdit = async (documents: DocumentStore, edit: Edit, by: string): Promise<Result<Change>> => {
  const { contextId, before, after, action } = edit;
  const lists = await draftLists(documents, { contextId, before: before?.body ?? null, after });
  if (!lists.ok) return lists;
  const writes = [draftContext(edit), ...lists.value];
  const subject = `shared-context:${contextId}`;
  return succeed(action === null ? { writes } : { writes, audit: { by, action, subject } });
};

const writeEdit = async (
  documents: DocumentStore,
  edit: Edit,
  { principal, grants, level }: Actor,
): Promise<Result<ContextDocument, ContextDocument>> => {
  const viewer = { level: level ?? ('admin' as const), ...principal, grants };
  const version = edit.before?.version ?? 0;
  const committed = await commitChange(documents, {
    prepare: () => prepareEdit(documents, edit, principal.accountId),
    recheck: () => readVersion(documents, { kind: 'shared-context', id: edit.contextId, version }),
  });
  return committed.ok
    ? succeed(showContext(edit.contextId, { version: version + 1, body: edit.after }, viewer))
    : mapConflict(committed, (current) => showContext(edit.contextId, current, viewer));
};

/** Refused where somebody else wrote since the caller looked. */
const editStored = async (
  { documents }: Pick<Parts, 'documents'>,
  access: Access<'context'>,
  version: number,
  change: (body: SharedContext) => Result<Pick<Edit, 'after' | 'action'>>,
): Promise<Result<ContextDocument, ContextDocument>> => {
  const { contextId, document } = access.subject;
  const { principal, grants, level } = access;
  if (document.version !== version) {
    return failWithConflict(
      showContext(contextId, document, { level: level ?? 'view', ...principal, grants }),
    );
  }
  const changed = change(document.body);
  if (!changed.ok) return changed;
  return writeEdit(documents, { contextId, before: document, ...changed.value }, access);
};

export const createContext =
  ({ documents, ids }: Pick<Parts, 'documents' | 'ids'>): UseCase<'context.create'> =>
  async (access, { content, grants }) => {
    const checked = checkGrants(grants);
    if (!checked.ok) return checked;
    const { accountId: ownerId } = access.principal;
    const after = { schemaVersion: 1 as const, ownerId, content, grants, proposals: [], deletedAt: null };
    const action = grants.length === 0 ? null : 'context-shared';
    return writeEdit(documents, { contextId: ids.next(), before: null, after, action }, access);
  };

/** What the editor doesn't see stays; what they don't see they can't add. */
const mergeProjects = (
  before: ContextContent,
  { covers }: ContextContent,
  grants: Grants,
): Result<string[]> => {
  const sees = (projectId: string) => grantsOn(grants, projectId).browse;
  const known = before.covers.projectIds;
  if (covers.projectIds.some((projectId) => !known.includes(projectId) && !sees(projectId))) {
    return fail('invalid-input', 'There is no such project.', { field: 'content.covers.projectIds' });
  }
  const unseen = known.filter((projectId) => !sees(projectId));
  return succeed([...new Set([...covers.projectIds, ...unseen])]);
};

export const saveContext =
  ({
    documents,
    permissions,
  }: Pick<Parts, 'documents'> & { readonly permissions: Permissions }): UseCase<'context.save'> =>
  async (access, { version, content, closes }) => {
    const grants = await permissions.readGrants([
      ...new Set([...access.subject.document.body.content.covers.projectIds, ...content.covers.projectIds]),
    ]);
    if (!grants.ok) return grants;
    return editStored({ documents }, access, version, (body) => {
      const projectIds = mergeProjects(body.content, content, grants.value);
      if (!projectIds.ok) return projectIds;
      const covers = { ...content.covers, projectIds: projectIds.value };
      const proposals = body.proposals.filter(({ id }) => !closes.includes(id));
      return succeed({ after: { ...body, content: { ...content, covers }, proposals }, action: null });
    });
  };

export const shareContext =
  ({ documents }: Pick<Parts, 'documents'>): UseCase<'context.share'> =>
  async (access, { version, ownerId, grants }) => {
    const checked = checkGrants(grants);
    if (!checked.ok) return checked;
    return editStored({ documents }, access, version, ({ grantsSuspended: _, ...body }) =>
      // Whoever shares anew says whom they mean, and so confirms it.
      succeed({ after: { ...body, ownerId, grants }, action: 'context-shared' }),
    );
  };

export const deleteContext =
  ({ documents, clock }: Pick<Parts, 'documents' | 'clock'>): UseCase<'context.delete'> =>
  (access, { version }) =>
    editStored({ documents }, access, version, (body) =>
      succeed({ after: { ...body, deletedAt: body.deletedAt ?? clock.now() }, action: 'context-deleted' }),
    );

export const restoreContext =
  ({ documents }: Pick<Parts, 'documents'>): UseCase<'context.restore'> =>
  (access, { version }) =>
    editStored({ documents }, access, version, (body) =>
      succeed({ after: { ...body, deletedAt: null }, action: 'context-restored' }),
    );
