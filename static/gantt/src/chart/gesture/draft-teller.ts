// Says what a drop would ask for while a hand still moves, once a frame at most: whoever hears it shows what would follow.
import type { Command } from '#domain/plan/command';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import type { ChartContext } from '../chart-state';
import type { Held } from './drag-chip';
import { toMovedTasks } from './moving-tasks';

export interface DraftTeller {
  /** Null when nothing is in the hand any more. */
  readonly tell: (held: Held | null) => void;
}

export function createDraftTeller({ emit, state }: ChartContext): DraftTeller {
  let told: string | null = null;
  let next: Command | null = null;
  let frame = 0;
  const emitNext = (): void => {
    frame = 0;
    if (next) emit('draft', { command: next });
  };
  return {
    tell: (held) => {
      const command = held && toCommand(state, held);
      const key = command && JSON.stringify(command);
      if (key === told) return;
      told = key;
      next = command;
      if (command) {
        if (frame === 0) frame = requestAnimationFrame(emitNext);
        return;
      }
      cancelAnimationFrame(frame);
      frame = 0;
      emit('draft', null);
    },
  };
}

/** Null where the bar may not move, or stands where it did. */
function toCommand({ model }: ChartContext['state'], held: Held): Command | null {
  if (held.type === 'refusing' || held.days === 0) return null;
  const { plan, marks } = model.input;
  const by = held.days * minutesPerDay;
  const { taskId, start, finish } = held.bar;
  if (held.type === 'moving') return { type: 'move', taskIds: toMovedTasks(plan, taskId, marks), by };
  const { edge } = held;
  return { type: 'resize', taskId, edge, to: ((edge === 'start' ? start : finish) + by) as WallMinutes };
}
