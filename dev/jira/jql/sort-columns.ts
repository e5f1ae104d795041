// Rows given as columns of keys → their order. Sorts numbers natively, without calling back once per comparison.
import type { Comparable } from './fields/field-definition';

export interface SortColumn {
  /** Of one type but for nulls, which come last ascending and first descending. */
  readonly keys: readonly (Comparable | null)[];
  readonly isDescending: boolean;
}

/** Place of each row's key among the distinct keys, counted from 0. */
interface Places {
  readonly places: Float64Array;
  readonly distinct: number;
}

const distinctOf = (sorted: Float64Array): Float64Array => {
  let count = 0;
  for (const value of sorted) {
    if (count === 0 || value !== sorted[count - 1]) sorted[count++] = value;
  }
  return sorted.subarray(0, count);
};

const indexIn = (sorted: Float64Array, value: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

const placesOfNumbers = (values: Float64Array): Places => {
  const distinct = distinctOf(Float64Array.from(values).sort());
  return { places: values.map((value) => indexIn(distinct, value)), distinct: distinct.length };
};

const placesOfTexts = (keys: readonly (Comparable | null)[]): Places => {
  const texts = new Set<string>();
  for (const key of keys) if (key !== null) texts.add(String(key));
  const at = new Map<string, number>();
  for (const text of [...texts].sort()) at.set(text, at.size);
  const places = Float64Array.from(keys, (key) =>
    key === null ? at.size : (at.get(String(key)) ?? at.size),
  );
  return { places, distinct: at.size + 1 };
};

const placesOf = (keys: readonly (Comparable | null)[]): Places =>
  keys.some((key) => typeof key === 'string')
    ? placesOfTexts(keys)
    : placesOfNumbers(Float64Array.from(keys, (key) => (key === null ? Infinity : Number(key))));

/** Indices of the rows in order; rows with equal keys stay in the order they are in. Up to 90 million rows. */
export const sortColumns = (columns: readonly SortColumn[], count: number): number[] => {
  let combined = new Float64Array(count);
  for (const { keys, isDescending } of columns) {
    const { places, distinct } = placesOf(keys);
    const weighted = combined.map((place, row) => {
      const own = places[row] ?? 0;
      return place * distinct + (isDescending ? distinct - 1 - own : own);
    });
    combined = columns.length === 1 ? weighted : placesOfNumbers(weighted).places;
  }
  const tagged = combined.map((place, row) => place * count + row).sort();
  return Array.from(tagged, (value) => value % count);
};
