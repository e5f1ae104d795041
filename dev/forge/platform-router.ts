// Where `__forge_fetch__` leads: to Jira through the gateway, to storage, to SQL, to the queue. What isn't offered fails with
// its name, so that a new use of the platform is noticed at once.
import { leaveInvocation, type FetchSpec, type ForgeFetch } from './invocation';
import type { Installation } from './installation';
import { toUnauthorized, type ProductGateway } from './product-gateway';
import type { ForgeSql } from './sql/create-sql';
import type { ForgeStorage } from './storage/create-storage';
import type { Queue } from './queue';

export interface Platform {
  readonly gateway: ProductGateway;
  readonly storage: ForgeStorage;
  readonly sql: ForgeSql;
  readonly queue: Queue;
  readonly scopes: readonly string[];
}

export interface Principal {
  readonly installation: Installation;
  readonly accountId: string | null;
}

export function createForgeFetch(platform: Platform, principal: Principal): ForgeFetch {
  return async (spec, path, init = {}) =>
    leaveInvocation(() => route(platform, principal, { spec, path, init }));
}

interface PlatformRequest {
  readonly spec: FetchSpec;
  readonly path: string;
  readonly init: RequestInit;
}

async function route(platform: Platform, principal: Principal, request: PlatformRequest): Promise<Response> {
  const { spec, path } = request;
  if (spec.type === 'kvs') return toStorage(platform, principal, request);
  if (spec.type === 'sql') {
    return platform.sql.handle(principal.installation.id, path, parseBody(request.init));
  }
  if (spec.type === 'fpp' && spec.remote === 'jira') return toJira(platform, principal, request);
  if (spec.type === 'fpp' && path.startsWith('/webhook/queue/')) {
    return platform.queue.handle(principal.installation, path, parseBody(request.init));
  }
  throw new Error(`The local Forge host doesn't offer ${spec.type} ${spec.remote ?? ''} ${path}`);
}

function toStorage(
  { storage, scopes }: Platform,
  { installation }: Principal,
  request: PlatformRequest,
): Response {
  if (!scopes.includes('storage:app')) return toUnauthorized('Unauthorized; scope does not match');
  const { status, body } = storage.handle(installation.id, request.path, parseBody(request.init));
  return new Response(body === undefined ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

async function toJira(
  { gateway }: Platform,
  principal: Principal,
  request: PlatformRequest,
): Promise<Response> {
  const { installation } = principal;
  const { provider, accountId: wanted } = request.spec;
  const accountId = wanted ?? principal.accountId;
  if (provider === 'user' && (accountId === null || accountId !== principal.accountId)) {
    return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
  }
  return gateway.request({
    installation,
    caller:
      provider === 'user' && accountId !== null
        ? { type: 'person', accountId }
        : { type: 'app', accountId: installation.appAccountId },
    method: request.init.method ?? 'GET',
    path: request.path,
    headers: request.init.headers,
    body: request.init.body,
  });
}

function parseBody({ body }: RequestInit): unknown {
  return typeof body === 'string' && body.length > 0 ? JSON.parse(body) : undefined;
}
