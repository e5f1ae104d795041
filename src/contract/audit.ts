// Who changed which add-on data and when: ids and names of operations, never what was in it.
import { accountIdSchema } from './ids';
import { z } from './zod';

/** An entry is forgotten after so many days. */
export const auditDays = 180;

export const auditActions = [
  'configuration-saved',
  'schedule-created',
  'schedule-saved',
  'schedule-deleted',
  'schedules-assigned',
  'context-shared',
  'context-deleted',
  'context-restored',
  'snapshot-restored',
  'grants-confirmed',
] as const;

export type AuditAction = (typeof auditActions)[number];

export const auditEntrySchema = z.strictObject({
  /** Epoch milliseconds. */
  at: z.int(),
  by: accountIdSchema,
  action: z.enum(auditActions),
  /** `site`, `project:10001`, or the kind and id of a document. */
  subject: z.string().max(200),
});

export type AuditEntry = z.output<typeof auditEntrySchema>;

export const auditPageSchema = z.strictObject({
  /** Newest first. */
  entries: z.array(auditEntrySchema),
  /** Where to go on; null at the end. Good for a while only. */
  next: z.string().max(2000).nullable(),
});
