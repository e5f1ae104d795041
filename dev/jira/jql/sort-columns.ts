// Rows given as columns of keys → their order. Sorts numbers natively, without calling back once per comparison.
import type { Comparable } from './fields/field-definition';

export interface SortColumn {
  /** Of one type but for nulls, which come last ascending and first descending. */
  readonly keys: readonly (Comparable | null)[];
  readonly isDescending: boolean;
}

/** Place of each row's key among the distinct keys, counted from 0. */
interface Places {
  readonly places: Float64Array<ArrayBuffer>;
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

const placesOfNumbers = (values: Float64Array<ArrayBuffer>): Places => {
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

/** Letters of 7 bits that one number can hold exactly. */
const LETTERS = 7;
/** Longer texts are compared as texts: many numbers would cost more. */
const LONGEST = 3 * LETTERS;

/** Text as numbers that order as it does: dates and LexoRanks, say. False if a letter isn't ASCII. */
const encode = (text: string, into: readonly Float64Array[], row: number): boolean => {
  for (const [part, column] of into.entries()) {
    let number = 0;
    for (let at = part * LETTERS; at < (part + 1) * LETTERS; at++) {
      // One more than the code, so that the end of a text comes before any letter.
      const code = at < text.length ? text.charCodeAt(at) + 1 : 0;
      if (code > 127) return false;
      number = number * 128 + code;
    }
    column[row] = number;
  }
  return true;
};

const combine = (major: Float64Array<ArrayBuffer>, minor: Places): Float64Array<ArrayBuffer> =>
  placesOfNumbers(major.map((place, row) => place * minor.distinct + (minor.places[row] ?? 0))).places;

const placesOfShortTexts = (keys: readonly (Comparable | null)[]): Places | null => {
  const longest = keys.reduce<number>(
    (most, key) => Math.max(most, key === null ? 0 : String(key).length),
    1,
  );
  if (longest > LONGEST) return null;
  const columns = Array.from({ length: Math.ceil(longest / LETTERS) }, () => new Float64Array(keys.length));
  for (const [row, key] of keys.entries()) {
    if (key === null) for (const column of columns) column[row] = Infinity;
    else if (!encode(String(key), columns, row)) return null;
  }
  let places = new Float64Array(keys.length);
  for (const column of columns) places = combine(places, placesOfNumbers(column));
  let distinct = 0;
  for (const place of places) distinct = Math.max(distinct, place + 1);
  return { places, distinct };
};

const placesOf = (keys: readonly (Comparable | null)[]): Places =>
  keys.some((key) => typeof key === 'string')
    ? (placesOfShortTexts(keys) ?? placesOfTexts(keys))
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
