// Views as contexts may hold them: each is what the contract's schema lets through.
import fc from 'fast-check';
import { viewSchema, type View } from '../../../src/contract/view';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 99_999 }).map(String), { minLength: 1, maxLength: 4 });
const word = fc.constantFrom('late', 'Beta 2', 'ü', 'x"y');

const filter: fc.Arbitrary<View['filters'][number]> = fc.oneof(
  fc.record({ by: fc.constant('text' as const), text: word }),
  fc.record({
    by: fc.constant('assignee' as const),
    accountIds: fc.array(fc.constantFrom(null, '712020:ada', 'ben'), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    by: fc.constant('status' as const),
    stages: fc.array(fc.constantFrom('todo' as const, 'doing' as const, 'done' as const), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  ...(['statusName', 'type', 'sprint', 'version'] as const).map((by) =>
    fc.record({ by: fc.constant(by), ids }),
  ),
  fc.record({ by: fc.constant('label' as const), labels: fc.array(word, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    by: fc.constant('dates' as const),
    which: fc.constantFrom('late' as const, 'undated' as const, 'this-week' as const, 'mine' as const),
  }),
);

const days = fc.option(fc.integer({ min: 0, max: 3660 }));

export const anyView: fc.Arbitrary<View> = fc
  .record({
    filters: fc.array(filter, { maxLength: 4 }),
    hideDone: fc.boolean(),
    window: fc.record({ back: days, ahead: days }),
    group: fc.constantFrom(...viewSchema.shape.group.options),
    sort: fc.record({
      by: fc.constantFrom(...viewSchema.shape.sort.shape.by.options),
      descending: fc.boolean(),
    }),
    columns: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('issue', 'due', 'customfield_10015'),
        width: fc.integer({ min: 24, max: 1200 }),
      }),
      { selector: ({ id }) => id, maxLength: 3 },
    ),
    colours: fc.constantFrom(...viewSchema.shape.colours.options),
    zoom: fc.constantFrom(null, 'year' as const, 'week' as const, 'hour' as const),
    markers: fc.array(fc.record({ name: word, on: fc.constantFrom('2026-11-24', '2027-02-28') }), {
      maxLength: 3,
    }),
    baselines: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  })
  .map((view) => viewSchema.parse(view));
