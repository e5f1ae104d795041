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

export function selectFields(
  catalog: FieldCatalog,
  names: readonly string[] | undefined,
  whenUnnamed: FieldDefault,
): FieldSelection {
  const given = (names ?? [])
    .flatMap((name) => name.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const wanted = given.filter((name) => !name.startsWith('-'));
  const unwanted = new Set(given.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const onlyMinus = wanted.length === 0 && unwanted.size > 0;
  const base = wanted.length > 0 ? wanted : [onlyMinus && whenUnnamed === 'id' ? '*navigable' : whenUnnamed];
  const chosen = new Set<FieldDefinition>();
  for (const name of base) {
    if (name === '*all') for (const field of catalog.all()) chosen.add(field);
    else if (name === '*navigable')
      for (const field of catalog.all()) {
        if (field.navigable) chosen.add(field);
      }
    else {
      const field = catalog.get(name);
      if (field) chosen.add(field);
    }
  }
  return {
    fields: [...chosen].filter((field) => !unwanted.has(field.id)),
    hasFields: base.some((name) => !isBare(name)),
    hasWildcard: base.some((name) => name.startsWith('*')),
  };
}
