// Careful steps into JSON of unknown make. Every answer of Jira is read through these, so a surprise is a null, never a crash.

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object at a path of keys; null where there is none. */
export const objectAt = (value: unknown, ...path: readonly string[]): Json | null => {
  let at: unknown = value;
  for (const key of path) at = isJson(at) ? at[key] : null;
  return isJson(at) ? at : null;
};

export const textAt = (value: unknown, key: string): string | null => {
  const found = isJson(value) ? value[key] : null;
  return typeof found === 'string' ? found : null;
};

/** Finite numbers only. */
export const numberAt = (value: unknown, key: string): number | null => {
  const found = isJson(value) ? value[key] : null;
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
};

export const listAt = (value: unknown, key: string): readonly unknown[] => {
  const found = isJson(value) ? value[key] : null;
  return Array.isArray(found) ? found : [];
};
