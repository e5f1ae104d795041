// Tasks that a loaded part of a plan is linked to but doesn't hold: they stand where they are and still count.
import type { ScheduleInput, ScheduleTask } from './schedule-input';

/** With one date only, the other follows by no duration. */
export interface OutsideTask {
  readonly id: string;
  readonly start?: number;
  readonly finish?: number;
}

/** Adds those that a link leads to or from and that have a date; the others stay unknown and are reported. */
export function addOutsideTasks(input: ScheduleInput, outside: readonly OutsideTask[]): ScheduleInput {
  const loaded = new Set(input.tasks.map(({ id }) => id));
  const linked = new Set(input.links.flatMap(({ from, to }) => [from, to]));
  const isNeeded = ({ id, start, finish }: OutsideTask): boolean =>
    linked.has(id) && !loaded.has(id) && (start !== undefined || finish !== undefined);
  const fixed = outside
    .filter(isNeeded)
    .map((task): ScheduleTask => ({ ...task, duration: 0, mode: 'fixed' }));
  return fixed.length === 0 ? input : { ...input, tasks: [...input.tasks, ...fixed] };
}
