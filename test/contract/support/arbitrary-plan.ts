// Made-up plans, changes and whole histories of `gantt.plan`, of every form that the contract allows.
import fc from 'fast-check';
import { nextPlanProperty } from '#contract/plan-history';
import {
  constraintTypes,
  type PlanAttributes,
  type PlanChange,
  type PlanProperty,
} from '#contract/plan-property';

const firstDay = Date.UTC(1900, 0, 1);
const day = fc.integer({ min: 0, max: 100_000 }).map((days) => {
  return new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10);
});

type Constraint = NonNullable<PlanAttributes['constraint']>;

const constraint: fc.Arbitrary<Constraint> = fc
  .constantFrom(...constraintTypes)
  .chain((type) =>
    type === 'ASAP' || type === 'ALAP'
      ? fc.constant<Constraint>({ type, date: null })
      : day.map((date): Constraint => ({ type, date })),
  );

const incomingLink = fc.record({
  type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
  lag: fc.integer({ min: -100_000, max: 100_000 }),
});

const linkKey = fc
  .tuple(fc.integer({ min: 10_000, max: 10_003 }), fc.integer({ min: 1, max: 12 }))
  .map(([type, issue]) => `${type}:${issue}`);

const ownId = fc.uuid();

export const planChange: fc.Arbitrary<PlanChange> = fc.record(
  {
    mode: fc.option(fc.constantFrom('auto' as const, 'manual' as const)),
    constraint: fc.option(constraint),
    calendarId: fc.option(ownId),
    milestone: fc.option(fc.boolean()),
    links: fc.dictionary(linkKey, fc.option(incomingLink), { maxKeys: 8 }),
  },
  { requiredKeys: [] },
);

export const planAttributes: fc.Arbitrary<PlanAttributes> = fc.record(
  {
    mode: fc.constantFrom('auto' as const, 'manual' as const),
    constraint,
    calendarId: ownId,
    milestone: fc.boolean(),
    links: fc.dictionary(linkKey, incomingLink, { minKeys: 1, maxKeys: 8 }),
  },
  { requiredKeys: [] },
);

export interface MadeChange {
  readonly change: PlanChange;
  readonly at: number;
  readonly by: string;
  readonly action: string;
}

/** Changes in the order they were made, by people whose clocks need not agree. */
export const madeChanges = (maxLength: number): fc.Arbitrary<MadeChange[]> =>
  fc.array(
    fc.record({
      change: planChange,
      at: fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
      by: fc.constantFrom('712020:0b7a6e6e-1111-4222-8333-444455556666', '5b10a2844c20165700ede21g'),
      action: ownId,
    }),
    { minLength: 1, maxLength, size: 'max' },
  );

export const makeChange = (property: PlanProperty | null, { change, ...made }: MadeChange): PlanProperty => {
  const next = nextPlanProperty(property, change, made);
  if (!next.ok) throw new Error(next.error.message);
  return next.value;
};
