// Backslashes in a query, and characters that may not stand in one as they are. Knows no grammar. Source: Jira's own
// functional tests of its parser and Atlassian's editor of queries.

const VALID = String.raw`The valid escape sequences are \', \", \t, \n, \r, \\, '\ ' and \uXXXX.`;

const ALLOWED_CONTROLS = '\t\n\r';

/** Control characters but for tab and line ends, and what Unicode calls no characters. */
const isForbidden = (character: string): boolean => {
  const code = character.charCodeAt(0);
  if (code < 32 || code === 127) return !ALLOWED_CONTROLS.includes(character);
  return (code >= 0xfdd0 && code <= 0xfdef) || code >= 0xfffe;
};

const MEANS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

const ESCAPE = /\\(u[\da-f]{4}|["'tnr\\ ])/gi;

/** Text of a token, with or without its quotation marks → what it stands for. */
export const unescape = (raw: string): string =>
  raw
    .replace(/^(["'])([^]*)\1$/, '$2')
    .replace(ESCAPE, (_, sign: string) =>
      sign.length > 1 ? String.fromCharCode(parseInt(sign.slice(1), 16)) : (MEANS[sign] ?? sign),
    );

export interface Illegal {
  readonly message: string;
  readonly offset: number;
}

/** The escape that begins at a backslash, as far as it can be followed; null if it is sound. */
const illegalEscape = (text: string, offset: number): string | null => {
  const rest = text.slice(offset);
  if (/^\\(u[\da-f]{4}|["'tnr\\ ])/i.test(rest)) return null;
  return /^\\u[\da-f]{0,3}[^\da-f\s"']?/i.exec(rest)?.[0] ?? rest.slice(0, 2);
};

const forbidden = (character: string): string => {
  const escape = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `The character '${character}' must be escaped. Use the escape '${escape}' instead.`;
};

/** The first thing in it that can't be there. */
export const findIllegal = (text: string): Illegal | null => {
  for (let offset = 0; offset < text.length; offset++) {
    const character = text.charAt(offset);
    if (isForbidden(character)) return { message: forbidden(character), offset };
    if (character !== '\\') continue;
    const escape = illegalEscape(text, offset);
    if (escape === '\\') return { message: `The escape sequence has not been completed. ${VALID}`, offset };
    if (escape !== null)
      return { message: `'${escape}' is an illegal JQL escape sequence. ${VALID}`, offset };
    offset += 1;
  }
  return null;
};
