// Working schedules as they are stored and sent: hours of the week, exceptions, a parent; and who works by which.
import {
  accountIdSchema,
  groupIdSchema,
  isoDateSchema,
  jiraIdSchema,
  nameSchema,
  ownIdSchema,
  versionSchema,
} from './ids';
import { z } from './zod';

const maxMinute = 2 * 24 * 60;

/** Minutes since the day's midnight. A shift that ends after midnight belongs to the day on which it begins. */
const intervalSchema = z
  .strictObject({ start: z.int().min(0).max(1439), end: z.int().min(1).max(maxMinute) })
  .refine(({ start, end }) => start < end, 'An interval ends after its start.');

/** No hours make a day off. */
const dayHoursSchema = z.array(intervalSchema).max(12);

const everySchema = z.int().min(1).max(99);
const weekdaySchema = z.int().min(0).max(6);

const dayInMonthSchema = z.union([
  z.strictObject({ day: z.int().min(1).max(31) }),
  /** `position` is 1 to 4, or 5 for the last of its kind in the month. */
  z.strictObject({ weekday: weekdaySchema, position: z.int().min(1).max(5) }),
]);

/** Weekdays count from 0, Monday; months from 1. */
const recurrenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daily'), every: everySchema }),
  z.strictObject({
    kind: z.literal('weekly'),
    every: everySchema,
    weekdays: z.array(weekdaySchema).min(1).max(7),
  }),
  z.strictObject({ kind: z.literal('monthly'), every: everySchema, on: dayInMonthSchema }),
  z.strictObject({ kind: z.literal('yearly'), month: z.int().min(1).max(12), on: dayInMonthSchema }),
]);

/** From `first` to `last`, both inclusive; with a recurrence on its days between them. */
const exceptionSchema = z
  .strictObject({
    name: z.string().max(100),
    first: isoDateSchema,
    last: isoDateSchema,
    hours: dayHoursSchema,
    recurrence: recurrenceSchema.nullable(),
    /** `holidays:DE-BY` or `file`; null where a person wrote it. */
    source: z.string().max(40).nullable(),
  })
  .refine(({ first, last }) => first <= last, 'An exception ends no sooner than it starts.');

/** Whose it is, and with that who may change it. */
export const homeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('site') }),
  z.strictObject({ type: z.literal('project'), projectId: jiraIdSchema }),
  z.strictObject({ type: z.literal('person'), accountId: accountIdSchema }),
]);

export type Home = z.output<typeof homeSchema>;

export const workingScheduleSchema = z.strictObject({
  schemaVersion: z.literal(1),
  name: nameSchema,
  home: homeSchema,
  /** IANA name; null takes the parent's, or each viewer's project's. */
  zone: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/)
    .nullable(),
  parentId: ownIdSchema.nullable(),
  /** Monday first; null takes the parent's hours, or none without a parent. */
  week: z.array(dayHoursSchema.nullable()).length(7),
  exceptions: z.array(exceptionSchema).max(1000),
});

export type WorkingSchedule = z.output<typeof workingScheduleSchema>;

export const scheduleDocumentSchema = z.strictObject({
  id: ownIdSchema,
  version: versionSchema,
  body: workingScheduleSchema,
});

export type ScheduleDocument = z.output<typeof scheduleDocumentSchema>;

/** What lists and pickers show of a schedule. */
export const scheduleEntrySchema = z.strictObject({ id: ownIdSchema, name: nameSchema, home: homeSchema });

export type ScheduleEntry = z.output<typeof scheduleEntrySchema>;

export const assignmentTargetSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('site') }),
  z.strictObject({ type: z.literal('project'), projectId: jiraIdSchema }),
  z.strictObject({ type: z.literal('group'), groupId: groupIdSchema }),
  z.strictObject({ type: z.literal('person'), accountId: accountIdSchema }),
]);

export type AssignmentTarget = z.output<typeof assignmentTargetSchema>;

/** In effect from one day to another, both inclusive; null is open. */
const assignedPeriodSchema = z
  .strictObject({
    scheduleId: ownIdSchema,
    from: isoDateSchema.nullable(),
    to: isoDateSchema.nullable(),
  })
  .refine(
    ({ from, to }) => from === null || to === null || from <= to,
    'A period ends no sooner than it starts.',
  );

export type AssignedPeriod = z.output<typeof assignedPeriodSchema>;

/** The first period that holds a day decides. */
export const assignedPeriodsSchema = z.array(assignedPeriodSchema).max(20);

export const assignmentSchema = z.strictObject({
  target: assignmentTargetSchema,
  periods: assignedPeriodsSchema,
});

export const scheduleAssignmentsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  assignments: z.array(assignmentSchema).max(500),
});

export type ScheduleAssignments = z.output<typeof scheduleAssignmentsSchema>;

export const scheduleIndexSchema = z.strictObject({
  schemaVersion: z.literal(1),
  schedules: z.array(scheduleEntrySchema).max(400),
  /** Built-in schedules that an administrator removed. */
  removed: z.array(ownIdSchema).max(10),
});

export type ScheduleIndex = z.output<typeof scheduleIndexSchema>;
