// Stands in the chart's place while filters hide every issue.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { EmptyState } from '../../components/empty-state';
import type { PageStore } from '../../state/create-page-store';
import { hasWindow, noWindow } from '../../state/view-settings';
import { useLanguage } from '../language';

export function NothingFound({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const settings = useStore(store, (state) => state.viewSettings);
  const done = useStore(store, (state) => state.doneHiddenCount);
  const filters = settings.filters.length + Number(hasWindow(settings.window));
  const issues = useStore(store, (state) => state.hiddenCount);
  if (done > 0) {
    return (
      <EmptyState
        icon="done"
        title={words.contexts.allDone.title}
        text={words.contexts.allDone.text(done)}
        action={
          <button
            type="button"
            className="button"
            onClick={() => {
              store.getState().setView({ hideDone: false });
            }}
          >
            {words.contexts.showDone}
          </button>
        }
      />
    );
  }
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
            store.getState().setView({ filters: [], window: noWindow });
          }}
        >
          {words.nothingFound.clear}
        </button>
      }
    />
  );
}
