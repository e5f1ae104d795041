// What the screens of working schedules know a schedule by. Shapes are the contract's, given on for screens to name.
import type { OperationOutput } from '#contract/operations';
import type {
  AssignedPeriod,
  AssignmentTarget,
  Home,
  ScheduleDocument,
  ScheduleEntry,
  WorkingSchedule,
} from '#contract/working-schedule';

export type { AssignedPeriod, AssignmentTarget, Home, ScheduleDocument, ScheduleEntry, WorkingSchedule };

/** Whose schedules are looked at: all of the site, or those that one project may use. */
export type ScheduleScope =
  { readonly type: 'site' } | { readonly type: 'project'; readonly projectId: string };

export type ScheduleException = WorkingSchedule['exceptions'][number];

/** Minutes since midnight; `end` over 1440 lasts into the next day. */
export type DayHours = ScheduleException['hours'];

export type Span = DayHours[number];

export type Assigned = OperationOutput<'schedule.list'>['assigned'];
