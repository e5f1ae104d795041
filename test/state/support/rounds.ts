// A network whose round trips can be counted: calls that are under way at once are answered at once, and that is one.

export interface Rounds {
  readonly wait: () => Promise<void>;
  readonly count: () => number;
  readonly mostAtOnce: () => number;
}

export const createRounds = (): Rounds => {
  let [count, mostAtOnce] = [0, 0];
  let waiting: (() => void)[] = [];
  const end = (): void => {
    const now = waiting;
    waiting = [];
    count += 1;
    mostAtOnce = Math.max(mostAtOnce, now.length);
    now.forEach((go) => {
      go();
    });
  };
  return {
    wait: async () => {
      if (waiting.length === 0) setTimeout(end, 0);
      return new Promise((resolve) => waiting.push(resolve));
    },
    count: () => count,
    mostAtOnce: () => mostAtOnce,
  };
};
