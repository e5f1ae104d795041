// One task's results as a readable object, the reason for each of its dates included.
import type { Schedule } from './create-schedule';
import { finishReason, startReason, type Reason } from './reason';

export interface TaskResult {
  readonly id: string;
  readonly start: number;
  readonly finish: number;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** Working minutes of the task's calendar; negative where something can't be kept. */
  readonly totalSlack: number;
  readonly freeSlack: number;
  readonly critical: boolean;
  readonly startReason: Reason;
  readonly finishReason: Reason;
}

export function taskResult(schedule: Schedule, i: number): TaskResult {
  const { columns, network } = schedule;
  const at = (column: Int32Array): number => column[i] ?? 0;
  return {
    id: network.ids[i] ?? '',
    start: at(columns.start),
    finish: at(columns.finish),
    earlyStart: at(columns.earlyStart),
    earlyFinish: at(columns.earlyFinish),
    lateStart: at(columns.lateStart),
    lateFinish: at(columns.lateFinish),
    totalSlack: at(columns.totalSlack),
    freeSlack: at(columns.freeSlack),
    critical: columns.critical[i] === 1,
    startReason: startReason(schedule, i),
    finishReason: finishReason(schedule, i),
  };
}
