// The handlers that the manifest names. Every operation of the contract is one; nothing else can be called.
import Resolver, { type Request } from '@forge/resolver';
import { fail } from '#contract/errors';
import { isOperationName, operationNames } from '#contract/operations';
import { composeJobs, composePipeline } from './compose';
import { askForRetry } from './forge/job-queue';
import type { ScheduledJob } from './jobs/schedule-job';

const pipeline = composePipeline();
const jobs = composeJobs();
const resolver = new Resolver();

for (const name of operationNames) {
  resolver.define(name, ({ payload, context }: Request<unknown>) =>
    pipeline(name, { payload, accountId: context['accountId'] }),
  );
}

const definitions = resolver.getDefinitions();

/**
 * The SDK looks operations up through the prototype, so that `constructor` would be one; and to a page of a later
 * release an operation that isn't here yet is no defect.
 */
export const handler: typeof definitions = async (request, runtime) =>
  isOperationName(request.call.functionKey)
    ? definitions(request, runtime)
    : fail('version-mismatch', 'This release of the app has no such operation.');

const schedule = async (job: ScheduledJob): Promise<void> => {
  if (!(await jobs.schedule(job))) jobs.log.error('job-not-queued', { job });
};

export const dailyBackup = (): Promise<void> => schedule('daily-backup');

export const dailySweep = (): Promise<void> => schedule('daily-sweep');

export const weeklyDrill = (): Promise<void> => schedule('weekly-drill');

/** Asks to be called again where the work can't be done now; what it is killed in is tried again by the next trigger. */
export const consumeJob = async (event: { readonly body: unknown }): Promise<unknown> => {
  const done = await jobs.run(event.body);
  if (done.ok) return undefined;
  jobs.log.error('job-failed', { code: done.error.code });
  return askForRetry();
};
