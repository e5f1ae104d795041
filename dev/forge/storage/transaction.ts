// A transaction: all of its sets and deletes, if all of its conditions hold, else nothing.
import { checkFilters, passes, type Filters } from './conditions';
import { checkAddress, checkWrite, toRecord, toSpace, type Address, type Partition } from './partition';
import { badRequest, refuse, type Refusal } from './refusal';
import type { TransactionRequest } from './requests';
import { byteLength, largestRequest, mostItems } from './value-rules';

type Conditional = Address & { readonly conditions?: Filters | undefined };

export function transact(partition: Partition, request: TransactionRequest): Refusal | undefined {
  const operations: Conditional[] = [...request.set, ...request.delete, ...request.check];
  const refusal =
    checkSize(request, operations) ??
    first(request.set, (write) => checkWrite(write, partition)) ??
    first(operations, (operation) => checkAddress(operation, partition)) ??
    first(operations, checkConditions) ??
    first(operations, (operation) => checkCurrent(operation, partition));
  if (refusal) return refusal;

  partition.commit([
    ...request.set.map((write) => {
      const space = toSpace(write);
      const before = partition.store.read(space, write.key);
      return {
        space,
        key: write.key,
        record: toRecord(write.value, write.options?.ttl, before, partition.now()),
      };
    }),
    ...request.delete.map((one) => ({ space: toSpace(one), key: one.key, record: null })),
  ]);
  return undefined;
}

function checkSize(request: TransactionRequest, operations: readonly Address[]): Refusal | null {
  if (operations.length === 0) return badRequest('EMPTY_TRANSACTION', 'A transaction needs an operation');
  if (operations.length > mostItems) {
    return badRequest('TOO_MANY_OPERATIONS', `A transaction has at most ${mostItems} operations`);
  }
  const places = new Set(operations.map((one) => `${toSpace(one)} ${one.key}`));
  if (places.size < operations.length) {
    return badRequest('DUPLICATE_KEY', 'A transaction may name each key once');
  }
  return byteLength(request) > largestRequest
    ? badRequest('MAX_SIZE', 'A transaction has at most 4 MB')
    : null;
}

function checkConditions({ entityName, conditions }: Conditional): Refusal | null {
  if (conditions === undefined) return null;
  if (entityName === undefined) {
    return badRequest('CONDITIONS_NOT_SUPPORTED', 'Only operations on custom entities may have conditions');
  }
  return checkFilters(conditions);
}

function checkCurrent(operation: Conditional, { store }: Partition): Refusal | null {
  if (operation.conditions === undefined) return null;
  const value = store.read(toSpace(operation), operation.key)?.value;
  return passes(operation.conditions, value)
    ? null
    : refuse(409, 'CONDITIONAL_CHECK_FAILED', `A condition on ${operation.key} does not hold`);
}

function first<Item>(items: readonly Item[], check: (item: Item) => Refusal | null): Refusal | null {
  for (const item of items) {
    const refusal = check(item);
    if (refusal) return refusal;
  }
  return null;
}
