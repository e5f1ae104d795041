// Values, names and operands back to JQL text, quoted only where JQL needs it.
import { RESERVED_CHARACTERS_REGEX, RESERVED_WORDS } from '@atlaskit/jql-ast';
import type { FieldReference, Operand } from './jql-query';

const SIGNS: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const quote = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)}"`;

const needsQuotes = (text: string): boolean =>
  text === '' || RESERVED_CHARACTERS_REGEX.test(text) || RESERVED_WORDS.has(text.toLowerCase());

export const printWord = (text: string): string => (needsQuotes(text) ? quote(text) : text);

/** A quoted number stays quoted: without the marks it would be an id. */
export const printValue = (text: string, quoted: boolean): string =>
  quoted && /^-?\d+$/.test(text) ? quote(text) : printWord(text);

export const printField = ({ name, property }: FieldReference): string => {
  if (property !== undefined) {
    const path = property.path === '' ? '' : `.${property.path}`;
    return `${property.entity}.property[${printWord(property.key)}]${path}`;
  }
  return /^cf\[\d+\]$/i.test(name) ? name : printWord(name);
};

export const printOperand = (operand: Operand): string => {
  switch (operand.kind) {
    case 'empty':
      return 'EMPTY';
    case 'value':
      return printValue(operand.text, operand.quoted);
    case 'function':
      return `${operand.name}(${operand.args.map(printWord).join(', ')})`;
    case 'list':
      return `(${operand.items.map(printOperand).join(', ')})`;
  }
};
