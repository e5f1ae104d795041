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
  /** Several where custom fields share the name. */
  findAll(reference: FieldReference): readonly FieldDefinition[];
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

/** Jira's own fields win over custom ones; a custom field is still reached by its number. */
const indexNames = (
  system: readonly FieldDefinition[],
  custom: readonly FieldDefinition[],
  aliases: readonly FieldDefinition[],
): Map<string, FieldDefinition[]> => {
  const byName = new Map<string, FieldDefinition[]>();
  const add = (field: FieldDefinition, isTaken: (name: string) => boolean): void => {
    for (const name of field.names) {
      if (!isTaken(name)) byName.set(name, [...(byName.get(name) ?? []), field]);
    }
  };
  for (const field of system) add(field, (name) => byName.has(name));
  const own = new Set(byName.keys());
  for (const field of custom) add(field, (name) => own.has(name));
  for (const field of aliases) add(field, (name) => byName.has(name));
  return byName;
};

export const createFieldTable = (scope: JqlScope): FieldTable => {
  const custom = scope.context.catalogue.customFields.map((field) => createCustomField(scope, field));
  const isTaken = new Set(scope.context.catalogue.customFields.flatMap(customFieldNames));
  const system = systemFields(scope).map((field) => ({
    ...field,
    names: field.id === 'epic' ? field.names.filter((name) => !isTaken.has(name)) : field.names,
  }));
  const aliases = aliasFields(scope);
  const fields = [...system, ...custom, ...aliases];
  const byName = indexNames(system, custom, aliases);
  const findAll: FieldTable['findAll'] = ({ name, property }) => {
    if (property === undefined) return byName.get(name.toLowerCase()) ?? [];
    const field = createPropertyField(scope, property, [name.toLowerCase()]);
    return field === null ? [] : [field];
  };
  return {
    find: (reference) => findAll(reference)[0] ?? null,
    findAll,
    all: () => fields,
  };
};
