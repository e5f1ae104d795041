// A query in the shape of the OpenAPI document's `JqlQuery`, as /jql/parse answers it.
import type { DeclaredProperty } from '../model';
import { propertyType } from './fields/property-fields';
import type { Clause, FieldReference, JqlQuery, Operand, Predicate } from './jql-query';
import { printField, printOperand, printValue } from './print-jql';

type Json = Readonly<Record<string, unknown>>;

export type QueryStructure = Json;

type Declared = readonly DeclaredProperty[];

const toField = (field: FieldReference, declared: Declared): Json => {
  const names = { name: field.name, encodedName: printField(field) };
  if (field.property === undefined) return names;
  const type = propertyType(declared, field.property);
  return { ...names, property: [type === undefined ? field.property : { ...field.property, type }] };
};

const toOperand = (operand: Operand): Json => {
  switch (operand.kind) {
    case 'empty':
      return { keyword: 'empty' };
    case 'value':
      return { value: operand.text, encodedValue: printValue(operand.text, operand.quoted) };
    case 'function':
      return { function: operand.name, arguments: operand.args, encodedOperand: printOperand(operand) };
    case 'list':
      return { values: operand.items.map(toOperand), encodedOperand: printOperand(operand) };
  }
};

const toPredicates = (predicates: readonly Predicate[]): Json[] =>
  predicates.map(({ operator, operand }) => ({ operator, operand: toOperand(operand) }));

const toClause = (clause: Clause, declared: Declared): Json => {
  switch (clause.kind) {
    case 'and':
    case 'or':
      return { clauses: clause.clauses.map((each) => toClause(each, declared)), operator: clause.kind };
    case 'not':
      return { clauses: [toClause(clause.clause, declared)], operator: 'not' };
    case 'value':
      return {
        field: toField(clause.field, declared),
        operator: clause.operator,
        operand: toOperand(clause.operand),
      };
    case 'was':
      return {
        field: toField(clause.field, declared),
        operator: clause.operator,
        operand: toOperand(clause.operand),
        predicates: toPredicates(clause.predicates),
      };
    case 'changed':
      return {
        field: toField(clause.field, declared),
        operator: 'changed',
        predicates: toPredicates(clause.predicates),
      };
  }
};

export const toQueryStructure = ({ where, orderBy }: JqlQuery, declared: Declared): QueryStructure => {
  const fields = orderBy.map(({ field, direction }) => ({
    field: toField(field, declared),
    ...(direction === null ? {} : { direction }),
  }));
  return {
    ...(where === null ? {} : { where: toClause(where, declared) }),
    ...(fields.length === 0 ? {} : { orderBy: { fields } }),
  };
};
