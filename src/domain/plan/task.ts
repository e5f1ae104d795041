// One task as the plan knows it: what is scheduled and drawn. What else an issue shows stays with whoever read it.
import type { WallMinutes, WorkMinutes } from '../time/units';
import type { IssueKey, TaskId } from './ids';

/** How far a task is, by its status category. */
export type Stage = 'todo' | 'doing' | 'done';

/** `restricted`: known to exist (as a parent or a link's end), not to be seen. */
export type TaskKind = 'task' | 'milestone' | 'restricted';

/** The dates a task was given, half-open; either may be missing, and people do type an end before the start. */
export interface TaskDates {
  readonly start: WallMinutes | null;
  readonly finish: WallMinutes | null;
}

export interface Task {
  readonly id: TaskId;
  readonly key: IssueKey;
  readonly name: string;
  readonly parentId: TaskId | null;
  readonly kind: TaskKind;
  readonly stage: Stage;
  readonly dates: TaskDates;
  /** 0 to 1, null where nothing says how far it is. */
  readonly progress: number | null;
  /** Work that the task takes, null where nobody estimated it: the weight of its progress in a roll-up. */
  readonly effort: WorkMinutes | null;
}
