// The parser's tree (objects that know their parents and positions) → our plain query.
import type {
  Clause as AstClause,
  Field,
  Operand as AstOperand,
  Predicate as AstPredicate,
  Query,
  TerminalClause,
} from '@atlaskit/jql-ast';
import { unescape } from './escapes';
import type {
  Clause,
  FieldReference,
  JqlQuery,
  Operand,
  Predicate,
  ValueOperator,
  WasOperator,
} from './jql-query';

const WAS: ReadonlySet<string> = new Set<WasOperator>(['was', 'was not', 'was in', 'was not in']);

const isQuoted = (text: string): boolean => text.startsWith('"') || text.startsWith("'");

const toOperand = (operand: AstOperand): Operand => {
  switch (operand.operandType) {
    case 'value':
      return { kind: 'value', text: unescape(operand.text), quoted: isQuoted(operand.text) };
    case 'function':
      return {
        kind: 'function',
        name: operand.function.value,
        args: operand.arguments.map((argument) => unescape(argument.text)),
      };
    case 'list':
      return { kind: 'list', items: operand.values.map(toOperand) };
    case 'keyword':
      return { kind: 'empty' };
  }
};

const toField = (field: Field): FieldReference => {
  const property = field.properties?.[0];
  if (property === undefined) {
    return { name: field.text.includes('\\') ? unescape(field.text) : field.value };
  }
  const key = property.key?.value ?? '';
  const path = (property.path ?? []).map((part) => part.value).join('');
  const entity = field.value.replace(/\.property$/i, '');
  return {
    name: `${field.value}[${key}]${path}`,
    property: { entity, key, path: path.replace(/^\./, '') },
  };
};

const toPredicates = (predicates: readonly AstPredicate[]): Predicate[] =>
  predicates.flatMap(({ operator, operand }) =>
    operand === undefined ? [] : [{ operator: operator.value, operand: toOperand(operand) }],
  );

const EMPTY: Operand = { kind: 'empty' };

const toTerminal = (clause: TerminalClause): Clause => {
  const field = toField(clause.field);
  const operator = clause.operator?.value ?? '=';
  const predicates = toPredicates(clause.predicates);
  if (operator === 'changed') return { kind: 'changed', field, predicates };
  const operand = clause.operand === undefined ? EMPTY : toOperand(clause.operand);
  if (WAS.has(operator))
    return { kind: 'was', field, operator: operator as WasOperator, operand, predicates };
  return { kind: 'value', field, operator: operator as ValueOperator, operand };
};

const toClause = (clause: AstClause): Clause => {
  switch (clause.clauseType) {
    case 'compound':
      return { kind: clause.operator.value, clauses: clause.clauses.map(toClause) };
    case 'not':
      return { kind: 'not', clause: toClause(clause.clause) };
    case 'terminal':
      return toTerminal(clause);
  }
};

/** Of a tree without errors only: half-read clauses have no operator. */
export const fromAst = (query: Query): JqlQuery => ({
  where: query.where === undefined ? null : toClause(query.where),
  orderBy: (query.orderBy?.fields ?? []).map(({ field, direction }) => ({
    field: toField(field),
    direction: direction === undefined ? null : direction.value === 'DESC' ? 'desc' : 'asc',
  })),
});
