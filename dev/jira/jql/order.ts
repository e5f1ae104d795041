// ORDER BY → a comparison, and a sort that reads each key once.
// Empties come last ascending and first descending, as Jira Cloud does. Without ORDER BY the highest key comes first,
// as in the results of Atlassian's own functional tests. Ties keep the order they came in.
import type { Issue } from '../model';
import type { Comparable, FieldDefinition } from './fields/field-definition';
import type { FieldTable } from './fields/field-table';
import { createKeyOrder } from './fields/issue-fields';
import type { SortClause } from './jql-query';
import type { JqlScope } from './scope';
import { sortColumns } from './sort-columns';

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
    scope.problems.unsortable.push(`Not able to sort using field '${reference.name}'.`);
    return null;
  }
  const isDescending = direction === null ? field.isDescendingByDefault === true : direction === 'desc';
  return { isDescending, of: keyOf(field) };
};

const createOrder = (keys: readonly SortKey[]): IssueOrder => ({
  compare: (a, b) => {
    for (const { isDescending, of } of keys) {
      const order = compareKeys(of(a), of(b));
      if (order !== 0) return isDescending ? -order : order;
    }
    return 0;
  },
  sort: (issues) => {
    const rows = [...issues];
    const columns = keys.map(({ of, isDescending }) => ({
      keys: rows.map((issue) => of(issue)),
      isDescending,
    }));
    const sorted: Issue[] = [];
    for (const row of sortColumns(columns, rows.length)) {
      const issue = rows[row];
      if (issue !== undefined) sorted.push(issue);
    }
    return sorted;
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
  if (clauses.length === 0) return createOrder([{ isDescending: true, of: createKeyOrder(scope) }]);
  return createOrder(clauses.flatMap((clause) => toSortKey(scope, table, clause) ?? []));
};
