// The small icon set of the page, 16 × 16 with strokes of 1.5. Decorative: the name stands beside it or on its button.
import type { ReactElement } from 'react';

const paths = {
  down: <path d="m4 6.5 4 4 4-4" />,
  left: <path d="m9.5 4-4 4 4 4" />,
  right: <path d="m6.5 4 4 4-4 4" />,
  indent: <path d="M2.5 3.5h11M7.5 8h6M7.5 12.5h6M2.5 7.75 5 10.25l-2.5 2.5" />,
  outdent: <path d="M2.5 3.5h11M7.5 8h6M7.5 12.5h6M5 7.75l-2.5 2.5L5 12.75" />,
  up: <path d="m4 9.5 4-4 4 4" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  filter: <path d="M2.5 4h11M4.75 8h6.5M6.75 12h2.5" />,
  group: <path d="M2.5 3.5h8v3h-8ZM5.5 6.5v5.75h2.5M8 10.75h5.5v3H8Z" />,
  sort: <path d="M5 3v10M2.5 10.5 5 13l2.5-2.5M9 4h4.5M9 8h3M9 12h1.5" />,
  columns: <path d="M3 3v10M8 3v10M13 3v10" />,
  undo: <path d="M5.5 3 2.75 5.75 5.5 8.5M3 5.75h6.25a3.6 3.6 0 0 1 0 7.2H6" />,
  redo: <path d="m10.5 3 2.75 2.75L10.5 8.5M13 5.75H6.75a3.6 3.6 0 0 0 0 7.2H10" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  more: (
    <g fill="currentColor" stroke="none">
      <circle cx="3.5" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="12.5" cy="8" r="1.3" />
    </g>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="m5.5 8.2 1.8 1.8 3.3-3.6" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.8V8l2.2 1.5" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.4 14.2 13H1.8Z" />
      <path d="M8 6.4v3M8 11.3v.01" />
    </>
  ),
  flag: <path d="M4 14V2.5M4 3h7.5L10 5.75l1.5 2.75H4" />,
  gantt: <path d="M2.5 4h6M5 8h6.5M8 12h5.5" strokeWidth="2.2" />,
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.4" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  calendar: (
    <>
      <rect x="2.5" y="3.5" width="11" height="10" rx="1.5" />
      <path d="M2.5 6.75h11M5.5 2v3M10.5 2v3" />
    </>
  ),
  swap: <path d="M2.5 5.5h10M10 3l2.5 2.5L10 8M13.5 10.5h-10M6 8l-2.5 2.5L6 13" />,
  link: (
    <path d="M6.6 9.4a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.9.9M9.4 6.6a2.6 2.6 0 0 0-3.7 0L3.5 8.8a2.6 2.6 0 0 0 3.7 3.7l.9-.9" />
  ),
  parent: <path d="M3 3.5h10M5.5 3.5v9H9M5.5 8H9M10.5 8h2.5M10.5 12.5H13" />,
  info: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 7.4v3.4M8 5.2v.01" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.25" r="2.75" />
      <path d="M2.75 13.5c.6-2.6 2.6-4 5.25-4s4.65 1.4 5.25 4" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5.5" r="2.5" />
      <path d="M1.5 13c.5-2.3 2.2-3.5 4.5-3.5s4 1.2 4.5 3.5M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 9.8c1.4.5 2.2 1.6 2.5 3.2" />
    </>
  ),
  portfolio: <path d="M2.5 3h5M4 6.25h5.5M2.5 9.75h6M6 13h7.5M2.5 6.25v.01M2.5 13h1" strokeWidth="2" />,
  star: <path d="m8 2.2 1.75 3.6 3.95.55-2.87 2.77.7 3.93L8 11.17l-3.53 1.88.7-3.93L2.3 6.35l3.95-.55Z" />,
  edit: <path d="m3 13 .6-2.8 7.3-7.3a1.4 1.4 0 0 1 2 0l.2.2a1.4 1.4 0 0 1 0 2l-7.3 7.3ZM9.6 4.2l2.2 2.2" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.4" />
      <path d="M10.5 5.5V4a1.4 1.4 0 0 0-1.4-1.4H4A1.4 1.4 0 0 0 2.6 4v5A1.4 1.4 0 0 0 4 10.4h1.5" />
    </>
  ),
  trash: <path d="M2.75 4.5h10.5M6 4.25V3h4v1.25M4.25 4.5l.6 8.75h6.3l.6-8.75M6.75 7v3.75M9.25 7v3.75" />,
  spark: (
    <path d="M8 2.5c.6 3.2 2.3 4.9 5.5 5.5-3.2.6-4.9 2.3-5.5 5.5-.6-3.2-2.3-4.9-5.5-5.5 3.2-.6 4.9-2.3 5.5-5.5Z" />
  ),
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {paths[name]}
    </svg>
  );
}
