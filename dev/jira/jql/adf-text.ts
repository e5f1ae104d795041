// The words of an Atlassian document (ADF), lower case, for text search. Formatting and media say nothing.

const remembered = new WeakMap<object, string>();

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const flatten = (node: unknown): string => {
  if (!isRecord(node)) return '';
  if (node['type'] === 'text') return typeof node['text'] === 'string' ? node['text'] : '';
  const attributes = node['attrs'];
  const label = isRecord(attributes) && typeof attributes['text'] === 'string' ? attributes['text'] : '';
  const content = Array.isArray(node['content']) ? node['content'].map(flatten).join('') : '';
  return `${label}${content}\n`;
};

/** Remembered by the document itself: the store replaces a document, it doesn't change one. */
export const adfText = (document: unknown): string => {
  if (typeof document === 'string') return document.toLowerCase();
  if (!isRecord(document)) return '';
  let text = remembered.get(document);
  if (text === undefined) {
    text = flatten(document).trim().toLowerCase();
    remembered.set(document, text);
  }
  return text;
};
