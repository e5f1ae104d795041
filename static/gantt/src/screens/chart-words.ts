// Gives the chart its words: the page's language and dates, bound to whatever plan is on screen.
import type { ChartWords } from '../chart/chart-types';
import type { PageState } from '../state/page-state';
import { describeTask } from './describe-task';
import type { Language } from './language';

export function createChartWords(language: Language, read: () => PageState): ChartWords {
  const { words, formats } = language;
  const keyOf = (taskId: Parameters<ChartWords['locked']>[0]): string => read().issues.get(taskId)?.key ?? '';
  return {
    locale: words.locale,
    shortDate: formats.short,
    longDate: formats.long,
    month: (day, room) => (room === 'long' ? formats.month(day) : formats.monthShort(day)),
    quarter: formats.quarter,
    year: formats.year,
    weekday: formats.weekday,
    today: (day) => words.chart.today(formats.short(day)),
    shift: words.chart.shift,
    percent: words.tooltip.percent,
    beyond: (side, day) =>
      side === 'after' ? words.chart.starts(formats.short(day)) : words.chart.ended(formats.short(day)),
    describe: (taskId) => describeTask(read().plan, taskId, language),
    gridLabel: words.chart.grid,
    splitterLabel: words.chart.splitter,
    expand: words.chart.expand,
    collapse: words.chart.collapse,
    locked: (taskId) => words.tooltip.locked(keyOf(taskId)),
    restricted: words.describe.restricted,
  };
}
