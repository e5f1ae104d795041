// A configuration document as single decisions, so that each can be overridden, left, compared and merged by itself.
// A key that isn't there was left open. It must not know where documents come from.
import type { ProjectConfiguration, SiteConfiguration } from '#contract/configuration';
import {
  configurationSchemaVersion,
  projectConfigurationSchema,
  siteConfigurationSchema,
} from '#contract/configuration';

/** By `writePolicy`, `fields.start` or `linkTypes.10000`. */
export type Decisions = ReadonlyMap<string, unknown>;

export const noDecisions: Decisions = new Map();

const withPrefix = (prefix: string, record: object): [string, unknown][] =>
  Object.entries(record).map(([key, value]): [string, unknown] => [`${prefix}.${key}`, value]);

export const toDecisions = (body: SiteConfiguration | ProjectConfiguration): Decisions => {
  const { schemaVersion: _, fields, linkTypes, ...plain } = body;
  return new Map([
    ...Object.entries(plain).map(([key, value]): [string, unknown] => [key, value]),
    ...withPrefix('fields', fields),
    ...withPrefix('linkTypes', linkTypes),
  ]);
};

const within = (decisions: Decisions, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    [...decisions].flatMap(([key, value]) =>
      key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), value]] : [],
    ),
  );

const toBody = (decisions: Decisions): object => ({
  ...Object.fromEntries([...decisions].filter(([key]) => !key.includes('.'))),
  schemaVersion: configurationSchemaVersion,
  fields: within(decisions, 'fields'),
  linkTypes: within(decisions, 'linkTypes'),
});

/** Null where a value is out of its bounds. */
export const fromSiteDecisions = (decisions: Decisions): SiteConfiguration | null =>
  siteConfigurationSchema.safeParse(toBody(decisions)).data ?? null;

export const fromProjectDecisions = (decisions: Decisions): ProjectConfiguration | null =>
  projectConfigurationSchema.safeParse(toBody(decisions)).data ?? null;

/** Whether two decisions come to the same; `undefined` is one that was left open. */
export const isSameDecision = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const changedKeys = (from: Decisions, to: Decisions): readonly string[] =>
  [...new Set([...from.keys(), ...to.keys()])].filter((key) => !isSameDecision(from.get(key), to.get(key)));

/** `undefined` leaves it open. */
export const withDecision = (decisions: Decisions, key: string, value: unknown): Decisions => {
  const changed = new Map(decisions);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
};

export interface Merge {
  /** Theirs with all that was changed here; where both changed the same, what was decided here. */
  readonly merged: Decisions;
  /** Changed by both, differently: somebody has to choose. */
  readonly clashes: readonly string[];
}

export const mergeDecisions = (base: Decisions, mine: Decisions, theirs: Decisions): Merge => {
  const changedHere = changedKeys(base, mine);
  const changedThere = new Set(changedKeys(base, theirs));
  const merged = changedHere.reduce((made, key) => withDecision(made, key, mine.get(key)), theirs);
  const clashes = changedHere.filter(
    (key) => changedThere.has(key) && !isSameDecision(mine.get(key), theirs.get(key)),
  );
  return { merged, clashes };
};
