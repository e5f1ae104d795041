// What a field is to JQL: how it is named, read from an issue, compared and ordered. Compiles nothing itself.
import type { Issue } from '../../model';
import type { LiteralOperand, ValueOperator } from '../jql-query';

/** What values are compared by: ids, `yyyy-MM-dd` days, epoch minutes, numbers, exact texts. */
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

export interface FieldDefinition {
  readonly id: string;
  /** Lower case; the first is what suggestions would show. */
  readonly names: readonly string[];
  readonly type: ValueType;
  readonly operators: ReadonlySet<ValueOperator>;
  /** Null or an empty list: the issue has no value. */
  read(issue: Issue): Comparable | readonly Comparable[] | null;
  /** `fieldName` is the name that the query used, for messages. */
  literal(literal: LiteralOperand, fieldName: string): LiteralOutcome;
  /** For `<` and ORDER BY where the value itself doesn't say its place; null sorts as empty. */
  rank?(value: Comparable): Comparable | null;
  /** Whether two ranks may be compared at all: keys of different projects may not. */
  isSameScale?(left: Comparable, right: Comparable): boolean;
  /** For ORDER BY, where finer than what is compared. */
  sortKey?(issue: Issue): Comparable | null;
  /** Lower-case texts that `~` looks through. */
  texts?(issue: Issue): readonly string[];
  /** Instant → value, for functions that answer dates. */
  fromInstant?(ms: number): Comparable;
  /** Issues with this very value, by an index. */
  find?(value: Comparable): Iterable<Issue>;
  readonly history?: HistorySource;
  readonly isSortable: boolean;
  /** What ORDER BY does without ASC or DESC. */
  readonly isDescendingByDefault?: boolean;
}

const setOf = (...operators: ValueOperator[]): ReadonlySet<ValueOperator> => new Set(operators);

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
