// Reads what a request wants to do to an issue: fields, operations, properties, and what is made beside it.
import { isObject } from '../fields/field-definition';
import { type Found, found, missed, refusal } from '../http/answer';
import type { IssueEdit } from './edit-issue';

export interface EditRequest extends IssueEdit {
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
  readonly comments: readonly unknown[];
  readonly links: readonly unknown[];
}

function additions(list: unknown): unknown[] {
  const operations: unknown[] = Array.isArray(list) ? list : [];
  return operations.flatMap((one) => (isObject(one) && 'add' in one ? [one['add']] : []));
}

function readProperties(value: unknown): EditRequest['properties'] {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((one) =>
    isObject(one) && typeof one['key'] === 'string' ? [{ key: one['key'], value: one['value'] }] : [],
  );
}

export function readEdit(body: unknown): Found<EditRequest> {
  if (!isObject(body)) {
    return missed(refusal(400, ['There was an error parsing JSON. Check that your request body is valid.']));
  }
  const fields = isObject(body['fields']) ? body['fields'] : {};
  const update = isObject(body['update']) ? body['update'] : {};
  const properties = readProperties(body['properties']);
  const isTooLong = properties.some(({ value }) => JSON.stringify(value ?? null).length > 32_768);
  if (isTooLong) return missed(refusal(400, ['The property value cannot be longer than 32768 characters.']));
  const comments = additions(update['comment']).map((one) => (isObject(one) ? one['body'] : one));
  return found({ fields, update, properties, comments, links: additions(update['issuelinks']) });
}
