// Snapshots in Forge SQL: one row a part, the manifest as the row before them, written last and removed first. Only
// statements that MySQL and SQLite understand alike.
import { ForgeSQLAPIError, sql } from '@forge/sql';
import { snapshotManifestSchema, type SnapshotManifest } from '#contract/backup';
import { fail, succeed, type Result } from '#contract/errors';
import type { SnapshotStore } from '../app/ports/backup';
import { fromParts, toParts } from './base64-parts';

const createTable =
  'CREATE TABLE IF NOT EXISTS snapshot_part (' +
  'id VARCHAR(64) NOT NULL, part INT NOT NULL, body MEDIUMTEXT NOT NULL, PRIMARY KEY (id, part))';

/** A request takes 1 MiB. */
const partLength = 600 * 1024;
const manifestPart = -1;

interface Row {
  readonly part: number;
  readonly body: string;
}

const toSqlFailure = (error: unknown) => {
  if (!(error instanceof ForgeSQLAPIError)) throw error;
  return error.responseDetails.status === 429
    ? fail('rate-limited', 'Forge SQL is busy.')
    : fail('unavailable', 'Forge SQL did not answer.');
};

const attemptSql = async <Value>(call: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return succeed(await call());
  } catch (error) {
    return toSqlFailure(error);
  }
};

const isRefused = (error: unknown): boolean =>
  error instanceof ForgeSQLAPIError &&
  error.responseDetails.status < 500 &&
  error.responseDetails.status !== 429;

/** A new installation has no table yet. The platform's words for that are not known, so any refusal makes it. */
const run = (query: string, params: readonly (string | number)[]): Promise<Result<Row[]>> =>
  attemptSql(async () => {
    const execute = async () =>
      (
        await sql
          .prepare<Row>(query)
          .bindParams(...params)
          .execute()
      ).rows;
    try {
      return await execute();
    } catch (error) {
      if (!isRefused(error)) throw error;
      await sql.executeDDL(createTable);
      return execute();
    }
  });

const write = async (id: string, part: number, body: string): Promise<Result<null>> => {
  const written = await run('REPLACE INTO snapshot_part (id, part, body) VALUES (?, ?, ?)', [id, part, body]);
  return written.ok ? succeed(null) : written;
};

const parseManifest = (body: string): SnapshotManifest | null => {
  try {
    const parsed = snapshotManifestSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const readManifests = async (
  query: string,
  params: readonly (string | number)[],
): Promise<Result<SnapshotManifest[]>> => {
  const rows = await run(query, params);
  return rows.ok ? succeed(rows.value.flatMap(({ body }) => parseManifest(body) ?? [])) : rows;
};

const writeBytes = async (id: string, bytes: Uint8Array): Promise<Result<{ parts: number }>> => {
  const parts = toParts(bytes, partLength);
  for (const [part, data] of parts.entries()) {
    const written = await write(id, part, data);
    if (!written.ok) return written;
  }
  return succeed({ parts: parts.length });
};

/** One part a request: an answer holds 4 MiB. */
const readBytes = async (id: string, parts: number): Promise<Result<Uint8Array | null>> => {
  const read: (string | undefined)[] = [];
  for (let part = 0; part < parts; part += 1) {
    const rows = await run('SELECT part, body FROM snapshot_part WHERE id = ? AND part = ?', [id, part]);
    if (!rows.ok) return rows;
    read.push(rows.value[0]?.body);
  }
  return succeed(fromParts(read));
};

/** With what was left of snapshots that were never finished: their ids are older, and they have no manifest. */
const remove = async ({ id }: SnapshotManifest): Promise<Result<null>> => {
  const first = await run('DELETE FROM snapshot_part WHERE id = ? AND part = ?', [id, manifestPart]);
  if (!first.ok) return first;
  const rest = await run('DELETE FROM snapshot_part WHERE id = ?', [id]);
  if (!rest.ok) return rest;
  const orphans = await run(
    'DELETE FROM snapshot_part WHERE id < ? AND id NOT IN ' +
      '(SELECT id FROM (SELECT id FROM snapshot_part WHERE part = ?) AS whole)',
    [id, manifestPart],
  );
  return orphans.ok ? succeed(null) : orphans;
};

export const createSqlSnapshotStore = (): SnapshotStore => ({
  name: 'sql',
  list: () => readManifests('SELECT part, body FROM snapshot_part WHERE part = ?', [manifestPart]),
  readManifest: async (id) => {
    const found = await readManifests('SELECT part, body FROM snapshot_part WHERE id = ? AND part = ?', [
      id,
      manifestPart,
    ]);
    return found.ok ? succeed(found.value[0] ?? null) : found;
  },
  writeManifest: (manifest) => write(manifest.id, manifestPart, JSON.stringify(manifest)),
  writeBytes,
  readBytes,
  remove,
});
