// `was` and `changed` → a test of one issue.
import type { NoteSource } from '../store/issue-rows';
import type { FieldDefinition, HistorySource } from './fields/field-definition';
import type { FieldTable } from './fields/field-table';
import { type Entry, entriesOf, periodsOf } from './history-periods';
import type { ChangedClause, Predicate, WasClause } from './jql-query';
import { type IssueTest, negate, never } from './operators';
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

/** Passes an issue of whose notes one does. */
const testNotes = <T>(source: NoteSource<readonly T[]>, passes: (note: T) => boolean): IssueTest => ({
  of: (issue) => source.read(issue).some(passes),
  on: (rows) => {
    const notes = rows.notes(source);
    return (row) => notes(row)?.some(passes) === true;
  },
});

export const compileWas = (target: HistoryTarget, clause: WasClause): IssueTest => {
  const { scope, table, field } = target;
  const fieldName = clause.field.name;
  const source = sourceOf(target, fieldName);
  if (source === null) return never;
  const past = resolvePast(scope, { field, fieldName, operator: clause.operator }, clause.operand);
  const isThen = compileMoment(scope, peopleOf(table, field), clause.predicates);
  const was = testNotes(
    { id: `periods ${field.id}`, read: (issue) => periodsOf(field, source, issue) },
    (period) => isPast(past, period) && isThen(period),
  );
  return clause.operator.startsWith('was not') ? negate(was) : was;
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
  const isWanted = (entry: Entry): boolean =>
    (before === null || isPast(before, entry.before)) &&
    (after === null || isPast(after, entry.after)) &&
    isThen(entry);
  return testNotes({ id: `entries ${field.id}`, read: (issue) => entriesOf(source, issue) }, isWanted);
};
