// Long texts between Atlassian's document format and the wiki markup that version 2 of the API speaks: headings, lists,
// code, quotes and the usual marks. What it doesn't know stays as it is written.
import { isObject } from '../fields/field-definition';

export type Node = Readonly<Record<string, unknown>>;

const marks = [
  ['strong', '*'],
  ['em', '_'],
  ['strike', '-'],
  ['underline', '+'],
] as const;

function toText(text: string, kinds: readonly string[]): Node {
  const all = kinds.map((type) => ({ type }));
  return { type: 'text', text, ...(all.length > 0 && { marks: all }) };
}

const inline =
  /\{\{(?<code>[^}]+)\}\}|\[(?<label>[^\]|]+)\|(?<href>[^\]\s]+)\]|(?<![\w*])(?<mark>[*_+-])(?=\S)(?<inner>[^\n]*?\S)\k<mark>(?!\w)/;

/** Runs of text with their marks. */
function toInline(text: string, kinds: readonly string[] = []): Node[] {
  const hit = inline.exec(text);
  if (!hit) return text === '' ? [] : [toText(text, kinds)];
  const { code, label, href, mark, inner = '' } = hit.groups ?? {};
  const kind = marks.find(([, sign]) => sign === mark)?.[0];
  const middle =
    code !== undefined
      ? [toText(code, [...kinds, 'code'])]
      : kind !== undefined
        ? toInline(inner, [...kinds, kind])
        : [{ type: 'text', text: label ?? '', marks: [{ type: 'link', attrs: { href } }] }];
  const before = toInline(text.slice(0, hit.index), kinds);
  return [...before, ...middle, ...toInline(text.slice(hit.index + hit[0].length), kinds)];
}

function toParagraph(lines: readonly string[]): Node {
  const content = lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'hardBreak' }] : []),
    ...toInline(line),
  ]);
  return { type: 'paragraph', content };
}

function toListItem(line: string): Node {
  return { type: 'listItem', content: [toParagraph([line.replace(/^[*#-]+\s+/, '')])] };
}

interface Block {
  readonly pattern: RegExp;
  /** Of the match and how many lines it took. */
  readonly make: (match: RegExpExecArray) => Node;
}

/** Each takes lines from the start of what is left; the first that fits. */
const blocks: readonly Block[] = [
  {
    pattern: /^\{code(?::(\w+))?[^}]*\}\n?([\s\S]*?)\n?\{code\}/,
    make: ([, language, text = '']) => ({
      type: 'codeBlock',
      ...(language !== undefined && { attrs: { language } }),
      content: text === '' ? [] : [{ type: 'text', text }],
    }),
  },
  {
    pattern: /^\{noformat\}\n?([\s\S]*?)\n?\{noformat\}/,
    make: ([, text = '']) => ({ type: 'codeBlock', content: text === '' ? [] : [{ type: 'text', text }] }),
  },
  {
    pattern: /^\{quote\}\n?([\s\S]*?)\n?\{quote\}/,
    make: ([, text = '']) => ({ type: 'blockquote', content: [toParagraph(text.split('\n'))] }),
  },
  {
    pattern: /^h([1-6])\.\s+(.*)/,
    make: ([, level, text = '']) => ({
      type: 'heading',
      attrs: { level: Number(level) },
      content: toInline(text),
    }),
  },
  {
    pattern: /^(?:[*-]\s+.*(?:\n|$))+/,
    make: ([text]) => ({ type: 'bulletList', content: text.trimEnd().split('\n').map(toListItem) }),
  },
  {
    pattern: /^(?:#\s+.*(?:\n|$))+/,
    make: ([text]) => ({ type: 'orderedList', content: text.trimEnd().split('\n').map(toListItem) }),
  },
  { pattern: /^----+\s*(?=\n|$)/, make: () => ({ type: 'rule' }) },
  {
    pattern: /^.+(?:\n(?!\s*\n|h[1-6]\.\s|[*#-]\s|\{(?:code|quote|noformat)|----).+)*/,
    make: ([text]) => toParagraph(text.split('\n')),
  },
];

export function toDocument(markup: string): Node {
  const content: Node[] = [];
  let left = markup.replaceAll('\r\n', '\n');
  for (;;) {
    left = left.replace(/^\s*\n|^\s+$/, '');
    if (left === '') return { type: 'doc', version: 1, content };
    const block = blocks.find(({ pattern }) => pattern.test(left));
    const match = block?.pattern.exec(left);
    // The last block fits any line that isn't empty.
    if (!block || !match || match[0] === '') return { type: 'doc', version: 1, content };
    content.push(block.make(match));
    left = left.slice(match[0].length);
  }
}

export function isDocument(value: unknown): value is Node {
  return isObject(value) && value['type'] === 'doc' && Array.isArray(value['content']);
}

function childrenOf(node: Node): Node[] {
  return Array.isArray(node['content']) ? node['content'].filter(isObject) : [];
}

function attribute(node: Node, name: string): string {
  const value = isObject(node['attrs']) ? node['attrs'][name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function fromText(node: Node): string {
  const list = Array.isArray(node['marks']) ? node['marks'].filter(isObject) : [];
  return list.reduce(
    (text: string, mark) => {
      if (mark['type'] === 'code') return `{{${text}}}`;
      if (mark['type'] === 'link') return `[${text}|${attribute(mark, 'href')}]`;
      const sign = marks.find(([kind]) => kind === mark['type'])?.[1] ?? '';
      return `${sign}${text}${sign}`;
    },
    typeof node['text'] === 'string' ? node['text'] : '',
  );
}

function fromItems(node: Node, sign: string): string {
  const toLine = (item: Node): string => `${sign} ${childrenOf(item).map(fromNode).join('\n')}`;
  return childrenOf(node).map(toLine).join('\n');
}

const writers: Readonly<Record<string, (node: Node, inner: string) => string>> = {
  text: fromText,
  hardBreak: () => '\n',
  rule: () => '----',
  heading: (node, inner) => `h${attribute(node, 'level')}. ${inner}`,
  codeBlock: (node, inner) => {
    const language = attribute(node, 'language');
    return `{code${language === '' ? '' : `:${language}`}}\n${inner}\n{code}`;
  },
  blockquote: (_node, inner) => `{quote}\n${inner}\n{quote}`,
  bulletList: (node) => fromItems(node, '*'),
  orderedList: (node) => fromItems(node, '#'),
  mention: (node) => `[~accountid:${attribute(node, 'id')}]`,
  emoji: (node) => attribute(node, 'text') || attribute(node, 'shortName'),
  inlineCard: (node) => `[${attribute(node, 'url')}]`,
};

function fromNode(node: Node): string {
  const inner = childrenOf(node).map(fromNode).join('');
  return writers[String(node['type'])]?.(node, inner) ?? inner;
}

export function fromDocument(document: Node): string {
  return childrenOf(document).map(fromNode).join('\n\n');
}
