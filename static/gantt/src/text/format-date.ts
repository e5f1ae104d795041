// Dates for people, by Intl. Times come as minutes on the plan's wall clock, so they are formatted as if in UTC.

const minute = 60_000;

export interface DateFormats {
  /** "12 Nov" */
  readonly short: (wall: number) => string;
  /** In a column of that many px: "12 Nov" in the year of `today`, "12 Nov 27" or, in little room, "Nov ’27" in another. */
  readonly inColumn: (wall: number, today: number, width: number) => string;
  /** "12 Nov 2026" */
  readonly medium: (wall: number) => string;
  /** "Thu 12 Nov 2026" */
  readonly long: (wall: number) => string;
  /** "November 2026" */
  readonly month: (wall: number) => string;
  /** "Nov" */
  readonly monthShort: (wall: number) => string;
  readonly year: (wall: number) => string;
  readonly quarter: (wall: number) => string;
  /** "Mon" */
  readonly weekday: (wall: number) => string;
}

/** As the language has it, or as the person wants it. */
export type DateOrder = 'language' | 'day-month' | 'month-day' | 'iso';

type Make = (options: Intl.DateTimeFormatOptions) => (wall: number) => string;

export function createDateFormats(locale: string, order: DateOrder = 'language'): DateFormats {
  const by: Make = (options) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (wall) => format.format(wall * minute);
  };
  const year = by({ year: 'numeric' });
  const short = by({ day: 'numeric', month: 'short' });
  return {
    short,
    inColumn: inColumn(locale, by),
    medium: by({ day: 'numeric', month: 'short', year: 'numeric' }),
    long: withoutCommas(by({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })),
    month: by({ month: 'long', year: 'numeric' }),
    monthShort: by({ month: 'short' }),
    year,
    quarter: (wall) => `Q${Math.floor(new Date(wall * minute).getUTCMonth() / 3) + 1} ${year(wall)}`,
    weekday: by({ weekday: 'short' }),
    ...(order === 'language' ? {} : ownOrder(order, by)),
  };
}

type OrderedFormats = Pick<DateFormats, 'short' | 'inColumn' | 'medium' | 'long'>;

/** Name of the month and number of the day in the order that was chosen, or numbers alone. */
function ownOrder(order: Exclude<DateOrder, 'language'>, by: Make): OrderedFormats {
  const [day, month, year] = [by({ day: 'numeric' }), by({ month: 'short' }), by({ year: 'numeric' })];
  const weekday = by({ weekday: 'short' });
  const iso = (wall: number): string => new Date(wall * minute).toISOString().slice(0, isoLength);
  const short = (wall: number): string => {
    if (order === 'iso') return iso(wall).slice(isoYear);
    return order === 'day-month' ? `${day(wall)} ${month(wall)}` : `${month(wall)} ${day(wall)}`;
  };
  const medium = (wall: number): string => (order === 'iso' ? iso(wall) : `${short(wall)} ${year(wall)}`);
  return {
    short,
    medium,
    long: (wall) => `${weekday(wall)} ${medium(wall)}`,
    inColumn: (wall, today, width) => {
      if (yearOf(wall) === yearOf(today)) return short(wall);
      if (order === 'iso') return width < roomForYear ? iso(wall).slice(0, isoMonth) : iso(wall);
      const shortYear = year(wall).slice(-2);
      return width < roomForYear ? `${month(wall).slice(0, 3)} ’${shortYear}` : `${short(wall)} ${shortYear}`;
    },
  };
}

/** "2026-11-12", its month, and what of it stands before the month. */
const isoLength = 10;
const isoMonth = 7;
const isoYear = 5;

/** Px of a column in which a day, a month with its point and a year stand uncut. */
const roomForYear = 84;
const roomForPoints = 68;

/** German writes a point behind day and month, and its days in numbers where those have no room. */
function inColumn(locale: string, by: Make): DateFormats['inColumn'] {
  const short = by({ day: 'numeric', month: 'short' });
  const narrow = locale.startsWith('de') ? by({ day: 'numeric', month: 'numeric' }) : short;
  const full = by({ day: 'numeric', month: 'short', year: '2-digit' });
  const [month, year] = [by({ month: 'short' }), by({ year: '2-digit' })];
  return (wall, today, width) => {
    if (yearOf(wall) === yearOf(today)) return (width < roomForPoints ? narrow : short)(wall);
    return width < roomForYear ? `${month(wall).slice(0, 3)} ’${year(wall)}` : full(wall);
  };
}

const yearOf = (wall: number): number => new Date(wall * minute).getUTCFullYear();

/** "Thu, 12 Nov 2026" reads as two things in a table. */
const withoutCommas =
  (format: (wall: number) => string) =>
  (wall: number): string =>
    format(wall).replace(/,/g, '');
