// Storage quota of one installation: requests a second, read and write units a minute. Fixed windows, as documented.
import { refuse, type Refusal } from './refusal';

const requestsPerSecond = 1000;
const unitsPerMinute = 4000;

export interface Quota {
  /** Counts one request of so many units, unless it is over the limit. */
  take(kind: 'read' | 'write', units: number): Refusal | null;
}

export function createQuota(now: () => number): Quota {
  const second = createWindow(now, 1000, requestsPerSecond);
  const minutes = {
    read: createWindow(now, 60_000, unitsPerMinute),
    write: createWindow(now, 60_000, unitsPerMinute),
  };
  return {
    take(kind, units) {
      return second(1) && minutes[kind](units)
        ? null
        : refuse(429, 'RATE_LIMIT_EXCEEDED', `Too many ${kind}s, try again in a minute`);
    },
  };
}

/** A counter that starts anew with each window; it answers whether the amount still fits, and counts it if so. */
export function createWindow(
  now: () => number,
  lengthMs: number,
  limit: number,
): (amount: number) => boolean {
  let window = -1;
  let used = 0;
  return (amount) => {
    const current = Math.floor(now() / lengthMs);
    if (current !== window) {
      window = current;
      used = 0;
    }
    if (used + amount > limit) return false;
    used += amount;
    return true;
  };
}
