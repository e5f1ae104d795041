// get, set and delete of one key, plain, secret or of an entity. Each answers with a body or a refusal.
import { checkAddress, checkWrite, toAnswer, toRecord, type Partition } from './partition';
import type { Space } from './record-store';
import { refuse, type Refusal } from './refusal';
import type { DeleteRequest, GetRequest, SetRequest } from './requests';

export function getRecord(
  partition: Partition,
  space: Space,
  { key, entityName, options }: GetRequest,
): unknown {
  const refusal = checkAddress({ key, entityName }, partition);
  if (refusal) return refusal;
  const record = partition.store.read(space, key);
  return record === undefined ? keyNotFound(key) : toAnswer(key, record, options?.metadataFields);
}

export function setRecord(partition: Partition, space: Space, request: SetRequest): unknown {
  const { key, value, options } = request;
  const refusal = checkWrite(request, partition);
  if (refusal) return refusal;
  const before = partition.store.read(space, key);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && before !== undefined) {
    return refuse(409, 'KEY_CONFLICT', `Key ${key} exists already`);
  }
  const record = toRecord(value, options?.ttl, before, partition.now());
  partition.commit([{ space, key, record }]);
  if (options?.returnValue === undefined) return undefined;
  const shown = options.returnValue === 'LATEST' ? record : before;
  return shown && toAnswer(key, shown, options.returnMetadataFields);
}

export function deleteRecord(
  partition: Partition,
  space: Space,
  { key, entityName }: DeleteRequest,
): Refusal | undefined {
  const refusal = checkAddress({ key, entityName }, partition);
  if (refusal) return refusal;
  if (partition.store.read(space, key) === undefined) return keyNotFound(key);
  partition.commit([{ space, key, record: null }]);
  return undefined;
}

function keyNotFound(key: string): Refusal {
  return refuse(404, 'KEY_NOT_FOUND', `Key ${key} not found`);
}
