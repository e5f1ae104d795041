// `requestJira` of a page, as @forge/bridge packs it: an upload is JSON with the file as a data URL, a binary answer is
// base64. It knows how to pack and unpack, not who may ask.
import { z } from 'zod';

export const productFetchRequest = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z
    .looseObject({
      method: z.string().optional(),
      headers: z.array(z.tuple([z.string(), z.string()])).optional(),
      body: z.string().nullish(),
    })
    .default({}),
  isMultipartFormData: z.boolean().optional(),
});

export type ProductFetchRequest = z.infer<typeof productFetchRequest>;

export interface UnpackedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: string | FormData | null;
}

export function unpackRequest(request: ProductFetchRequest): UnpackedRequest {
  const { method = 'GET', headers = [], body = null } = request.fetchRequestInit;
  const sent = new Headers(headers);
  const isUpload = request.isMultipartFormData === true && body !== null;
  // The boundary in the page's header belongs to a body that was never sent.
  if (isUpload) sent.delete('content-type');
  return {
    method: method.toUpperCase(),
    path: request.restPath,
    headers: sent,
    body: isUpload ? toFormData(JSON.parse(body) as Record<string, unknown>) : body,
  };
}

function toFormData(packed: Readonly<Record<string, unknown>>): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(packed)) {
    if (key.startsWith('__')) continue;
    const name = packed[`__${key}Name`];
    if (typeof name === 'string') form.append(key, toBlob(String(value), packed[`__${key}Type`]), name);
    else form.append(key, String(value));
  }
  return form;
}

function toBlob(dataUrl: string, type: unknown): Blob {
  const bytes = Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  return new Blob([bytes], { type: typeof type === 'string' ? type : '' });
}

export interface PackedResponse {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly statusText: string;
  readonly isAttachment: boolean;
}

export async function packResponse(response: Response): Promise<PackedResponse> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const isAttachment = bytes.length > 0 && !isText(response.headers.get('content-type') ?? 'text/plain');
  return {
    body: bytes.toString(isAttachment ? 'base64' : 'utf8'),
    headers: Object.fromEntries(response.headers),
    status: response.status,
    statusText: response.statusText,
    isAttachment,
  };
}

function isText(type: string): boolean {
  return /^text\/|json|xml|javascript|x-www-form-urlencoded/.test(type);
}
