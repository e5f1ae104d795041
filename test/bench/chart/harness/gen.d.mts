// The shapes of the workload that every component is given.
export interface BenchRow {
  readonly id: number;
  /** 0 for none. */
  readonly parent: number;
  readonly level: number;
  readonly type: 'project' | 'task';
  readonly name: string;
  /** Day numbers from the first day on, half-open. */
  readonly s: number;
  readonly e: number;
  readonly progress: number;
}

export interface BenchData {
  readonly rows: readonly BenchRow[];
  readonly links: readonly { readonly id: number; readonly from: number; readonly to: number }[];
  readonly pickId: number;
  readonly firstLeafId: number;
}

export function generate(count: number, seed?: number): BenchData;

/** Epoch milliseconds of day 0. */
export const START: number;
