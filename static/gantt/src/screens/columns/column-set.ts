// Which columns the grid has: the person's own choice, or what everybody starts with at that width of page. Numbers only.
import type { ColumnChoice } from '../../state/view-settings';

/** The tree's column, always the first. */
export const treeColumn = 'issue';

/** Columns with a look of their own; any other id is a field of Jira. */
export const knownColumns = [
  'key',
  'assignee',
  'status',
  'start',
  'due',
  'duration',
  'progress',
  'labels',
  'sprint',
  'versions',
  'type',
  'priority',
] as const;
export type KnownColumn = (typeof knownColumns)[number];

export const isKnownColumn = (id: string): id is KnownColumn =>
  (knownColumns as readonly string[]).includes(id);

const firstWidths: Readonly<Record<KnownColumn, number>> = {
  key: 88,
  assignee: 40,
  status: 104,
  start: 60,
  due: 60,
  duration: 76,
  progress: 76,
  labels: 128,
  sprint: 112,
  versions: 96,
  type: 88,
  priority: 80,
};
const fieldWidth = 120;

export const firstWidthOf = (id: string): number => (isKnownColumn(id) ? firstWidths[id] : fieldWidth);

const tabletWidth = 1024;
const wideWidth = 1600;
const widestWidth = 2200;

/** Px of the page → columns, the tree first. */
export function firstColumns(pageWidth: number): readonly ColumnChoice[] {
  if (pageWidth <= tabletWidth) return withWidths(232, []);
  if (pageWidth < wideWidth) return withWidths(264, ['assignee', 'start', 'due']);
  const usual = ['assignee', 'status', 'start', 'due'];
  if (pageWidth < widestWidth) return withWidths(304, usual);
  return withWidths(344, [...usual, 'duration', 'progress']);
}

const withWidths = (tree: number, ids: readonly string[]): ColumnChoice[] => [
  { id: treeColumn, width: tree },
  ...ids.map((id) => ({ id, width: firstWidthOf(id) })),
];

/** What is shown where all have room: the choice in the settings, or the first columns. */
export const wantedColumns = (
  chosen: readonly ColumnChoice[],
  pageWidth: number,
): readonly ColumnChoice[] => {
  if (chosen.length === 0) return firstColumns(pageWidth);
  const others = chosen.filter(({ id }) => id !== treeColumn);
  const tree = chosen.find(({ id }) => id === treeColumn) ?? { id: treeColumn, width: leastTree };
  return [tree, ...others];
};

const leastTree = 200;
const largestShare = 0.55;
const leastTimeline = 480;
/** Who they are and when they are due leaves last. */
const dearest = ['due', 'start', 'assignee'];

/** Columns leave from the right where the grid would take more than its share of the page. */
export function fitColumns(wanted: readonly ColumnChoice[], pageWidth: number): readonly ColumnChoice[] {
  const room = Math.min(pageWidth * largestShare, pageWidth - leastTimeline) - leastTree;
  const fitting = [...wanted];
  while (fitting.length > 1 && totalWidth(fitting.slice(1)) > room) {
    const plain = fitting.findLastIndex(({ id }, i) => i > 0 && !dearest.includes(id));
    fitting.splice(plain > 0 ? plain : fitting.length - 1, 1);
  }
  return fitting;
}

export const totalWidth = (columns: readonly { readonly width: number }[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

export const withWidth = (
  columns: readonly ColumnChoice[],
  id: string,
  width: number,
): readonly ColumnChoice[] => columns.map((column) => (column.id === id ? { id, width } : column));

/** Columns that the order doesn't name, since they had no room, keep standing after the others. */
export function inOrder(columns: readonly ColumnChoice[], ids: readonly string[]): readonly ColumnChoice[] {
  const placeOf = (id: string): number => {
    const place = ids.indexOf(id);
    return place < 0 ? ids.length : place;
  };
  return [...columns].sort((a, b) => placeOf(a.id) - placeOf(b.id));
}
