// The recorded conversations as data, and the shape of JSON: which keys are there.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Interaction {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly requestBody: string | undefined;
  readonly status: number;
  readonly responseBody: unknown;
}

export interface Recording {
  readonly name: string;
  readonly interactions: readonly Interaction[];
}

interface Stored {
  readonly interactions: readonly {
    readonly request: { method: string; path: string; query?: string; body?: string };
    readonly response: { status: number; body?: string };
  }[];
}

const folder = join(__dirname, '../recordings');

function toInteraction({ request, response }: Stored['interactions'][number]): Interaction {
  const { method, path, query, body } = request;
  return {
    method,
    path: query === undefined || query === '' ? path : `${path}?${query}`,
    requestBody: body === '' ? undefined : body,
    status: response.status,
    responseBody: response.body === undefined || response.body === '' ? undefined : JSON.parse(response.body),
  };
}

export function readRecordings(): Recording[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.cloud.json'))
    .map((file) => {
      const stored = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Stored;
      return { name: file.replace('.cloud.json', ''), interactions: stored.interactions.map(toInteraction) };
    });
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Documents that people wrote: their inside is content, not shape. */
const written = new Set(['body', 'comment', 'description', 'errors', 'properties', 'roles']);

/** Every key with the way to it, `issues[].fields.status.name`; members of a list share theirs. */
export function keyPathsOf(value: unknown, at = ''): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...keyPathsOf(one, `${at}[]`)]));
  if (!isObject(value)) return new Set();
  const paths = Object.entries(value).flatMap(([key, inner]) => {
    const path = at === '' ? key : `${at}.${key}`;
    const isContent = written.has(key) && (!isObject(inner) || !('total' in inner));
    return isContent ? [path] : [path, ...keyPathsOf(inner, path)];
  });
  return new Set(paths);
}
