// What every storage operation of one installation works on, and the small steps they share.
import { checkEntityName, checkEntityValue, type EntitySchema } from './entity-schema';
import type { Change, RecordStore, Space, StoredRecord } from './record-store';
import { badRequest, type Refusal } from './refusal';
import type { MetadataFields, Ttl } from './requests';
import { checkKey, checkValue } from './value-rules';

export interface Partition {
  readonly store: RecordStore;
  readonly schemas: ReadonlyMap<string, EntitySchema>;
  readonly now: () => number;
  /** Writes all changes or, if the process dies, none. */
  readonly commit: (changes: readonly Change[]) => void;
}

export interface Address {
  readonly key: string;
  readonly entityName?: string | undefined;
}

export function toSpace({ entityName }: Pick<Address, 'entityName'>): Space {
  return entityName === undefined ? 'kvs' : `entity:${entityName}`;
}

export function checkAddress({ key, entityName }: Address, { schemas }: Partition): Refusal | null {
  const wrongEntity = entityName === undefined ? null : checkEntityName(entityName, schemas);
  return wrongEntity ?? checkKey(key);
}

export function checkWrite(
  write: Address & { value?: unknown; options?: { ttl?: Ttl | undefined } | undefined },
  partition: Partition,
): Refusal | null {
  const schema = partition.schemas.get(write.entityName ?? '');
  return (
    checkAddress(write, partition) ??
    checkValue(write.value) ??
    (schema === undefined ? null : checkEntityValue(write.value, schema)) ??
    checkTtl(write.options?.ttl)
  );
}

const unitMs = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;
const longestTtlMs = 365 * unitMs.DAYS;

function checkTtl(ttl: Ttl | undefined): Refusal | null {
  if (ttl === undefined) return null;
  const isValid =
    Number.isInteger(ttl.value) && ttl.value > 0 && ttl.value * unitMs[ttl.unit] <= longestTtlMs;
  return isValid
    ? null
    : badRequest('INVALID_TTL', 'Time to live must be a whole number of units, at most a year');
}

/** A rewrite keeps the time of creation; a rewrite without a time to live makes the value permanent. */
export function toRecord(
  value: unknown,
  ttl: Ttl | undefined,
  before: StoredRecord | undefined,
  now: number,
): StoredRecord {
  return {
    value,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    ...(ttl === undefined ? {} : { expireAt: now + ttl.value * unitMs[ttl.unit] }),
  };
}

/** A record as an answer shows it. Metadata is there only if asked for. */
export function toAnswer(key: string, record: StoredRecord, fields: MetadataFields): Record<string, unknown> {
  const asked = new Set(fields);
  return {
    key,
    value: record.value,
    ...(asked.has('CREATED_AT') ? { createdAt: record.createdAt } : {}),
    ...(asked.has('UPDATED_AT') ? { updatedAt: record.updatedAt } : {}),
    ...(asked.has('EXPIRE_TIME') && record.expireAt !== undefined
      ? { expireTime: new Date(record.expireAt).toISOString() }
      : {}),
  };
}
