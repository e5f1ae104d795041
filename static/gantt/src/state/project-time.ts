// The working time that holds in the project: its schedule with the parents over it, as the app answered when the page
// opened; the standard week where nothing was decided.
import type { EffectiveConfiguration } from '#contract/configuration';
import { effectiveConfiguration } from '#contract/configuration';
import type { OperationOutput } from '#contract/operations';
import type { DaysOff } from '#domain/layout/off-days';
import { toCivil } from '#domain/time/day';
import { toDayNumberOf, type WallMinutes, type WorkMinutes } from '#domain/time/units';
import { usualWorkday, type WorkingCalendar } from '#domain/time/working-calendar';
import { toWorkingCalendar, yearsHorizon } from './schedules/schedule-calendar';
import { standardWeek } from './standard-week';

export interface ProjectTime {
  readonly calendar: WorkingCalendar;
  /** As the chart shades them. */
  readonly daysOff: DaysOff;
  /** Null for the standard week. */
  readonly scheduleName: string | null;
  /** Minutes of what people call a day. */
  readonly day: WorkMinutes;
  /** Days of what they call a week. */
  readonly daysPerWeek: number;
}

type Opened = Pick<OperationOutput<'session.open'>, 'site' | 'schedules'>;

/** Years around now in which recurring exceptions are worked out. */
const yearsBack = 5;
const yearsAhead = 10;

const toDaysOff = ({ week, exceptions }: WorkingCalendar): DaysOff => {
  const named = [...exceptions];
  return {
    weekdays: week.flatMap((hours, weekday) => (hours.length === 0 ? [weekday] : [])),
    days: new Set(named.flatMap(([day, hours]) => (hours.length === 0 ? [day] : []))),
    workdays: new Set(named.flatMap(([day, hours]) => (hours.length > 0 ? [day] : []))),
  };
};

const workingDaysOf = ({ week }: WorkingCalendar): number =>
  week.filter((hours) => hours.length > 0).length || 7;

const minutesPerHour = 60;

export const toProjectTime = ({ site, schedules }: Opened, today: WallMinutes): ProjectTime => {
  const { year } = toCivil(toDayNumberOf(today));
  const calendar =
    schedules.length === 0
      ? standardWeek
      : toWorkingCalendar(schedules, yearsHorizon(year - yearsBack, year + yearsAhead));
  const hours = site?.body.hoursPerDay;
  return {
    calendar,
    daysOff: toDaysOff(calendar),
    scheduleName: schedules[0]?.body.name ?? null,
    day: hours === undefined ? usualWorkday(calendar) : (Math.round(hours * minutesPerHour) as WorkMinutes),
    daysPerWeek: site?.body.daysPerWeek ?? workingDaysOf(calendar),
  };
};

export const standardTime: ProjectTime = {
  calendar: standardWeek,
  daysOff: toDaysOff(standardWeek),
  scheduleName: null,
  day: usualWorkday(standardWeek),
  daysPerWeek: workingDaysOf(standardWeek),
};

export const toConfiguration = (
  opened: Pick<OperationOutput<'session.open'>, 'site' | 'project'> | null,
): EffectiveConfiguration =>
  effectiveConfiguration(opened?.site?.body ?? null, opened?.project?.body ?? null);

/** Whether the site uses the chart in the project. */
export const isEnabled = ({ site }: Pick<Opened, 'site'>, projectId: string): boolean =>
  site?.body.projectIds?.includes(projectId) !== false;
