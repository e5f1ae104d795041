// What a field is to JQL: how it is named, read from an issue, compared and ordered. Compiles nothing itself.
import type { Issue } from '../../model';
import type { Cell } from '../../store/issue-column';
import type { CellSource } from '../../store/issue-rows';
import type { LiteralOperand, ValueOperator } from '../jql-query';

/** What values are compared by: keys, ids, `yyyy-MM-dd` days, epoch minutes, numbers, exact texts. */
export type Comparable = string | number;

/** What kind of thing the values are; a function fits a field when their kinds agree. */
export type ValueType =
  | 'component'
  | 'date'
  | 'duration'
  | 'filter'
  | 'issue'
  | 'issueType'
  | 'number'
  | 'option'
  | 'other'
  | 'person'
  | 'project'
  | 'sprint'
  | 'text'
  | 'version';

export type LiteralOutcome =
  | { readonly kind: 'found'; readonly values: readonly Comparable[] }
  /** A word for having no value: `resolution = Unresolved`. */
  | { readonly kind: 'empty' }
  /** Reads well, but nothing on the site is called so. */
  | { readonly kind: 'unknown'; readonly message: string; readonly isWarning: boolean }
  | { readonly kind: 'invalid'; readonly message: string };

/** Where the change log keeps the field, and so what `was` and `changed` look for. */
export interface HistorySource {
  readonly fieldId: string;
  /** The `field` of an entry, for entries without an id. */
  readonly fieldName: string;
}

/** Lower-case texts that `~` looks through. */
export interface TextSource {
  /** As of a cell source; null where the texts depend on more than the issue. */
  readonly id: string | null;
  read(issue: Issue): readonly string[];
}

export interface FieldDefinition {
  readonly id: string;
  /** Lower case; the first is what suggestions would show. */
  readonly names: readonly string[];
  readonly type: ValueType;
  readonly operators: ReadonlySet<ValueOperator>;
  /** What is read from an issue: its value, unless `toValue` says otherwise. */
  readonly cells: CellSource;
  /** Cell → value, where that depends on more than the issue: on the site's lists, the caller's zone. */
  toValue?(cell: Cell): Cell;
  /** `fieldName` is the name that the query used, for messages. */
  literal(literal: LiteralOperand, fieldName: string): LiteralOutcome;
  /** For `<` and ORDER BY where the value itself doesn't say its place; null sorts as empty. */
  rank?(value: Comparable): Comparable | null;
  /** Whether two ranks may be compared at all: keys of different projects may not. */
  isSameScale?(left: Comparable, right: Comparable): boolean;
  /** What ORDER BY goes by instead of the value, one after the other. */
  readonly sortCells?: readonly CellSource[];
  readonly texts?: TextSource;
  /** What a function answers (instants, ids of issues) → value. */
  fromAnswer?(answer: Comparable): Comparable;
  /** Issues with this very value, by an index, where that finds few. */
  find?(value: Comparable): Iterable<Issue>;
  readonly history?: HistorySource;
  readonly isSortable: boolean;
  /** What ORDER BY does without ASC or DESC. */
  readonly isDescendingByDefault?: boolean;
}

export const valueOf = (field: FieldDefinition, issue: Issue): Cell => {
  const cell = field.cells.read(issue);
  return field.toValue === undefined ? cell : field.toValue(cell);
};

export const listOf = (cell: Cell): readonly Comparable[] =>
  cell === null ? [] : typeof cell === 'object' ? cell : [cell];

const setOf = (...operators: ValueOperator[]): ReadonlySet<ValueOperator> => new Set(operators);

export const EMPTINESS = setOf('is', 'is not');
export const EQUALITY = setOf('=', '!=', 'in', 'not in');
export const EQUALITY_OR_EMPTY = setOf('=', '!=', 'in', 'not in', 'is', 'is not');
export const ORDERED = setOf('=', '!=', 'in', 'not in', '<', '>', '<=', '>=');
export const ORDERED_OR_EMPTY = setOf('=', '!=', 'in', 'not in', 'is', 'is not', '<', '>', '<=', '>=');
export const LIKE = setOf('~', '!~');
export const LIKE_OR_EMPTY = setOf('~', '!~', 'is', 'is not');
export const ANY_BUT_HISTORY = setOf(...ORDERED_OR_EMPTY, '~', '!~');

export const found = (...values: Comparable[]): LiteralOutcome => ({ kind: 'found', values });

export const invalid = (message: string): LiteralOutcome => ({ kind: 'invalid', message });

export const unknownValue = ({ text, quoted }: LiteralOperand, fieldName: string): LiteralOutcome => ({
  kind: 'unknown',
  isWarning: false,
  message:
    !quoted && /^\d+$/.test(text)
      ? `A value with ID '${text}' does not exist for the field '${fieldName}'.`
      : `The value '${text}' does not exist for the field '${fieldName}'.`,
});
