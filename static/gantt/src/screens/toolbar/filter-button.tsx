// Filter, with the number of filters that are on: quick ones as chips, then a row a field, all narrowing each other.
import { useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../components/icon';
import { PopoverButton } from '../../components/popover-button';
import type { PageStore } from '../../state/create-page-store';
import { hasWindow, noWindow, type ViewSettings } from '../../state/view-settings';
import { useLanguage } from '../language';
import { FilterRange } from './filter-range';
import { FilterFieldRow } from './filter-field';
import { filterFields, hasQuick, quickFilters, toggleQuick, type FilterField } from './filter-fields';

export function FilterButton({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const count = useStore(store, (state) => countOf(state.viewSettings));
  const face = (
    <>
      <Icon name="filter" />
      {words.tools.filter}
      {count > 0 && (
        <>
          <span className="count-badge" aria-hidden="true">
            {count}
          </span>
          <span className="visually-hidden">, {words.tools.filterCount(count)}</span>
        </>
      )}
    </>
  );
  return (
    <PopoverButton className="button tool-filter" face={face} label={words.tools.filter}>
      <FilterCard store={store} />
    </PopoverButton>
  );
}

/** Days around today count as one. */
const countOf = ({ filters, window }: ViewSettings): number => filters.length + Number(hasWindow(window));

function FilterCard({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const [open, setOpen] = useState<FilterField | null>(null);
  const count = useStore(store, (state) => countOf(state.viewSettings));
  const hidden = useStore(store, (state) => state.hiddenCount);
  const all = useStore(store, (state) => state.issues.size);
  const { setView } = store.getState();
  return (
    <div className="tool-card">
      <div className="tool-card-head">
        <h2>{words.tools.filter}</h2>
        {count > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setView({ filters: [], window: noWindow });
            }}
          >
            {words.tools.clear}
          </button>
        )}
      </div>
      <QuickFilters store={store} />
      {filterFields.map((field) => (
        <FilterFieldRow
          key={field}
          store={store}
          field={field}
          isOpen={open === field}
          onToggle={() => {
            setOpen(open === field ? null : field);
          }}
        />
      ))}
      <FilterRange store={store} />
      <p className="tool-card-foot" role="status">
        {words.tools.shown(all - hidden, all)}
      </p>
    </div>
  );
}

function QuickFilters({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const filters = useStore(store, (state) => state.viewSettings.filters);
  return (
    <div className="chips" role="group" aria-label={words.tools.quickLabel}>
      {quickFilters.map((which) => (
        <button
          key={which}
          type="button"
          className="chip"
          aria-pressed={hasQuick(filters, which)}
          onClick={() => {
            store.getState().setView({ filters: toggleQuick(filters, which) });
          }}
        >
          {words.tools.quick[which]}
        </button>
      ))}
    </div>
  );
}
