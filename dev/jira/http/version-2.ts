// Version 2 of the API in terms of version 3: long texts are wiki markup there and documents here. Properties are handed
// through: what is in them is nobody's business.
import type { FieldCatalog } from '../fields/field-catalog';
import { isObject } from '../fields/field-definition';
import { fromDocument, isDocument, toDocument } from './wiki-markup';

type Body = Readonly<Record<string, unknown>>;

const documentKinds = new Set(['description', 'environment']);

function isLongText(fields: FieldCatalog, id: string): boolean {
  return documentKinds.has(id) || fields.get(id)?.schema?.custom?.endsWith(':textarea') === true;
}

function toLongText(value: unknown): unknown {
  return typeof value === 'string' ? (value === '' ? null : toDocument(value)) : value;
}

function mapValues(body: Body, map: (value: unknown, key: string) => unknown): Body {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, map(value, key)]));
}

/** `[{set: text}]` of a long text, `[{add: {body: text}}]` of a comment. */
function toOperations(list: unknown, key: string, fields: FieldCatalog): unknown {
  if (!Array.isArray(list)) return list;
  const isComment = key === 'comment';
  return list.map((operation: unknown) => {
    if (!isObject(operation)) return operation;
    return mapValues(operation, (value) => {
      if (isComment && isObject(value)) return { ...value, body: toLongText(value['body']) };
      return isLongText(fields, key) ? toLongText(value) : value;
    });
  });
}

function toEdit(body: Body, fields: FieldCatalog): Body {
  const { fields: given, update } = body;
  return {
    ...body,
    ...(isObject(given) && {
      fields: mapValues(given, (value, key) => (isLongText(fields, key) ? toLongText(value) : value)),
    }),
    ...(isObject(update) && {
      update: mapValues(update, (value, key) => toOperations(value, key, fields)),
    }),
  };
}

function isPropertyPath(path: string): boolean {
  return path.includes('/properties');
}

/** The body of a version 2 request as version 3 has it. */
export function fromVersion2(path: string, body: unknown, fields: FieldCatalog): unknown {
  if (!isObject(body) || isPropertyPath(path)) return body;
  const { issueUpdates } = body;
  if (Array.isArray(issueUpdates)) {
    return { ...body, issueUpdates: issueUpdates.map((one) => (isObject(one) ? toEdit(one, fields) : one)) };
  }
  if (/\/comment(\/\d+)?$/.test(path)) return { ...body, body: toLongText(body['body']) };
  if (/\/worklog(\/\d+)?$/.test(path) && 'comment' in body)
    return { ...body, comment: toLongText(body['comment']) };
  return toEdit(body, fields);
}

function toMarkup(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toMarkup);
  if (!isObject(value)) return value;
  return isDocument(value) ? fromDocument(value) : mapValues(value, toMarkup);
}

/** The body of a version 3 answer as version 2 has it. */
export function toVersion2(path: string, body: unknown): unknown {
  return isPropertyPath(path) ? body : toMarkup(body);
}
