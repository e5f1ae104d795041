// The platform's clock: starts scheduled triggers when they are due and delivers what waits in the queue. Who ticks it
// decides how time goes: the host by a timer, tests by hand.
import type { Forge } from './create-forge';

const intervals: Readonly<Record<string, number>> = {
  fiveMinute: 5 * 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};

/** As on the platform, a trigger runs for the first time some minutes after it was deployed. */
const firstAfterMs = 5 * 60_000;

export interface ScheduleClock {
  /** Does what is due now; answers how many events the queue delivered. */
  tick(): Promise<number>;
}

export function createScheduleClock(forge: Forge, now: () => number): ScheduleClock {
  const due = new Map(
    (forge.manifest.modules['scheduledTrigger'] ?? []).map(({ key, interval = 'day' }) => [
      key,
      { at: now() + firstAfterMs, every: intervals[interval] ?? firstAfterMs },
    ]),
  );
  let isTicking = false;

  const run = async () => {
    for (const [key, trigger] of due) {
      if (trigger.at > now()) continue;
      // What was missed while nobody ticked isn't made up for.
      trigger.at += Math.ceil((now() - trigger.at + 1) / trigger.every) * trigger.every;
      // A trigger that throws isn't tried again.
      await forge.tickSchedule(key).catch(() => undefined);
    }
    return forge.queue.tick();
  };

  return {
    async tick() {
      if (isTicking) return 0;
      isTicking = true;
      try {
        return await run();
      } finally {
        isTicking = false;
      }
    },
  };
}
