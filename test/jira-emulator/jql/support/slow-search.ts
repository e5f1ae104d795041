// JQL the slow and obvious way: every clause asked of every issue, straight from a snapshot of the site. Shares the
// grammar with the local Jira and nothing else. Knows the fields of the random site only.
import type { Issue, SiteData } from '../../../../dev/jira/model';
import type { Clause, SortClause, ValueOperator } from '../../../../dev/jira/jql/jql-query';
import { readJql } from '../../../../dev/jira/jql/read-jql';
import { cleo } from '../../support/tiny-site';
import { fieldOf, type SlowField, type Value, type World } from './slow-fields';
import { holdsChanged, holdsWas } from './slow-history';
import { meaningOf } from './slow-meaning';

const less = (left: Value, right: Value): boolean => left < right;

const compares = (operator: string, left: Value, right: Value): boolean => {
  if (operator === '<') return less(left, right);
  if (operator === '>') return less(right, left);
  return operator === '<=' ? !less(right, left) : !less(left, right);
};

const holdsText = (summary: string, query: string): boolean => {
  const words = summary.split(' ');
  if (query.includes(' OR ')) return query.split(' OR ').some((one) => words.includes(one));
  if (query.endsWith('*')) return words.some((word) => word.startsWith(query.slice(0, -1)));
  return query.split(' ').every((one) => words.includes(one));
};

type ValueCase = Extract<Clause, { kind: 'value' }>;

const holdsLike = ({ operator, operand }: ValueCase, summary: string): boolean =>
  holdsText(summary, operand.kind === 'value' ? operand.text : '') === (operator === '~');

const holdsOrdered = (
  { operator, field: { name } }: ValueCase,
  world: World,
  pair: [Value, Value],
): boolean => {
  const field = fieldOf(name);
  const [left, right] = pair.map((value) => (field.place ? field.place(value, world) : value));
  if (left === null || right === null || left === undefined || right === undefined) return false;
  return (field.comparable?.(left, right) ?? true) && compares(operator, left, right);
};

const holdsAmong = (clause: ValueCase, values: readonly Value[], world: World): boolean => {
  const { operator } = clause;
  const { values: wanted, hasEmpty } = meaningOf(clause.field.name, clause.operand, world);
  const isWanted = values.some((value) => wanted.includes(value));
  const isEmpty = values.length === 0;
  if (operator === '=' || operator === 'in') return isWanted || (isEmpty && hasEmpty);
  if (operator === '!=' || operator === 'not in') return !isEmpty && !isWanted;
  return values.some((value) => wanted.some((one) => holdsOrdered(clause, world, [value, one])));
};

const holdsValue = (clause: ValueCase, issue: Issue, world: World): boolean => {
  const { operator } = clause;
  const values = fieldOf(clause.field.name).values(issue, world);
  if (operator === '~' || operator === '!~') return holdsLike(clause, String(values[0]));
  if (operator === 'is' || operator === 'is not') return (values.length === 0) === (operator === 'is');
  const { values: wanted, hasEmpty } = meaningOf(clause.field.name, clause.operand, world);
  // `resolution != Unresolved` asks for one that is there.
  const isEmptiness = hasEmpty && wanted.length === 0 && operator.endsWith('=') && operator.length <= 2;
  if (isEmptiness) return (values.length === 0) === (operator === '=');
  return holdsAmong(clause, values, world);
};

const TURNED: Readonly<Record<ValueOperator, ValueOperator>> = {
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

const holds = (clause: Clause, issue: Issue, world: World, isTurned = false): boolean => {
  switch (clause.kind) {
    case 'and':
    case 'or': {
      const each = clause.clauses.map((one) => holds(one, issue, world, isTurned));
      return (clause.kind === 'and') === isTurned ? each.includes(true) : !each.includes(false);
    }
    case 'not':
      return holds(clause.clause, issue, world, !isTurned);
    case 'was':
      return holdsWas(clause, issue, world) !== (clause.operator.startsWith('was not') !== isTurned);
    case 'changed':
      return holdsChanged(clause, issue, world) !== isTurned;
    case 'value':
      return holdsValue(isTurned ? { ...clause, operator: TURNED[clause.operator] } : clause, issue, world);
  }
};

const sortKeyOf = (field: SlowField, issue: Issue, world: World): Value | null => {
  if (field.sortKey) return field.sortKey(issue, world);
  const places = field
    .values(issue, world)
    .map((value) => (field.place ? field.place(value, world) : value))
    .filter((place) => place !== null);
  return places.reduce<Value | null>((best, one) => (best === null || less(one, best) ? one : best), null);
};

const compareBy =
  (orders: readonly SortClause[], world: World) =>
  (a: Issue, b: Issue): number => {
    for (const { field: reference, direction } of orders) {
      const field = fieldOf(reference.name);
      const [left, right] = [sortKeyOf(field, a, world), sortKeyOf(field, b, world)];
      if (left === right) continue;
      const isAfter = left === null || (right !== null && less(right, left));
      const isDescending = direction === null ? field.isDescending === true : direction === 'desc';
      return isAfter !== isDescending ? 1 : -1;
    }
    return 0;
  };

const BY_KEY: SortClause = { field: { name: 'key' }, direction: 'desc' };

/** What one who sees only the first project knows of: that project, its versions, its components. */
const narrow = (site: SiteData): SiteData => {
  const isOfSeen = ({ projectId }: { projectId: string }): boolean => projectId === '100';
  return {
    ...site,
    projects: site.projects.filter(({ id }) => id === '100'),
    versions: site.versions.filter(isOfSeen),
    components: site.components.filter(isOfSeen),
  };
};

/** Keys of the issues found, in order. */
export const slowSearch = (text: string, asked: World): string[] => {
  const read = readJql(text);
  if (!read.ok) throw new Error(`${text}: ${read.error}`);
  const { where, orderBy } = read.query;
  const isNarrow = asked.caller === cleo;
  const world = isNarrow ? { ...asked, site: narrow(asked.site) } : asked;
  return world.site.issues
    .filter((issue) => !isNarrow || issue.projectId === '100')
    .filter((issue) => where === null || holds(where, issue, world))
    .sort(compareBy(orderBy.length === 0 ? [BY_KEY] : orderBy, world))
    .map(({ key }) => key);
};
