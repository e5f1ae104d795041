// The names that cross the bridge, bounded in form and length, so that none of them can be mistaken for anything else.
import { z } from './zod';

/** A project, issue or link type, as Jira numbers it: small enough to be the same number wherever it is read as one. */
export const jiraIdSchema = z.string().regex(/^[1-9]\d{0,14}$/);

/** `duedate` or `customfield_10015`. */
export const fieldIdSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/);

/** `712020:5f3c…`: opaque; Atlassian promises up to 128 characters. */
export const accountIdSchema = z.string().regex(/^[A-Za-z0-9:_-]{1,128}$/);

/** One that the app made, at random. */
export const ownIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** A group: Jira's ids of groups are UUIDs. */
export const groupIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** A day of the calendar, `2026-11-24`. */
export const isoDateSchema = z.iso.date();

/** What people choose something by: neither blank nor padded, and on one line. */
export const nameSchema = z
  .string()
  .max(100)
  .regex(/^\S(?:[^\p{Cc}]*\S)?$/u);

/** How often a document was written; 0 where there is none yet. */
export const versionSchema = z.int().min(0).max(2_000_000_000);
