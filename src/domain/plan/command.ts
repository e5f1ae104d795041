// The edits that a hand or a key asks for, before anyone knows what follows from them.
import type { WallMinutes } from '../time/units';
import type { TaskId } from './ids';

/** Moves tasks by a number of minutes on the wall clock; a summary takes its descendants along. */
export interface MoveCommand {
  readonly type: 'move';
  readonly taskIds: readonly TaskId[];
  readonly by: number;
}

/** Puts one edge of a bar elsewhere; the other stays. An edge pushed past the other stops one day before it. */
export interface ResizeCommand {
  readonly type: 'resize';
  readonly taskId: TaskId;
  readonly edge: 'start' | 'finish';
  readonly to: WallMinutes;
}

export type Command = MoveCommand | ResizeCommand;
