// Field, operator and values → a test of one issue. As in Jira, an issue without a value passes no test but for EMPTY:
// `assignee != anna` leaves unassigned issues out.
import type { Issue } from '../model';
import type { Comparable, FieldDefinition } from './fields/field-definition';
import type { ValueOperator } from './jql-query';
import type { ResolvedOperand } from './operands';
import type { TextTest } from './text-search';

export type IssueTest = (issue: Issue) => boolean;

export const never: IssueTest = () => false;

type FieldValue = ReturnType<FieldDefinition['read']>;

const isList = (value: FieldValue): value is readonly Comparable[] => Array.isArray(value);

const isEmptyValue = (value: FieldValue): boolean => value === null || (isList(value) && value.length === 0);

const isOneOf = (field: FieldDefinition, { values, hasEmpty }: ResolvedOperand): IssueTest => {
  const wanted = new Set(values);
  return (issue) => {
    const value = field.read(issue);
    if (value === null) return hasEmpty;
    if (!isList(value)) return wanted.has(value);
    if (value.length === 0) return hasEmpty;
    return value.some((each) => wanted.has(each));
  };
};

const isNoneOf = (field: FieldDefinition, { values }: ResolvedOperand): IssueTest => {
  const refused = new Set(values);
  return (issue) => {
    const value = field.read(issue);
    if (value === null) return false;
    if (!isList(value)) return !refused.has(value);
    return value.length > 0 && !value.some((each) => refused.has(each));
  };
};

const COMPARE: Record<'<' | '>' | '<=' | '>=', (left: Comparable, right: Comparable) => boolean> = {
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
};

const isOrdered = (
  field: FieldDefinition,
  operator: '<' | '>' | '<=' | '>=',
  values: readonly Comparable[],
): IssueTest => {
  const compare = COMPARE[operator];
  const rank = (value: Comparable): Comparable | null =>
    field.rank === undefined ? value : field.rank(value);
  const bounds = values.map(rank).filter((bound) => bound !== null);
  const passes = (value: Comparable): boolean => {
    const place = rank(value);
    if (place === null) return false;
    return bounds.some((bound) => (field.isSameScale?.(place, bound) ?? true) && compare(place, bound));
  };
  return (issue) => {
    const value = field.read(issue);
    if (value === null) return false;
    return isList(value) ? value.some(passes) : passes(value);
  };
};

export const compileValueTest = (
  field: FieldDefinition,
  operator: Exclude<ValueOperator, '~' | '!~'>,
  operand: ResolvedOperand,
): IssueTest => {
  switch (operator) {
    case '=':
    case 'in':
      return isOneOf(field, operand);
    case '!=':
    case 'not in':
      return isNoneOf(field, operand);
    case 'is':
      return (issue) => isEmptyValue(field.read(issue));
    case 'is not':
      return (issue) => !isEmptyValue(field.read(issue));
    default:
      return isOrdered(field, operator, operand.values);
  }
};

/** `!~` too wants something to be there. */
export const compileTextTest = (field: FieldDefinition, test: TextTest, isNegative: boolean): IssueTest => {
  const texts = field.texts?.bind(field);
  if (texts === undefined) return never;
  if (!isNegative) return (issue) => texts(issue).some(test);
  return (issue) => {
    const there = texts(issue);
    return there.length > 0 && !there.some(test);
  };
};
