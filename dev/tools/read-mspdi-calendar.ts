// Calendars of Microsoft Project's XML in the JSON form, their recurring exceptions worked out to days.
import { formatIsoDate, parseIsoDate } from '#domain/time/iso-date';
import { expandRecurrence, type DayInMonth, type RecurrencePattern } from '#domain/time/recurrence';
import type { DayNumber } from '#domain/time/units';
import { all, first, textOf, type XmlElement } from './read-xml';

const sundayFirst = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const everyDay = [0, 1, 2, 3, 4, 5, 6];

export function readMspdiCalendar(calendar: XmlElement): Record<string, unknown> {
  const base = Number(textOf(calendar, 'BaseCalendarUID') ?? -1);
  const days = all(first(calendar, 'WeekDays'), 'WeekDay');
  const dated = days.filter((day) => textOf(day, 'DayType') === '0');
  const exceptions = all(first(calendar, 'Exceptions'), 'Exception');
  return {
    uid: Number(textOf(calendar, 'UID')),
    name: textOf(calendar, 'Name'),
    ...(base >= 0 ? { parent: base } : {}),
    week: readWeek(days),
    // Newer versions write each dated weekday again as an exception.
    exceptions: (exceptions.length > 0 ? exceptions : dated).map(readException),
    workWeeks: all(first(calendar, 'WorkWeeks'), 'WorkWeek').map((one) => ({
      from: textOf(first(one, 'TimePeriod'), 'FromDate'),
      to: textOf(first(one, 'TimePeriod'), 'ToDate'),
      week: readWeek(all(first(one, 'WeekDays'), 'WeekDay')),
    })),
  };
}

function readWeek(days: readonly XmlElement[]): Record<string, unknown> {
  const week: Record<string, unknown> = {};
  for (const day of days) {
    const name = sundayFirst[Number(textOf(day, 'DayType')) - 1];
    if (name !== undefined) week[name] = readHours(day);
  }
  return week;
}

const readHours = (day: XmlElement): [string, string][] =>
  textOf(day, 'DayWorking') === '0'
    ? []
    : all(first(day, 'WorkingTimes'), 'WorkingTime').flatMap((time) => {
        const [from, to] = [textOf(time, 'FromTime'), textOf(time, 'ToTime')];
        return from !== undefined && to !== undefined ? [[from, to] as [string, string]] : [];
      });

function readException(exception: XmlElement): Record<string, unknown> {
  const period = first(exception, 'TimePeriod');
  const from = (textOf(period, 'FromDate') ?? '').slice(0, 10);
  const to = (textOf(period, 'ToDate') ?? '').slice(0, 10);
  const [begin, end] = [parseIsoDate(from), parseIsoDate(to)];
  const pattern = readPattern(exception);
  const hours = readHours(exception);
  if (!pattern || begin === null || end === null) return { from, to, hours };
  const count = Number(textOf(exception, 'Occurrences') ?? 0);
  const days = expandRecurrence({ pattern, first: begin, last: end, ...(count > 0 ? { count } : {}) });
  return { from, to, hours, expanded: days.map((day: DayNumber) => formatIsoDate(day)) };
}

/** Types 1 daily, 2 and 3 yearly, 4 and 5 monthly, 6 weekly, 7 every so many days; a plain period has no pattern. */
function readPattern(exception: XmlElement): RecurrencePattern | null {
  const number = (name: string): number => Number(textOf(exception, name) ?? 0);
  const every = Math.max(1, number('Period'));
  switch (number('Type')) {
    case 2:
      return { kind: 'yearly', month: number('Month') + 1, on: { day: number('MonthDay') } };
    case 3:
      return { kind: 'yearly', month: number('Month') + 1, on: readDayInMonth(exception) };
    case 4:
      return { kind: 'monthly', every, on: { day: number('MonthDay') } };
    case 5:
      return { kind: 'monthly', every, on: readDayInMonth(exception) };
    case 6:
      return { kind: 'weekly', every, weekdays: readWeekdays(number('DaysOfWeek')) };
    case 7:
      return { kind: 'daily', every };
    default:
      return null;
  }
}

/** A bit a weekday, Sunday lowest; ours count from Monday. */
const readWeekdays = (bits: number): number[] =>
  everyDay.filter((bit) => (bits >> bit) & 1).map((bit) => (bit + 6) % 7);

/** Items 3 to 9 are Sunday to Saturday. */
function readDayInMonth(exception: XmlElement): DayInMonth {
  const weekday = (Number(textOf(exception, 'MonthItem') ?? 3) - 3 + 6) % 7;
  return { weekday, position: Number(textOf(exception, 'MonthPosition') ?? 0) + 1 };
}
