// The queue of background work. An event names the job and nothing of what it works on.
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import type { JobQueue } from '../app/ports/backup';

/** The key of the manifest's consumer. */
const queueKey = 'jobs';

/** One after the other: two at once would do no harm, and twice the work. */
const concurrency = { key: 'jobs', limit: 1 };

export const createJobQueue = (): JobQueue => ({
  push: async (job) => {
    try {
      await new Queue({ key: queueKey }).push({ body: { ...job }, concurrency });
      return true;
    } catch {
      // Forge has a class for each way to refuse; all of them mean that nothing was queued.
      return false;
    }
  },
});

/** What a consumer returns to be called again. */
export const askForRetry = (): InvocationError =>
  new InvocationError({ retryAfter: 300, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
