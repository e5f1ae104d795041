// A dependency between two tasks, in the field's four types.
import type { WorkMinutes } from '../time/units';
import type { LinkId, TaskId } from './ids';

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';

export interface Link {
  readonly id: LinkId;
  /** The predecessor. */
  readonly from: TaskId;
  /** The successor. */
  readonly to: TaskId;
  readonly type: LinkType;
  /** Negative for a lead. Minutes of work, or of all time where it is elapsed; of percent that many. */
  readonly lag: WorkMinutes;
  /** Working time where it is left out; `percent` is of the predecessor's duration. */
  readonly lagUnit?: 'elapsed' | 'percent';
  /** A soft link is drawn and never schedules. */
  readonly soft: boolean;
}
