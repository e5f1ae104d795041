// A query as plain data, between the parser's tree and what compiles or prints it. Knows nothing of any site.

export type ValueOperator =
  '=' | '!=' | '<' | '>' | '<=' | '>=' | '~' | '!~' | 'in' | 'not in' | 'is' | 'is not';
export type WasOperator = 'was' | 'was not' | 'was in' | 'was not in';
export type PredicateOperator = 'after' | 'before' | 'by' | 'during' | 'from' | 'on' | 'to';

export interface LiteralOperand {
  readonly kind: 'value';
  readonly text: string;
  /** A number in quotation marks is a name, without them it is an id. */
  readonly quoted: boolean;
}

export interface FunctionOperand {
  readonly kind: 'function';
  readonly name: string;
  readonly args: readonly string[];
}

export interface ListOperand {
  readonly kind: 'list';
  readonly items: readonly Operand[];
}

export type Operand = LiteralOperand | FunctionOperand | ListOperand | { readonly kind: 'empty' };

/** `issue.property[gantt.plan].changed`: entity `issue`, key `gantt.plan`, path `changed`. */
export interface PropertyReference {
  readonly entity: string;
  readonly key: string;
  readonly path: string;
}

export interface FieldReference {
  /** As a person reads it, without quotation marks. */
  readonly name: string;
  readonly property?: PropertyReference;
}

export interface Predicate {
  readonly operator: PredicateOperator;
  readonly operand: Operand;
}

export interface ValueClause {
  readonly kind: 'value';
  readonly field: FieldReference;
  readonly operator: ValueOperator;
  readonly operand: Operand;
}

export interface WasClause {
  readonly kind: 'was';
  readonly field: FieldReference;
  readonly operator: WasOperator;
  readonly operand: Operand;
  readonly predicates: readonly Predicate[];
}

export interface ChangedClause {
  readonly kind: 'changed';
  readonly field: FieldReference;
  readonly predicates: readonly Predicate[];
}

export interface CompoundClause {
  readonly kind: 'and' | 'or';
  readonly clauses: readonly Clause[];
}

export interface NotClause {
  readonly kind: 'not';
  readonly clause: Clause;
}

export type Clause = ValueClause | WasClause | ChangedClause | CompoundClause | NotClause;

export interface SortClause {
  readonly field: FieldReference;
  /** Null: the field's own direction. */
  readonly direction: 'asc' | 'desc' | null;
}

export interface JqlQuery {
  readonly where: Clause | null;
  readonly orderBy: readonly SortClause[];
}
