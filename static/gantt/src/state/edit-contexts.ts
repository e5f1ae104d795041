// Deletes views and takes that back, shares them, orders favourites and chooses what a project opens with.
import { openConfiguration, type ProjectConfiguration } from '#contract/configuration';
import type { ContextContent } from '#contract/shared-context';
import { firstBuiltIn } from './built-in-contexts';
import { setContexts, type ContextDesk } from './context-desk';
import { done, list, notThere, readDocument, refused, take, unlist } from './context-documents';
import type { ContextActions, ContextOutcome } from './contexts-state';
import { show } from './open-contexts';

type Edits = Pick<
  ContextActions,
  | 'deleteContext'
  | 'restoreContext'
  | 'setDefaultContext'
  | 'toggleFavourite'
  | 'moveFavourite'
  | 'readDocument'
  | 'share'
>;

export const createEdits = (desk: ContextDesk): Edits => ({
  ...createRemoval(desk),
  ...createFavourites(desk),
  setDefaultContext: (id) => setDefault(desk, id),
  readDocument: (id) => readDocument(desk, id),
  share: async ({ id, version }, ownerId, grants) => {
    const input = { contextId: id, version, ownerId, grants: [...grants] };
    return take(desk, await desk.core.ports.operations.call('context.share', input));
  },
});

type Deleted =
  | { readonly id: string; readonly content: ContextContent }
  | { readonly id: string; readonly version: number };

/** The last one that was deleted is remembered, so that it can be taken back. */
const createRemoval = (desk: ContextDesk): Pick<Edits, 'deleteContext' | 'restoreContext'> => {
  const { core, personal } = desk;
  let deleted: Deleted | null = null;
  return {
    deleteContext: async (id) => {
      const content = personal.read().contexts[id];
      if (content) {
        deleted = { id, content };
        personal.save({ contexts: { [id]: null } });
        await leave(desk, id);
        return done;
      }
      const document = await readDocument(desk, id);
      if (document === null) return notThere;
      const input = { contextId: id, version: document.version };
      const answer = await core.ports.operations.call('context.delete', input);
      if (!answer.ok) return refused(answer.error);
      deleted = { id, version: answer.value.version };
      unlist(desk, id);
      await leave(desk, id);
      return done;
    },
    restoreContext: async () => {
      if (deleted === null) return notThere;
      if ('content' in deleted) {
        personal.save({ contexts: { [deleted.id]: deleted.content } });
        return done;
      }
      const input = { contextId: deleted.id, version: deleted.version };
      const answer = await core.ports.operations.call('context.restore', input);
      if (answer.ok) list(desk, answer.value);
      return answer.ok ? done : refused(answer.error);
    },
  };
};

const createFavourites = ({ personal }: ContextDesk): Pick<Edits, 'toggleFavourite' | 'moveFavourite'> => ({
  toggleFavourite: (id) => {
    const { favourites } = personal.read();
    const others = favourites.filter((other) => other !== id);
    personal.save({ favourites: others.length < favourites.length ? others : [...others, id] });
  },
  moveFavourite: (id, by) => {
    const { favourites } = personal.read();
    const from = favourites.indexOf(id);
    const to = Math.max(0, Math.min(favourites.length - 1, from + by));
    if (from < 0 || to === from) return;
    personal.save({ favourites: favourites.toSpliced(from, 1).toSpliced(to, 0, id) });
  },
});

/** Who deletes what stands on the page goes on with the view of all. */
const leave = async ({ core, ...desk }: ContextDesk, id: string): Promise<void> => {
  const { current } = core.get().contexts;
  if (current?.id !== id) return;
  const scope = core.session?.scope;
  if (scope)
    await show(
      { core, ...desk },
      { type: 'built-in', id: firstBuiltIn(core.ports.surface), scope },
      'replace',
    );
};

/** The rest of the project's configuration stays as it is now. */
const setDefault = async ({ core }: ContextDesk, id: string | null): Promise<ContextOutcome> => {
  const projectId = core.session?.context.project?.id;
  if (projectId === undefined) return notThere;
  const { operations } = core.ports;
  const opened = await operations.call('session.open', { projectId });
  if (!opened.ok) return refused(opened.error);
  const nothing: ProjectConfiguration = openConfiguration();
  const { version, body } = opened.value.project ?? { version: 0, body: nothing };
  const { contextId: _before, ...others } = body;
  const answer = await operations.call('configuration.save', {
    scope: 'project',
    projectId,
    version,
    body: { ...others, ...(id !== null && { contextId: id }) },
  });
  if (!answer.ok) return refused(answer.error);
  setContexts(core, { defaultId: id });
  return done;
};
