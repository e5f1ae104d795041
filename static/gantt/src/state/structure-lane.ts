// Carries changes of structure to Jira one after the other, in the order in which they were made: each may build on the
// one before. It decides nothing about what an outcome means.
import type { StructureChange } from './structure';

export interface StructureLane {
  readonly push: (change: StructureChange) => void;
  /** In their order; the first one is on its way. */
  readonly pending: () => readonly StructureChange[];
  /** Another number each time that a change came to its end. */
  readonly version: () => number;
  readonly whenIdle: () => Promise<void>;
}

/** `carryOut` answers what is to be done as soon as the change is pending no longer. */
export const createStructureLane = (
  carryOut: (change: StructureChange) => Promise<() => void>,
): StructureLane => {
  const pending: StructureChange[] = [];
  let version = 0;
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    for (let change = pending[0]; change; change = pending[0]) {
      const finish = await carryOut(change);
      pending.shift();
      version += 1;
      finish();
    }
    running = null;
  };
  return {
    push: (change) => {
      pending.push(change);
      running ??= run();
    },
    pending: () => pending,
    version: () => version,
    whenIdle: async () => {
      while (running !== null) await running;
    },
  };
};
