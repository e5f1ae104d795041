// Custom entities as the manifest declares them, and what they demand of a value. It knows nothing of storage.
import { badRequest, type Refusal } from './refusal';

export type AttributeType = 'string' | 'boolean' | 'float' | 'integer' | 'any';

export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  /** The attribute that sorts the index; null sorts by key. */
  readonly range: string | null;
}

export interface EntitySchema {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AttributeType>>;
  readonly indexes: readonly EntityIndex[];
}

/** An entity as it stands in a manifest: an index may be a bare attribute name. */
export interface EntityDeclaration {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: AttributeType }>>;
  readonly indexes?:
    | readonly (
        | string
        | {
            readonly name: string;
            readonly range: readonly string[];
            readonly partition?: readonly string[] | undefined;
          }
      )[]
    | undefined;
}

const byKey: EntityIndex = { name: 'by-key', partition: [], range: null };

export function toEntitySchema({ name, attributes, indexes = [] }: EntityDeclaration): EntitySchema {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([attribute, { type }]) => [attribute, type]),
    ),
    indexes: [
      byKey,
      ...indexes.map((index) =>
        typeof index === 'string'
          ? { name: index, partition: [], range: index }
          : { name: index.name, partition: index.partition ?? [], range: index.range[0] ?? null },
      ),
    ],
  };
}

export function checkEntityName(name: string, schemas: ReadonlyMap<string, EntitySchema>): Refusal | null {
  if (name.length < 3)
    return badRequest('ENTITY_TYPE_TOO_SHORT', 'Entity name must have at least 3 characters');
  if (name.length > 60)
    return badRequest('ENTITY_TYPE_TOO_LARGE', 'Entity name must have at most 60 characters');
  return schemas.has(name)
    ? null
    : badRequest('INVALID_ENTITY_TYPE', `The manifest declares no entity ${name}`);
}

export function checkEntityValue(value: unknown, schema: EntitySchema): Refusal | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return badRequest('INVALID_ENTITY_VALUE', `A value of ${schema.name} must be an object`);
  }
  for (const [attribute, content] of Object.entries(value)) {
    const type = schema.attributes[attribute];
    if (type === undefined) {
      return badRequest('INVALID_ENTITY_ATTRIBUTE', `Entity ${schema.name} has no attribute ${attribute}`);
    }
    if (!isOfType(content, type)) {
      return badRequest(
        'INVALID_ENTITY_VALUE',
        `Attribute ${attribute} of ${schema.name} must be of type ${type}`,
      );
    }
  }
  return null;
}

const largestInteger = 2 ** 31 - 1;

function isOfType(content: unknown, type: AttributeType): boolean {
  if (type === 'any') return true;
  if (type === 'float') return typeof content === 'number';
  if (type === 'integer') return Number.isInteger(content) && Math.abs(Number(content)) <= largestInteger;
  return typeof content === type;
}
