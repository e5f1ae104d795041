// `after`, `before`, `during`, `on`, `by`, `from`, `to` of a history clause → tests of a change or of a period.
import { badPredicateDate } from './fields/date-fields';
import type { FieldDefinition } from './fields/field-definition';
import { findFunction } from './functions';
import type { Held } from './history-periods';
import type { Operand, Predicate } from './jql-query';
import { type ResolvedOperand, resolveOperand } from './operands';
import type { JqlScope } from './scope';

/** Something of the log: a change is a moment (`from` = `to`), a value that was held is a period. */
export interface Moment {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

export type MomentTest = (moment: Moment) => boolean;

const datesIn = (operand: Operand): readonly Operand[] =>
  operand.kind === 'list' ? operand.items : [operand];

const readDate = (scope: JqlScope, operand: Operand, predicate: string): number | null => {
  const { errors } = scope.problems;
  if (operand.kind === 'function') {
    const known = findFunction(operand.name);
    if (known === undefined) errors.push(`Unable to find JQL function '${operand.name}()'.`);
    else if (known.type === 'date') {
      const outcome = known.run(scope, operand.args);
      if (outcome.ok) return Number(outcome.values[0]);
      errors.push(outcome.error);
    } else
      errors.push(
        `A date for the predicate '${predicate}' provided by the function '${known.name}' is not valid.`,
      );
    return null;
  }
  const text = operand.kind === 'value' ? operand.text : '';
  const ms = scope.dates.read(text);
  if (ms === null) errors.push(badPredicateDate(text, predicate));
  return ms;
};

const readDates = (scope: JqlScope, { operator, operand }: Predicate, count: number): number[] | null => {
  const operands = datesIn(operand);
  if (operands.length !== count) {
    const wanted = count === 1 ? 'only 1 date value' : `exactly ${count} date values`;
    scope.problems.errors.push(`The ${operator.toUpperCase()} predicate must be supplied with ${wanted}.`);
    return null;
  }
  const dates = operands.map((each) => readDate(scope, each, operator)).filter((date) => date !== null);
  return dates.length === count ? dates : null;
};

const nothing: MomentTest = () => false;

const byTest = (scope: JqlScope, people: FieldDefinition, operand: Operand): MomentTest => {
  const operator = operand.kind === 'list' ? 'in' : '=';
  const place = { field: people, fieldName: 'by', operator: isListFunction(operand) ? 'in' : operator };
  const wanted = new Set(resolveOperand(scope, place, operand).values);
  return ({ by }) => wanted.has(by);
};

const isListFunction = (operand: Operand): boolean =>
  operand.kind === 'function' && findFunction(operand.name)?.isList === true;

const timeTest = (scope: JqlScope, predicate: Predicate): MomentTest => {
  const dates = readDates(scope, predicate, predicate.operator === 'during' ? 2 : 1);
  const [first, second] = dates ?? [];
  if (first === undefined) return nothing;
  switch (predicate.operator) {
    case 'after':
      return ({ to }) => to > first;
    case 'before':
      return ({ from }) => from < first;
    case 'on': {
      const [start, end] = scope.dates.dayAround(first);
      return ({ from, to }) => from < end && to >= start;
    }
    default:
      return ({ from, to }) => from <= (second ?? first) && to >= first;
  }
};

const isValuePredicate = ({ operator }: Predicate): boolean => operator === 'from' || operator === 'to';

/** All of the predicates that speak of time and author. `people` is a field of people, to read names by. */
export const compileMoment = (
  scope: JqlScope,
  people: FieldDefinition,
  predicates: readonly Predicate[],
): MomentTest => {
  const tests = predicates
    .filter((predicate) => !isValuePredicate(predicate))
    .map((each) => (each.operator === 'by' ? byTest(scope, people, each.operand) : timeTest(scope, each)));
  const [only] = tests;
  if (only === undefined) return () => true;
  return tests.length === 1 ? only : (moment) => tests.every((test) => test(moment));
};

/** Operand of `was`, `from` or `to`: ids that are there now, and names as the log may have kept them. */
export interface PastOperand {
  readonly ids: ReadonlySet<string | null>;
  readonly names: ReadonlySet<string>;
}

const literalsIn = (operand: Operand): string[] => {
  if (operand.kind === 'list') return operand.items.flatMap(literalsIn);
  return operand.kind === 'value' ? [operand.text.toLowerCase()] : [];
};

/** Past values aren't checked: what was renamed or deleted may still be asked for. */
export const resolvePast = (
  scope: JqlScope,
  place: { readonly field: FieldDefinition; readonly fieldName: string; readonly operator: string },
  operand: Operand,
): PastOperand => {
  const quiet: JqlScope = { ...scope, problems: { ...scope.problems, unknownValues: [], warnings: [] } };
  const { values, hasEmpty }: ResolvedOperand = resolveOperand(quiet, place, operand);
  const ids = new Set<string | null>(values.map(String));
  if (hasEmpty) ids.add(null);
  return { ids, names: new Set(literalsIn(operand)) };
};

export const isPast = ({ ids, names }: PastOperand, { value, shown }: Held): boolean =>
  ids.has(value) || (shown !== null && names.has(shown));
