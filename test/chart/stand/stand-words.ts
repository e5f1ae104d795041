// English for the stand.
import type { TaskId } from '#domain/plan/ids';
import type { WallMinutes } from '#domain/time/units';
import type { ChartWords } from '../../../static/gantt/src/chart/chart-types';

const toDate = (at: WallMinutes): Date => new Date(at * 60_000);

const format = (options: Intl.DateTimeFormatOptions): ((at: WallMinutes) => string) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
  return (at) => formatter.format(toDate(at));
};

const shortDate = format({ day: 'numeric', month: 'short' });
const longMonth = format({ month: 'long', year: 'numeric' });
const shortMonth = format({ month: 'short' });
const year = format({ year: 'numeric' });

export const standWords: ChartWords = {
  locale: 'en-GB',
  shortDate,
  longDate: format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
  month: (day, room) => (room === 'long' ? longMonth(day) : shortMonth(day)),
  quarter: (day) => `Q${Math.floor(toDate(day).getUTCMonth() / 3) + 1} ${year(day)}`,
  year,
  weekday: format({ weekday: 'short' }),
  today: (day) => `Today ${shortDate(day)}`,
  shift: (days) => `${days > 0 ? '+' : '−'}${Math.abs(days)} d`,
  percent: (share) => `${Math.round(share * 100)} %`,
  beyond: (side, day) => (side === 'after' ? `starts ${shortDate(day)}` : `ended ${shortDate(day)}`),
  describe: (taskId: TaskId) => `Bar of ${taskId}`,
  gridLabel: 'Issues',
  splitterLabel: 'Width of the grid',
  late: 'late',
  barColumn: 'Bar',
  groupCount: (count) => (count === 1 ? '1 issue' : `${count} issues`),
  rankRefused: (reason) =>
    ({
      'other-parent': 'Issues are ranked within their parent.',
      'not-ranked': 'Rows are sorted. Sort by rank to move them.',
      locked: "You can't rank this issue.",
    })[reason],
  ranked: (place, of) => `Place ${place} of ${of}`,
  resizeColumn: (title) => `Width of ${title}`,
  columnMoved: (title, place) => `${title} is column ${place}`,
  expand: 'Expand',
  collapse: 'Collapse',
  locked: (taskId) => `You can't edit ${taskId} in Jira.`,
  restricted: 'Restricted issue',
};
