// Keys → their places among each other, as numbers: what sorting natively needs. Empties have the last place.

export type Key = string | number;

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

const placesOfTexts = (keys: readonly (Key | null)[]): Places => {
  const texts = new Set<string>();
  for (const key of keys) if (key !== null) texts.add(String(key));
  const at = new Map<string, number>();
  for (const text of [...texts].sort()) at.set(text, at.size);
  const places = Float64Array.from(keys, (key) =>
    key === null ? at.size : (at.get(String(key)) ?? at.size),
  );
  return { places, distinct: at.size + 1 };
};

/** Keys are of one type, but for nulls. */
export const placesOf = (keys: readonly (Key | null)[]): Places =>
  keys.some((key) => typeof key === 'string')
    ? placesOfTexts(keys)
    : placesOfNumbers(Float64Array.from(keys, (key) => (key === null ? Infinity : Number(key))));
