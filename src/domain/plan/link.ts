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
  /** Negative for a lead. */
  readonly lag: WorkMinutes;
  /** A soft link is drawn and never schedules. */
  readonly soft: boolean;
}
