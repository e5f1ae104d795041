// What the scheduling core says of the plan as it stands: what is critical, how much slack there is, what contradicts what,
// and why each date is where it is. Worked out from the dates in Jira; it moves none of them.
import type { PlanAttributes } from '#contract/plan-property';
import type { Choice, Conflict } from '#domain/schedule/conflict';
import { createLivePlan, type LivePlan, type Why, type WhyStep } from '#domain/schedule/live-plan';
import type { PlanFacts } from '#domain/schedule/plan-facts';
import type { Reason } from '#domain/schedule/reason';
import type { PlanSource, TaskDecisions } from '#domain/schedule/to-schedule-input';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { Plan } from '#domain/plan/create-plan';
import { noDate } from '#domain/plan/roll-up';
import { parseIsoDate } from '#domain/time/iso-date';
import { minutesPerDay, type DayNumber, type WallMinutes, type WorkMinutes } from '#domain/time/units';
import { usualWorkday, type WorkingCalendar } from '#domain/time/working-calendar';
import type { Issue } from '#jira/issue';
import { standardWeek } from './standard-week';

export type { Conflict as DateConflict, Choice as DateConflictChoice, Reason, WhyStep };

export interface PageSchedule {
  readonly critical: ReadonlySet<TaskId>;
  /** End of the day until which a task may end without moving the end of the plan; only where that is later than it ends. */
  readonly slack: ReadonlyMap<TaskId, WallMinutes>;
  /** Tasks that stand earlier than a link allows, and these links. */
  readonly strained: Strained;
  /** Loops, constraints that can't be met, and what else can't be kept, with what would resolve it. */
  readonly problems: readonly Conflict[];
  /** From a task back to the root of its start, and why it ends when it does; empty where it has no date. */
  readonly whyOf: (taskId: TaskId) => Why;
  /** Working minutes; negative where something can't be kept, null where it has no date. */
  readonly slackOf: (taskId: TaskId) => WorkMinutes | null;
  /** Minutes of an ordinary working day: what slack and lags are counted in for people. */
  readonly workday: WorkMinutes;
}

export interface Strained {
  readonly tasks: ReadonlySet<TaskId>;
  readonly links: ReadonlySet<LinkId>;
}

/** Of minutes of all time. */
export const wholeDays = (minutes: number): number => Math.floor(minutes / minutesPerDay);

export const noWhy: Why = { steps: [], finish: null };

export const noSchedule: PageSchedule = {
  critical: new Set(),
  slack: new Map(),
  strained: { tasks: new Set(), links: new Set() },
  problems: [],
  whyOf: () => noWhy,
  slackOf: () => null,
  workday: usualWorkday(standardWeek),
};

export interface ScheduleSource {
  readonly plan: Plan;
  readonly issues: ReadonlyMap<TaskId, Issue>;
  readonly calendar: WorkingCalendar;
  /** Of tasks with one of their own; null until they are known. */
  readonly taskCalendars: PlanSource['calendars'];
  readonly today: WallMinutes;
}

const toDay = (text: string | null | undefined): DayNumber | null =>
  text === undefined || text === null ? null : parseIsoDate(text);

type Constraint = NonNullable<PlanAttributes['constraint']>;

/** Anyone who may edit an issue can write its plan, so a day that is none is no constraint. */
const toConstraint = ({ type, date }: Constraint): Pick<TaskDecisions, 'constraint'> => {
  const day = toDay(date);
  return date !== null && day === null ? {} : { constraint: { type, day } };
};

export const decisionsOf = (issue: Issue | undefined): TaskDecisions => {
  const { mode, constraint, calendarId, deadline } = issue?.plan?.plan ?? {};
  const lastDay = toDay(deadline);
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(constraint === undefined ? {} : toConstraint(constraint)),
    ...(calendarId === undefined ? {} : { calendarId }),
    ...(lastDay === null ? {} : { deadline: lastDay }),
  };
};

export const toPlanSource = ({ issues, taskCalendars, ...rest }: ScheduleSource): PlanSource => ({
  ...rest,
  calendars: taskCalendars,
  decisionsOf: (id) => decisionsOf(issues.get(id)),
});

export const toPageSchedule = (
  plan: Plan,
  facts: PlanFacts | null,
  { whyOf, workday }: Pick<PageSchedule, 'whyOf' | 'workday'>,
): PageSchedule => {
  if (!facts) return { ...noSchedule, workday };
  const idsWhere = (column: Uint8Array): ReadonlySet<TaskId> =>
    new Set(plan.tasks.filter((_, i) => column[i] === 1).map(({ id }) => id));
  const slack = new Map<TaskId, WallMinutes>();
  plan.tasks.forEach(({ id }, i) => {
    const until = facts.slackUntil[i] ?? noDate;
    if (until !== noDate) slack.set(id, until as WallMinutes);
  });
  return {
    critical: idsWhere(facts.critical),
    slack,
    strained: { tasks: idsWhere(facts.strained), links: new Set(facts.strainedLinks as readonly LinkId[]) },
    problems: facts.problems,
    whyOf,
    slackOf: (id) => {
      const total = facts.totalSlack[plan.indexOf.get(id) ?? -1] ?? noDate;
      return total === noDate ? null : (total as WorkMinutes);
    },
    workday,
  };
};

/** Worked out at once, in the page. */
export const schedulePage = (
  source: ScheduleSource,
): { readonly live: LivePlan; readonly schedule: PageSchedule } => {
  const live = createLivePlan(toPlanSource(source));
  const { facts, why: whyOf, workday } = live;
  return { live, schedule: toPageSchedule(source.plan, facts, { whyOf, workday }) };
};
