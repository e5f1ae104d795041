// Whether two flat records say the same, in whatever order their keys came.

/** One text for all records that say the same. */
export const recordKey = (record: object): string => JSON.stringify(Object.entries(record).sort());

export const isSame = (one: object, other: object): boolean => recordKey(one) === recordKey(other);
