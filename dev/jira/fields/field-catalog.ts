// All fields of the site, system and custom, in one list.
import type { CustomField, Project } from '../model';
import type { SiteStore } from '../store/site-store';
import { toCustomDefinition } from './custom-fields';
import type { FieldDefinition } from './field-definition';
import { listFields } from './list-fields';
import { peopleFields } from './people-fields';
import { plainFields } from './plain-fields';
import { shownFields } from './shown-fields';

export interface FieldCatalog {
  all(): FieldDefinition[];
  get(id: string): FieldDefinition | undefined;
  /** Fields that can be written in the project: system fields and the custom ones on its screens. */
  editable(project: Project): FieldDefinition[];
}

const systemFields = [...plainFields, ...peopleFields, ...listFields, ...shownFields];
const systemById = new Map(systemFields.map((field) => [field.id, field]));

export function createFieldCatalog(store: SiteStore): FieldCatalog {
  const made = new WeakMap<CustomField, FieldDefinition>();

  function toDefinition(field: CustomField): FieldDefinition {
    const known = made.get(field);
    if (known) return known;
    const definition = toCustomDefinition(field);
    made.set(field, definition);
    return definition;
  }

  function get(id: string): FieldDefinition | undefined {
    const system = systemById.get(id);
    if (system) return system;
    const field = store.table('customFields').get(id);
    return field && toDefinition(field);
  }

  return {
    all: () => [...systemFields, ...store.table('customFields').all().map(toDefinition)],
    get,
    editable: (project) => [
      ...systemFields.filter((field) => field.edit),
      ...project.screenFieldIds
        .filter((id) => store.table('customFields').get(id)?.trashed !== true)
        .flatMap((id) => get(id) ?? [])
        .filter((field) => field.custom),
    ],
  };
}
