// Answers as plain data, in Jira's words where it refuses; turned into HTTP only at the door.

export interface Answer {
  readonly status: number;
  /** JSON; none for 204 and for an empty 201. */
  readonly body?: unknown;
  /** In place of JSON: a file's content. Its type stands in the headers. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Found<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Answer };

export function found<T>(value: T): Found<T> {
  return { ok: true, value };
}

export function missed(answer: Answer): { readonly ok: false; readonly answer: Answer } {
  return { ok: false, answer };
}

export function answer(body: unknown, status = 200): Answer {
  return { status, body };
}

export const noContent: Answer = { status: 204 };

export function refusal(
  status: number,
  errorMessages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): Answer {
  return { status, body: { errorMessages, errors } };
}

export const hiddenIssue = refusal(404, ['Issue does not exist or you do not have permission to see it.']);

export function hiddenProject(idOrKey: string): Answer {
  return refusal(404, [
    `No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`,
  ]);
}

export const notSignedIn: Answer = {
  status: 401,
  body: {
    errorMessages: ['You are not authenticated. Authentication required to perform this operation.'],
    errors: {},
  },
};

/** Jira names no API at that path. */
export function unknownPath(path: string): Answer {
  return {
    status: 404,
    body: { message: `null for uri: ${path}`, 'status-code': 404 },
  };
}

export function toResponse({ status, body, bytes, headers }: Answer, caller: string | null): Response {
  const common: Record<string, string> = {
    ...headers,
    ...(caller !== null && { 'X-AAccountId': encodeURIComponent(caller) }),
  };
  if (bytes !== undefined) return new Response(bytes, { status, headers: common });
  if (body === undefined) return new Response(null, { status, headers: common });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8', ...common },
  });
}
