// Forge SQL for all installations: a database each, by SQLite in place of the platform's MySQL. Statements that the two
// understand differently are the app's to avoid. It knows neither tables nor who asks.
import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js';
import { z } from 'zod';
import type { Journal } from '../storage/journal';

/** A statement that was done, or a whole database in its place. */
export type SqlEntry =
  | {
      readonly installation: string;
      readonly query: string;
      readonly params: readonly (string | number | null)[];
    }
  | { readonly installation: string; readonly image: string };

export interface SqlSwitches {
  /** So many next statements are answered with 429. */
  rateLimitNext: number;
}

export interface ForgeSql {
  readonly switches: SqlSwitches;
  handle(installation: string, path: string, body: unknown): Promise<Response>;
  close(): void;
}

export interface SqlOptions {
  /** Whether the manifest has a module for it. */
  readonly isDeclared: boolean;
  readonly journal: Journal<SqlEntry>;
}

const statement = z.object({
  query: z.string(),
  params: z.array(z.union([z.string(), z.number(), z.null()])).default([]),
});

type Statement = z.infer<typeof statement>;

const largestRequest = 1024 * 1024;
const largestAnswer = 4 * 1024 * 1024;

export function createSql({ isDeclared, journal }: SqlOptions): ForgeSql {
  const switches: SqlSwitches = { rateLimitNext: 0 };
  const databases = new Map<string, Database>();
  let entries = journal.read();

  const open = async (installation: string): Promise<Database> => {
    const engine = await loadEngine();
    const known = databases.get(installation);
    if (known) return known;
    const database = replay(
      engine,
      entries.filter((entry) => entry.installation === installation),
    );
    databases.set(installation, database);
    return database;
  };

  return {
    switches,
    async handle(installation, path, body) {
      const refusal = checkRequest(isDeclared, switches, body);
      if (refusal) return refusal;
      const { query, params } = statement.parse(body);
      const isSchema = path.endsWith('/ddl');
      if (isSchema !== isSchemaStatement(query)) return refuse(400, 'SQL_EXECUTION_ERROR', 'Wrong endpoint');
      const database = await open(installation);
      try {
        const rows = runStatement(database, { query, params });
        if (!/^\s*select/i.test(query)) journal.append({ installation, query, params });
        const answer = JSON.stringify({ rows });
        return Buffer.byteLength(answer) > largestAnswer
          ? refuse(413, 'RESPONSE_TOO_LARGE', 'At most 4 MiB')
          : new Response(answer, { status: 200 });
      } catch (error) {
        return refuse(400, 'SQL_EXECUTION_ERROR', error instanceof Error ? error.message : String(error));
      }
    },
    close() {
      entries = [
        ...entries.filter((entry) => !databases.has(entry.installation)),
        ...[...databases].map(([installation, database]) => ({
          installation,
          image: Buffer.from(database.export()).toString('base64'),
        })),
      ];
      journal.compact(entries);
    },
  };
}

let engine: Promise<SqlJsStatic> | null = null;

/** Loaded when a function first asks for a database: most runs never do. */
function loadEngine(): Promise<SqlJsStatic> {
  engine ??= initSqlJs();
  return engine;
}

function replay(sqlite: SqlJsStatic, entries: readonly SqlEntry[]): Database {
  let database = new sqlite.Database();
  for (const entry of entries) {
    if ('image' in entry) database = new sqlite.Database(Buffer.from(entry.image, 'base64'));
    else runStatement(database, { query: entry.query, params: [...entry.params] });
  }
  return database;
}

function runStatement(database: Database, { query, params }: Statement): Record<string, unknown>[] {
  const prepared = database.prepare(query);
  try {
    prepared.bind(params);
    const rows: Record<string, unknown>[] = [];
    while (prepared.step()) rows.push(prepared.getAsObject());
    return rows;
  } finally {
    prepared.free();
  }
}

function isSchemaStatement(query: string): boolean {
  return /^\s*(create|alter|drop)\b/i.test(query);
}

function checkRequest(isDeclared: boolean, switches: SqlSwitches, body: unknown): Response | null {
  if (!isDeclared) return refuse(403, 'APP_NOT_ENABLED', 'The manifest declares no sql module');
  if (switches.rateLimitNext > 0) {
    switches.rateLimitNext -= 1;
    return refuse(429, 'RATE_LIMIT_EXCEEDED', 'Rate limit exceeded');
  }
  if (!statement.safeParse(body).success) return refuse(400, 'INVALID_REQUEST', 'Not a statement');
  return Buffer.byteLength(JSON.stringify(body)) > largestRequest
    ? refuse(413, 'REQUEST_TOO_LARGE', 'At most 1 MiB')
    : null;
}

function refuse(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status });
}
