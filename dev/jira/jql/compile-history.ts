// `was` and `changed` → a test of one issue.
import type { FieldDefinition, HistorySource } from './fields/field-definition';
import type { FieldTable } from './fields/field-table';
import { isEntryOf, periodsOf } from './history-periods';
import type { ChangedClause, Predicate, WasClause } from './jql-query';
import { type IssueTest, never } from './operators';
import { compileMoment, isPast, type PastOperand, resolvePast } from './predicates';
import type { JqlScope } from './scope';

export interface HistoryTarget {
  readonly scope: JqlScope;
  readonly table: FieldTable;
  readonly field: FieldDefinition;
}

const sourceOf = ({ scope, field }: HistoryTarget, fieldName: string): HistorySource | null => {
  if (field.history === undefined) {
    scope.problems.errors.push(`History searches do not support the '${fieldName}' field.`);
    return null;
  }
  return field.history;
};

const peopleOf = (table: FieldTable, fallback: FieldDefinition): FieldDefinition =>
  table.find({ name: 'reporter' }) ?? fallback;

export const compileWas = (target: HistoryTarget, clause: WasClause): IssueTest => {
  const { scope, table, field } = target;
  const fieldName = clause.field.name;
  const source = sourceOf(target, fieldName);
  if (source === null) return never;
  const past = resolvePast(scope, { field, fieldName, operator: clause.operator }, clause.operand);
  const isThen = compileMoment(scope, peopleOf(table, field), clause.predicates);
  const was: IssueTest = (issue) =>
    periodsOf(field, source, issue).some(
      (period) => isPast(past, period.value, period.shown) && isThen(period),
    );
  return clause.operator.startsWith('was not') ? (issue) => !was(issue) : was;
};

const pastValue = (
  { scope, field }: HistoryTarget,
  fieldName: string,
  predicate: Predicate | undefined,
): PastOperand | null => {
  if (predicate === undefined) return null;
  const operator = predicate.operand.kind === 'list' ? 'was in' : 'was';
  return resolvePast(scope, { field, fieldName, operator }, predicate.operand);
};

export const compileChanged = (target: HistoryTarget, clause: ChangedClause): IssueTest => {
  const { scope, table, field } = target;
  const source = sourceOf(target, clause.field.name);
  if (source === null) return never;
  const { predicates } = clause;
  const isThen = compileMoment(scope, peopleOf(table, field), predicates);
  const before = pastValue(
    target,
    clause.field.name,
    predicates.find(({ operator }) => operator === 'from'),
  );
  const after = pastValue(
    target,
    clause.field.name,
    predicates.find(({ operator }) => operator === 'to'),
  );
  return (issue) =>
    issue.history.some(({ at, authorAccountId, items }) =>
      items.some(
        (item) =>
          isEntryOf(source, item) &&
          (before === null || isPast(before, item.from, item.fromString?.toLowerCase() ?? null)) &&
          (after === null || isPast(after, item.to, item.toString?.toLowerCase() ?? null)) &&
          isThen({ from: at, to: at, by: authorAccountId }),
      ),
    );
};
