// Rows given as columns of places → their order. Counts instead of comparing: one pass a column, the last one first.

interface PlaceColumn {
  /** By row: whole numbers from 0 to below `distinct`. */
  readonly places: Uint32Array | Float64Array;
  readonly distinct: number;
  readonly isDescending: boolean;
}

/** The rows of `order`, by their places; those of one place stay in the order they are in. */
const sortOnce = (order: Uint32Array, { places, distinct, isDescending }: PlaceColumn): Uint32Array => {
  const last = distinct - 1;
  const begins = new Uint32Array(distinct + 1);
  for (const row of order) {
    const place = places[row] ?? 0;
    const at = (isDescending ? last - place : place) + 1;
    begins[at] = (begins[at] ?? 0) + 1;
  }
  for (let at = 1; at < distinct; at++) begins[at] = (begins[at] ?? 0) + (begins[at - 1] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const row of order) {
    const place = places[row] ?? 0;
    const at = isDescending ? last - place : place;
    const into = begins[at] ?? 0;
    begins[at] = into + 1;
    sorted[into] = row;
  }
  return sorted;
};

/** Indices of the rows in order; rows of equal places stay in the order they are in. */
export const sortPlaces = (columns: readonly PlaceColumn[], count: number): Uint32Array =>
  columns.reduceRight<Uint32Array>(
    sortOnce,
    new Uint32Array(count).map((_, row) => row),
  );
