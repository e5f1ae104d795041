// Stands in the chart's place while filters hide every issue.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { EmptyState } from '../../components/empty-state';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';

export function NothingFound({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const filters = useStore(store, (state) => state.viewSettings.filters.length);
  const issues = useStore(store, (state) => state.hiddenCount);
  return (
    <EmptyState
      icon="search"
      title={words.nothingFound.title}
      text={words.nothingFound.text(filters, issues)}
      action={
        <button
          type="button"
          className="button"
          onClick={() => {
            store.getState().setView({ filters: [] });
          }}
        >
          {words.nothingFound.clear}
        </button>
      }
    />
  );
}
