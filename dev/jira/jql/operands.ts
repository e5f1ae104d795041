// Operand of a clause → the values to compare with, and what Jira says when it can't be.
import type { FieldDefinition, LiteralOutcome } from './fields/field-definition';
import type { Comparable } from './fields/field-definition';
import { findFunction } from './functions';
import type { FunctionOperand, Operand } from './jql-query';
import { printOperand } from './print-jql';
import type { JqlScope } from './scope';

export interface ResolvedOperand {
  readonly values: Comparable[];
  hasEmpty: boolean;
}

/** What the operand is for: its field, the name the query gave it, and the operator. */
export interface OperandPlace {
  readonly field: FieldDefinition;
  readonly fieldName: string;
  readonly operator: string;
}

const LIST_OPERATORS = new Set(['in', 'not in', 'was in', 'was not in']);

const isListOperand = (operand: Operand): boolean =>
  operand.kind === 'list' || (operand.kind === 'function' && findFunction(operand.name)?.isList === true);

const checkShape = (scope: JqlScope, { fieldName, operator }: OperandPlace, operand: Operand): void => {
  const wantsList = LIST_OPERATORS.has(operator);
  if (wantsList === isListOperand(operand)) return;
  if (operand.kind === 'function' && findFunction(operand.name) === undefined) return;
  const kind = wantsList ? 'non-list' : 'list';
  scope.problems.errors.push(
    `Operator '${operator}' does not support the ${kind} value '${printOperand(operand)}' for field '${fieldName}'.`,
  );
};

const runFunction = (scope: JqlScope, place: OperandPlace, call: FunctionOperand): readonly Comparable[] => {
  const { errors } = scope.problems;
  const known = findFunction(call.name);
  if (known === undefined) {
    errors.push(`Unable to find JQL function '${printOperand(call)}'.`);
    return [];
  }
  const [fewest, most] = known.arity;
  if (call.args.length < fewest || call.args.length > most) {
    const expected = fewest === most ? `'${fewest}'` : `between '${fewest}' and '${most}'`;
    errors.push(
      `Function '${known.name}' expected ${expected} arguments but received '${call.args.length}'.`,
    );
    return [];
  }
  if (known.type !== place.field.type) {
    errors.push(
      place.field.type === 'date'
        ? `A date for the field '${place.fieldName}' provided by the function '${known.name}' is not valid.`
        : `A value provided by the function '${known.name}' is invalid for the field '${place.fieldName}'.`,
    );
    return [];
  }
  const outcome = known.run(scope, call.args);
  if (!outcome.ok) errors.push(outcome.error);
  const values = outcome.ok ? outcome.values : [];
  const { fromAnswer } = place.field;
  return fromAnswer === undefined ? values : values.map((value) => fromAnswer(value));
};

const addLiteral = (scope: JqlScope, outcome: LiteralOutcome, into: ResolvedOperand): void => {
  const { problems } = scope;
  switch (outcome.kind) {
    case 'found':
      for (const value of outcome.values) into.values.push(value);
      return;
    case 'empty':
      into.hasEmpty = true;
      return;
    case 'unknown':
      (outcome.isWarning ? problems.warnings : problems.unknownValues).push(outcome.message);
      return;
    case 'invalid':
      problems.errors.push(outcome.message);
  }
};

const collect = (scope: JqlScope, place: OperandPlace, operand: Operand, into: ResolvedOperand): void => {
  switch (operand.kind) {
    case 'empty':
      into.hasEmpty = true;
      return;
    case 'list':
      for (const item of operand.items) collect(scope, place, item, into);
      return;
    case 'function':
      for (const value of runFunction(scope, place, operand)) into.values.push(value);
      return;
    case 'value':
      addLiteral(scope, place.field.literal(operand, place.fieldName), into);
  }
};

export const resolveOperand = (scope: JqlScope, place: OperandPlace, operand: Operand): ResolvedOperand => {
  const into: ResolvedOperand = { values: [], hasEmpty: false };
  checkShape(scope, place, operand);
  collect(scope, place, operand, into);
  return into;
};
