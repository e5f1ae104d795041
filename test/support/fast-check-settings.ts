// How long laws run: in `npm test` a short run from a fixed seed, in `npm run soak` many runs from a new one.
// It must not cost the test files that have no laws anything, so it looks before it loads fast-check.
import { readFileSync } from 'node:fs';
import type * as FastCheck from 'fast-check';

const { testPath } = expect.getState();

if (testPath !== undefined && readFileSync(testPath, 'utf8').includes('fast-check')) {
  const { configureGlobal } = jest.requireActual<typeof FastCheck>('fast-check');
  const soakRuns = Number(process.env['SOAK_RUNS'] ?? 0);
  configureGlobal(soakRuns > 0 ? { numRuns: soakRuns } : { seed: 20_190_131, numRuns: 100 });
}
