// The one line that `npm test` ends with counts what the runners report.
import { countJest, countTap } from '../../dev/tools/phases.mjs';

describe('counting tests', () => {
  it("takes Jest's numbers, and a file that could not be loaded as one failure", () => {
    const report = {
      numPassedTests: 12,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 0,
      numTodoTests: 0,
    };
    expect(countJest(JSON.stringify(report))).toEqual({ passed: 12, failed: 3, skipped: 0 });
  });

  it('takes a run that left no report as a failure', () => {
    expect(countJest('')).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('takes the last totals of the journeys, and what was cancelled as failed', () => {
    const tap = '# pass 1\nok 2\n# tests 7\n# pass 5\n# fail 1\n# cancelled 1\n# skipped 0\n# todo 0\n';
    expect(countTap(tap)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });
});
