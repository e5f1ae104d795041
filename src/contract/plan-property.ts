// The issue's entity property `gantt.plan`: planning attributes that Jira has no field for, with their own history,
// since Jira keeps none of properties. Anyone who may edit the issue can write it, so it is parsed as hostile.
import { linkTypeNames } from './configuration';
import { fail, succeed, type Result } from './errors';
import { accountIdSchema, ownIdSchema } from './ids';
import { z } from './zod';

export const planPropertyKey = 'gantt.plan';

export const constraintTypes = ['ASAP', 'ALAP', 'SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO'] as const;

/** At most this many changes, and the whole property at most this many bytes of JSON. */
export const maxPastChanges = 50;
export const maxPlanPropertyBytes = 24 * 1024;
export const maxIncomingLinks = 200;

/** Jira itself takes no property over this. */
const maxJiraPropertyCharacters = 32_768;

const planPropertyVersion = 1;
const maxLagMinutes = 20 * 366 * 1440;
const lastInstant = 253_402_300_799_999;

const modeSchema = z.enum(['auto', 'manual']);

const constraintSchema = z
  .strictObject({ type: z.enum(constraintTypes), date: z.iso.date().nullable() })
  .refine(({ type, date }) => (date === null) === (type === 'ASAP' || type === 'ALAP'), {
    path: ['date'],
    message: 'ASAP and ALAP have no date, all others have one.',
  });

const incomingLinkSchema = z.strictObject({
  type: z.enum(linkTypeNames),
  /** Working minutes of the successor's calendar, unless `unit` says otherwise; negative for a lead. */
  lag: z.int().min(-maxLagMinutes).max(maxLagMinutes),
  /** Minutes of all time, or percent of the predecessor's duration. */
  unit: z.enum(['elapsed', 'percent']).exactOptional(),
});

/** `<link type id>:<predecessor's issue id>`: a link is kept by its successor. */
const linkKeySchema = z.string().regex(/^[1-9]\d{0,14}:[1-9]\d{0,14}$/);

const linksSchema = <Value extends z.ZodType>(value: Value, max: number) =>
  z
    .record(linkKeySchema, value)
    .refine((links) => Object.keys(links).length <= max, `No more than ${max} links.`);

/** What is absent was never set: scheduled automatically, no constraint or deadline, the project's calendar, no milestone. */
const planSchema = z.strictObject({
  mode: modeSchema.exactOptional(),
  constraint: constraintSchema.exactOptional(),
  /** The last day on which it may end: pulls late dates, moves nothing. */
  deadline: z.iso.date().exactOptional(),
  calendarId: ownIdSchema.exactOptional(),
  milestone: z.boolean().exactOptional(),
  links: linksSchema(incomingLinkSchema, maxIncomingLinks).exactOptional(),
});

/** A value sets its attribute, null clears it, what is absent stays; links one by one. */
const planChangeSchema = z.strictObject({
  mode: modeSchema.nullable().exactOptional(),
  constraint: constraintSchema.nullable().exactOptional(),
  deadline: z.iso.date().nullable().exactOptional(),
  calendarId: ownIdSchema.nullable().exactOptional(),
  milestone: z.boolean().nullable().exactOptional(),
  /** One change may drop all links and make as many others. */
  links: linksSchema(incomingLinkSchema.nullable(), 2 * maxIncomingLinks).exactOptional(),
});

const instantSchema = z.int().min(0).max(lastInstant);

/** The id of what was done, shared by all issues that it changed. */
const actionSchema = ownIdSchema;

const pastChangeSchema = z.strictObject({
  /** Epoch milliseconds at which it was changed. */
  at: instantSchema,
  by: accountIdSchema,
  action: actionSchema,
  /** What the change replaced, as the change that would take it back. */
  before: planChangeSchema,
});

const planPropertySchema = z.strictObject({
  v: z.literal(planPropertyVersion),
  /** Counts every change: what a writer compares before it writes. */
  rev: z.int().min(1).max(Number.MAX_SAFE_INTEGER),
  /** Epoch milliseconds of the last change; indexed for JQL by the manifest. */
  changed: instantSchema,
  action: actionSchema,
  plan: planSchema,
  /** Oldest first. */
  past: z.array(pastChangeSchema).max(maxPastChanges),
  /** How many of the oldest changes were given up for want of room. */
  dropped: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
});

export type PlanAttributes = z.output<typeof planSchema>;
export type PlanChange = z.output<typeof planChangeSchema>;
export type PastChange = z.output<typeof pastChangeSchema>;
export type PlanProperty = z.output<typeof planPropertySchema>;

const isOfLaterVersion = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'v' in value && Number(value.v) > planPropertyVersion;

const isTooLarge = (value: unknown): boolean => JSON.stringify([value]).length > maxJiraPropertyCharacters;

/** Parses a JSON value that Jira gave. What this release doesn't know is refused whole: guessing would lose it on the next write. */
export const parsePlanProperty = (value: unknown): Result<PlanProperty> => {
  if (isTooLarge(value)) return fail('too-large', 'The property is larger than Jira allows.');
  if (isOfLaterVersion(value)) return fail('version-mismatch', 'A later release wrote the property.');
  const parsed = planPropertySchema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return fail('invalid-input', 'The property has not the shape that this app writes.', { field });
};
