// Atlassian's OpenAPI documents, unpacked once, and the operation that a method and a path mean in them.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface OperationParameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header' | 'cookie';
}

export interface DocumentedContent {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}

export interface OperationObject {
  readonly operationId?: string;
  readonly parameters?: readonly OperationParameter[];
  readonly requestBody?: DocumentedContent;
  readonly responses: Readonly<Record<string, DocumentedContent>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly 'x-atlassian-oauth2-scopes'?: readonly {
    readonly state: string;
    readonly scopes: readonly string[];
  }[];
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
}

export interface FoundOperation {
  readonly document: DocumentName;
  /** As the document writes it, `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly template: string;
  readonly method: string;
  readonly operation: OperationObject;
}

export type DocumentName = 'jira-platform-v3' | 'jira-software';
export const documentNames: readonly DocumentName[] = ['jira-platform-v3', 'jira-software'];

const documents = new Map<DocumentName, ApiDocument>();

export function readDocument(name: DocumentName): ApiDocument {
  const known = documents.get(name);
  if (known) return known;
  const packed = readFileSync(new URL(`./${name}.json.gz`, import.meta.url));
  const document = JSON.parse(gunzipSync(packed).toString('utf8')) as ApiDocument;
  documents.set(name, document);
  return document;
}

interface End {
  readonly document: DocumentName;
  readonly template: string;
}

interface Node {
  readonly literal: Map<string, Node>;
  variable: Node | null;
  /** Several where the document names the same variable differently from method to method. */
  readonly ends: End[];
}

function createNode(): Node {
  return { literal: new Map(), variable: null, ends: [] };
}

function insert(root: Node, document: DocumentName, template: string): void {
  let node = root;
  for (const part of template.split('/').slice(1)) {
    let next = part.startsWith('{') ? node.variable : node.literal.get(part);
    if (!next) {
      next = createNode();
      if (part.startsWith('{')) node.variable = next;
      else node.literal.set(part, next);
    }
    node = next;
  }
  node.ends.push({ document, template });
}

/** A part of a path that is written out is preferred to a variable one, with a way back where it leads nowhere. */
function lookUp(node: Node, parts: readonly string[], method: string): End | null {
  const [part, ...rest] = parts;
  if (part === undefined) return node.ends.find((end) => hasMethod(end, method)) ?? null;
  const literal = node.literal.get(part);
  const direct = literal ? lookUp(literal, rest, method) : null;
  return direct ?? (node.variable && part !== '' ? lookUp(node.variable, rest, method) : null);
}

function hasMethod(end: End, method: string): boolean {
  return readDocument(end.document).paths[end.template]?.[method] !== undefined;
}

let tree: Node | null = null;

function readTree(): Node {
  if (tree) return tree;
  tree = createNode();
  for (const name of documentNames) {
    for (const template of Object.keys(readDocument(name).paths)) insert(tree, name, template);
  }
  return tree;
}

/** `path` begins at `/rest`; its query is ignored. null for an operation that the documents don't have. */
export function findOperation(method: string, path: string): FoundOperation | null {
  const [pathname = ''] = path.split('?');
  const verb = method.toLowerCase();
  const end = lookUp(readTree(), pathname.split('/').slice(1), verb);
  const operation = end && readDocument(end.document).paths[end.template]?.[verb];
  return end && operation ? { ...end, method: verb, operation } : null;
}
