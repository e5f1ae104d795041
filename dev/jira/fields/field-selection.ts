// Reads a `fields` parameter: names, `*all`, `*navigable`, `-name`, and what nothing at all means where it is asked.
import type { FieldCatalog } from './field-catalog';
import type { FieldDefinition } from './field-definition';

export type FieldDefault = '*all' | '*navigable' | 'id';

export interface FieldSelection {
  /** Empty for `id` and `key` alone: then an issue has no `fields` at all. */
  readonly fields: readonly FieldDefinition[];
  readonly hasFields: boolean;
  /** Whether a wildcard was named. */
  readonly hasWildcard: boolean;
}

function isBare(name: string): boolean {
  return name === 'id' || name === 'key' || name === 'issuekey';
}

function fieldsNamed(catalog: FieldCatalog, name: string): FieldDefinition[] {
  if (name === '*all') return catalog.all();
  if (name === '*navigable') return catalog.all().filter((field) => field.navigable);
  return [catalog.get(name)].filter((field) => field !== undefined);
}

function splitNames(names: readonly string[] | undefined): string[] {
  const parts = (names ?? []).flatMap((name) => name.split(','));
  return parts.map((name) => name.trim()).filter((name) => name !== '');
}

export function selectFields(
  catalog: FieldCatalog,
  names: readonly string[] | undefined,
  whenUnnamed: FieldDefault,
): FieldSelection {
  const given = splitNames(names);
  const wanted = given.filter((name) => !name.startsWith('-'));
  const unwanted = new Set(given.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const usual = unwanted.size > 0 && whenUnnamed === 'id' ? '*navigable' : whenUnnamed;
  const base = wanted.length > 0 ? wanted : [usual];
  const chosen = new Set(base.flatMap((name) => fieldsNamed(catalog, name)));
  return {
    fields: [...chosen].filter((field) => !unwanted.has(field.id)),
    hasFields: base.some((name) => !isBare(name)),
    hasWildcard: base.some((name) => name.startsWith('*')),
  };
}
