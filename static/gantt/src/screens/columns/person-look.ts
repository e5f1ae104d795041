// How a person without a picture is told from others: initials, and a colour that is theirs everywhere.
import type { PersonAccent } from '../../chart/chart-types';

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const firstLetter = (word: string): string =>
  letters.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return ends
    .map((part) => firstLetter(part ?? ''))
    .join('')
    .toUpperCase();
}

const accents: readonly PersonAccent[] = ['purple', 'teal', 'orange', 'blue', 'magenta', 'green'];

export function accentOf(accountId: string): PersonAccent {
  let sum = 0;
  for (const char of accountId) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return accents[sum % accents.length] ?? 'blue';
}
