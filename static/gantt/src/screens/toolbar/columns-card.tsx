// Which columns the grid shows: those in view first, in their order, then what else there is to show.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import type { FieldChoice } from '../../state/page-state';
import type { ColumnChoice } from '../../state/view-settings';
import {
  firstColumns,
  firstWidthOf,
  fitColumns,
  knownColumns,
  totalWidth,
  treeColumn,
  wantedColumns,
} from '../columns/column-set';
import { nameOfColumn } from '../columns/name-of-column';
import { useLanguage } from '../language';
import { CheckList } from './check-list';

export function ColumnsCard({ store }: { readonly store: PageStore }): ReactElement {
  const language = useLanguage();
  const { words } = language;
  const chosen = useStore(store, (state) => state.viewSettings.columns);
  const fields = useStore(store, (state) => state.fieldChoices);
  const nameOf = (id: string): string => nameOfColumn(id, fields, language);
  const shown = wantedColumns(chosen, window.innerWidth);
  const left = shown.filter((column) => !fitColumns(shown, window.innerWidth).includes(column));
  const items = idsToOffer(shown, fields).map((id) => ({
    id,
    name: nameOf(id),
    isChecked: shown.some((column) => column.id === id),
  }));
  return (
    <div className="tool-card columns-card">
      <div className="tool-card-head">
        <h2>{words.tools.columns}</h2>
        {chosen.length > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setColumns(store, []);
            }}
          >
            {words.tools.resetColumns}
          </button>
        )}
      </div>
      <CheckList
        label={words.tools.columns}
        searchLabel={words.tools.searchColumns}
        items={items}
        onToggle={(id) => {
          setColumns(store, toggled(shown, id));
        }}
      />
      {left.length > 0 && (
        <p className="tool-card-foot" role="status">
          {words.tools.narrow(left.map(({ id }) => nameOf(id)).join(', '))}
        </p>
      )}
    </div>
  );
}

function idsToOffer(shown: readonly ColumnChoice[], fields: readonly FieldChoice[]): string[] {
  const inView = shown.map(({ id }) => id).filter((id) => id !== treeColumn);
  const others = [...knownColumns, ...fields.map(({ id }) => id)];
  return [...inView, ...others.filter((id) => !inView.includes(id))];
}

function toggled(shown: readonly ColumnChoice[], id: string): readonly ColumnChoice[] {
  if (shown.some((column) => column.id === id)) return shown.filter((column) => column.id !== id);
  return [...shown, { id, width: firstWidthOf(id) }];
}

/** The grid grows and shrinks with what it shows, so that the tree keeps its width. */
function setColumns(store: PageStore, columns: readonly ColumnChoice[]): void {
  const { viewSettings, gridWidth, setView, setGridWidth } = store.getState();
  const pageWidth = window.innerWidth;
  const before = totalWidth(wantedColumns(viewSettings.columns, pageWidth));
  setView({ columns });
  const isReset = columns.length === 0;
  setGridWidth(isReset ? totalWidth(firstColumns(pageWidth)) : gridWidth + totalWidth(columns) - before);
}
