// Lengths of work as people write them: in days, in hours, or as Jira does. Knows no calendar: it is told what a day is.

export type DurationStyle = 'days' | 'hours' | 'jira';

interface DurationUnits {
  /** Minutes of a day. */
  readonly day: number;
  readonly daysPerWeek: number;
}

interface DurationWords {
  /** "5 d" */
  readonly days: (n: number) => string;
  /** "40 h" */
  readonly hours: (n: number) => string;
  /** "1w 2d": what is none is left out, both only where there is nothing. */
  readonly jira: (weeks: number, days: number) => string;
}

const minutesPerHour = 60;

export function formatDuration(
  days: number,
  style: DurationStyle,
  { day, daysPerWeek }: DurationUnits,
  words: DurationWords,
): string {
  switch (style) {
    case 'days':
      return words.days(days);
    case 'hours':
      return words.hours(Math.round((days * day * 10) / minutesPerHour) / 10);
    case 'jira': {
      const weeks = Math.floor(days / daysPerWeek);
      return words.jira(weeks, Math.round((days - weeks * daysPerWeek) * 10) / 10);
    }
  }
}
