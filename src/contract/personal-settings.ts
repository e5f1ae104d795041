// What one person set for themselves, seen by nobody else. What is absent or null is at its default.
import { contextContentSchema } from './shared-context';
import { ownIdSchema, versionSchema } from './ids';
import { viewLayerSchema } from './view';
import { z } from './zod';

const choice = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.enum(names).nullable().exactOptional();

export const preferencesSchema = z.strictObject({
  firstDayOfWeek: choice('monday', 'saturday', 'sunday'),
  dateFormat: choice('language', 'day-month', 'month-day', 'iso'),
  durationFormat: choice('days', 'hours', 'jira'),
  density: choice('compact', 'standard', 'comfortable'),
  barLabels: choice('beside', 'inside', 'none'),
  zoom: choice('year', 'quarter', 'month', 'week', 'day', 'hour'),
  snap: choice('hour', 'day', 'week', 'none'),
  confirm: choice('always', 'cascades', 'never'),
  colours: choice('standard', 'colour-blind-safe', 'high-contrast'),
  motion: choice('system', 'reduced'),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Z]{2})?$/)
    .nullable()
    .exactOptional(),
  keyHints: z.boolean().nullable().exactOptional(),
  lastContextId: ownIdSchema.nullable().exactOptional(),
});

const boundedRecord = <Value extends z.ZodType>(value: Value, max: number) =>
  z
    .record(ownIdSchema, value)
    .refine((entries) => Object.keys(entries).length <= max, `No more than ${max} of these.`);

export const personalSettingsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  preferences: preferencesSchema,
  /** Contexts that were not shared, by an id that the page made. */
  contexts: boundedRecord(contextContentSchema, 30),
  /** What differs from shared contexts, by their ids. */
  layers: boundedRecord(viewLayerSchema, 60),
  /** Ids of shared contexts, in the order in which they are shown. */
  favourites: z.array(ownIdSchema).max(100),
});

export type PersonalSettings = z.output<typeof personalSettingsSchema>;

export const personalDocumentSchema = z.strictObject({
  version: versionSchema,
  body: personalSettingsSchema,
});

/** Null removes. The last writer wins, each part by itself. */
export const personalChangesSchema = z.strictObject({
  preferences: preferencesSchema.exactOptional(),
  contexts: boundedRecord(contextContentSchema.nullable(), 30).exactOptional(),
  layers: boundedRecord(viewLayerSchema.nullable(), 60).exactOptional(),
  favourites: z.array(ownIdSchema).max(100).exactOptional(),
});

export type PersonalChanges = z.output<typeof personalChangesSchema>;

export const noPersonalSettings = (): PersonalSettings => ({
  schemaVersion: 1,
  preferences: {},
  contexts: {},
  layers: {},
  favourites: [],
});
