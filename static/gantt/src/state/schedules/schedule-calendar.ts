// A working schedule and its parents as a calendar to count with, and as the kinds of its days for people to see.
import { parseIsoDate } from '#domain/time/iso-date';
import { toDayNumber, weekdayOf } from '#domain/time/day';
import { resolveCalendar, type CalendarRules, type ExceptionRule } from '#domain/time/calendar-rules';
import { expandRecurrence } from '#domain/time/recurrence';
import type { DayNumber } from '#domain/time/units';
import { createWorkingCalendar, type WorkingCalendar } from '#domain/time/working-calendar';
import type { DayHours, ScheduleDocument, ScheduleException, WorkingSchedule } from './schedule-types';

/** Days on which recurring exceptions are worked out, both inclusive. */
export interface Horizon {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Whole years, both inclusive. */
export const yearsHorizon = (first: number, last: number): Horizon => ({
  first: toDayNumber(first, 1, 1),
  last: toDayNumber(last, 12, 31),
});

/** The schedule first, then its parents. */
export type ScheduleLine = readonly Pick<ScheduleDocument, 'id' | 'body'>[];

/** A schedule can't have more over it. */
const maxHeight = 6;

/** Ends where a parent isn't known, or comes back. */
export const lineOf = (
  id: string,
  body: WorkingSchedule,
  documents: ReadonlyMap<string, ScheduleDocument>,
): ScheduleLine => {
  const line = [{ id, body }];
  let next = body.parentId;
  while (next !== null && line.length < maxHeight && !line.some((one) => one.id === next)) {
    const parent = documents.get(next);
    if (!parent) break;
    line.push(parent);
    next = parent.body.parentId;
  }
  return line;
};

/** Days of an exception within the horizon. */
export const daysOfException = (
  { first, last, recurrence }: ScheduleException,
  horizon: Horizon,
): readonly DayNumber[] => {
  const [from, to] = [parseIsoDate(first), parseIsoDate(last)];
  if (from === null || to === null) return [];
  const end = Math.min(to, horizon.last) as DayNumber;
  if (recurrence) {
    const days = expandRecurrence({ pattern: recurrence, first: from, last: end });
    return days.filter((day) => day >= horizon.first);
  }
  const begin = Math.max(from, horizon.first);
  return Array.from({ length: Math.max(0, end - begin + 1) }, (_, i) => (begin + i) as DayNumber);
};

const toRule = (exception: ScheduleException, horizon: Horizon): ExceptionRule[] => {
  const days = daysOfException(exception, horizon);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  // Named days count as recurring, which a single date wins over.
  return [{ first, last, hours: exception.hours, ...(exception.recurrence && { days }) }];
};

const toRules = ({ id, body }: ScheduleLine[number], horizon: Horizon): CalendarRules => ({
  id,
  parentId: body.parentId,
  week: body.week,
  exceptions: body.exceptions.flatMap((exception) => toRule(exception, horizon)),
});

/** Without a zone: the hours as the schedule's own clock shows them. */
export const toWorkingCalendar = (line: ScheduleLine, horizon: Horizon): WorkingCalendar => {
  const rules = line.map((one) => toRules(one, horizon));
  const [own] = rules;
  if (!own)
    return createWorkingCalendar(
      Array.from({ length: 7 }, () => []),
      new Map(),
    );
  return resolveCalendar(own, new Map(rules.map((one) => [one.id, one])));
};

/** The nearest hours that anybody in the line gives the weekday, and whose they are. */
export const weekdayHours = (
  line: ScheduleLine,
  weekday: number,
): { readonly hours: DayHours; readonly inherited: boolean } => {
  for (const [i, { body }] of line.entries()) {
    const hours = body.week[weekday];
    if (hours) return { hours, inherited: i > 0 };
  }
  return { hours: [], inherited: false };
};

/** Null where nobody in the line names a zone. */
export const zoneOf = (line: ScheduleLine): string | null =>
  line.find(({ body }) => body.zone !== null)?.body.zone ?? null;

export type DayKind = 'work' | 'free' | 'off' | 'holiday' | 'hours' | 'extra';

export interface MarkedDay {
  readonly kind: DayKind;
  readonly hours: DayHours;
  readonly exception: ScheduleException | null;
  /** Id of the schedule that the exception is of. */
  readonly from: string | null;
}

export const isHoliday = ({ source }: ScheduleException): boolean => source?.startsWith('holidays:') === true;

const kindOf = (exception: ScheduleException, usual: DayHours): DayKind => {
  if (exception.hours.length > 0) return usual.length > 0 ? 'hours' : 'extra';
  return isHoliday(exception) ? 'holiday' : 'off';
};

type Found = Pick<MarkedDay, 'exception' | 'from'>;

/** Which exception each day is under, by the order of precedence that the calendar is counted with. */
const findExceptions = (line: ScheduleLine, horizon: Horizon): ReadonlyMap<DayNumber, Found> => {
  const found = new Map<DayNumber, Found>();
  for (const { id, body } of line) {
    const singlesFirst = [
      ...body.exceptions.filter(({ recurrence }) => recurrence === null),
      ...body.exceptions.filter(({ recurrence }) => recurrence !== null),
    ];
    for (const exception of singlesFirst) {
      for (const day of daysOfException(exception, horizon)) {
        if (!found.has(day)) found.set(day, { exception, from: id });
      }
    }
  }
  return found;
};

/** Looks days up within the horizon. */
export const markDays = (line: ScheduleLine, horizon: Horizon): ((day: DayNumber) => MarkedDay) => {
  const found = findExceptions(line, horizon);
  const week = Array.from({ length: 7 }, (_, weekday) => weekdayHours(line, weekday).hours);
  return (day) => {
    const usual = week[weekdayOf(day)] ?? [];
    const { exception = null, from = null } = found.get(day) ?? {};
    if (exception) return { kind: kindOf(exception, usual), hours: exception.hours, exception, from };
    return { kind: usual.length > 0 ? 'work' : 'free', hours: usual, exception, from };
  };
};
