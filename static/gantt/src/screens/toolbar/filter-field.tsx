// One field of the filter's card: what of it is ticked, and on a press all there is to tick.
import { useId, useMemo, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../components/icon';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { CheckList } from './check-list';
import { choicesFor, chosenIn, withChosen, type FilterChoice, type FilterField } from './filter-fields';

interface FilterFieldProps {
  readonly store: PageStore;
  readonly field: FilterField;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

const searchedFrom = 8;
/** No id in Jira is empty. */
const nobody = '';

export function FilterFieldRow({ store, field, isOpen, onToggle }: FilterFieldProps): ReactElement {
  const { words } = useLanguage();
  const listId = useId();
  const issues = useStore(store, (state) => state.issues);
  const filters = useStore(store, (state) => state.viewSettings.filters);
  const choices = useMemo(() => choicesFor(field, issues.values()), [field, issues]);
  const chosen = chosenIn(filters, field);
  const nameOf = ({ id, name }: Pick<FilterChoice, 'id' | 'name'>): string =>
    id === null ? words.tools.nobody : name;
  const names = choices.filter(({ id }) => chosen.includes(id)).map(nameOf);
  const toggle = (itemId: string): void => {
    const id = itemId === nobody ? null : itemId;
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    store.getState().setView({ filters: withChosen(filters, field, next) });
  };
  const label = words.tools.fields[field];
  return (
    <div className="filter-field">
      <button
        type="button"
        className="filter-field-head"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={onToggle}
      >
        <span className="filter-field-name">{label}</span>
        <span className={names.length > 0 ? 'filter-field-value' : 'filter-field-any'} dir="auto">
          {names[0] === undefined ? words.tools.any : words.tools.more(names[0], names.length - 1)}
        </span>
        <Icon name="down" />
      </button>
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <CheckList
            label={label}
            searchLabel={choices.length > searchedFrom ? words.tools.searchIn(label) : null}
            items={choices.map((choice) => ({
              id: choice.id ?? nobody,
              name: nameOf(choice),
              isChecked: chosen.includes(choice.id),
              aside: choice.count.toLocaleString(words.locale),
            }))}
            onToggle={toggle}
          />
        )}
      </div>
    </div>
  );
}
