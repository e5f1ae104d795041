// Every name that a query may use for a field → the field.
import type { FieldReference } from '../jql-query';
import type { JqlScope } from '../scope';
import { absentFields } from './absent-fields';
import { catalogueFields } from './catalogue-fields';
import { createCustomField, customFieldNames } from './custom-fields';
import { dateFields } from './date-fields';
import type { FieldDefinition } from './field-definition';
import { createEpicField, issueFields } from './issue-fields';
import { numberFields } from './number-fields';
import { personFields } from './person-fields';
import { aliasFields, createPropertyField } from './property-fields';
import { textFields } from './text-fields';

export interface FieldTable {
  find(reference: FieldReference): FieldDefinition | null;
  /** System fields, then custom ones: what a site could offer for completion. */
  all(): readonly FieldDefinition[];
}

const systemFields = (scope: JqlScope): FieldDefinition[] => [
  ...issueFields(scope),
  ...catalogueFields(scope),
  ...personFields(scope),
  ...dateFields(scope),
  ...numberFields(scope),
  ...textFields(scope),
  createEpicField(scope, { id: 'epic', names: ['parentepic', 'epic link'], own: () => null }),
  ...absentFields(),
];

/** Earlier fields win, as Jira's own do over custom ones; a custom field is still reached by its number. */
const indexNames = (fields: readonly FieldDefinition[]): Map<string, FieldDefinition> => {
  const byName = new Map<string, FieldDefinition>();
  for (const field of fields) {
    for (const name of field.names) if (!byName.has(name)) byName.set(name, field);
  }
  return byName;
};

export const createFieldTable = (scope: JqlScope): FieldTable => {
  const custom = scope.context.catalogue.customFields.map((field) => createCustomField(scope, field));
  const isTaken = new Set(scope.context.catalogue.customFields.flatMap(customFieldNames));
  const system = systemFields(scope).map((field) => ({
    ...field,
    names: field.id === 'epic' ? field.names.filter((name) => !isTaken.has(name)) : field.names,
  }));
  const fields = [...system, ...custom, ...aliasFields(scope)];
  const byName = indexNames(fields);
  return {
    find: ({ name, property }) =>
      property === undefined
        ? (byName.get(name.toLowerCase()) ?? null)
        : createPropertyField(scope, property, [name.toLowerCase()]),
    all: () => fields,
  };
};
