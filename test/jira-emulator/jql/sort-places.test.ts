import fc from 'fast-check';
import { sortPlaces } from '../../../dev/jira/jql/sort-places';
import { placesOf } from '../../../dev/jira/store/places';

type Key = string | number | null;

interface SortColumn {
  readonly keys: readonly Key[];
  readonly isDescending: boolean;
}

const ROWS = 12;

const sortColumns = (columns: readonly SortColumn[], count: number): number[] => [
  ...sortPlaces(
    columns.map(({ keys, isDescending }) => ({ ...placesOf(keys), isDescending })),
    count,
  ),
];

const keysOf = (value: fc.Arbitrary<string | number>): fc.Arbitrary<Key[]> =>
  fc.array(fc.option(value, { nil: null }), { minLength: ROWS, maxLength: ROWS });

const column: fc.Arbitrary<SortColumn> = fc.record({
  isDescending: fc.boolean(),
  keys: fc.oneof(
    keysOf(fc.integer({ min: -3, max: 3 })),
    keysOf(fc.double({ noNaN: true, noDefaultInfinity: true })),
    keysOf(fc.constantFrom('0|i0000a:', '0|i0000a:i', '0|i0000b:', '0|i0000', '')),
    keysOf(fc.string({ unit: 'binary', maxLength: 4 })),
    keysOf(fc.string({ unit: 'grapheme-ascii', maxLength: 30 })),
  ),
});

const compare = (left: Key, right: Key): number => {
  if (left === right || (left === 0 && right === 0)) return 0;
  if (left === null) return 1;
  if (right === null) return -1;
  return left < right ? -1 : 1;
};

test('orders as comparing row by row does, ties as they were', () => {
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 3 }), (columns) => {
      const slow = Array.from({ length: ROWS }, (_, row) => row).sort((a, b) => {
        for (const { keys, isDescending } of columns) {
          const order = compare(keys[a] ?? null, keys[b] ?? null);
          if (order !== 0) return isDescending ? -order : order;
        }
        return 0;
      });
      expect(sortColumns(columns, ROWS)).toEqual(slow);
    }),
  );
});

test('puts rows without a key last, and first when descending', () => {
  const keys = ['b', null, 'a'];
  expect(sortColumns([{ keys, isDescending: false }], 3)).toEqual([2, 0, 1]);
  expect(sortColumns([{ keys, isDescending: true }], 3)).toEqual([1, 0, 2]);
});
