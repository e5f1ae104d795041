// The choices below an editor's field, one of them active by the arrow keys.
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';

export interface Option {
  readonly id: string;
  readonly face: ReactNode;
  readonly isChosen?: boolean;
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: number;
  readonly onPick: (index: number) => void;
  /** Stands there while there is nothing to choose. */
  readonly none?: string;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

export function OptionList({
  id,
  label,
  options,
  active,
  onPick,
  none,
}: OptionListProps): ReactElement | null {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children.item(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (options.length === 0 && none === undefined) return null;
  return (
    <div className="option-card">
      <ul ref={list} id={id} className="option-list" role="listbox" aria-label={label}>
        {options.map((option, i) => (
          <li
            key={option.id}
            id={optionId(id, i)}
            role="option"
            aria-selected={option.isChosen ?? i === active}
            className={i === active ? 'option option-active' : 'option'}
            onPointerDown={(event) => {
              // The field keeps the focus.
              event.preventDefault();
            }}
            onClick={() => {
              onPick(i);
            }}
          >
            {option.face}
          </li>
        ))}
      </ul>
      {options.length === 0 && none !== undefined && <p className="option-none">{none}</p>}
    </div>
  );
}

/** What an arrow key makes of the active option; null for any other key. */
export function stepOption(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (active - 1 + count) % count;
  return null;
}
