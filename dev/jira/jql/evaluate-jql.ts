// A query's text → what searches with it: a test, an order, and where to look. Compiled once, asked once per issue.
import type { Issue } from '../model';
import { type CompiledClause, compileClause } from './compile-clause';
import { createFieldTable } from './fields/field-table';
import type { JqlContext, JqlIssues } from './jql-context';
import type { JqlQuery } from './jql-query';
import { always, never } from './operators';
import { compileOrder, type IssueOrder } from './order';
import { bareWords, readJql } from './read-jql';
import { createScope, type Problems } from './scope';

export interface PreparedJql {
  /** Of any issue, also of one as it was. */
  matches(issue: Issue): boolean;
  sort(issues: readonly Issue[]): Issue[];
  /** All issues of the site that match and pass the test, in order. */
  find(isSeen: (issue: Issue) => boolean): Issue[];
  /** False without any restriction, which searches refuse. */
  readonly bounded: boolean;
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

const EVERYTHING: CompiledClause = { test: always, candidates: null, cost: 0 };
const NOTHING: CompiledClause = { test: never, candidates: () => [], cost: 0 };

/** Rows of the candidates that pass, or of all issues that do; in the order they came. */
const pickRows = (
  { test, candidates }: CompiledClause,
  { rows }: JqlIssues,
  isSeen: (issue: Issue) => boolean,
): Uint32Array => {
  if (candidates !== null) {
    const picked: number[] = [];
    for (const issue of candidates()) {
      const row = test.of(issue) && isSeen(issue) ? rows.rowOf(issue.id) : undefined;
      if (row !== undefined) picked.push(row);
    }
    return Uint32Array.from(new Set(picked)).sort();
  }
  const passes = test.on(rows);
  const { length } = rows;
  const all = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const issue = passes(row) ? rows.at(row) : undefined;
    if (issue !== undefined && isSeen(issue)) all[count++] = row;
  }
  return all.subarray(0, count);
};

const find = (
  clause: CompiledClause,
  order: IssueOrder,
  issues: JqlIssues,
  isSeen: (issue: Issue) => boolean,
): Issue[] => {
  const { rows } = issues;
  const found: Issue[] = [];
  for (const row of order.sortRows(rows, pickRows(clause, issues, isSeen))) {
    const issue = rows.at(row);
    if (issue !== undefined) found.push(issue);
  }
  return found;
};

const unique = (messages: readonly string[]): string[] => [...new Set(messages)];

const prepare = (query: JqlQuery, context: JqlContext, unknown: JqlOptions['unknown']): JqlOutcome => {
  const { where, order, problems } = compileJql(query, context);
  const refused = unique([...problems.errors, ...problems.unknownValues, ...problems.unsortable]);
  if (unknown === 'error' && refused.length > 0) return { ok: false, errors: refused };
  // A clause that makes no sense empties the whole search; a value that isn't there only fails to match.
  const isHopeless = problems.errors.length > 0;
  const clause = isHopeless ? NOTHING : (where ?? EVERYTHING);
  return {
    ok: true,
    query: {
      matches: (issue) => clause.test.of(issue),
      sort: (issues) => order.sort(issues),
      find: (isSeen) => find(clause, order, context.issues, isSeen),
      bounded: query.where !== null,
      warnings: unique([...refused, ...problems.warnings]),
    },
  };
};

const findsNothing = (warning: string): PreparedJql => ({
  matches: () => false,
  sort: (issues) => [...issues],
  find: () => [],
  bounded: true,
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
