// A search index that lags: for a while a search sees an issue as it was before its last change, or not at all.
import type { Issue } from '../model';
import type { Change } from '../store/collections';

export interface IndexLag {
  /** To be told before the changes are applied. */
  note(changes: readonly Change[], before: (id: string) => Issue | undefined): void;
  /** By issue id, what the index still believes: undefined of an issue it hasn't met. Empty without lag. */
  stale(): ReadonlyMap<string, Issue | undefined>;
}

interface Lagging {
  readonly at: number;
  readonly before: Issue | undefined;
}

export function createIndexLag(lagMs: () => number, clock: () => number): IndexLag {
  const lagging = new Map<string, Lagging>();

  function settle(): void {
    const settled = clock() - lagMs();
    for (const [id, { at }] of lagging) if (at <= settled) lagging.delete(id);
  }

  return {
    note(changes, before) {
      if (lagMs() <= 0) return;
      settle();
      for (const change of changes) {
        const id = 'put' in change && change.put === 'issues' ? change.record.id : undefined;
        // What the index knew before the first of several changes is what it still knows.
        if (id !== undefined && !lagging.has(id)) lagging.set(id, { at: clock(), before: before(id) });
      }
    },
    stale() {
      if (lagging.size > 0) settle();
      return new Map([...lagging].map(([id, { before }]) => [id, before]));
    },
  };
}
