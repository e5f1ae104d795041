// What a function of JQL is: a name, what it answers and for fields of which kind.
import type { Comparable, ValueType } from './fields/field-definition';
import type { JqlScope } from './scope';

export type FunctionOutcome =
  | { readonly ok: true; readonly values: readonly Comparable[] }
  | { readonly ok: false; readonly error: string };

export interface JqlFunction {
  readonly name: string;
  /** Date functions answer epoch milliseconds, all others what fields of the type are compared by. */
  readonly type: ValueType;
  /** A list stands after `in`; a single value after `=` or within parentheses. */
  readonly isList: boolean;
  /** Fewest and most arguments. */
  readonly arity: readonly [number, number];
  run(scope: JqlScope, args: readonly string[]): FunctionOutcome;
}

export const answer = (values: readonly Comparable[]): FunctionOutcome => ({ ok: true, values });
export const refuse = (error: string): FunctionOutcome => ({ ok: false, error });

/** Names in a query mean the same in any case. */
export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
