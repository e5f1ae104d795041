// Dates as JQL writes them → epoch milliseconds, in the zone of the one who asks.
// Rules (reference: what Jira Cloud accepts): literals have minutes at most; in a relative value `M` is minutes and
// one sign holds for all of it; in a function's argument `M` is months, case matters and nothing compounds.
import { Temporal } from 'temporal-polyfill';
import { createDayOf } from './zone-days';

export type CalendarUnit = 'day' | 'week' | 'month' | 'year';

export interface Dates {
  readonly now: number;
  /** A literal or a relative value; null when it is neither. */
  read(text: string): number | null;
  /** First instant of the running day, week, …, moved by an increment (`-1`, `+2w`); null for a wrong increment. */
  startOf(unit: CalendarUnit, increment: string | undefined): number | null;
  /** Last millisecond of it. */
  endOf(unit: CalendarUnit, increment: string | undefined): number | null;
  dayOf(ms: number): string;
  /** [first instant, first instant of the next day) of the day that the instant is in. */
  dayAround(ms: number): readonly [number, number];
}

const MINUTE = 60_000;
const RELATIVE_UNITS: Record<string, number> = {
  m: MINUTE,
  h: 60 * MINUTE,
  d: 1440 * MINUTE,
  w: 7 * 1440 * MINUTE,
};
const LITERAL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;
const RELATIVE = /^([+-]?)(\d{1,6}[mhdw](?: +\d{1,6}[mhdw])*)$/i;
const INCREMENT = /^([+-]?)(\d{1,6})([yMwdhm]?)$/;

const readLiteral = (text: string, zone: string): number | null => {
  const parts = LITERAL.exec(text);
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts
    .slice(1)
    .map((part) => Number(part) || 0);
  try {
    const local = Temporal.PlainDateTime.from({ year, month, day, hour, minute }, { overflow: 'reject' });
    return local.toZonedDateTime(zone).epochMilliseconds;
  } catch (problem) {
    if (problem instanceof RangeError) return null;
    throw problem;
  }
};

const readRelative = (text: string, now: number): number | null => {
  const [, sign, amounts] = RELATIVE.exec(text) ?? [];
  if (amounts === undefined) return null;
  const length = amounts
    .split(/ +/)
    .reduce(
      (sum, part) => sum + Number(part.slice(0, -1)) * (RELATIVE_UNITS[part.slice(-1).toLowerCase()] ?? 0),
      0,
    );
  return sign === '-' ? now - length : now + length;
};

type DurationUnit = 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes';

const UNIT_OF_LETTER: Record<string, DurationUnit> = {
  y: 'years',
  M: 'months',
  w: 'weeks',
  d: 'days',
  h: 'hours',
  m: 'minutes',
};
const OWN_LETTER: Record<CalendarUnit, string> = { day: 'd', week: 'w', month: 'M', year: 'y' };
/** Letters that move whole periods of the unit: moved before rounding, so that the end of February finds the end of March. */
const WHOLE: Record<CalendarUnit, string> = { day: 'yMwd', week: 'w', month: 'yM', year: 'y' };

type Duration = Partial<Record<DurationUnit, number>>;

interface Increment {
  readonly letter: string;
  readonly duration: Duration;
}

const readIncrement = (text: string | undefined, unit: CalendarUnit): Increment | null => {
  if (text === undefined || text === '') return { letter: OWN_LETTER[unit], duration: { days: 0 } };
  const [, sign, amount, given] = INCREMENT.exec(text) ?? [];
  if (amount === undefined) return null;
  const letter = given === undefined || given === '' ? OWN_LETTER[unit] : given;
  const name = UNIT_OF_LETTER[letter] ?? 'days';
  return { letter, duration: { [name]: sign === '-' ? -Number(amount) : Number(amount) } };
};

const floorTo = (
  at: Temporal.ZonedDateTime,
  unit: CalendarUnit,
  firstWeekday: number,
): Temporal.ZonedDateTime => {
  const day = at.startOfDay();
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return day.subtract({ days: (day.dayOfWeek - firstWeekday + 7) % 7 });
    case 'month':
      return day.with({ day: 1 });
    case 'year':
      return day.with({ day: 1, month: 1 });
  }
};

const ONE: Record<CalendarUnit, Duration> = {
  day: { days: 1 },
  week: { weeks: 1 },
  month: { months: 1 },
  year: { years: 1 },
};

export interface DateSettings {
  readonly now: number;
  readonly zone: string;
  /** 1 Monday … 7 Sunday: where the caller's week begins. */
  readonly firstWeekday: number;
}

export const createDates = ({ now, zone, firstWeekday }: DateSettings): Dates => {
  const zoned = (ms: number): Temporal.ZonedDateTime =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const edge = (unit: CalendarUnit, text: string | undefined, isEnd: boolean): number | null => {
    const increment = readIncrement(text, unit);
    if (increment === null) return null;
    const isWhole = WHOLE[unit].includes(increment.letter);
    const base = floorTo(isWhole ? zoned(now).add(increment.duration) : zoned(now), unit, firstWeekday);
    const bound = isEnd ? base.add(ONE[unit]).subtract({ milliseconds: 1 }) : base;
    return (isWhole ? bound : bound.add(increment.duration)).epochMilliseconds;
  };
  return {
    now,
    read: (text) => readLiteral(text.trim(), zone) ?? readRelative(text.trim(), now),
    startOf: (unit, increment) => edge(unit, increment, false),
    endOf: (unit, increment) => edge(unit, increment, true),
    dayOf: createDayOf(zone),
    dayAround: (ms) => {
      const start = zoned(ms).startOfDay();
      return [start.epochMilliseconds, start.add({ days: 1 }).epochMilliseconds];
    },
  };
};
