// `~`: which texts hold the words asked for. All words must be there unless OR says otherwise; a phrase in order;
// `*` and `?` stand for letters. Words are compared as they are: Jira's reduction to stems is left out.

/** Of one lower-case text. */
export type TextTest = (text: string) => boolean;

const WORD = /[\p{L}\p{N}_]/u;
const NOT_WORD = '(?<![\\p{L}\\p{N}_])';
const NO_WORD = '(?![\\p{L}\\p{N}_])';

const isWordAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
  return WORD.test(text.charAt(at));
};

/** Searches by the word and looks at its edges only where it occurs: most texts are done after one scan. */
const hasWord = (word: string, isPrefix: boolean): TextTest => {
  return (text) => {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      const isStart = at === 0 || !isWordAt(text, at - 1);
      if (isStart && (isPrefix || !isWordAt(text, at + word.length))) return true;
    }
    return false;
  };
};

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

const hasPhrase = (phrase: string): TextTest => {
  const words = wordsOf(phrase);
  const [only] = words;
  if (only === undefined) return () => false;
  if (words.length === 1) return hasWord(only, false);
  const pattern = new RegExp(`${NOT_WORD}${words.join('[^\\p{L}\\p{N}_]+')}${NO_WORD}`, 'u');
  return (text) => text.includes(only) && pattern.test(text);
};

const hasPattern = (word: string): TextTest => {
  const source = word.replace(/[^\p{L}\p{N}_]/gu, (sign) => {
    if (sign === '*') return '[\\p{L}\\p{N}_]*';
    return sign === '?' ? '[\\p{L}\\p{N}_]' : '[^\\p{L}\\p{N}_]';
  });
  const pattern = new RegExp(`${NOT_WORD}${source}${NO_WORD}`, 'u');
  return (text) => pattern.test(text);
};

const termTest = (term: string): TextTest => {
  const bare = term.replace(/[~^][\d.]*$/, '');
  if (/^[\p{L}\p{N}_]+\*$/u.test(bare)) return hasWord(bare.slice(0, -1), true);
  return /[*?]/.test(bare) ? hasPattern(bare) : hasPhrase(bare);
};

const TOKEN = /"(?:[^"\\]|\\.)*"(?:~\d*)?|[()]|&&|\|\||[^\s()"]+/g;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const readUnary = (reader: Reader): TextTest => {
  const token = reader.tokens[reader.at++] ?? '';
  if (token === 'NOT' || token === '!' || token === '-') {
    const test = readUnary(reader);
    return (text) => !test(text);
  }
  if (token === '(') {
    const test = readAny(reader);
    if (reader.tokens[reader.at] === ')') reader.at += 1;
    return test;
  }
  if (token.startsWith('"')) return hasPhrase(token.replace(/\\(.)/g, '$1').toLowerCase());
  if (/^[-!]./.test(token)) {
    const test = termTest(token.slice(1).toLowerCase());
    return (text) => !test(text);
  }
  return termTest(token.replace(/^\+/, '').toLowerCase());
};

const isBoundary = (token: string | undefined): boolean =>
  token === undefined || token === ')' || token === 'OR' || token === '||';

const readAll = (reader: Reader): TextTest => {
  const tests: TextTest[] = [];
  while (!isBoundary(reader.tokens[reader.at])) {
    const token = reader.tokens[reader.at];
    if (token === 'AND' || token === '&&') reader.at += 1;
    else tests.push(readUnary(reader));
  }
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (text) => tests.every((test) => test(text));
};

const readAny = (reader: Reader): TextTest => {
  const tests = [readAll(reader)];
  while (reader.tokens[reader.at] === 'OR' || reader.tokens[reader.at] === '||') {
    reader.at += 1;
    tests.push(readAll(reader));
  }
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (text) => tests.some((test) => test(text));
};

export type TextOutcome =
  { readonly ok: true; readonly test: TextTest } | { readonly ok: false; readonly error: string };

export const readTextQuery = (query: string, fieldName: string): TextOutcome => {
  const trimmed = query.trim();
  if (trimmed === '') {
    return { ok: false, error: `The field '${fieldName}' does not support searching for an empty string.` };
  }
  const first = trimmed.charAt(0);
  if (first === '*' || first === '?') {
    const error = `The text query '${trimmed}' for field '${fieldName}' is not allowed to start with '${first}'.`;
    return { ok: false, error };
  }
  if (/^(AND|OR|NOT)$/.test(trimmed)) {
    return { ok: false, error: `Unable to parse the text '${trimmed}' for field '${fieldName}'.` };
  }
  return { ok: true, test: readAny({ tokens: trimmed.match(TOKEN) ?? [], at: 0 }) };
};
