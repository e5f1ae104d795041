// What a scheduled trigger does: it puts the work into the queue, where it may take its time and be tried again.
import type { BackupJob, JobQueue } from '../app/ports/backup';

/** One that is lost is taken up by the next trigger. */
const jobs = {
  'daily-backup': { type: 'snapshot', reason: 'daily' },
  'daily-sweep': { type: 'sweep' },
  'weekly-drill': { type: 'drill' },
} as const satisfies Record<string, BackupJob>;

export type ScheduledJob = keyof typeof jobs;

export const scheduleJob =
  (queue: JobQueue) =>
  (job: ScheduledJob): Promise<boolean> =>
    queue.push(jobs[job]);
