// What the scheduling core is given: plain readable objects, instants as minutes on the plan's axis. It knows no issues,
// no zones' names and no clocks.
import type { ZoneOffsets } from '../time/compile-calendar';
import type { WorkingCalendar } from '../time/working-calendar';

export type ConstraintType = 'ASAP' | 'ALAP' | 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO';
export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

/** `percent` is of the predecessor's duration; `elapsed` counts every minute. */
export type LagUnit = 'work' | 'elapsed' | 'percent';

/**
 * `auto` follows its links. `manual` stays where it was put; so does `fixed`, which stands for a task outside the loaded
 * plan: it pushes others but neither ends the project nor has slack. `inactive` follows its links and pushes nobody.
 */
export type TaskMode = 'auto' | 'manual' | 'fixed' | 'inactive';

export interface ScheduleTask {
  readonly id: string;
  readonly parentId?: string | null;
  /** Minutes of working time of its calendar; all minutes where `elapsed`. Of a summary ignored. */
  readonly duration: number;
  readonly elapsed?: boolean;
  /** The task's own calendar; the project's where absent. */
  readonly calendarId?: string;
  /** Calendars of who works on it: it goes on while one of them works, within its own calendar if it has one. */
  readonly resourceCalendarIds?: readonly string[];
  readonly mode?: TaskMode;
  /** Dates of a task that is not scheduled automatically. */
  readonly start?: number;
  readonly finish?: number;
  readonly constraint?: ScheduleConstraint;
  /** Pulls late dates, never early ones. */
  readonly deadline?: number;
  readonly actualStart?: number;
  readonly actualFinish?: number;
  /** Minutes still to be done of a started task; by default all of its duration. */
  readonly remaining?: number;
  /** When the rest of a started task goes on, if it was interrupted. */
  readonly resume?: number;
  /** Where it is split: its portions as they stood, of which the pauses between them are kept. */
  readonly portions?: readonly (readonly [start: number, finish: number])[];
  /** Elapsed minutes by which levelling holds it back. */
  readonly delay?: number;
}

/** ASAP and ALAP have no date, all others have one. Without a constraint a task goes as soon as it can, or as late where the plan is scheduled from its end. */
export interface ScheduleConstraint {
  readonly type: ConstraintType;
  readonly date?: number;
}

export interface ScheduleLink {
  /** By default `from:to:type`. */
  readonly id?: string;
  readonly from: string;
  readonly to: string;
  readonly type: LinkType;
  /** Minutes, or percent; negative for a lead. Working time is that of the successor's calendar. */
  readonly lag?: number;
  readonly lagUnit?: LagUnit;
}

export interface ScheduleCalendar {
  readonly id: string;
  readonly calendar: WorkingCalendar;
  readonly zone?: ZoneOffsets;
}

export interface ScheduleInput {
  readonly tasks: readonly ScheduleTask[];
  readonly links: readonly ScheduleLink[];
  readonly calendars: readonly ScheduleCalendar[];
  readonly projectCalendarId: string;
  readonly projectStart: number;
  /** Scheduled backwards from this instant where given. */
  readonly projectFinish?: number;
  /** Nothing that is still to be done is placed before it. */
  readonly statusDate?: number;
  /** A task with no more slack than this is critical; minutes, 0 by default. */
  readonly criticalSlack?: number;
  /** Whether each task that nothing follows ends a critical path of its own; not where scheduled backwards. */
  readonly severalCriticalPaths?: boolean;
  /** Whether dated constraints win over links, as they do by default. */
  readonly honorConstraints?: boolean;
}
