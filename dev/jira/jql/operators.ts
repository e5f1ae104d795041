// Field, operator and values → a test of issues. As in Jira, an issue without a value passes no test but for EMPTY:
// `assignee != anna` leaves unassigned issues out.
import type { Issue } from '../model';
import type { Cell } from '../store/issue-column';
import type { IssueRows } from '../store/issue-rows';
import { type Comparable, type FieldDefinition, valueOf } from './fields/field-definition';
import type { ValueOperator } from './jql-query';
import type { ResolvedOperand } from './operands';
import type { TextTest } from './text-search';

type RowTest = (row: number) => boolean;

/** One test in two forms, which agree on every issue that the rows hold. */
export interface IssueTest {
  /** Of any issue, also of one as it was. */
  of(issue: Issue): boolean;
  /** Of the rows as they are now, for all of them in one go. */
  on(rows: IssueRows): RowTest;
}

export const always: IssueTest = { of: () => true, on: () => () => true };
export const never: IssueTest = { of: () => false, on: () => () => false };

export const negate = ({ of, on }: IssueTest): IssueTest => ({
  of: (issue) => !of(issue),
  on: (rows) => {
    const test = on(rows);
    return (row) => !test(row);
  },
});

type ValueTest = (value: Cell) => boolean;

const isList = (value: Cell): value is readonly Comparable[] => Array.isArray(value);

const isEmptyValue: ValueTest = (value) => value === null || (isList(value) && value.length === 0);

const isOneOf = ({ values, hasEmpty }: ResolvedOperand): ValueTest => {
  const wanted = new Set(values);
  return (value) => {
    if (value === null) return hasEmpty;
    if (!isList(value)) return wanted.has(value);
    return value.length === 0 ? hasEmpty : value.some((each) => wanted.has(each));
  };
};

const isNoneOf = ({ values }: ResolvedOperand): ValueTest => {
  const refused = new Set(values);
  return (value) => {
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
): ValueTest => {
  const compare = COMPARE[operator];
  const rank = (value: Comparable): Comparable | null =>
    field.rank === undefined ? value : field.rank(value);
  const bounds = values.map(rank).filter((bound) => bound !== null);
  const passes = (value: Comparable): boolean => {
    const place = rank(value);
    if (place === null) return false;
    return bounds.some((bound) => (field.isSameScale?.(place, bound) ?? true) && compare(place, bound));
  };
  return (value) => {
    if (value === null) return false;
    return isList(value) ? value.some(passes) : passes(value);
  };
};

const toValueTest = (
  field: FieldDefinition,
  operator: Exclude<ValueOperator, '~' | '!~'>,
  operand: ResolvedOperand,
): ValueTest => {
  switch (operator) {
    case '=':
    case 'in':
      return isOneOf(operand);
    case '!=':
    case 'not in':
      return isNoneOf(operand);
    case 'is':
      return isEmptyValue;
    case 'is not':
      return (value) => !isEmptyValue(value);
    default:
      return isOrdered(field, operator, operand.values);
  }
};

/** Of rows each distinct value is tested once, and each row looks up what came of its own. */
export const compileValueTest = (
  field: FieldDefinition,
  operator: Exclude<ValueOperator, '~' | '!~'>,
  operand: ResolvedOperand,
): IssueTest => {
  const test = toValueTest(field, operator, operand);
  return {
    of: (issue) => test(valueOf(field, issue)),
    on: (rows) => {
      const column = rows.column(field.cells);
      const codes = column.codes();
      const passes = new Uint8Array(column.cells.length);
      for (const [code, cell] of column.cells.entries())
        passes[code] = test(field.toValue === undefined ? cell : field.toValue(cell)) ? 1 : 0;
      return (row) => passes[codes[row] ?? 0] === 1;
    },
  };
};

/** `!~` too wants something to be there. */
export const compileTextTest = (
  { texts }: FieldDefinition,
  test: TextTest,
  isNegative: boolean,
): IssueTest => {
  if (texts === undefined) return never;
  const passes = (there: readonly string[]): boolean =>
    isNegative ? there.length > 0 && !there.some(test) : there.some(test);
  const { id } = texts;
  return {
    of: (issue) => passes(texts.read(issue)),
    on: (rows) => {
      const read = (issue: Issue | undefined): readonly string[] =>
        issue === undefined ? [] : texts.read(issue);
      const notes = id === null ? null : rows.notes({ id: `texts ${id}`, read: texts.read.bind(texts) });
      return (row) => passes(notes?.(row) ?? read(rows.at(row)));
    },
  };
};
