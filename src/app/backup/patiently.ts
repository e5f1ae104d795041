// Tries again while storage is busy. Work in the background has minutes, and Forge counts its quota by the minute.
import type { Result } from '#contract/errors';
import type { Pause } from '../ports/backup';

/** Together a little more than two minutes. */
const pauses = [500, 2000, 5000, 15_000, 30_000, 60_000, 30_000];

/** Storage is busy: the same call may do later. */
export const isPassing = (result: Result<unknown, unknown>): boolean =>
  !result.ok && (result.error.code === 'rate-limited' || result.error.code === 'unavailable');

/** @param pause null where somebody waits for the answer: then the first refusal is one */
export const patiently = async <Value>(
  pause: Pause | null,
  call: () => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  if (pause === null) return call();
  for (const ms of pauses) {
    const result = await call();
    if (!isPassing(result)) return result;
    await pause(ms);
  }
  return call();
};
