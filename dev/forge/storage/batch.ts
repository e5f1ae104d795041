// Up to 25 gets, sets or deletes in one request. Each stands for itself: what fails is listed, the rest is done.
import { toSpace, type Address, type Partition } from './partition';
import { badRequest, isRefusal, type Refusal } from './refusal';
import type { DeleteRequest, GetRequest, SetRequest } from './requests';
import { deleteRecord, getRecord, setRecord } from './single-operations';
import { byteLength, largestRequest, mostItems } from './value-rules';

export function batchGet(partition: Partition, items: readonly GetRequest[]): unknown {
  return each(items, (item) => getRecord(partition, toSpace(item), item));
}

/** Key policies are for single sets; a batch always overwrites. */
export function batchSet(partition: Partition, items: readonly SetRequest[]): unknown {
  return each(items, (item) => {
    const ttl = item.options?.ttl;
    return setRecord(partition, toSpace(item), { ...item, options: ttl && { ttl } });
  });
}

export function batchDelete(partition: Partition, items: readonly DeleteRequest[]): unknown {
  return each(items, (item) => deleteRecord(partition, toSpace(item), item));
}

function each<Item extends Address>(items: readonly Item[], run: (item: Item) => unknown): unknown {
  const refusal = checkBatch(items);
  if (refusal) return refusal;
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    const answer = run(item);
    const place = {
      key: item.key,
      ...(item.entityName === undefined ? {} : { entityName: item.entityName }),
    };
    if (isRefusal(answer))
      failedKeys.push({ ...place, error: { code: answer.code, message: answer.message } });
    else successfulKeys.push({ ...(typeof answer === 'object' ? answer : {}), ...place });
  }
  return { successfulKeys, failedKeys };
}

function checkBatch(items: readonly Address[]): Refusal | null {
  if (items.length === 0) return badRequest('EMPTY_BATCH', 'A batch needs a key');
  if (items.length > mostItems) return badRequest('TOO_MANY_KEYS', `A batch has at most ${mostItems} keys`);
  const places = new Set(items.map((item) => `${toSpace(item)} ${item.key}`));
  if (places.size < items.length) return badRequest('DUPLICATE_KEY', 'A batch may name each key once');
  return byteLength(items) > largestRequest ? badRequest('MAX_SIZE', 'A batch has at most 4 MB') : null;
}
