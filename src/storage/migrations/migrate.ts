// Brings a stored body up to the shape that this release works with, one version at a time.
import { fail, succeed, type Result } from '#contract/errors';
import type { z } from '#contract/zod';

/** From one schema version to the next. It is kept for as long as a document of the old version may be stored. */
export type MigrationStep = (body: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export interface BodyShape<Body> {
  /** Of the current version. */
  readonly schema: z.ZodType<Body>;
  /** The first step leads from version 1 to 2; so the current version is one more than there are steps. */
  readonly steps: readonly MigrationStep[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readVersion = (body: Readonly<Record<string, unknown>>): number | null => {
  const version = body['schemaVersion'];
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
};

const unreadable = () => fail('unexpected', 'A stored document has not the shape that it was written in.');

/** A body of a later release is refused with `version-mismatch`: whoever can't read it must not write it either. */
export const migrate = <Body>(shape: BodyShape<Body>, stored: unknown): Result<Body> => {
  const version = isRecord(stored) ? readVersion(stored) : null;
  if (!isRecord(stored) || version === null) return unreadable();
  const current = shape.steps.length + 1;
  if (version > current) return fail('version-mismatch', 'A later release of the app wrote the document.');
  let body = stored;
  shape.steps.slice(version - 1).forEach((step, index) => {
    body = { ...step(body), schemaVersion: version + index + 1 };
  });
  const parsed = shape.schema.safeParse(body);
  return parsed.success ? succeed(parsed.data) : unreadable();
};
