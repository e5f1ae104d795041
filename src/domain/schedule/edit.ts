// What is to change in a scheduled plan, as data.
import type { ScheduleLink, ScheduleTask } from './schedule-input';

/** Tasks and links by id: new ones, new versions of those that are there, and what is to go. */
export interface Edit {
  readonly tasks?: readonly ScheduleTask[];
  readonly links?: readonly ScheduleLink[];
  readonly removedTasks?: readonly string[];
  readonly removedLinks?: readonly ScheduleLink[];
}
