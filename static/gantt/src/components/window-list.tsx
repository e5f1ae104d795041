// A list of many rows of one height, of which only those in view are in the document.
import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

interface WindowListProps<Item> {
  readonly items: readonly Item[];
  readonly label: string;
  /** Px. */
  readonly rowHeight: number;
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

/** Rows more than what is in view, at both ends: Tab finds the next one there. */
const spare = 8;

export function WindowList<Item>({
  items,
  label,
  rowHeight,
  keyOf,
  children,
}: WindowListProps<Item>): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    setHeight(element.current?.clientHeight ?? 0);
  }, [items.length]);
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const end = Math.min(items.length, Math.ceil((top + height) / rowHeight) + spare);
  return (
    <div
      ref={element}
      className="window-list"
      onScroll={(event) => {
        setTop(event.currentTarget.scrollTop);
        setHeight(event.currentTarget.clientHeight);
      }}
    >
      <ul
        aria-label={label}
        style={{ paddingTop: first * rowHeight, paddingBottom: (items.length - end) * rowHeight }}
      >
        {items.slice(first, end).map((item, i) => (
          <li
            key={keyOf(item)}
            style={{ height: rowHeight }}
            aria-setsize={items.length}
            aria-posinset={first + i + 1}
          >
            {children(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
