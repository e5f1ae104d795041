// Plain paragraphs to and from Atlassian Document Format, as descriptions, comments and work logs carry it.

interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly AdfNode[];
}

export function toAdf(text: string): unknown {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '');
  return {
    version: 1,
    type: 'doc',
    content: paragraphs.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  };
}

function isNode(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** One string a paragraph. */
export function fromAdf(document: unknown): string[] {
  if (!isNode(document)) return [];
  return (document.content ?? []).map((block) =>
    (block.content ?? []).map((leaf) => leaf.text ?? '').join(''),
  );
}
