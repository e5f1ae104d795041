// A document as the HTML that Jira renders it to, where a request asks for it: the usual blocks and marks.
import { isObject } from '../fields/field-definition';

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const blocks: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  codeBlock: 'pre',
};

const marks: Readonly<Record<string, string>> = {
  strong: 'b',
  em: 'em',
  strike: 'del',
  underline: 'ins',
  code: 'tt',
};

function attribute(node: Readonly<Record<string, unknown>>, name: string): string {
  const value = isObject(node['attrs']) ? node['attrs'][name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function renderText(node: Readonly<Record<string, unknown>>): string {
  const list = Array.isArray(node['marks']) ? node['marks'].filter(isObject) : [];
  const text = escape(typeof node['text'] === 'string' ? node['text'] : '');
  return list.reduce((inner: string, mark) => {
    if (mark['type'] === 'link') return `<a href="${escape(attribute(mark, 'href'))}">${inner}</a>`;
    const tag = marks[String(mark['type'])];
    return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
  }, text);
}

export function renderHtml(node: unknown): string {
  if (!isObject(node)) return '';
  const children: unknown[] = Array.isArray(node['content']) ? node['content'] : [];
  const inner = children.map(renderHtml).join(node['type'] === 'doc' ? '\n\n' : '');
  switch (node['type']) {
    case 'text':
      return renderText(node);
    case 'hardBreak':
      return '<br/>';
    case 'rule':
      return '<hr/>';
    case 'heading':
      return `<h${attribute(node, 'level')}>${inner}</h${attribute(node, 'level')}>`;
    default: {
      const tag = blocks[String(node['type'])];
      return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
    }
  }
}
