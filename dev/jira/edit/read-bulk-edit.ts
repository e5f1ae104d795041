// Reads what a bulk edit wants into the `fields` and `update` of an ordinary edit.
import { isObject } from '../fields/field-definition';
import { toText } from '../http/ask';
import type { FieldCatalog } from '../fields/field-catalog';

export interface BulkEdit {
  readonly fields: Record<string, unknown>;
  readonly update: Record<string, unknown>;
}

type Entry = Record<string, unknown>;

const idOf = (entry: Entry): string => toText(entry['fieldId']);

function inner(entry: Entry, key: string, name: string): unknown {
  const value = entry[key];
  return isObject(value) ? (value[name] ?? null) : null;
}

/** Kinds of one value each: name of the list → how an entry's value is written. */
const single: Readonly<Record<string, (entry: Entry) => unknown>> = {
  datePickerFields: (entry) => inner(entry, 'date', 'formattedDate'),
  dateTimePickerFields: (entry) => inner(entry, 'dateTime', 'formattedDateTime'),
  clearableNumberFields: (entry) => entry['value'] ?? null,
  singleLineTextFields: (entry) => entry['text'] ?? null,
  urlFields: (entry) => entry['url'] ?? null,
  richTextFields: (entry) => inner(entry, 'richText', 'adfValue'),
  singleSelectFields: (entry) => {
    const id = inner(entry, 'option', 'optionId');
    return id === null || toText(id) === '-1' ? null : { id: toText(id) };
  },
  singleSelectClearableUserPickerFields: (entry) => {
    const accountId = inner(entry, 'user', 'accountId');
    return accountId === null ? null : { accountId };
  },
};

const multiple: Readonly<Record<string, (entry: Entry) => unknown[]>> = {
  labelsFields: (entry) => items(entry['labels']).map((one) => one['name']),
  multipleVersionPickerFields: (entry) =>
    items(entry['versions']).map((one) => ({ id: String(one['versionId']) })),
  multipleSelectFields: (entry) => items(entry['options']).map((one) => ({ id: String(one['optionId']) })),
  multiselectComponents: (entry) =>
    items(entry['components']).map((one) => ({ id: String(one['componentId']) })),
};

function items(value: unknown): Entry[] {
  return Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : [];
}

/** ADD and REMOVE amend what is there, REPLACE and REMOVE_ALL set it. */
function readMultiple(edit: BulkEdit, entry: Entry, values: unknown[]): void {
  const id = idOf(entry);
  switch (entry['bulkEditMultiSelectFieldOption']) {
    case 'ADD':
      edit.update[id] = values.map((value) => ({ add: value }));
      break;
    case 'REMOVE':
      edit.update[id] = values.map((value) => ({ remove: value }));
      break;
    case 'REMOVE_ALL':
      edit.fields[id] = [];
      break;
    default:
      edit.fields[id] = values;
  }
}

function readFixed(edit: BulkEdit, input: Entry): void {
  const priority = inner(input, 'priority', 'priorityId');
  if (priority !== null) edit.fields['priority'] = { id: toText(priority) };
  const type = inner(input, 'issueType', 'issueTypeId');
  if (type !== null) edit.fields['issuetype'] = { id: toText(type) };
}

/** Only of the fields named in `selectedActions`; a field that is named and not given is emptied. */
export function readBulkEdit(body: Entry, catalog: FieldCatalog): BulkEdit | string {
  const input = isObject(body['editedFieldsInput']) ? body['editedFieldsInput'] : {};
  const actions = Array.isArray(body['selectedActions']) ? body['selectedActions'].map(String) : [];
  if (actions.length === 0) return 'At least one field must be selected.';
  if (actions.length > 200) return 'No more than 200 fields can be edited at once.';
  const unknown = actions.find((id) => !catalog.get(id)?.edit);
  if (unknown !== undefined) return `The field ${unknown} cannot be edited in bulk.`;
  const edit: BulkEdit = { fields: {}, update: {} };
  for (const [list, read] of Object.entries(single)) {
    for (const entry of items(input[list])) edit.fields[idOf(entry)] = read(entry);
  }
  for (const [list, read] of Object.entries(multiple)) {
    for (const entry of items(input[list])) readMultiple(edit, entry, read(entry));
  }
  readFixed(edit, input);
  const given = [...Object.keys(edit.fields), ...Object.keys(edit.update)];
  const unselected = given.find((id) => !actions.includes(id));
  if (unselected !== undefined) return `The field ${unselected} is not one of the selected actions.`;
  return given.length === actions.length ? edit : 'A value must be given for each of the selected actions.';
}
