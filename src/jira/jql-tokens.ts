// Cuts JQL into its words, texts, operators and the room between them, without loss: joined again they are what was typed.
// Knows no grammar.

export interface JqlToken {
  readonly type: 'word' | 'text' | 'operator' | 'mark' | 'space' | 'other';
  /** As typed, quotes and escapes included. */
  readonly raw: string;
}

const patterns: readonly (readonly [JqlToken['type'], RegExp])[] = [
  ['space', /\s+/y],
  ['text', /"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'/y],
  ['operator', /!=|!~|<=|>=|=|<|>|~/y],
  ['mark', /[(),]/y],
  ['word', /cf\[\d+\]|(?:\\[^]|[^\s"'()=!<>~,&|\\])+/iy],
];

export const toJqlTokens = (jql: string): readonly JqlToken[] => {
  const tokens: JqlToken[] = [];
  for (let at = 0; at < jql.length;) {
    const token = tokenAt(jql, at);
    tokens.push(token);
    at += token.raw.length;
  }
  return tokens;
};

const tokenAt = (jql: string, at: number): JqlToken => {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at;
    const raw = pattern.exec(jql)?.[0];
    if (raw) return { type, raw };
  }
  return { type: 'other', raw: jql.charAt(at) };
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** What a word or a quoted text means; null where an escape of it is not one that is read here. */
export const fromJqlText = ({ type, raw }: JqlToken): string | null => {
  const inner = type === 'text' ? raw.slice(1, -1) : raw;
  if (/\\[^"'\\nrt]/.test(inner.replace(/\\\\/g, ''))) return null;
  return inner.replace(/\\([^])/g, (_, sign: string) => escapes[sign] ?? sign);
};

/** Quoted, so that no name is read as anything else. */
export const toJqlText = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}"`;
