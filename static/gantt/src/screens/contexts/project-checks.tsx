// Projects to tick, out of all that the person may browse.
import { useEffect, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { CheckList } from '../toolbar/check-list';

interface ProjectChecksProps {
  readonly store: PageStore;
  readonly chosen: readonly string[];
  readonly onChange: (projectIds: readonly string[]) => void;
}

export const mostProjects = 50;
const searchedFrom = 8;

export function ProjectChecks({ store, chosen, onChange }: ProjectChecksProps): ReactElement {
  const { words } = useLanguage();
  const shown = useStore(store, (state) => state.projects);
  const all = useStore(store, (state) => state.contexts.allProjects) ?? shown;
  useEffect(() => {
    void store.getState().listAllProjects();
  }, [store]);
  return (
    <>
      <CheckList
        label={words.contexts.form.projects}
        searchLabel={all.length > searchedFrom ? words.tools.searchIn(words.contexts.form.projects) : null}
        items={all.map(({ id, key, name }) => ({ id, name, isChecked: chosen.includes(id), aside: key }))}
        onToggle={(id) => {
          onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
        }}
      />
      {chosen.length > mostProjects && (
        <p className="form-problem" role="alert">
          {words.contexts.portfolio.limit(mostProjects)}
        </p>
      )}
    </>
  );
}
