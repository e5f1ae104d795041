// Clauses that the grammar refuses but Jira reads, to say that the operator can't take the value: `status in Done`,
// `created > EMPTY`, `status is Done`, `status = (Open, Done)`. Found by the words around the parser's complaint.
import type { SyntaxFault } from './syntax-error';

const FIELD = String.raw`("(?:[^"\\]|\\.)+"|'(?:[^'\\]|\\.)+'|[^\s()=<>!~"',]+)`;
const VALUE = FIELD;

const NON_LIST = new RegExp(`${FIELD}\\s+((?:was\\s+)?(?:not\\s+)?in)\\s+${VALUE}$`, 'i');
const ORDERED = new RegExp(`${FIELD}\\s*(<=|>=|<|>)$`);
const EMPTINESS = new RegExp(`${FIELD}\\s+(is(?:\\s+not)?)$`, 'i');
const EQUALITY = new RegExp(`${FIELD}\\s*(=|!=)$`);

const bare = (word: string): string => word.replace(/^(["'])(.*)\1$/s, '$2');

/** The field and the operator before the fault, and what follows them in the pattern. */
const matchBefore = (pattern: RegExp, before: string): [string, string, string] | null => {
  const [, field, operator, value = ''] = pattern.exec(before) ?? [];
  if (field === undefined || operator === undefined) return null;
  return [bare(field), operator.toLowerCase().replace(/\s+/g, ' '), value];
};

/** The text before the fault, the word at it, and all from it on. */
interface Surroundings {
  readonly before: string;
  readonly token: string;
  readonly rest: string;
  readonly message: string;
}

const nonList = ({ before, message }: Surroundings): string | null => {
  const [field, operator, value] =
    (message.endsWith("expecting '('") ? matchBefore(NON_LIST, before) : null) ?? [];
  return field === undefined || value === undefined
    ? null
    : `Operator '${operator}' does not support the non-list value '"${bare(value)}"' for field '${field}'.`;
};

const orderedEmpty = ({ before, token }: Surroundings): string | null => {
  const [field, operator] = (/^(empty|null)$/i.test(token) ? matchBefore(ORDERED, before) : null) ?? [];
  return field === undefined
    ? null
    : `The operator '${operator}' does not support searching for EMPTY values on the field '${field}'.`;
};

const isSomething = ({ before, token, message }: Surroundings): string | null => {
  const isCase = message.endsWith('expecting EMPTY') && token !== '';
  const [field, operator] = (isCase ? matchBefore(EMPTINESS, before) : null) ?? [];
  return field === undefined
    ? null
    : `The operator '${operator}' does not support the value '${token}' for the field '${field}': only EMPTY.`;
};

const listForOne = ({ before, rest }: Surroundings): string | null => {
  const list = /^\([^()]*\)/.exec(rest)?.[0];
  const [field, operator] = matchBefore(EQUALITY, before) ?? [];
  return list === undefined || field === undefined
    ? null
    : `Operator '${operator}' does not support the list value '${list}' for field '${field}'.`;
};

/** What Jira says about it, or null for an ordinary syntax error. */
export const misusedOperand = (text: string, { message, offset, end }: SyntaxFault): string | null => {
  const around = {
    before: text.slice(0, offset).trimEnd(),
    token: text.slice(offset, end),
    rest: text.slice(offset),
    message,
  };
  return nonList(around) ?? orderedEmpty(around) ?? isSomething(around) ?? listForOne(around);
};
