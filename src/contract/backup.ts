// Backups as administrators see them: what was kept and in which health, what a restore would change and how far one is,
// and the file that leaves the site. Ids and counts; content travels only in the file.
import { documentKinds } from './data-kinds';
import { accountIdSchema, jiraIdSchema, ownIdSchema } from './ids';
import { z } from './zod';

const kindSchema = z.enum(documentKinds);

/** Why a snapshot was taken. */
const snapshotReasons = ['daily', 'asked', 'before-restore', 'imported'] as const;

export type SnapshotReason = (typeof snapshotReasons)[number];

/** Of one copy of a snapshot. `unreachable`: its store didn't answer. */
const copyHealths = ['good', 'damaged', 'missing', 'unreachable'] as const;

export type CopyHealth = (typeof copyHealths)[number];

const copiesSchema = z.strictObject({ keyValue: z.enum(copyHealths), sql: z.enum(copyHealths) });

export type Copies = z.output<typeof copiesSchema>;

const countSchema = z.int().min(0);

/** What stands beside each copy, so that it can be told from another and from a damaged one. */
export const snapshotManifestSchema = z.strictObject({
  id: ownIdSchema,
  format: z.literal(1),
  /** Epoch milliseconds. */
  takenAt: z.int(),
  reason: z.enum(snapshotReasons),
  /** Documents by kind; kinds without any are absent. */
  counts: z.partialRecord(kindSchema, countSchema),
  bytes: countSchema,
  /** Of the compressed bytes, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Into how many this copy was cut. */
  parts: countSchema,
  isDamaged: z.boolean(),
});

export type SnapshotManifest = z.output<typeof snapshotManifestSchema>;

const snapshotEntrySchema = z.strictObject({
  id: ownIdSchema,
  takenAt: z.int(),
  reason: z.enum(snapshotReasons),
  documents: countSchema,
  counts: snapshotManifestSchema.shape.counts,
  bytes: countSchema,
  copies: copiesSchema,
});

export type SnapshotEntry = z.output<typeof snapshotEntrySchema>;

export const restoreScopeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('all') }),
  z.strictObject({ type: z.literal('kind'), kind: kindSchema }),
  z.strictObject({ type: z.literal('document'), kind: kindSchema, id: z.string().max(128) }),
]);

export type RestoreScope = z.output<typeof restoreScopeSchema>;

/** As many ids as an answer names of each; the counts are of all. */
export const namedChanges = 100;

const changedIdsSchema = z.strictObject({
  count: countSchema,
  ids: z.array(z.string().max(128)).max(namedChanges),
});

/** What differs of one kind: `created` is in the snapshot only, `removed` in today's data only. */
const kindChangesSchema = z.strictObject({
  kind: kindSchema,
  created: changedIdsSchema,
  changed: changedIdsSchema,
  removed: changedIdsSchema,
  same: countSchema,
});

export type KindChanges = z.output<typeof kindChangesSchema>;

export const comparisonSchema = z.strictObject({
  copies: copiesSchema,
  changes: z.array(kindChangesSchema),
  /** Documents that this release can't read; they stay as they are. */
  unreadable: z.array(z.string().max(300)).max(namedChanges),
});

export const restoreAnswerSchema = comparisonSchema.extend({
  /** Null for a dry run. */
  restoreId: ownIdSchema.nullable(),
  /** Contexts whose grants would be switched off until they are confirmed. */
  switchedOff: countSchema,
  /** Owners who aren't on the site: what was theirs becomes the caller's. */
  strangers: z.array(accountIdSchema).max(namedChanges),
});

export const restoreStates = ['waiting', 'running', 'done', 'failed'] as const;

/** The last restore, running or over. */
export const restoreStateSchema = z.strictObject({
  id: ownIdSchema,
  snapshotId: ownIdSchema,
  by: accountIdSchema,
  /** Epoch milliseconds. */
  at: z.int(),
  scope: restoreScopeSchema,
  state: z.enum(restoreStates),
  done: countSchema,
  total: countSchema,
  /** Restoring this one takes it back; null until it was taken. */
  beforeId: ownIdSchema.nullable(),
  /** Contexts whose grants wait for `backup.confirm`. */
  switchedOff: z.array(ownIdSchema).max(2000),
});

export type RestoreState = z.output<typeof restoreStateSchema>;

/** How a job ended last. */
export const jobReportSchema = z.strictObject({
  at: z.int(),
  state: z.enum(['done', 'partial', 'failed']),
  snapshotId: ownIdSchema.nullable(),
  documents: countSchema,
  /** Milliseconds. */
  took: countSchema,
  copies: copiesSchema.nullable(),
});

export type JobReport = z.output<typeof jobReportSchema>;

export const backupListSchema = z.strictObject({
  /** Newest first. */
  snapshots: z.array(snapshotEntrySchema),
  restore: restoreStateSchema.nullable(),
  lastBackup: jobReportSchema.nullable(),
  lastDrill: jobReportSchema.nullable(),
});

export const uploadLimits = {
  /** Characters of base64 in one call: below what `invoke` takes, and one value of storage. */
  partLength: 200_000,
  parts: 100,
  documents: 20_000,
  /** After decompression. */
  bytes: 64 * 1024 * 1024,
  depth: 31,
} as const;

/** Characters of base64 in one answer of the download. */
export const downloadPartLength = 3_000_000;

const base64 = z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/);

export const uploadSchema = z.strictObject({
  uploadId: ownIdSchema,
  part: z
    .int()
    .min(0)
    .max(uploadLimits.parts - 1),
  data: base64.min(1).max(uploadLimits.partLength),
});

export const exportAnswerSchema = z.strictObject({
  part: countSchema,
  parts: countSchema,
  data: base64.max(downloadPartLength),
  fileName: z.string().max(100),
});

const mappingSchema = <Id extends z.ZodType<string, string>>(id: Id) =>
  z.record(id, id).refine((map) => Object.keys(map).length <= 1000, 'No more than 1000 of these.');

export const importSchema = z.strictObject({
  uploadId: ownIdSchema,
  parts: z.int().min(1).max(uploadLimits.parts),
  /** Of a document whose id is taken by another: left out, put in its place, or brought in under a new id. */
  onTaken: z.enum(['skip', 'replace', 'copy']),
  /** From ids in the file to ids here. Ids that are here need no row. */
  projects: mappingSchema(jiraIdSchema),
  people: mappingSchema(accountIdSchema),
  dryRun: z.boolean(),
});

export type ImportInput = z.output<typeof importSchema>;

export const importAnswerSchema = restoreAnswerSchema.omit({ copies: true }).extend({
  /** In the file, and not to be seen by the caller here. */
  projects: z.array(jiraIdSchema).max(namedChanges),
  /** Left out because their id is taken, or because nothing of what they are about is here. */
  skipped: changedIdsSchema,
});
