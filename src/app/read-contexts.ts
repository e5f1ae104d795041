// Lists the shared contexts that a person may open, and shows one of them as they may see it.
import { succeed } from '#contract/errors';
import type { AccessLevel, ContextDocument, ListedContext, SharedContext } from '#contract/shared-context';
import { grantsOn, hasLevel } from './authority';
import { levelOn, readMembership } from './context-access';
import { readListed, withoutGrants } from './context-lists';
import type { DocumentStore, Grants, Permissions, StoredDocument } from './ports';
import type { UseCase } from './use-case';

interface Viewer {
  readonly level: AccessLevel;
  readonly accountId: string;
  readonly grants: Grants;
}

/** Grants are for administrators of the context; proposals for its editors and for who made them. */
export const showContext = (
  id: string,
  { version, body }: StoredDocument<SharedContext>,
  { level, accountId, grants }: Viewer,
): ContextDocument => ({
  id,
  version,
  level,
  body: {
    ...body,
    grants: hasLevel(level, 'admin') ? body.grants : [],
    proposals: hasLevel(level, 'edit') ? body.proposals : body.proposals.filter(({ by }) => by === accountId),
    content: {
      ...body.content,
      covers: {
        ...body.content.covers,
        projectIds: body.content.covers.projectIds.filter((projectId) => grantsOn(grants, projectId).browse),
      },
    },
  },
  hasMore: body.content.covers.projectIds.some((projectId) => !grantsOn(grants, projectId).browse),
});

export const readContext =
  (): UseCase<'context.read'> =>
  ({ principal, subject: { contextId, document }, grants, level }) =>
    Promise.resolve(
      succeed(showContext(contextId, document, { level: level ?? 'view', ...principal, grants })),
    );

interface Parts {
  readonly documents: DocumentStore;
  readonly permissions: Permissions;
}

export const listContexts =
  ({ documents, permissions }: Parts): UseCase<'context.list'> =>
  async ({ principal }, { projectId }) => {
    const groups = await permissions.readGroupIds();
    if (!groups.ok) return groups;
    const listed = await readListed(documents, { ...principal, groupIds: groups.value });
    if (!listed.ok) return listed;
    const wanted = listed.value.filter(
      ({ projectIds }) => projectId === null || projectIds.includes(projectId),
    );
    if (wanted.length === 0) return succeed({ contexts: [] });
    const member = await readMembership(permissions, principal, wanted);
    if (!member.ok) return member;
    const contexts = wanted.flatMap((entry): ListedContext[] => {
      const level = levelOn(entry, member.value);
      const projectIds = entry.projectIds.filter((id) => grantsOn(member.value.grants, id).browse);
      return level === null ? [] : [{ ...withoutGrants(entry), projectIds, level }];
    });
    return succeed({
      contexts: contexts.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name))),
    });
  };
