// ORDER BY → a sort, of issues as they are given or of rows by their places.
// Empties come last ascending and first descending, as Jira Cloud does. Without ORDER BY the highest key comes first,
// as in the results of Atlassian's own functional tests. Ties keep the order they came in.
import type { Issue } from '../model';
import type { Cell } from '../store/issue-column';
import type { CellSource, IssueRows } from '../store/issue-rows';
import { placesOf } from '../store/places';
import { type Comparable, type FieldDefinition, listOf } from './fields/field-definition';
import type { FieldTable } from './fields/field-table';
import { KEY_ORDER } from './fields/issue-fields';
import type { SortClause } from './jql-query';
import type { JqlScope } from './scope';
import { sortPlaces } from './sort-places';

export interface IssueOrder {
  sort(issues: readonly Issue[]): Issue[];
  sortRows(rows: IssueRows, picked: Uint32Array): Uint32Array;
}

interface SortKey {
  readonly isDescending: boolean;
  readonly cells: CellSource;
  /** Absent: the cell itself, a list by its least member. */
  readonly keyOf?: (cell: Cell) => Comparable | null;
}

const least = (keys: readonly (Comparable | null)[]): Comparable | null => {
  let best: Comparable | null = null;
  for (const key of keys) if (key !== null && (best === null || key < best)) best = key;
  return best;
};

const toSortKeys = (field: FieldDefinition, isDescending: boolean): SortKey[] => {
  const { sortCells, cells, toValue, rank } = field;
  if (sortCells !== undefined) return sortCells.map((source) => ({ isDescending, cells: source }));
  if (toValue === undefined && rank === undefined) return [{ isDescending, cells }];
  const keyOf = (cell: Cell): Comparable | null => {
    const values = listOf(toValue === undefined ? cell : toValue(cell));
    return least(rank === undefined ? values : values.map((value) => rank(value)));
  };
  return [{ isDescending, cells, keyOf }];
};

const compileSort = (
  scope: JqlScope,
  table: FieldTable,
  { field: reference, direction }: SortClause,
): SortKey[] => {
  const field = table.find(reference);
  if (field?.isSortable !== true) {
    scope.problems.unsortable.push(`Not able to sort using field '${reference.name}'.`);
    return [];
  }
  const isDescending = direction === null ? field.isDescendingByDefault === true : direction === 'desc';
  return toSortKeys(field, isDescending);
};

const leastOf = (cell: Cell): Comparable | null => least(listOf(cell));

const sortIssues = (keys: readonly SortKey[], issues: readonly Issue[]): Issue[] => {
  const columns = keys.map(({ cells, keyOf = leastOf, isDescending }) => ({
    ...placesOf(issues.map((issue) => keyOf(cells.read(issue)))),
    isDescending,
  }));
  return Array.from(sortPlaces(columns, issues.length)).flatMap((at) => issues[at] ?? []);
};

/** Place of each picked row. */
const placePicked = ({ cells, keyOf, isDescending }: SortKey, rows: IssueRows, picked: Uint32Array) => {
  const column = rows.column(cells);
  const codes = column.codes();
  const { places, distinct } = keyOf === undefined ? column.places() : placesOf(column.cells.map(keyOf));
  const own = new Uint32Array(picked.length);
  for (let at = 0; at < picked.length; at++) own[at] = places[codes[picked[at] ?? 0] ?? 0] ?? 0;
  return { places: own, distinct, isDescending };
};

const createOrder = (keys: readonly SortKey[]): IssueOrder => ({
  sort: (issues) => sortIssues(keys, issues),
  sortRows: (rows, picked) => {
    const columns = keys.map((key) => placePicked(key, rows, picked));
    return sortPlaces(columns, picked.length).map((at) => picked[at] ?? 0);
  },
});

const MOST_KEYS = 7;

export const compileOrder = (
  scope: JqlScope,
  table: FieldTable,
  clauses: readonly SortClause[],
): IssueOrder => {
  if (clauses.length > MOST_KEYS) {
    scope.problems.errors.push(`The maximum of ${MOST_KEYS} ORDER BY fields has been exceeded.`);
  }
  if (clauses.length === 0) return createOrder(KEY_ORDER.map((cells) => ({ isDescending: true, cells })));
  return createOrder(clauses.flatMap((clause) => compileSort(scope, table, clause)));
};
