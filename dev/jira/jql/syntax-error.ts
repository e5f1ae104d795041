// The parser's complaint in Jira's words. Source: Jira's own functional tests of its parser, the example of
// /jql/parse in Atlassian's OpenAPI document, and recorded answers of Jira Cloud.

import type { Illegal } from './escapes';

/** Where the first error is: `offset` counts from the start, `column` from the start of the line, both from 0. */
export interface SyntaxFault {
  readonly message: string;
  readonly offset: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

const PREFIX = 'Error in the JQL Query: ';
const OPERATORS = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";
const RESERVED_CHARACTER = /^[{}*/%+^$#@?;|&]/;

/** What Jira expected, how it says so before a wrong word, and how at the end of the query. */
interface Expectation {
  readonly when: (expected: string) => boolean;
  readonly got: (token: string) => string;
  readonly ended: string;
}

const surround = (token: string, use: string): string =>
  `You must surround '${token}' in quotation marks to use it as ${use}.`;

const wants = (what: string): Pick<Expectation, 'got' | 'ended'> => ({
  got: (token) => `${PREFIX}Expecting ${what} but got '${token}'.`,
  ended: `${PREFIX}Expecting ${what} before the end of the query.`,
});

const EXPECTATIONS: readonly Expectation[] = [
  { when: (expected) => expected.includes('CHANGED'), ...wants('operator') },
  {
    when: (expected) => expected.includes('EMPTY') || expected.includes("'(', POSNUMBER"),
    got: (token) =>
      `${PREFIX}Expecting either a value, list or function but got '${token}'. ${surround(token, 'a value')}`,
    ended: 'Error in JQL Query: Expecting either a value, list or function before the end of the query.',
  },
  {
    when: (expected) => expected.includes('CUSTOMFIELD'),
    got: (token) =>
      token === '['
        ? `${PREFIX}Expecting a field name but got '['. Did you mean 'cf['?`
        : `${PREFIX}Expecting a field name but got '${token}'. ${surround(token, 'a field name')}`,
    ended: `${PREFIX}Expecting a field name at the end of the query.`,
  },
  { when: (expected) => expected === '{<EOF>, ORDER}', ...wants("either 'OR' or 'AND'") },
  { when: (expected) => expected === 'BY', ...wants("'by'") },
  { when: (expected) => expected === 'IN', ...wants("'IN'") },
  { when: (expected) => expected === "'['", ...wants("'['") },
  { when: (expected) => expected === "']'", ...wants("']'") },
  { when: (expected) => expected === 'POSNUMBER', ...wants('a custom field id (a positive number)') },
  { when: (expected) => expected.includes("')'") && !expected.includes('STRING'), ...wants("')'") },
  {
    when: (expected) => expected.includes('STRING'),
    got: (token) =>
      `${PREFIX}Expecting a function argument but got '${token}'. ${surround(token, 'an argument')}`,
    ended: `${PREFIX}Expecting a function argument at the end of the query.`,
  },
];

const expectedIn = (message: string): string => {
  const listed = /expecting (.*)$/s.exec(message)?.[1];
  return listed ?? /^missing (.*) at /s.exec(message)?.[1] ?? '';
};

/** After `<` the grammar wants the very tokens that it wants as an argument. */
const expectationOf = (expected: string, before: string): Expectation | undefined => {
  const real = /[<>]=?\s*$/.test(before) ? `EMPTY ${expected}` : expected;
  return EXPECTATIONS.find(({ when }) => when(real));
};

const isAfterDirection = (text: string, offset: number): boolean =>
  /\s(asc|desc)\s*$/i.test(text.slice(0, offset));

const reservedWord = (token: string): string =>
  `${PREFIX}'${token}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`;

const reservedCharacter = (character: string): string => {
  const escape = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${PREFIX}The character '${character}' is a reserved JQL character. You must enclose it in a string or use the escape '${escape}' instead.`;
};

const unfinishedQuote = (token: string): string => {
  const inside = token.slice(1).replace(/[\n\r]/g, ' ');
  return inside === ''
    ? `${PREFIX}The quoted string has not been completed.`
    : `${PREFIX}The quoted string '${inside}' has not been completed.`;
};

const aroundToken = (text: string, fault: SyntaxFault, isReserved: (word: string) => boolean): string => {
  const token = text.slice(fault.offset, Math.max(fault.end, fault.offset + 1));
  if (/^["']/.test(token)) return unfinishedQuote(text.slice(fault.offset));
  if (RESERVED_CHARACTER.test(token)) return reservedCharacter(token.charAt(0));
  if (isReserved(token)) return reservedWord(token);
  const expected = expectedIn(fault.message);
  if (expected === '<EOF>') {
    const what = isAfterDirection(text, fault.offset) ? "','" : "either 'ASC' or 'DESC'";
    return `${PREFIX}Expecting ${what} but got '${token}'.`;
  }
  const known = expectationOf(expected, text.slice(0, fault.offset));
  const said = known?.got(token) ?? `${PREFIX}Unexpected '${token}'.`;
  return expected.includes('CHANGED') ? `${said} The valid operators are ${OPERATORS}.` : said;
};

const atEnd = (text: string, fault: SyntaxFault): string => {
  const expected = expectedIn(fault.message);
  const said = expectationOf(expected, text)?.ended ?? `${PREFIX}The query is not complete.`;
  return expected.includes('CHANGED') ? `${said} The valid operators are ${OPERATORS}.` : said;
};

export const toSyntaxError = (
  text: string,
  fault: SyntaxFault,
  isReserved: (word: string) => boolean,
): string => {
  if (text.slice(fault.offset).trim() === '') return atEnd(text, fault);
  return `${aroundToken(text, fault, isReserved)} (line ${fault.line}, character ${fault.column + 1})`;
};

/** With the line, counted from 1, and the place in it. */
export const toIllegalError = (text: string, { message, offset }: Illegal): string => {
  const lines = text.slice(0, offset).split('\n');
  const character = (lines.at(-1)?.length ?? 0) + 1;
  return `${PREFIX}${message} (line ${lines.length}, character ${character})`;
};
