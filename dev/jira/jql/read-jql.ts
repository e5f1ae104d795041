// Text → query, remembered by text, because reading a long list takes longer than searching for it.
// Knows the grammar only; whether a field exists is not asked here.
import { JastBuilder, JQLSyntaxError, RESERVED_WORDS } from '@atlaskit/jql-ast';
import { findIllegal } from './escapes';
import { fromAst } from './from-ast';
import type { JqlQuery, LiteralOperand } from './jql-query';
import { misusedOperand } from './misused-operand';
import { toIllegalError, toSyntaxError } from './syntax-error';

export type ReadOutcome =
  | { readonly ok: true; readonly query: JqlQuery }
  | {
      readonly ok: false;
      readonly error: string;
      /** Well written but for a value that the operator can't take, which isn't a matter of syntax to Jira. */
      readonly isMisuse: boolean;
    };

const REMEMBERED = 300;
const remembered = new Map<string, ReadOutcome>();

/** The parser's list holds words of the text index and of the grammar too, which Jira doesn't call reserved. */
const NOT_RESERVED = new Set(
  'a an and are asc at be but by desc empty in is it no not null on or order such that the their there these they this was will'.split(
    ' ',
  ),
);
const isReserved = (word: string): boolean => {
  const lower = word.toLowerCase();
  return RESERVED_WORDS.has(lower) && !NOT_RESERVED.has(lower);
};

/** `key in (A-1, A-2, …)` of any length, as programs write it: the grammar's parser takes 25 µs a value. */
const PLAIN_LIST = /^\s*(id|key|issue|issuekey)\s+in\s*\(([\w\s,-]+)\)\s*$/i;

const readPlainList = (text: string): JqlQuery | null => {
  const [, name, list] = PLAIN_LIST.exec(text) ?? [];
  if (name === undefined || list === undefined) return null;
  const words = list.split(',').map((word) => word.trim());
  if (!words.every((word) => /^(\d+|[a-z]\w*-\d+)$/i.test(word))) return null;
  const items = words.map((word): LiteralOperand => ({ kind: 'value', text: word, quoted: false }));
  return {
    where: { kind: 'value', field: { name }, operator: 'in', operand: { kind: 'list', items } },
    orderBy: [],
  };
};

const parse = (text: string): ReadOutcome => {
  const plain = readPlainList(text);
  if (plain !== null) return { ok: true, query: plain };
  const illegal = findIllegal(text);
  if (illegal !== null) return { ok: false, error: toIllegalError(text, illegal), isMisuse: false };
  const { query, errors } = new JastBuilder().build(text);
  const first = errors[0];
  if (first instanceof JQLSyntaxError) {
    const { message, start, stop, line, charPositionInLine } = first;
    const fault = { message, offset: start, end: stop, line, column: charPositionInLine };
    const misuse = misusedOperand(text, fault);
    return misuse === null
      ? { ok: false, error: toSyntaxError(text, fault, isReserved), isMisuse: false }
      : { ok: false, error: misuse, isMisuse: true };
  }
  if (first !== undefined || query === undefined) {
    const error = `Error in the JQL Query: ${first?.message ?? 'The query cannot be read.'}`;
    return { ok: false, error, isMisuse: false };
  }
  return { ok: true, query: fromAst(query) };
};

export const readJql = (text: string): ReadOutcome => {
  const known = remembered.get(text);
  if (known !== undefined) {
    remembered.delete(text);
    remembered.set(text, known);
    return known;
  }
  const outcome = parse(text);
  remembered.set(text, outcome);
  const oldest = remembered.keys().next().value;
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  return outcome;
};

/** `login page fails`: neither field nor operator, which Jira's search takes for words to look for. */
export const bareWords = (text: string): string | null => {
  const trimmed = text.trim();
  if (/^"[^"\\]+"$/.test(trimmed)) return trimmed;
  if (!/^[\p{L}\p{N}_.-]+(\s+[\p{L}\p{N}_.-]+)*$/u.test(trimmed)) return null;
  return /\b(and|or|not|in|is|was|changed|order)\b/i.test(trimmed) ? null : trimmed;
};
