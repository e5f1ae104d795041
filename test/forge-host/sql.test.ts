import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSql, type SqlEntry } from '../../dev/forge/sql/create-sql';
import { createFileJournal, createMemoryJournal } from '../../dev/forge/storage/journal';

const create = (isDeclared = true) => createSql({ isDeclared, journal: createMemoryJournal() });
type Sql = ReturnType<typeof create>;

const table = 'CREATE TABLE IF NOT EXISTS thing (id VARCHAR(10) PRIMARY KEY, body MEDIUMTEXT)';
const define = (sql: Sql, tenant = 'one') => sql.handle(tenant, '/api/v1/execute/ddl', { query: table });
const execute = (sql: Sql, query: string, params: unknown[] = [], tenant = 'one') =>
  sql.handle(tenant, '/api/v1/execute', { query, params, method: 'all' });
const put = (sql: Sql, id: string, body = 'x') =>
  execute(sql, 'REPLACE INTO thing (id, body) VALUES (?, ?)', [id, body]);
const rowsOf = async (sql: Sql, tenant = 'one'): Promise<unknown> => {
  const answer = await execute(sql, 'SELECT id FROM thing ORDER BY id', [], tenant);
  return answer.status === 200 ? ((await answer.json()) as { rows: unknown }).rows : answer.status;
};

describe('Forge SQL on the local host', () => {
  it('answers rows, and takes a row twice', async () => {
    const sql = create();
    await define(sql);
    await put(sql, 'a');
    await put(sql, 'a');
    await put(sql, 'b');
    expect(await rowsOf(sql)).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  it('keeps installations apart', async () => {
    const sql = create();
    await define(sql);
    await define(sql, 'two');
    await put(sql, 'a');
    expect(await rowsOf(sql, 'two')).toEqual([]);
  });

  it.each<[string, (sql: Sql) => Promise<Response>, number]>([
    ['a table that is not there', (sql) => execute(sql, 'SELECT * FROM nowhere'), 400],
    ['a table made through the wrong door', (sql) => execute(sql, table), 400],
    ['a request over 1 MiB', (sql) => put(sql, 'a', 'x'.repeat(1024 * 1024)), 413],
    ['what is no statement', (sql) => sql.handle('one', '/api/v1/execute', { sql: 'SELECT 1' }), 400],
  ])('refuses %s', async (_what, ask, status) => {
    const sql = create();
    await define(sql);
    expect((await ask(sql)).status).toBe(status);
  });

  it('is not there without its module in the manifest', async () => {
    expect((await define(create(false))).status).toBe(403);
  });

  it('survives a restart, after a close and without one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'forge-sql-'));
    const open = () => createSql({ isDeclared: true, journal: createFileJournal<SqlEntry>(folder) });
    const first = open();
    await define(first);
    await put(first, 'a');
    const second = open();
    await put(second, 'b');
    second.close();
    const untouched = open();
    untouched.close();
    expect(await rowsOf(open())).toEqual([{ id: 'a' }, { id: 'b' }]);
    rmSync(folder, { recursive: true });
  });
});
