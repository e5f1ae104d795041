// What backups write down of themselves: how each job ended last, the restore that is under way, parts of a file on their
// way in.
import { kvs } from '@forge/kvs';
import { jobReportSchema, restoreStateSchema } from '#contract/backup';
import { dataKinds } from '#contract/data-kinds';
import { succeed, type Result } from '#contract/errors';
import { z } from '#contract/zod';
import type { JobReports, RestoreDesk, UploadDesk } from '../app/ports/backup';
import { attempt } from './attempt';
import { toKey } from './keys';

/** The custom entity of the manifest. */
const jobEntity = 'job';

const toSeconds = (ms: number): number => Math.floor(ms / 1000);

const jobRecordSchema = z.object({ body: jobReportSchema });

export const createJobReports = (): JobReports => ({
  read: async (name) => {
    const found = await attempt(() => kvs.entity(jobEntity).get(toKey('job', name)));
    if (!found.ok) return found;
    const record = jobRecordSchema.safeParse(found.value);
    return succeed(record.success ? record.data.body : null);
  },
  write: async (name, report) => {
    const record = { name, at: toSeconds(report.at), state: report.state, body: report };
    const written = await attempt(() => kvs.entity(jobEntity).set(toKey('job', name), record));
    return written.ok ? succeed(null) : written;
  },
});

const restoreKey = toKey('restore', 'last');

const restoreRecordSchema = z.strictObject({
  state: restoreStateSchema,
  exact: z.boolean(),
  keeps: z.boolean(),
  owners: z.record(z.string(), z.string()),
});

export const createRestoreDesk = (): RestoreDesk => ({
  read: async () => {
    const found = await attempt(() => kvs.get(restoreKey));
    if (!found.ok) return found;
    const record = restoreRecordSchema.safeParse(found.value);
    return succeed(record.success ? record.data : null);
  },
  write: async (record) => {
    const written = await attempt(() => kvs.set(restoreKey, record));
    return written.ok ? succeed(null) : written;
  },
});

const toUploadKey = (uploadId: string, part: number): string => toKey('upload', `${uploadId}.${part}`);
const ttl = { value: dataKinds.upload.days ?? 1, unit: 'DAYS' } as const;

const readUpload = async (uploadId: string, parts: number): Promise<Result<string | null>> => {
  const read: string[] = [];
  for (let part = 0; part < parts; part += 1) {
    const found = await attempt(() => kvs.get<string>(toUploadKey(uploadId, part)));
    if (!found.ok) return found;
    if (typeof found.value !== 'string') return succeed(null);
    read.push(found.value);
  }
  return succeed(read.join(''));
};

export const createUploadDesk = (): UploadDesk => ({
  put: async (uploadId, part, data) => {
    const written = await attempt(() => kvs.set(toUploadKey(uploadId, part), data, { ttl }));
    return written.ok ? succeed(null) : written;
  },
  read: readUpload,
});
