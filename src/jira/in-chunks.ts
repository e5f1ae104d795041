// Lists cut to the length that Jira takes at once.

/** In order, each of at most `size` values; none of an empty list. */
export const inChunks = <Value>(values: readonly Value[], size: number): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
