import fc from 'fast-check';
import { applyPlanChange, invertPlanChange, nextPlanProperty, planAt } from '#contract/plan-history';
import {
  maxIncomingLinks,
  maxPastChanges,
  maxPlanPropertyBytes,
  parsePlanProperty,
  type PlanChange,
  type PlanProperty,
} from '#contract/plan-property';
import {
  madeChanges,
  makeChange,
  planAttributes,
  planChange,
  type MadeChange,
} from './support/arbitrary-plan';

const by = { by: 'someone', action: 'an-action' };

/** The properties that came of the changes, one after another. */
const makeEach = (changes: readonly MadeChange[]): PlanProperty[] => {
  const properties: PlanProperty[] = [];
  for (const change of changes) properties.push(makeChange(properties.at(-1) ?? null, change));
  return properties;
};

const makeAll = (changes: readonly MadeChange[]): PlanProperty => {
  const last = makeEach(changes).at(-1);
  if (last === undefined) throw new Error('No changes were made.');
  return last;
};

const manyLinks = (count: number, first = 1): NonNullable<PlanChange['links']> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${999_999_999_900_000 + first}:${999_999_999_000_000 + first + index}`,
      { type: 'FS' as const, lag: -1_000_000 },
    ]),
  );

describe('a change of a plan', () => {
  it('sets values, clears with null, and leaves the rest', () => {
    const plan = {
      mode: 'manual' as const,
      milestone: true,
      links: { '1:2': { type: 'FS' as const, lag: 0 } },
    };
    const change: PlanChange = { mode: 'auto', milestone: null, links: { '1:3': { type: 'SS', lag: 60 } } };
    expect(applyPlanChange(plan, change)).toEqual({
      mode: 'auto',
      links: { '1:2': { type: 'FS', lag: 0 }, '1:3': { type: 'SS', lag: 60 } },
    });
  });

  it('is taken back by its inverse', () => {
    fc.assert(
      fc.property(planAttributes, planChange, (plan, change) => {
        const inverse = invertPlanChange(plan, change);
        expect(applyPlanChange(applyPlanChange(plan, change), inverse)).toEqual(plan);
      }),
    );
  });

  it('leaves the plan that it was made to as it was', () => {
    fc.assert(
      fc.property(planAttributes, planChange, (plan, change) => {
        const before = structuredClone(plan);
        applyPlanChange(plan, change);
        expect(plan).toEqual(before);
      }),
    );
  });
});

describe('the next property', () => {
  it('begins with revision 1 and says who did what and when', () => {
    const next = nextPlanProperty(null, { milestone: true }, { at: 1000, ...by });
    expect(next).toEqual({
      ok: true,
      value: {
        v: 1,
        rev: 1,
        changed: 1000,
        action: 'an-action',
        plan: { milestone: true },
        past: [{ at: 1000, ...by, before: { milestone: null } }],
        dropped: 0,
      },
    });
  });

  it('is always one that the parser takes, within its limits', () => {
    fc.assert(
      fc.property(madeChanges(65), (changes) => {
        const property = makeAll(changes);
        expect(parsePlanProperty(JSON.parse(JSON.stringify(property)))).toEqual({
          ok: true,
          value: property,
        });
        expect(property.past.length).toBeLessThanOrEqual(maxPastChanges);
        expect(JSON.stringify(property).length).toBeLessThanOrEqual(maxPlanPropertyBytes);
      }),
    );
  });

  it('loses no count: what is kept and what was dropped are all changes', () => {
    fc.assert(
      fc.property(madeChanges(65), (changes) => {
        const property = makeAll(changes);
        expect([property.past.length + property.dropped, property.rev]).toEqual([
          changes.length,
          changes.length,
        ]);
      }),
    );
  });

  it('gives up the oldest when the changes are too large to keep fifty of them', () => {
    const changes = Array.from({ length: 6 }, (_, index) => ({
      change: { links: { ...(index > 0 && clear(index - 1)), ...manyLinks(60, index * 200) } },
      at: index,
      ...by,
    }));
    const property = makeAll(changes);
    expect(property.past.length).toBeLessThan(6);
    expect(property.past.at(-1)?.at).toBe(5);
    expect(property.past.length).toBe(6 - property.dropped);
    expect(JSON.stringify(property).length).toBeLessThanOrEqual(maxPlanPropertyBytes);
  });

  it('goes on when the clock of the next person is behind', () => {
    const later = makeChange(null, { change: { mode: 'manual' }, at: 5000, ...by });
    const next = makeChange(later, { change: { mode: 'auto' }, at: 4000, ...by });
    expect([next.changed, next.past.map(({ at }) => at)]).toEqual([5000, [5000, 5000]]);
  });

  it('refuses more incoming links than it keeps', () => {
    const next = nextPlanProperty(null, { links: manyLinks(maxIncomingLinks + 1) }, { at: 1, ...by });
    expect(next).toMatchObject({ ok: false, error: { code: 'too-large', field: 'links' } });
  });

  it('takes the largest exchange of links that there can be', () => {
    const full = makeChange(null, { change: { links: manyLinks(maxIncomingLinks) }, at: 1, ...by });
    const dropped = Object.fromEntries(Object.keys(full.plan.links ?? {}).map((key) => [key, null]));
    const links = { ...dropped, ...manyLinks(maxIncomingLinks, 5000) };
    const exchanged = makeChange(full, { change: { links }, at: 2, ...by });
    expect(parsePlanProperty(exchanged).ok).toBe(true);
  });
});

const clear = (index: number): Record<string, null> =>
  Object.fromEntries(Object.keys(manyLinks(60, index * 200)).map((key) => [key, null]));

describe('the plan of an earlier day', () => {
  it('is the plan as it stood after each change, as far back as was kept', () => {
    fc.assert(
      fc.property(madeChanges(60), (changes) => {
        const property = makeAll(changes);
        const oldest = property.past[0]?.at ?? Infinity;
        // Where clocks gave several changes one instant, the last of them counts.
        const stands = new Map(makeEach(changes).map(({ changed, plan }) => [changed, plan]));
        const kept = [...stands].filter(([at]) => at >= oldest);
        for (const [at, plan] of kept) expect(planAt(property, at)).toEqual(plan);
      }),
    );
  });

  it('is empty before the first change', () => {
    const property = makeChange(null, { change: { mode: 'manual' }, at: 5000, ...by });
    expect(planAt(property, 4999)).toEqual({});
  });

  it('is unknown before what was dropped', () => {
    const changes = Array.from({ length: 51 }, (_, index) => ({
      change: { milestone: index % 2 === 0 },
      at: 1000 + index,
      ...by,
    }));
    const property = makeAll(changes);
    expect(property.dropped).toBe(1);
    expect(planAt(property, 1001)).toEqual({ milestone: false });
    expect(planAt(property, 1000)).toBeNull();
  });
});
