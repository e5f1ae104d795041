// The audit: written in the same transaction as what it tells of, read back by time.
import { Sort, kvs } from '@forge/kvs';
import { auditDays, auditEntrySchema, type AuditEntry } from '#contract/audit';
import { succeed } from '#contract/errors';
import { z } from '#contract/zod';
import type { AuditTrail, Change, Clock } from '../app/ports';
import { attempt } from './attempt';

/** The custom entity of the manifest. */
export const auditEntity = 'audit';

const bodySchema = z.object({
  action: auditEntrySchema.shape.action,
  subject: auditEntrySchema.shape.subject,
});

const recordSchema = z.object({ at: z.int(), actor: z.string(), body: bodySchema });

type AuditRecord = z.output<typeof recordSchema>;

/** Seconds fit the platform's 32-bit integers, milliseconds don't. */
const toSeconds = (ms: number): number => Math.floor(ms / 1000);

export const toAuditRecord = (
  { by, action, subject }: NonNullable<Change['audit']>,
  now: number,
): AuditRecord => ({ at: toSeconds(now), actor: by, body: { action, subject } });

/** Entries that this release doesn't know are passed over. */
const toEntries = (values: readonly unknown[]): AuditEntry[] =>
  values.flatMap((value) => {
    const parsed = recordSchema.safeParse(value);
    if (!parsed.success) return [];
    const { at, actor, body } = parsed.data;
    return [{ at: at * 1000, by: actor, ...body }];
  });

const pageSize = 50;

const msPerDay = 86_400_000;

/** Entries that are over stay readable for up to two days; here they are gone. */
export const createAuditTrail = ({ clock }: { readonly clock: Clock }): AuditTrail => ({
  list: async (next) => {
    const query = kvs
      .entity<AuditRecord>(auditEntity)
      .query()
      .index('by-time')
      .sort(Sort.DESC)
      .limit(pageSize);
    const page = await attempt(() => (next === null ? query : query.cursor(next)).getMany());
    if (!page.ok) return page;
    const { results, nextCursor } = page.value;
    const found = toEntries(results.map(({ value }) => value));
    const entries = found.filter(({ at }) => at > clock.now() - auditDays * msPerDay);
    // Newest first: after one that is over all are.
    return succeed({ entries, next: entries.length < found.length ? null : (nextCursor ?? null) });
  },
});
