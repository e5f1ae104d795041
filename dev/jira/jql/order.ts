// ORDER BY → a comparison, and a sort that reads each key once.
// Empties come last ascending and first descending, as Jira Cloud does. Without ORDER BY the highest key comes first,
// as in the results of Atlassian's own functional tests. Ties keep the order they came in.
import type { Issue } from '../model';
import type { Comparable, FieldDefinition } from './fields/field-definition';
import type { FieldTable } from './fields/field-table';
import { createKeyOrder } from './fields/issue-fields';
import type { SortClause } from './jql-query';
import type { JqlScope } from './scope';

export interface IssueOrder {
  compare(a: Issue, b: Issue): number;
  sort(issues: Iterable<Issue>): Issue[];
}

interface SortKey {
  readonly isDescending: boolean;
  of(issue: Issue): Comparable | null;
}

const compareKeys = (left: Comparable | null, right: Comparable | null): number => {
  if (left === right) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : left > right ? 1 : 0;
};

const least = (values: readonly (Comparable | null)[]): Comparable | null => {
  const [first = null, ...rest] = values;
  return rest.reduce((best, value) => (compareKeys(value, best) < 0 ? value : best), first);
};

/** A field with many values is placed by its first. */
const keyOf = (field: FieldDefinition): ((issue: Issue) => Comparable | null) => {
  if (field.sortKey !== undefined) return field.sortKey.bind(field);
  const rank = (value: Comparable): Comparable | null =>
    field.rank === undefined ? value : field.rank(value);
  return (issue) => {
    const value = field.read(issue);
    if (value === null) return null;
    return typeof value === 'object' ? least(value.map(rank)) : rank(value);
  };
};

const toSortKey = (
  scope: JqlScope,
  table: FieldTable,
  { field: reference, direction }: SortClause,
): SortKey | null => {
  const field = table.find(reference);
  if (field?.isSortable !== true) {
    scope.problems.unknownValues.push(`Not able to sort using field '${reference.name}'.`);
    return null;
  }
  const isDescending = direction === null ? field.isDescendingByDefault === true : direction === 'desc';
  return { isDescending, of: keyOf(field) };
};

const compareRows = (
  keys: readonly SortKey[],
  left: readonly (Comparable | null)[],
  right: readonly (Comparable | null)[],
): number => {
  for (const [at, { isDescending }] of keys.entries()) {
    const order = compareKeys(left[at] ?? null, right[at] ?? null);
    if (order !== 0) return isDescending ? -order : order;
  }
  return 0;
};

const createOrder = (keys: readonly SortKey[]): IssueOrder => {
  const rowOf = (issue: Issue): (Comparable | null)[] => keys.map((key) => key.of(issue));
  return {
    compare: (a, b) => compareRows(keys, rowOf(a), rowOf(b)),
    sort: (issues) => {
      const rows = Array.from(issues, (issue) => ({ issue, row: rowOf(issue) }));
      return rows.sort((a, b) => compareRows(keys, a.row, b.row)).map(({ issue }) => issue);
    },
  };
};

const MOST_KEYS = 7;

export const compileOrder = (
  scope: JqlScope,
  table: FieldTable,
  clauses: readonly SortClause[],
): IssueOrder => {
  if (clauses.length > MOST_KEYS) {
    scope.problems.errors.push(`The maximum of ${MOST_KEYS} ORDER BY fields has been exceeded.`);
  }
  if (clauses.length === 0) return createOrder([{ isDescending: true, of: createKeyOrder(scope) }]);
  return createOrder(clauses.flatMap((clause) => toSortKey(scope, table, clause) ?? []));
};
