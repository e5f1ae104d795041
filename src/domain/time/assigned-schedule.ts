// Which working schedule holds for somebody on a day, and why: the site's, over it the project's, a group's, the person's.

export type ScheduleTarget =
  | { readonly type: 'site' }
  | { readonly type: 'project'; readonly projectId: string }
  | { readonly type: 'group'; readonly groupId: string }
  | { readonly type: 'person'; readonly accountId: string };

/** In effect from one ISO date to another, both inclusive; null is open. */
export interface SchedulePeriod {
  readonly scheduleId: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface ScheduleAssignment {
  readonly target: ScheduleTarget;
  /** The first that holds a day decides. */
  readonly periods: readonly SchedulePeriod[];
}

/** Whom a schedule is asked for; null where only the project or the site is meant. */
export interface ScheduledOne {
  readonly projectId: string | null;
  readonly groupIds: readonly string[];
  readonly accountId: string | null;
}

export interface AssignmentStep {
  readonly target: ScheduleTarget;
  readonly period: SchedulePeriod;
}

const order: readonly ScheduleTarget['type'][] = ['site', 'project', 'group', 'person'];

const concerns = (target: ScheduleTarget, one: ScheduledOne): boolean => {
  switch (target.type) {
    case 'site':
      return true;
    case 'project':
      return target.projectId === one.projectId;
    case 'group':
      return one.groupIds.includes(target.groupId);
    case 'person':
      return target.accountId === one.accountId;
  }
};

const holdsOn =
  (date: string) =>
  ({ from, to }: SchedulePeriod): boolean =>
    (from === null || from <= date) && (to === null || date <= to);

/**
 * Every assignment that holds on the ISO date, from the widest to the nearest: the last one decides. Of several groups the
 * one assigned first does, so that the answer doesn't depend on the order in which Jira lists them. Empty: nobody assigned.
 */
export function explainSchedule(
  assignments: readonly ScheduleAssignment[],
  one: ScheduledOne,
  date: string,
): readonly AssignmentStep[] {
  const steps = assignments.flatMap(({ target, periods }): AssignmentStep[] => {
    const period = concerns(target, one) ? periods.find(holdsOn(date)) : undefined;
    return period ? [{ target, period }] : [];
  });
  return order.flatMap((type) => {
    const first = steps.find(({ target }) => target.type === type);
    return first ? [first] : [];
  });
}
