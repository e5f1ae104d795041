// What a refusal of Forge Storage means to the app. What is none of these is a defect, and stays an exception.
import { ForgeKvsAPIError } from '@forge/kvs';
import { fail, type Failure } from '#contract/errors';

const rateLimitCodes = new Set(['RATE_LIMIT_EXCEEDED', 'TOO_MANY_REQUESTS', 'REQUEST_THROTTLED']);

/** `rate-limited` or `unavailable`; null where the request itself was refused. */
export const toStorageFailure = (error: unknown): Failure | null => {
  if (!(error instanceof ForgeKvsAPIError)) return null;
  const { status } = error.responseDetails;
  if (status === 429 || rateLimitCodes.has(error.code)) return fail('rate-limited', 'Forge Storage is busy.');
  return status >= 500 ? fail('unavailable', 'Forge Storage did not answer.') : null;
};
