// Reads a seed file and what stands beside it: `<KEY>.versions.json` and `users.json`, both optional.

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import {
  rowSchema,
  userSchema,
  versionSchema,
  type FileRow,
  type FileUser,
  type FileVersion,
} from './file-rows';

export interface SeedFile {
  readonly rows: readonly FileRow[];
  readonly users: readonly FileUser[];
  /** By project key. */
  readonly versions: ReadonlyMap<string, readonly FileVersion[]>;
  /** Lines that are no issue, each with its number and why. */
  readonly unread: readonly string[];
}

export type SeedFileResult = { ok: true; file: SeedFile } | { ok: false; why: string };

export function projectKeyOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function listBeside<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const list = z.array(schema).safeParse(toJson((await textOf(path)) ?? ''));
  return list.success ? list.data : [];
}

function toRows(text: string): Pick<SeedFile, 'rows' | 'unread'> {
  const rows: FileRow[] = [];
  const unread: string[] = [];
  const known = new Set<string>();
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const row = rowSchema.safeParse(toJson(line));
    if (!row.success) {
      unread.push(`line ${index + 1}: ${row.error.issues[0]?.path.join('.') || 'no JSON of an issue'}`);
    } else if (known.has(row.data.key)) {
      unread.push(`line ${index + 1}: ${row.data.key} a second time`);
    } else {
      known.add(row.data.key);
      rows.push(row.data);
    }
  });
  return { rows, unread };
}

export async function readSeedFile(path: string): Promise<SeedFileResult> {
  const text = await textOf(path);
  if (text === null) return { ok: false, why: 'the file cannot be read.' };
  const { rows, unread } = toRows(text);
  if (rows.length === 0)
    return { ok: false, why: `the file holds no issue (${unread[0] ?? 'it is empty'}).` };
  const folder = dirname(path);
  const keys = [...new Set(rows.map((row) => projectKeyOf(row.key)))];
  const versions = await Promise.all(
    keys.map(
      async (key) => [key, await listBeside(join(folder, `${key}.versions.json`), versionSchema)] as const,
    ),
  );
  const users = await listBeside(join(folder, 'users.json'), userSchema);
  return { ok: true, file: { rows, users, versions: new Map(versions), unread } };
}
