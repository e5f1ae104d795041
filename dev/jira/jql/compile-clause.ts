// A query's clauses → one test of an issue, and where an index can say which issues to test at all.
// As in Jira, NOT is carried down to the single clauses, whose operators turn round: `NOT assignee = anna` means
// `assignee != anna`, and so leaves unassigned issues out too.
import type { Issue } from '../model';
import { compileChanged, compileWas } from './compile-history';
import type { Comparable, FieldDefinition } from './fields/field-definition';
import type { FieldTable } from './fields/field-table';
import type {
  ChangedClause,
  Clause,
  CompoundClause,
  ValueClause,
  ValueOperator,
  WasClause,
  WasOperator,
} from './jql-query';
import { resolveOperand } from './operands';
import { always, compileTextTest, compileValueTest, type IssueTest, negate, never } from './operators';
import { printOperand } from './print-jql';
import { readJql } from './read-jql';
import { addProblems, createProblems, type JqlScope } from './scope';
import { readTextQuery } from './text-search';

export interface CompiledClause {
  readonly test: IssueTest;
  /** The only issues that can pass, when an index knows them. */
  readonly candidates: (() => Iterable<Issue>) | null;
  /** Rough price of a test, to ask the cheap ones first. */
  readonly cost: number;
}

export interface Compiler {
  readonly scope: JqlScope;
  readonly table: FieldTable;
  /** Ids of the saved filters that this clause is within. */
  readonly within: ReadonlySet<string>;
}

const OPPOSITE: Record<ValueOperator, ValueOperator> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

const WAS_OPPOSITE: Record<WasOperator, WasOperator> = {
  was: 'was not',
  'was not': 'was',
  'was in': 'was not in',
  'was not in': 'was in',
};

const FILTER_NAMES = new Set(['filter', 'request', 'savedfilter', 'searchrequest']);

const plain = (test: IssueTest, cost = 1): CompiledClause => ({ test, candidates: null, cost });
const nothing: CompiledClause = plain(never);

const findFields = (
  { scope, table }: Compiler,
  clause: ValueClause | WasClause | ChangedClause,
): readonly FieldDefinition[] => {
  const fields = table.findAll(clause.field);
  if (fields.length === 0) {
    scope.problems.errors.push(
      `Field '${clause.field.name}' does not exist or you do not have permission to view it.`,
    );
  }
  return fields;
};

const isEmptyOperand = ({ operand }: ValueClause): boolean =>
  operand.kind === 'empty' ||
  (operand.kind === 'list' && operand.items.some((item) => item.kind === 'empty'));

/** What is wrong with the operator on this field, in Jira's words. */
const operatorProblem = (field: FieldDefinition, clause: ValueClause): string | null => {
  const { operator, operand } = clause;
  const { name } = clause.field;
  if (!field.operators.has(operator))
    return `The operator '${operator}' is not supported by the '${name}' field.`;
  if (operator === 'is' || operator === 'is not') {
    return operand.kind === 'empty'
      ? null
      : `The operator '${operator}' does not support the value '${printOperand(operand)}' for the field '${name}': only EMPTY.`;
  }
  if (!isEmptyOperand(clause)) return null;
  if ('<>'.includes(operator.charAt(0))) {
    return `The operator '${operator}' does not support searching for EMPTY values on the field '${name}'.`;
  }
  return field.operators.has('is')
    ? null
    : `The field '${name}' does not support searching for EMPTY values.`;
};

const compileLike = ({ scope }: Compiler, field: FieldDefinition, clause: ValueClause): CompiledClause => {
  const { operand, operator } = clause;
  if (operand.kind === 'empty') {
    const emptiness = operator === '~' ? 'is' : 'is not';
    return plain(compileValueTest(field, emptiness, { values: [], hasEmpty: true }));
  }
  if (operand.kind !== 'value') {
    scope.problems.errors.push(
      `Operator '${operator}' does not support the list value '${printOperand(operand)}' for field '${clause.field.name}'.`,
    );
    return nothing;
  }
  const outcome = readTextQuery(operand.text, clause.field.name);
  if (outcome.ok) return plain(compileTextTest(field, outcome.test, operator === '!~'), 20);
  scope.problems.errors.push(outcome.error);
  return nothing;
};

const bothEmpty = (operator: ValueOperator): ValueOperator =>
  operator === '=' ? 'is' : operator === '!=' ? 'is not' : operator;

type Find = NonNullable<FieldDefinition['find']>;

const findAll = (find: Find, values: readonly Comparable[]): Iterable<Issue> => {
  const [only] = values;
  if (only !== undefined && values.length === 1) return find(only);
  const found: Issue[] = [];
  for (const value of new Set(values)) for (const issue of find(value)) found.push(issue);
  return found;
};

const compileValue = (compiler: Compiler, clause: ValueClause): CompiledClause => {
  if (FILTER_NAMES.has(clause.field.name.toLowerCase())) return compileFilter(compiler, clause);
  const fields = findFields(compiler, clause);
  const [only] = fields;
  if (only === undefined) return nothing;
  return fields.length === 1 ? compileOn(compiler, only, clause) : compileShared(compiler, fields, clause);
};

/** Custom fields of one name: any that the clause makes sense for may pass it. */
const compileShared = (
  compiler: Compiler,
  fields: readonly FieldDefinition[],
  clause: ValueClause,
): CompiledClause => {
  const trials = fields.map((field) => {
    const problems = createProblems();
    const scope = { ...compiler.scope, problems };
    return { problems, compiled: compileOn({ ...compiler, scope }, field, clause) };
  });
  const sound = trials.filter(
    ({ problems }) => problems.errors.length === 0 && problems.unknownValues.length === 0,
  );
  const [first] = trials;
  if (sound.length > 0 || first === undefined) return joinAny(sound.map(({ compiled }) => compiled));
  addProblems(compiler.scope.problems, first.problems);
  return first.compiled;
};

const compileOn = (compiler: Compiler, field: FieldDefinition, clause: ValueClause): CompiledClause => {
  const problem = operatorProblem(field, clause);
  if (problem !== null) {
    compiler.scope.problems.errors.push(problem);
    return nothing;
  }
  const { operator } = clause;
  if (operator === '~' || operator === '!~') return compileLike(compiler, field, clause);
  const place = { field, fieldName: clause.field.name, operator };
  const operand = resolveOperand(compiler.scope, place, clause.operand);
  const isOnlyEmpty = operand.hasEmpty && operand.values.length === 0;
  const test = compileValueTest(field, isOnlyEmpty ? toTextless(operator) : operator, operand);
  const { find } = field;
  const isIndexed = find !== undefined && (operator === '=' || operator === 'in') && !operand.hasEmpty;
  return {
    test,
    cost: 1,
    candidates: isIndexed ? () => findAll(find, operand.values) : null,
  };
};

/** `~` was dealt with before; the rest of the operators stand for themselves, but for `= EMPTY`. */
const toTextless = (operator: Exclude<ValueOperator, '~' | '!~'>): Exclude<ValueOperator, '~' | '!~'> => {
  const turned = bothEmpty(operator);
  return turned === '~' || turned === '!~' ? operator : turned;
};

/** A saved filter's own query in its place; one that leads back to itself finds nothing. */
const compileFilter = (compiler: Compiler, clause: ValueClause): CompiledClause => {
  const { scope } = compiler;
  const { filters } = scope.context.catalogue;
  const { operand, operator, field } = clause;
  const items = operand.kind === 'list' ? operand.items : [operand];
  const tests = items.map((item): CompiledClause => {
    const text = item.kind === 'value' ? item.text : '';
    const filter = filters.find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase());
    if (filter === undefined || compiler.within.has(filter.id)) {
      scope.problems.unknownValues.push(`The value '${text}' does not exist for the field '${field.name}'.`);
      return nothing;
    }
    const read = readJql(filter.jql);
    if (!read.ok) scope.problems.errors.push(read.error);
    if (!read.ok || read.query.where === null) return plain(read.ok ? always : never);
    return compileClause({ ...compiler, within: new Set([...compiler.within, filter.id]) }, read.query.where);
  });
  const any = joinAny(tests);
  if (operator === '=' || operator === 'in') return any;
  if (operator === '!=' || operator === 'not in') return plain(negate(any.test), any.cost);
  scope.problems.errors.push(`The operator '${operator}' is not supported by the '${field.name}' field.`);
  return nothing;
};

const allOf = (tests: readonly IssueTest[]): IssueTest => ({
  of: (issue) => tests.every((test) => test.of(issue)),
  on: (rows) => {
    const onRows = tests.map((test) => test.on(rows));
    return (row) => {
      for (const test of onRows) if (!test(row)) return false;
      return true;
    };
  },
});

const anyOf = (tests: readonly IssueTest[]): IssueTest => ({
  of: (issue) => tests.some((test) => test.of(issue)),
  on: (rows) => {
    const onRows = tests.map((test) => test.on(rows));
    return (row) => {
      for (const test of onRows) if (test(row)) return true;
      return false;
    };
  },
});

const joinAll = (parts: readonly CompiledClause[]): CompiledClause => {
  const tests = [...parts].sort((a, b) => a.cost - b.cost).map(({ test }) => test);
  const narrowing = parts.find(({ candidates }) => candidates !== null);
  return {
    test: allOf(tests),
    candidates: narrowing?.candidates ?? null,
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
  };
};

const joinAny = (parts: readonly CompiledClause[]): CompiledClause => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const tests = [...parts].sort((a, b) => a.cost - b.cost).map(({ test }) => test);
  const sources = parts.flatMap(({ candidates }) => (candidates === null ? [] : [candidates]));
  return {
    test: anyOf(tests),
    candidates:
      sources.length === parts.length ? () => new Set(sources.flatMap((source) => [...source()])) : null,
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
  };
};

const compileCompound = (compiler: Compiler, clause: CompoundClause, isNegated: boolean): CompiledClause => {
  const parts = clause.clauses.map((each) => compileClause(compiler, each, isNegated));
  return (clause.kind === 'and') === isNegated ? joinAny(parts) : joinAll(parts);
};

const compileChange = (compiler: Compiler, clause: ChangedClause, isNegated: boolean): CompiledClause => {
  const [field] = findFields(compiler, clause);
  if (field === undefined) return nothing;
  const test = compileChanged({ ...compiler, field }, clause);
  return plain(isNegated ? negate(test) : test, 10);
};

export const compileClause = (compiler: Compiler, clause: Clause, isNegated = false): CompiledClause => {
  switch (clause.kind) {
    case 'and':
    case 'or':
      return compileCompound(compiler, clause, isNegated);
    case 'not':
      return compileClause(compiler, clause.clause, !isNegated);
    case 'changed':
      return compileChange(compiler, clause, isNegated);
    case 'was': {
      const [field] = findFields(compiler, clause);
      const operator = isNegated ? WAS_OPPOSITE[clause.operator] : clause.operator;
      return field === undefined
        ? nothing
        : plain(compileWas({ ...compiler, field }, { ...clause, operator }), 10);
    }
    case 'value':
      return compileValue(compiler, isNegated ? { ...clause, operator: OPPOSITE[clause.operator] } : clause);
  }
};
