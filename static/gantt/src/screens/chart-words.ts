// Gives the chart its words: the page's language and dates, bound to whatever plan is on screen.
import type { ChartWords } from '../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import { isGroup } from '../state/group-rows';
import type { PageState } from '../state/page-state';
import { groupName } from './columns/cells';
import { describeTask } from './describe-task';
import type { Language } from './language';
import { linkExtra, linkText, toLagDays } from './links/link-words';

export function createChartWords(language: Language, read: () => PageState): ChartWords {
  const { words, formats } = language;
  const keyOf = (taskId: TaskId): string => read().issues.get(taskId)?.key ?? '';
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
    describe: (taskId) => describe(read(), taskId, language),
    gridLabel: words.chart.grid,
    splitterLabel: words.chart.splitter,
    expand: words.chart.expand,
    collapse: words.chart.collapse,
    barColumn: words.chart.bar,
    groupCount: words.chart.groupCount,
    rankRefused: (reason) => words.chart.rankRefused[reason],
    ranked: words.chart.ranked,
    late: words.chart.late,
    resizeColumn: words.columns.resize,
    columnMoved: words.columns.moved,
    linking: ({ from, to, type, lagDays }) =>
      to === null ? words.links.begin(keyOf(from)) : linkText(read(), { from, to, type, lagDays }, words),
    linkChosen: (link) =>
      words.links.spoken(linkText(read(), { ...link, lagDays: toLagDays(link, read().schedule) }, words)),
    lag: (link) => linkExtra(link.type, toLagDays(link, read().schedule), words),
    locked: (taskId) => (isGroup(taskId) ? words.chart.groupLocked : words.tooltip.locked(keyOf(taskId))),
    restricted: words.describe.restricted,
  };
}

function describe(state: PageState, taskId: TaskId, language: Language): string {
  if (!isGroup(taskId)) return describeTask(state, taskId, language);
  const name = groupName({ view: state.view, group: state.viewSettings.group }, taskId, language.words);
  return language.words.chart.group(name);
}
