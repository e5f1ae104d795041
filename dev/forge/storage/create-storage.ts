// Forge Storage for all installations: routes a request of @forge/kvs to its operation, with quota, faults and journal.
// It knows neither who asks nor why; the platform calls it with the installation.
import type { z } from 'zod';
import { batchDelete, batchGet, batchSet } from './batch';
import { toEntitySchema, type EntityDeclaration } from './entity-schema';
import type { Journal } from './journal';
import { toSpace, type Partition } from './partition';
import { queryEntity, queryKeys } from './queries';
import { createQuota, type Quota } from './quota';
import { createRecordStore, type Change } from './record-store';
import { badRequest, isRefusal, refuse, type Refusal } from './refusal';
import * as requests from './requests';
import { deleteRecord, getRecord, setRecord } from './single-operations';
import { transact } from './transaction';
import { byteLength, toUnits } from './value-rules';

export interface StorageSwitches {
  /** Milliseconds that queries lag behind writes. */
  queryLagMs: number;
  /** Milliseconds that an expired value stays readable: two days on the platform. */
  purgeLagMs: number;
  enforceQuota: boolean;
  /** So many next reads and writes are answered with 429. */
  rateLimitNextReads: number;
  rateLimitNextWrites: number;
}

/** All changes of one request of one installation: they are replayed together or not at all. */
export interface StorageEntry {
  readonly installation: string;
  readonly changes: readonly Change[];
}

export interface StorageAnswer {
  readonly status: number;
  /** undefined is an empty body. */
  readonly body: unknown;
}

export interface ForgeStorage {
  readonly switches: StorageSwitches;
  handle(installation: string, path: string, body: unknown): StorageAnswer;
  /** Everything that an installation holds: what a test searches and compares. */
  dump(installation: string): readonly Change[];
  close(): void;
}

export interface StorageOptions {
  readonly entities: readonly EntityDeclaration[];
  readonly journal: Journal<StorageEntry>;
  readonly now: () => number;
}

interface Tenant {
  readonly partition: Partition;
  readonly quota: Quota;
}

export function createStorage({ entities, journal, now }: StorageOptions): ForgeStorage {
  const switches: StorageSwitches = {
    queryLagMs: 0,
    purgeLagMs: 48 * 3_600_000,
    enforceQuota: true,
    rateLimitNextReads: 0,
    rateLimitNextWrites: 0,
  };
  const schemas = new Map(entities.map((entity) => [entity.name, toEntitySchema(entity)]));
  const tenants = new Map<string, Tenant>();

  const tenantOf = (installation: string): Tenant => {
    const known = tenants.get(installation);
    if (known) return known;
    const store = createRecordStore({
      now,
      queryLagMs: () => switches.queryLagMs,
      purgeLagMs: () => switches.purgeLagMs,
    });
    const commit = (changes: readonly Change[]) => {
      if (changes.length === 0) return;
      journal.append({ installation, changes });
      store.write(changes);
    };
    const tenant = { partition: { store, schemas, now, commit }, quota: createQuota(now) };
    tenants.set(installation, tenant);
    return tenant;
  };
  for (const { installation, changes } of journal.read())
    tenantOf(installation).partition.store.write(changes);

  return {
    switches,
    handle(installation, path, body) {
      const tenant = tenantOf(installation);
      const answer = handleRoute(tenant, switches, { path, body });
      return isRefusal(answer)
        ? { status: answer.status, body: { code: answer.code, message: answer.message } }
        : { status: 200, body: answer };
    },
    dump: (installation) => tenantOf(installation).partition.store.dump(),
    close() {
      journal.compact(
        [...tenants].map(([installation, { partition }]) => ({
          installation,
          changes: partition.store.dump(),
        })),
      );
    },
  };
}

function handleRoute(
  tenant: Tenant,
  switches: StorageSwitches,
  { path, body }: { path: string; body: unknown },
): unknown {
  const route = routes[path.replace(/^\/?api\/v1\//, '')];
  if (route === undefined) return refuse(404, 'NOT_FOUND', `Forge Storage has no ${path}`);
  const refusal = takeQuota(tenant.quota, switches, { kind: route.kind, units: toUnits(byteLength(body)) });
  if (refusal) return refusal;
  const answer = route.run(tenant.partition, body);
  // What a read costs is known only when it is done, so a large answer is paid by the requests after it.
  if (route.kind === 'read' && switches.enforceQuota)
    tenant.quota.take('read', toUnits(byteLength(answer)) - 1);
  return answer;
}

function takeQuota(
  quota: Quota,
  switches: StorageSwitches,
  { kind, units }: { kind: 'read' | 'write'; units: number },
): Refusal | null {
  const fault = kind === 'read' ? 'rateLimitNextReads' : 'rateLimitNextWrites';
  if (switches[fault] > 0) {
    switches[fault] -= 1;
    return refuse(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded');
  }
  return switches.enforceQuota ? quota.take(kind, kind === 'read' ? 1 : units) : null;
}

interface Route {
  readonly kind: 'read' | 'write';
  readonly run: (partition: Partition, body: unknown) => unknown;
}

function route<Request>(
  kind: Route['kind'],
  schema: z.ZodType<Request>,
  run: (partition: Partition, request: Request) => unknown,
): Route {
  return {
    kind,
    run(partition, body) {
      const parsed = schema.safeParse(body);
      return parsed.success
        ? run(partition, parsed.data)
        : badRequest('INVALID_REQUEST', parsed.error.message);
    },
  };
}

const routes: Readonly<Record<string, Route>> = {
  get: route('read', requests.getRequest, (partition, request) => getRecord(partition, 'kvs', request)),
  set: route('write', requests.setRequest, (partition, request) => setRecord(partition, 'kvs', request)),
  delete: route('write', requests.deleteRequest, (partition, request) =>
    deleteRecord(partition, 'kvs', request),
  ),
  query: route('read', requests.queryRequest, queryKeys),
  'secret/get': route('read', requests.getRequest, (partition, request) =>
    getRecord(partition, 'secret', request),
  ),
  'secret/set': route('write', requests.setRequest, (partition, request) =>
    setRecord(partition, 'secret', request),
  ),
  'secret/delete': route('write', requests.deleteRequest, (partition, request) =>
    deleteRecord(partition, 'secret', request),
  ),
  'entity/get': route('read', requests.getRequest, (partition, request) =>
    getRecord(partition, toSpace(request), request),
  ),
  'entity/set': route('write', requests.setRequest, (partition, request) =>
    setRecord(partition, toSpace(request), request),
  ),
  'entity/delete': route('write', requests.deleteRequest, (partition, request) =>
    deleteRecord(partition, toSpace(request), request),
  ),
  'entity/query': route('read', requests.entityQueryRequest, queryEntity),
  transaction: route('write', requests.transactionRequest, transact),
  'batch/get': route('read', requests.batchGetRequest, batchGet),
  'batch/set': route('write', requests.batchSetRequest, batchSet),
  'batch/delete': route('write', requests.batchDeleteRequest, batchDelete),
};
