// Which schedule holds for somebody on a day, and why: the line of decisions from the site down.
import { explainSchedule, type ScheduledOne } from '#domain/time/assigned-schedule';
import type { AssignmentTarget, Assigned } from './schedule-types';

export interface HoldStep {
  /** Null for the site's default. */
  readonly target: AssignmentTarget | null;
  readonly scheduleId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** From the widest to the nearest; the last one decides. */
export const whoHolds = (
  { body }: Assigned,
  siteScheduleId: string,
  one: ScheduledOne,
  date: string,
): readonly HoldStep[] => [
  { target: null, scheduleId: siteScheduleId, from: null, to: null },
  ...explainSchedule(body.assignments, one, date).map(({ target, period }) => ({ target, ...period })),
];

export interface Use {
  readonly kind: 'default' | 'parent' | 'assigned';
  readonly target: AssignmentTarget | null;
  readonly scheduleId: string | null;
}

/** Where a schedule is used; nowhere when it can go without a replacement. */
export const usesOf = (
  id: string,
  {
    assigned,
    siteScheduleId,
    parents,
  }: {
    readonly assigned: Assigned;
    readonly siteScheduleId: string;
    /** Schedule → its parent. */
    readonly parents: ReadonlyMap<string, string | null>;
  },
): readonly Use[] => [
  ...(siteScheduleId === id ? [{ kind: 'default', target: null, scheduleId: null } as const] : []),
  ...assigned.body.assignments.flatMap(({ target, periods }) =>
    periods.some(({ scheduleId }) => scheduleId === id)
      ? [{ kind: 'assigned', target, scheduleId: null } as const]
      : [],
  ),
  ...[...parents].flatMap(([child, parent]) =>
    parent === id ? [{ kind: 'parent', target: null, scheduleId: child } as const] : [],
  ),
];
