// Dates for people, by Intl. Times come as minutes on the plan's wall clock, so they are formatted as if in UTC.

const minute = 60_000;

export interface DateFormats {
  /** "12 Nov" */
  readonly short: (wall: number) => string;
  /** "12 Nov" in the year of `today`, "12 Nov 27" in another: for narrow columns. */
  readonly near: (wall: number, today: number) => string;
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

export function createDateFormats(locale: string): DateFormats {
  const by = (options: Intl.DateTimeFormatOptions): ((wall: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (wall) => format.format(wall * minute);
  };
  const year = by({ year: 'numeric' });
  const short = by({ day: 'numeric', month: 'short' });
  const shortWithYear = by({ day: 'numeric', month: 'short', year: '2-digit' });
  return {
    short,
    near: (wall, today) => (yearOf(wall) === yearOf(today) ? short : shortWithYear)(wall),
    medium: by({ day: 'numeric', month: 'short', year: 'numeric' }),
    long: withoutCommas(by({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })),
    month: by({ month: 'long', year: 'numeric' }),
    monthShort: by({ month: 'short' }),
    year,
    quarter: (wall) => `Q${Math.floor(new Date(wall * minute).getUTCMonth() / 3) + 1} ${year(wall)}`,
    weekday: by({ weekday: 'short' }),
  };
}

const yearOf = (wall: number): number => new Date(wall * minute).getUTCFullYear();

/** "Thu, 12 Nov 2026" reads as two things in a table. */
const withoutCommas =
  (format: (wall: number) => string) =>
  (wall: number): string =>
    format(wall).replace(/,/g, '');
