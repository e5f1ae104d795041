import fc from 'fast-check';
import {
  changedKeys,
  isSameDecision,
  mergeDecisions,
  toDecisions,
  fromProjectDecisions,
} from '../../../static/gantt/src/state/configuration/decisions';

const decisions = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.integer({ min: 0, max: 3 })))
  .map((record) => new Map<string, unknown>(Object.entries(record)));

describe('decisions', () => {
  it('come back from a document as they went in', () => {
    const body = {
      schemaVersion: 1,
      fields: { start: null, end: 'duedate' },
      linkTypes: { 10000: { type: 'SS', predecessor: 'inward', soft: true }, 10001: null },
      onlyAssignable: false,
      contextId: 'abc',
    } as const;
    expect(fromProjectDecisions(toDecisions(body))).toEqual(body);
  });

  it('merge so that every change of either side is kept, or named as a clash', () => {
    fc.assert(
      fc.property(decisions, decisions, decisions, (base, mine, theirs) => {
        const { merged, clashes } = mergeDecisions(base, mine, theirs);
        for (const key of changedKeys(base, mine)) expect(merged.get(key)).toEqual(mine.get(key));
        for (const key of changedKeys(base, theirs)) {
          const isKept = isSameDecision(merged.get(key), theirs.get(key));
          expect(isKept || clashes.includes(key)).toBe(true);
        }
      }),
    );
  });

  it('never clash with themselves', () => {
    fc.assert(
      fc.property(decisions, decisions, (base, mine) => {
        expect(mergeDecisions(base, mine, mine).clashes).toEqual([]);
      }),
    );
  });
});
