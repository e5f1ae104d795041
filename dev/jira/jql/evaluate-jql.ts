// A query's text → what searches with it: a test, an order, and where to look. Compiled once, asked once per issue.
import type { Issue } from '../model';
import { type CompiledClause, compileClause } from './compile-clause';
import { createFieldTable } from './fields/field-table';
import type { JqlContext } from './jql-context';
import type { JqlQuery } from './jql-query';
import { never } from './operators';
import { compileOrder, type IssueOrder } from './order';
import { bareWords, readJql } from './read-jql';
import { createScope, type Problems } from './scope';

export interface PreparedJql {
  matches(issue: Issue): boolean;
  compare(a: Issue, b: Issue): number;
  /** As `compare` orders, reading each key once: for many issues. */
  sort(issues: Iterable<Issue>): Issue[];
  /** False without any restriction, which searches refuse. */
  readonly bounded: boolean;
  readonly hasOrder: boolean;
  /** The only issues worth testing, by an index; null: all. */
  candidates(): Iterable<Issue> | null;
  readonly warnings: string[];
}

export type JqlOutcome = { ok: true; query: PreparedJql } | { ok: false; errors: string[] };

export interface JqlOptions {
  /** What an unknown field or value does: finds nothing, or fails the search. Jira Cloud has done both. */
  readonly unknown: 'empty' | 'error';
}

export interface CompiledJql {
  readonly where: CompiledClause | null;
  readonly order: IssueOrder;
  readonly problems: Problems;
}

export const compileJql = (query: JqlQuery, context: JqlContext): CompiledJql => {
  const scope = createScope(context);
  const table = createFieldTable(scope);
  const compiler = { scope, table, within: new Set<string>() };
  const where = query.where === null ? null : compileClause(compiler, query.where);
  const order = compileOrder(scope, table, query.orderBy);
  return { where, order, problems: scope.problems };
};

const asTextSearch = (words: string): JqlQuery => ({
  where: {
    kind: 'value',
    field: { name: 'text' },
    operator: '~',
    operand: { kind: 'value', text: words, quoted: true },
  },
  orderBy: [],
});

const unique = (messages: readonly string[]): string[] => [...new Set(messages)];

const prepare = (query: JqlQuery, context: JqlContext, unknown: JqlOptions['unknown']): JqlOutcome => {
  const { where, order, problems } = compileJql(query, context);
  const refused = unique([...problems.errors, ...problems.unknownValues, ...problems.unsortable]);
  if (unknown === 'error' && refused.length > 0) return { ok: false, errors: refused };
  // A clause that makes no sense empties the whole search; a value that isn't there only fails to match.
  const isHopeless = problems.errors.length > 0;
  const test = isHopeless ? never : (where?.test ?? (() => true));
  return {
    ok: true,
    query: {
      matches: test,
      compare: (a, b) => order.compare(a, b),
      sort: (issues) => order.sort(issues),
      bounded: query.where !== null,
      hasOrder: query.orderBy.length > 0,
      candidates: () => (isHopeless ? [] : (where?.candidates?.() ?? null)),
      warnings: unique([...refused, ...problems.warnings]),
    },
  };
};

const findsNothing = (warning: string): PreparedJql => ({
  matches: never,
  compare: () => 0,
  sort: (issues) => [...issues],
  bounded: true,
  hasOrder: false,
  candidates: () => [],
  warnings: [warning],
});

export const prepareJql = (text: string, context: JqlContext, { unknown }: JqlOptions): JqlOutcome => {
  const read = readJql(text);
  if (read.ok) return prepare(read.query, context, unknown);
  const words = bareWords(text);
  if (words !== null && !read.isMisuse) return prepare(asTextSearch(words), context, unknown);
  return read.isMisuse && unknown === 'empty'
    ? { ok: true, query: findsNothing(read.error) }
    : { ok: false, errors: [read.error] };
};
