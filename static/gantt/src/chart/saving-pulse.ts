// Keeps the saving line running while something is being written to Jira.
import type { ChartContext } from './chart-state';
import { ranks } from './frame-loop';
import { prefersStillness } from './gesture/spring-back';

const period = 1400;

export interface SavingPulse {
  readonly refresh: () => void;
  readonly stop: () => void;
}

export function createSavingPulse({ state, invalidate }: ChartContext): SavingPulse {
  let request = 0;
  const run = (now: number): void => {
    request = 0;
    const isNeeded = state.model.input.marks.saving.size > 0 && !prefersStillness();
    state.phase = isNeeded ? (now % period) / period : null;
    invalidate(ranks.paint);
    if (isNeeded) request = requestAnimationFrame(run);
  };
  return {
    refresh: () => {
      if (request === 0 && state.model.input.marks.saving.size > 0) request = requestAnimationFrame(run);
    },
    stop: () => cancelAnimationFrame(request),
  };
}
