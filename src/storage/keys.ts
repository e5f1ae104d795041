// The keys of Forge Storage, built here and nowhere else. The platform takes letters, digits and `: . _ - #`.

const part = /^[A-Za-z0-9._-]{1,128}$/;

/** `<kind>:<id>`. An id that could end up in another kind's keys is a defect of the caller. */
export const toKey = (kind: string, id: string): string => {
  if (!part.test(kind) || !part.test(id)) throw new RangeError('Neither kind nor id may hold a colon.');
  return `${kind}:${id}`;
};
