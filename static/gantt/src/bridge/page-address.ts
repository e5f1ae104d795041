// The part of the address that is the app's own: which view stands on the page. It goes into links and comes from them.
import { NavigationTarget, router, view } from '@forge/bridge';
import type { PageContext } from './read-context';

export interface PageAddress {
  /** The id of the view that the address names; null for none. */
  readonly read: () => Promise<string | null>;
  readonly write: (contextId: string | null, how: 'push' | 'replace') => void;
  /** An absolute address that opens the view; null where the platform has none to give. */
  readonly linkTo: (
    contextId: string,
    place: Pick<PageContext, 'moduleKey' | 'project'>,
  ) => Promise<string | null>;
  /** Told when the person goes back or forth. */
  readonly follow: (listener: (contextId: string | null) => void) => void;
}

type PageHistory = Awaited<ReturnType<typeof view.createHistory>>;

const folder = '/view/';

export const toPath = (contextId: string | null): string => (contextId === null ? '/' : folder + contextId);

export const fromPath = (path: string): string | null => {
  const id = path.startsWith(folder) ? path.slice(folder.length).replace(/\/+$/, '') : '';
  return id === '' ? null : id;
};

export const createPageAddress = (): PageAddress => {
  let asked: Promise<PageHistory | null> | null = null;
  // Not every surface has a history.
  const open = (): Promise<PageHistory | null> => (asked ??= view.createHistory().catch(() => null));
  return {
    read: async () => fromPath((await open())?.location.pathname ?? '/'),
    write: (contextId, how) => {
      void open().then((history) => {
        const path = toPath(contextId);
        if (history && history.location.pathname !== path) history[how](path);
      });
    },
    linkTo: async (contextId, { moduleKey, project }) => {
      try {
        const target = NavigationTarget.Module;
        const url = await router.getUrl({
          target,
          moduleKey,
          ...(project && { projectKey: project.key }),
        });
        return url === null ? null : url.href.replace(/\/+$/, '') + toPath(contextId);
      } catch {
        return null;
      }
    },
    follow: (listener) => {
      void open().then((history) =>
        history?.listen(({ pathname }, action) => {
          if (action === 'POP') listener(fromPath(pathname));
        }),
      );
    },
  };
};
