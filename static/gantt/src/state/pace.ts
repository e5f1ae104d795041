// Spaces writes out in time, and further when Jira asks for it.
import type { JiraClock } from '#jira/jira-client';

export interface Pace {
  /** Resolves when it is one's turn; turns are given in the order in which they are asked for. */
  readonly turn: () => Promise<void>;
  readonly slowDown: () => void;
  /** After each success: slowly back to full speed. */
  readonly speedUp: () => void;
}

const slowest = 2000;

export const createPace = ({ now, sleep }: Pick<JiraClock, 'now' | 'sleep'>, perSecond: number): Pace => {
  const fastest = 1000 / perSecond;
  let interval = fastest;
  let next = 0;
  return {
    turn: async () => {
      const at = Math.max(now(), next);
      next = at + interval;
      const wait = at - now();
      if (wait > 0) await sleep(wait);
    },
    slowDown: () => {
      interval = Math.min(slowest, interval * 2);
    },
    speedUp: () => {
      interval = Math.max(fastest, interval * 0.9);
    },
  };
};
