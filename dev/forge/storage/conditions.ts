// Conditions on a value: of a query's range, of its filters, of a transaction. Missing attributes behave as in the
// platform's own database: they fail every condition but NOT_EXISTS, NOT_EQUAL_TO and NOT_CONTAINS.
import { badRequest, type Refusal } from './refusal';

export type ConditionName =
  | 'BEGINS_WITH'
  | 'BETWEEN'
  | 'CONTAINS'
  | 'EQUAL_TO'
  | 'EXISTS'
  | 'GREATER_THAN'
  | 'GREATER_THAN_EQUAL_TO'
  | 'LESS_THAN'
  | 'LESS_THAN_EQUAL_TO'
  | 'NOT_CONTAINS'
  | 'NOT_EQUAL_TO'
  | 'NOT_EXISTS';

export interface Condition {
  readonly condition: ConditionName;
  readonly values: readonly unknown[];
}

export interface PropertyCondition extends Condition {
  readonly property: string;
}

export interface Filters {
  readonly and?: readonly PropertyCondition[] | undefined;
  readonly or?: readonly PropertyCondition[] | undefined;
}

type Test = (actual: unknown, values: readonly unknown[]) => boolean;

const ordered =
  (holds: (order: number) => boolean): Test =>
  (actual, [limit]) =>
    areComparable(actual, limit) && holds(compareValues(actual, limit));

const contains: Test = (actual, [part]) =>
  (typeof actual === 'string' && typeof part === 'string' && actual.includes(part)) ||
  (Array.isArray(actual) && actual.includes(part));

const tests: Readonly<Record<ConditionName, Test>> = {
  BEGINS_WITH: (actual, [start]) =>
    typeof actual === 'string' && typeof start === 'string' && actual.startsWith(start),
  BETWEEN: (actual, [from, to]) =>
    areComparable(actual, from) &&
    areComparable(actual, to) &&
    compareValues(actual, from) >= 0 &&
    compareValues(actual, to) <= 0,
  CONTAINS: contains,
  EQUAL_TO: (actual, [wanted]) => actual === wanted,
  EXISTS: (actual) => actual !== undefined,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: ordered((order) => order >= 0),
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: ordered((order) => order <= 0),
  NOT_CONTAINS: (actual, values) => !contains(actual, values),
  NOT_EQUAL_TO: (actual, [wanted]) => actual !== wanted,
  NOT_EXISTS: (actual) => actual === undefined,
};

const valuesNeeded: Readonly<Partial<Record<ConditionName, number>>> = {
  BETWEEN: 2,
  EXISTS: 0,
  NOT_EXISTS: 0,
};

export function holds({ condition, values }: Condition, actual: unknown): boolean {
  return tests[condition](actual, values);
}

/** Whether a value passes all of `and`, or any of `or`. No value at all has no attributes. */
export function passes(filters: Filters | undefined, value: unknown): boolean {
  const attributes = isObject(value) ? value : {};
  const fits = (one: PropertyCondition) => holds(one, attributes[one.property]);
  if (filters?.or !== undefined && filters.or.length > 0) return filters.or.some(fits);
  return (filters?.and ?? []).every(fits);
}

export function checkFilters(filters: Filters | undefined): Refusal | null {
  if (filters === undefined) return null;
  const { and = [], or = [] } = filters;
  if (and.length > 0 && or.length > 0) {
    return badRequest(
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filters are joined by AND or by OR, not by both',
    );
  }
  if (and.length + or.length === 0) return badRequest('EMPTY_FILTER_OPERATOR', 'Filters must not be empty');
  return [...and, ...or].map(checkValues).find((refusal) => refusal !== null) ?? null;
}

export function checkValues({ condition, values }: Condition): Refusal | null {
  const needed = valuesNeeded[condition] ?? 1;
  return values.length < needed
    ? badRequest('INSUFFICIENT_FILTER_VALUES', `${condition} needs ${needed} values and has ${values.length}`)
    : null;
}

/** Order of the platform's indexes: numbers by size, texts by their UTF-8 bytes, false before true. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string')
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
  return Number(left) - Number(right);
}

function areComparable(left: unknown, right: unknown): boolean {
  return typeof left === typeof right && left !== null && left !== undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
