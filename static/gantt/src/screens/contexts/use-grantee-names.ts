// The names of those whom a view is shared with, as Jira has them now.
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ContextDocument, Grantee, GranteeChoice } from '../../state/contexts-state';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { granteeKey, nameOfGrantee } from './grantee-names';

export interface GranteeNames {
  readonly nameOf: (to: Grantee) => string;
  /** A name that was just picked. */
  readonly learn: (choice: GranteeChoice) => void;
}

export function useGranteeNames(store: PageStore, { body }: ContextDocument): GranteeNames {
  const { words } = useLanguage();
  const projects = useStore(store, (state) => state.projects);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    const known = [{ type: 'person', accountId: body.ownerId } as const, ...body.grants.map(({ to }) => to)];
    void store
      .getState()
      .nameGrantees(known)
      .then((found) => {
        if (isCurrent)
          setNames(
            (before) => new Map([...before, ...found.map(({ to, name }) => [granteeKey(to), name] as const)]),
          );
      });
    return () => {
      isCurrent = false;
    };
  }, [store, body]);
  return useMemo(
    () => ({
      nameOf: (to) => nameOfGrantee(to, { names, projects, words }),
      learn: ({ to, name }) => {
        setNames((before) => new Map([...before, [granteeKey(to), name]]));
      },
    }),
    [names, projects, words],
  );
}
