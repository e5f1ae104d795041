// A working schedule as people define it: a week that may inherit, periods with other weeks, exceptions that may recur, a
// parent. Resolves it to a plain working calendar.
import { weekdayOf } from './day';
import { expandRecurrence, type Recurrence } from './recurrence';
import { minutesPerDay, type DayNumber } from './units';
import { createWorkingCalendar, type DayHours, type WorkingCalendar } from './working-calendar';

/** Hours may end after midnight, up to the end of the next day: a night shift belongs to the day on which it begins. */
export type WeekRules = readonly (DayHours | null)[];

/** From `first` to `last`, both inclusive, or on the days of a recurrence. No hours are days off. */
export interface ExceptionRule {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly hours: DayHours;
  readonly recurrence?: Recurrence;
  /** The days themselves, where whoever wrote the rule has worked them out. */
  readonly days?: readonly DayNumber[];
}

export interface WorkWeekRule {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly week: WeekRules;
}

export interface CalendarRules {
  readonly id: string;
  readonly parentId?: string | null;
  /** Seven entries, Monday first; null takes the parent's hours, or none without a parent. */
  readonly week: WeekRules;
  readonly exceptions?: readonly ExceptionRule[];
  readonly workWeeks?: readonly WorkWeekRule[];
}

/**
 * A single date wins over a recurring one, then the first given wins; own exceptions win over the parent's, those over
 * own periods, and a weekday's own hours over all that the parent says of it. A circle of parents ends where it closes.
 */
export function resolveCalendar(
  rules: CalendarRules,
  all: ReadonlyMap<string, CalendarRules>,
): WorkingCalendar {
  const line = lineOf(rules, all);
  const week = Array.from({ length: 7 }, (_, weekday) => firstHours(line, weekday));
  const exceptions = new Map<DayNumber, DayHours>();
  for (const one of line.toReversed())
    for (const rule of one.workWeeks ?? []) applyWorkWeek(exceptions, rule, week);
  for (const one of line.toReversed()) applyExceptions(exceptions, one.exceptions ?? []);
  return createWorkingCalendar(...splitAtMidnight(week, exceptions));
}

function lineOf(rules: CalendarRules, all: ReadonlyMap<string, CalendarRules>): CalendarRules[] {
  const line: CalendarRules[] = [];
  let at: CalendarRules | undefined = rules;
  while (at && !line.includes(at)) {
    line.push(at);
    at = all.get(at.parentId ?? '');
  }
  return line;
}

function firstHours(line: readonly CalendarRules[], weekday: number): DayHours {
  for (const { week } of line) {
    const hours = week[weekday];
    if (hours) return hours;
  }
  return [];
}

function applyWorkWeek(
  exceptions: Map<DayNumber, DayHours>,
  { first, last, week }: WorkWeekRule,
  ordinary: readonly DayHours[],
): void {
  for (let day = first; day <= last; day = (day + 1) as DayNumber) {
    const hours = week[weekdayOf(day)];
    if (hours && hours !== ordinary[weekdayOf(day)]) exceptions.set(day, hours);
  }
}

function applyExceptions(exceptions: Map<DayNumber, DayHours>, rules: readonly ExceptionRule[]): void {
  const isRecurring = ({ recurrence, days }: ExceptionRule): boolean =>
    recurrence !== undefined || days !== undefined;
  const weakestFirst = [
    ...rules.filter(isRecurring).toReversed(),
    ...rules.filter((rule) => !isRecurring(rule)).toReversed(),
  ];
  for (const rule of weakestFirst) for (const day of daysOf(rule)) exceptions.set(day, rule.hours);
}

function daysOf({ first, last, recurrence, days }: ExceptionRule): readonly DayNumber[] {
  if (days) return days;
  if (recurrence) return expandRecurrence(recurrence);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) as DayNumber);
}

/** What a day works after midnight is added to the day after, whatever that day's own hours are. */
function splitAtMidnight(
  week: readonly DayHours[],
  exceptions: ReadonlyMap<DayNumber, DayHours>,
): [DayHours[], Map<DayNumber, DayHours>] {
  if (![...week, ...exceptions.values()].some(isOverMidnight)) return [[...week], new Map(exceptions)];
  const split = week.map((hours, weekday) => [
    ...untilMidnight(hours),
    ...afterMidnight(week[(weekday + 6) % 7] ?? []),
  ]);
  const hoursOn = (day: number): DayHours =>
    exceptions.get(day as DayNumber) ?? week[weekdayOf(day as DayNumber)] ?? [];
  const days = new Set([...exceptions.keys()].flatMap((day) => [day, day + 1]));
  const special = [...days].map((day) => {
    const hours = [...untilMidnight(hoursOn(day)), ...afterMidnight(hoursOn(day - 1))];
    return [day as DayNumber, hours] as const;
  });
  return [split, new Map(special)];
}

const isOverMidnight = (hours: DayHours): boolean => hours.some(({ end }) => end > minutesPerDay);

const untilMidnight = (hours: DayHours): DayHours =>
  hours.map(({ start, end }) => ({ start, end: Math.min(end, minutesPerDay) }));

const afterMidnight = (hours: DayHours): DayHours =>
  hours.filter(({ end }) => end > minutesPerDay).map(({ end }) => ({ start: 0, end: end - minutesPerDay }));
