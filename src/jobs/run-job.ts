// The work of the queue: takes an event as it arrives and does what it asks for. Whoever calls says what a failure means.
import { fail, type Result } from '#contract/errors';
import { z } from '#contract/zod';
import { runDrill, runSnapshot, type JobParts } from '../app/backup/run-jobs';
import { runRestore, type RestoreParts } from '../app/backup/run-restore';
import { sweepRetention } from '../app/sweep-retention';

const jobSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), reason: z.enum(['daily', 'asked']) }),
  z.object({ type: z.literal('drill') }),
  z.object({ type: z.literal('sweep') }),
  z.object({ type: z.literal('restore'), restoreId: z.string() }),
]);

export const runJob =
  (parts: JobParts & RestoreParts) =>
  async (event: unknown): Promise<Result<null>> => {
    const job = jobSchema.safeParse(event);
    if (!job.success) return fail('version-mismatch', 'This release of the app has no such job.');
    switch (job.data.type) {
      case 'snapshot':
        return runSnapshot(parts, job.data.reason);
      case 'drill':
        return runDrill(parts);
      case 'sweep':
        return sweepRetention(parts);
      case 'restore':
        return runRestore(parts, job.data.restoreId);
    }
  };
