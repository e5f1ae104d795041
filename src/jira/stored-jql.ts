// JQL as it is kept, by ids that outlive every rename, and as people read it, by names. What isn't known, or has no name of
// its own alone, stays as it was typed. Asks nobody: it is told the names.
import { fromJqlText, toJqlText, toJqlTokens, type JqlToken } from './jql-tokens';

type JqlNameKind = 'project' | 'version' | 'sprint' | 'status' | 'person' | 'field';

export interface JqlName {
  readonly id: string;
  readonly name: string;
  /** Other names for the same thing, understood and not shown. */
  readonly others?: readonly string[];
}

/** Ids as JQL takes them: of a field `cf[10010]`. */
export type JqlNames = Readonly<Record<JqlNameKind, readonly JqlName[]>>;

/** By the names that people read to ids. */
export const toStoredJql = (jql: string, names: JqlNames): string =>
  rewrite(jql, (text, kind) => {
    const found = named(names[kind], text);
    const [only, ...others] = found;
    return only && others.length === 0 && isItself(names[kind], only.id) ? toId(only.id) : null;
  });

/** By ids to the names that lead back to them. */
export const toShownJql = (jql: string, names: JqlNames): string =>
  rewrite(jql, (text, kind) => {
    const known = names[kind].find(({ id }) => id.toLowerCase() === text.toLowerCase());
    if (!known || !isItself(names[kind], known.id)) return null;
    return named(names[kind], known.name).length === 1 ? toJqlText(known.name) : null;
  });

const fold = (text: string): string => text.trim().toLowerCase();

const named = (all: readonly JqlName[], text: string): readonly JqlName[] => {
  const wanted = fold(text);
  return all.filter(({ name, others = [] }) => [name, ...others].some((one) => fold(one) === wanted));
};

/** Jira tries a name before an id: an id that is somebody's name means that one. */
const isItself = (all: readonly JqlName[], id: string): boolean => named(all, id).length === 0;

const toId = (id: string): string => (/^\d+$|^cf\[\d+\]$/.test(id) ? id : toJqlText(id));

const kinds: Readonly<Record<string, Exclude<JqlNameKind, 'field'>>> = {
  project: 'project',
  fixversion: 'version',
  affectedversion: 'version',
  sprint: 'sprint',
  status: 'status',
  assignee: 'person',
  reporter: 'person',
  creator: 'person',
  watcher: 'person',
  voter: 'person',
};

type Replace = (text: string, kind: JqlNameKind) => string | null;

interface Reading {
  readonly replace: Replace;
  /** Of the clause that is being read; null where its values are nobody's names. */
  kind: Exclude<JqlNameKind, 'field'> | null;
  at: 'field' | 'value' | 'order';
  /** 0 outside of a function, 1 behind its name, more within its brackets. */
  call: number;
}

const words = new Set(['and', 'or', 'not', 'in', 'is', 'was', 'changed', 'empty', 'null', 'order', 'by']);
const orders = new Set(['asc', 'desc']);

const rewrite = (jql: string, replace: Replace): string => {
  const tokens = toJqlTokens(jql);
  const reading: Reading = { replace, kind: null, at: 'field', call: 0 };
  return tokens.map((token, i) => readToken(reading, token, tokens.slice(i + 1))).join('');
};

const next = (rest: readonly JqlToken[]): JqlToken | undefined => rest.find(({ type }) => type !== 'space');

const readToken = (reading: Reading, token: JqlToken, rest: readonly JqlToken[]): string => {
  const { type, raw } = token;
  if (type === 'mark') readMark(reading, raw);
  if (type === 'operator') reading.at = 'value';
  const isName = type === 'word' || type === 'text';
  return isName && reading.call === 0 ? readName(reading, token, next(rest)) : raw;
};

const readName = (reading: Reading, token: JqlToken, after: JqlToken | undefined): string => {
  const { type, raw } = token;
  const word = type === 'word' ? raw.toLowerCase() : '';
  if (words.has(word)) {
    readWord(reading, word);
    return raw;
  }
  // A function's name and what it is given are its own.
  if (word !== '' && after?.raw === '(' && reading.at === 'value') {
    reading.call = 1;
    return raw;
  }
  const text = fromJqlText(token);
  if (text === null || orders.has(word)) return raw;
  return (reading.at === 'value' ? readValue(reading, text) : readField(reading, text)) ?? raw;
};

const readValue = ({ kind, replace }: Reading, text: string): string | null =>
  kind === null ? null : replace(text, kind);

const readMark = (reading: Reading, mark: string): void => {
  if (reading.call === 0 || mark === ',') return;
  reading.call += mark === '(' ? 1 : -1;
  if (reading.call === 1) reading.call = 0;
};

const readWord = (reading: Reading, word: string): void => {
  if (word === 'and' || word === 'or') reading.at = 'field';
  else if (word === 'order') reading.at = 'order';
  else if (word === 'in' || word === 'is' || word === 'was') reading.at = 'value';
  else if (word === 'changed') {
    reading.at = 'value';
    reading.kind = null;
  }
};

const readField = (reading: Reading, text: string): string | null => {
  reading.kind = kinds[fold(text)] ?? null;
  return reading.kind === null ? reading.replace(text, 'field') : null;
};
