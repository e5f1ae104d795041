// A list of boxes to tick, with a field to search it where it is long.
import { useState, type ReactElement, type ReactNode } from 'react';
import { useLanguage } from '../language';

export interface CheckItem {
  readonly id: string;
  readonly name: string;
  readonly isChecked: boolean;
  /** Stands at the end of its line. */
  readonly aside?: ReactNode;
}

interface CheckListProps {
  readonly label: string;
  /** What the search field says; without it there is none. */
  readonly searchLabel: string | null;
  readonly items: readonly CheckItem[];
  readonly onToggle: (id: string) => void;
}

export function CheckList({ label, searchLabel, items, onToggle }: CheckListProps): ReactElement {
  const { words } = useLanguage();
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const shown = items.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <div className="check-list">
      {searchLabel !== null && (
        <input
          type="search"
          className="field-input"
          aria-label={searchLabel}
          placeholder={searchLabel}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      )}
      <div className="check-list-items" role="group" aria-label={label}>
        {shown.map(({ id, name, isChecked, aside }) => (
          <label key={id} className="check-item">
            <input
              type="checkbox"
              checked={isChecked}
              onChange={() => {
                onToggle(id);
              }}
            />
            <span className="check-name" dir="auto" title={name}>
              {name}
            </span>
            {aside !== undefined && <span className="check-aside">{aside}</span>}
          </label>
        ))}
        {shown.length === 0 && <p className="check-none">{words.tools.noChoice}</p>}
      </div>
    </div>
  );
}
