// What POST /rest/api/3/jql/parse answers for one query.
// `strict`: any error takes the structure away. `warn`: the structure of every well-formed query, with what is wrong;
// values that aren't there are warnings. `none`: the structure alone. An unknown person is a warning or nothing.
import { compileJql } from './evaluate-jql';
import type { JqlContext } from './jql-context';
import { type QueryStructure, toQueryStructure } from './query-structure';
import { readJql } from './read-jql';

export type JqlValidation = 'strict' | 'warn' | 'none';

export interface ParsedJql {
  readonly query: string;
  readonly structure?: QueryStructure;
  readonly errors?: readonly string[];
  readonly warnings?: readonly string[];
}

const unique = (messages: readonly string[]): string[] => [...new Set(messages)];

const withMessages = (
  parsed: ParsedJql,
  errors: readonly string[],
  warnings: readonly string[],
): ParsedJql => ({
  ...parsed,
  ...(errors.length === 0 ? {} : { errors: unique(errors) }),
  ...(warnings.length === 0 ? {} : { warnings: unique(warnings) }),
});

export const parseJql = (query: string, context: JqlContext, validation: JqlValidation): ParsedJql => {
  const read = readJql(query);
  if (!read.ok) return { query, errors: [read.error], ...(validation === 'warn' ? { warnings: [] } : {}) };
  const structure = toQueryStructure(read.query, context.catalogue.declaredProperties);
  if (validation === 'none') return { query, structure };
  const { errors, unknownValues, unsortable, warnings } = compileJql(read.query, context).problems;
  const wrong = [...errors, ...unsortable];
  if (validation === 'warn')
    return withMessages({ query, structure }, wrong, [...unknownValues, ...warnings]);
  const strictly = [...wrong, ...unknownValues];
  return strictly.length === 0 ? { query, structure } : { query, errors: unique(strictly) };
};
