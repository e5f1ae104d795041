// Runs a storage call; refusals that the app expects become results.
import { succeed, type Result } from '#contract/errors';
import { toStorageFailure } from './storage-failure';

export const attempt = async <Value>(call: () => Promise<Value>): Promise<Result<Value>> => {
  try {
    return succeed(await call());
  } catch (error) {
    const failure = toStorageFailure(error);
    if (failure === null) throw error;
    return failure;
  }
};
