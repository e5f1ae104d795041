// Queries by key and by index, page by page. They see the store as it was, never as it is: that is the list's doing.
import { checkFilters, checkValues, compareValues, holds, passes } from './conditions';
import { checkEntityName, type EntityIndex } from './entity-schema';
import { toAnswer, type Partition } from './partition';
import type { StoredRecord } from './record-store';
import { badRequest, isRefusal, type Refusal } from './refusal';
import type { EntityQueryRequest, MetadataFields, QueryRequest } from './requests';

const usualPage = 10;
const largestPage = 100;

type Row = readonly [string, StoredRecord];

export function queryKeys(partition: Partition, request: QueryRequest): unknown {
  const { where = [], limit = usualPage, after } = request;
  const [condition, ...more] = where;
  if (
    more.length > 0 ||
    (condition && (condition.property !== 'key' || condition.condition !== 'BEGINS_WITH'))
  ) {
    return badRequest('INVALID_QUERY', 'A query may ask once for the beginning of the key');
  }
  const refusal = checkLimit(limit) ?? (condition ? checkValues(condition) : null);
  if (refusal) return refusal;
  const rows = partition.store
    .list('kvs')
    .filter(([key]) => condition === undefined || holds(condition, key));
  return toPage(rows, { limit, cursor: after, fields: request.options?.metadataFields });
}

/** Filters come after the page is cut, as on the platform: a page may be short or empty and still have a cursor. */
export function queryEntity(partition: Partition, request: EntityQueryRequest): unknown {
  const { entityName, indexName, range, limit = usualPage } = request;
  const index = partition.schemas.get(entityName)?.indexes.find(({ name }) => name === indexName);
  const refusal = checkEntityName(entityName, partition.schemas) ?? checkEntityQuery(index, request);
  if (refusal || index === undefined) return refusal;

  const rows = partition.store
    .list(`entity:${entityName}`)
    .filter((row) => isInIndex(row, index, request.partition ?? []))
    .filter((row) => range === undefined || holds(range, sortValue(row, index)))
    .sort((left, right) => compareValues(sortValue(left, index), sortValue(right, index)));
  const page = toPage(request.sort === 'DESC' ? rows.toReversed() : rows, {
    limit,
    cursor: request.cursor,
    fields: request.options?.metadataFields,
  });
  if (isRefusal(page)) return page;
  return { ...page, data: page.data.filter((row) => passes(request.filters, row['value'])) };
}

function checkEntityQuery(index: EntityIndex | undefined, request: EntityQueryRequest): Refusal | null {
  return (
    checkIndex(index, request) ??
    checkLimit(request.limit ?? usualPage) ??
    checkFilters(request.filters) ??
    (request.range ? checkValues(request.range) : null)
  );
}

function checkLimit(limit: number): Refusal | null {
  return Number.isInteger(limit) && limit >= 1 && limit <= largestPage
    ? null
    : badRequest('COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', `A page has 1 to ${largestPage} values`);
}

function checkIndex(index: EntityIndex | undefined, request: EntityQueryRequest): Refusal | null {
  const given = request.partition?.length ?? 0;
  if (index !== undefined && index.partition.length === given) return null;
  return badRequest(
    'INVALID_ENTITY_INDEX',
    index === undefined
      ? `Entity ${request.entityName} has no index ${request.indexName}`
      : `Index ${index.name} wants ${index.partition.length} partition values and got ${given}`,
  );
}

/** A value that lacks an attribute of the index isn't in it. */
function isInIndex(row: Row, index: EntityIndex, partition: readonly unknown[]): boolean {
  return (
    sortValue(row, index) !== undefined &&
    index.partition.every((attribute, position) => attributeOf(row, attribute) === partition[position])
  );
}

function sortValue(row: Row, index: EntityIndex): unknown {
  return index.range === null ? row[0] : attributeOf(row, index.range);
}

function attributeOf([, { value }]: Row, attribute: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[attribute];
}

interface PageRequest {
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly fields: MetadataFields;
}

interface Page {
  readonly data: readonly Record<string, unknown>[];
  readonly cursor?: string;
}

function toPage(rows: readonly Row[], { limit, cursor, fields }: PageRequest): Page | Refusal {
  const start = cursor === undefined ? 0 : rows.findIndex(([key]) => key === fromCursor(cursor)) + 1;
  if (cursor !== undefined && start === 0)
    return badRequest('INVALID_CURSOR', 'The cursor belongs to no such query');
  const page = rows.slice(start, start + limit);
  const last = page.at(-1);
  return {
    data: page.map(([key, record]) => toAnswer(key, record, fields)),
    ...(last !== undefined && start + limit < rows.length ? { cursor: toCursor(last[0]) } : {}),
  };
}

function toCursor(key: string): string {
  return Buffer.from(key).toString('base64url');
}

function fromCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString();
}
