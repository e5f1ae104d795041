// A stranger's client accepts every answer: jira.js 6.2.0 with `onSchemaMismatch: 'throw'` on every route there is.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { WalkReport } from './client-walk';
import { toWalkedRoutes } from './walked-routes';

const run = promisify(execFile);
let report: WalkReport;

beforeAll(async () => {
  const script = join(__dirname, 'client-walk.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], { maxBuffer: 1 << 26 });
  report = JSON.parse(stdout) as WalkReport;
}, 120_000);

it('reads every answer as its schemas have it', () => {
  expect(report.failures).toEqual({});
  expect(report.steps).toBeGreaterThan(100);
});

it('is asked and answers as Atlassian’s documents have it', () => {
  expect(report.violations).toEqual([]);
});

it('leaves no route of the local Jira out', () => {
  expect(report.unwalked).toEqual([]);
});

it('counts a route as walked only when it answered well, and the first that fits', () => {
  const routes = ['/issue/bulkfetch', '/issue/:key', '/issue/:key/worklog'].map((path) => ({
    method: 'GET' as const,
    path,
    run: () => ({ status: 200 }),
  }));
  const ask = (path: string, status: number) => ({
    method: 'GET',
    path: `/rest/api/3${path}`,
    status,
    ms: 1,
    caller: null,
    at: 0,
  });
  expect(toWalkedRoutes(routes, [ask('/issue/bulkfetch?x=1', 200), ask('/issue/A-1/worklog', 404)])).toEqual(
    new Set(['GET /issue/bulkfetch']),
  );
});
