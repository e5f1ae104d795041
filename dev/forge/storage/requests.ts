// The bodies that @forge/kvs sends, by route. Shapes only: limits and rules are judged where a request is answered.
import { z } from 'zod';

const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();
const readOptions = z.object({ metadataFields }).optional();
const ttl = z.object({ value: z.number(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) }).optional();

const condition = z.enum([
  'BEGINS_WITH',
  'BETWEEN',
  'CONTAINS',
  'EQUAL_TO',
  'EXISTS',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
  'NOT_CONTAINS',
  'NOT_EQUAL_TO',
  'NOT_EXISTS',
]);
const values = z.array(z.unknown()).default([]);
const propertyConditions = z.array(z.object({ property: z.string(), condition, values })).optional();
const filters = z.object({ and: propertyConditions, or: propertyConditions });

const key = z.string();
const entityName = z.string().optional();

const setOptions = z
  .object({
    ttl,
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: metadataFields,
  })
  .optional();

export const getRequest = z.object({ key, entityName, options: readOptions });
export const setRequest = z.object({ key, entityName, value: z.unknown(), options: setOptions });
export const deleteRequest = z.object({ key, entityName });

export const queryRequest = z.object({
  limit: z.number().optional(),
  after: z.string().optional(),
  where: z.array(z.object({ property: z.string(), condition, values })).optional(),
  options: readOptions,
});

export const entityQueryRequest = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: z.object({ condition, values }).optional(),
  filters: filters.optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  limit: z.number().optional(),
  cursor: z.string().optional(),
  options: readOptions,
});

const transactionOptions = z.object({ ttl }).optional();

export const transactionRequest = z.object({
  set: z
    .array(
      z.object({
        key,
        entityName,
        value: z.unknown(),
        conditions: filters.optional(),
        options: transactionOptions,
      }),
    )
    .default([]),
  delete: z.array(z.object({ key, entityName, conditions: filters.optional() })).default([]),
  check: z.array(z.object({ key, entityName, conditions: filters })).default([]),
});

export const batchGetRequest = z.array(getRequest);
export const batchSetRequest = z.array(setRequest);
export const batchDeleteRequest = z.array(deleteRequest);

export type GetRequest = z.infer<typeof getRequest>;
export type SetRequest = z.infer<typeof setRequest>;
export type DeleteRequest = z.infer<typeof deleteRequest>;
export type QueryRequest = z.infer<typeof queryRequest>;
export type EntityQueryRequest = z.infer<typeof entityQueryRequest>;
export type TransactionRequest = z.infer<typeof transactionRequest>;
export type Ttl = NonNullable<z.infer<typeof ttl>>;
export type MetadataFields = z.infer<typeof metadataFields>;
