// Line drawings of 16 × 16 for the grid, made as elements: markup strings would need a style policy.
import type { IconName } from '../chart-types';

export type GridIcon = IconName | 'collapsed' | 'expanded' | 'people' | 'plus';

interface Drawing {
  readonly path: string;
  readonly solid?: boolean;
}

const drawings: Readonly<Record<GridIcon, Drawing>> = {
  epic: { path: 'M9 1.8 3.5 9h3.7L6.5 14.2 12.5 6.7H8.7Z', solid: true },
  story: { path: 'M4.5 2.5h7v11L8 10.7l-3.5 2.8Z', solid: true },
  task: { path: 'm3.8 8.3 2.7 2.7 5.7-6' },
  subtask: { path: 'M4 3v5.5a2 2 0 0 0 2 2h5.5M9.5 8l2.5 2.5L9.5 13' },
  milestone: { path: 'M8 2.5 13.5 8 8 13.5 2.5 8Z', solid: true },
  bug: { path: 'M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Z', solid: true },
  lock: {
    path: 'M5 7h6a1.5 1.5 0 0 1 1.5 1.5V12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  },
  other: { path: 'M4 8.5h8M4 5h8M4 12h5' },
  collapsed: { path: 'm6.5 4 4 4-4 4' },
  expanded: { path: 'm4 6.5 4 4 4-4' },
  plus: { path: 'M8 3.5v9M3.5 8h9' },
  people: {
    path: 'M6 3.1a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8ZM1.8 13c.3-2.5 2-3.7 4.2-3.7s3.9 1.2 4.2 3.7M10.5 3.5a2.3 2.3 0 0 1 0 4.2M11.8 9.7c1.5.5 2.3 1.6 2.5 3.3',
  },
};

const svg = 'http://www.w3.org/2000/svg';

/** Decoration: what it means must be said in words beside it. */
export function createIcon(name: GridIcon): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('viewBox', '0 0 16 16');
  element.setAttribute('aria-hidden', 'true');
  const { path, solid } = drawings[name];
  element.setAttribute('class', solid ? 'gc-icon gc-icon-solid' : 'gc-icon');
  const shape = document.createElementNS(svg, 'path');
  shape.setAttribute('d', path);
  element.append(shape);
  return element;
}
