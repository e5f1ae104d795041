// The way of an app's requests to Jira: decides who asks, refuses what the manifest has no scope for, hands the rest
// on. It knows neither Jira's resources nor the app's code.
import type { Caller } from '../jira/model';
import type { Installation } from './installation';

/** All of the scopes that a request needs; null for an operation that no scope opens. */
export type ScopesOf = (method: string, path: string) => readonly string[] | null;

export interface ProductRequest {
  readonly installation: Installation;
  readonly caller: Caller;
  readonly method: string;
  /** From `/rest/` on, with its query. */
  readonly path: string;
  readonly headers?: HeadersInit | undefined;
  readonly body?: BodyInit | null | undefined;
}

export interface ProductGateway {
  request(request: ProductRequest): Promise<Response>;
}

/** Base of the requests that the local Jira sees: a site's own address means nothing here. */
const base = 'http://jira.invalid';

export function createProductGateway(granted: readonly string[], scopesOf: ScopesOf): ProductGateway {
  const scopes = new Set(granted);
  const isAllowed = (method: string, path: string) => {
    const needed = scopesOf(method, path);
    return needed?.every((scope) => scopes.has(scope)) ?? false;
  };
  return {
    async request({ installation, caller, method, path, headers, body }) {
      const { pathname } = new URL(path, base);
      if (!isAllowed(method, pathname)) return toUnauthorized('Unauthorized; scope does not match');
      const sent = new Headers(headers);
      const hasBody = body !== undefined && body !== null && method !== 'GET' && method !== 'HEAD';
      if (hasBody && typeof body === 'string' && !isJsonType(sent))
        sent.set('content-type', 'application/json');
      return installation.jira.handle(
        new Request(new URL(path, base), { method, headers: sent, body: hasBody ? body : null }),
        caller,
      );
    },
  };
}

/** As the platform's gateway words it. */
export function toUnauthorized(message: string): Response {
  return Response.json({ code: 401, message }, { status: 401 });
}

/** Text that nobody gave a type is JSON to the product; `new Request` would call it plain text. */
function isJsonType(headers: Headers): boolean {
  const type = headers.get('content-type');
  return type !== null && !type.startsWith('text/plain');
}
