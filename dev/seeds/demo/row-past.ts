// The past of a demo issue: planned, moved by several people, begun, carried over, worked on, done.
// Everything before `now`; the state at the board review is what the row says it was.

import type { HistoryItem, Issue, Sprint, Status } from '../../jira/model';
import { dayMs, dayOf, fromDay, hourMs, isWorkDay, toDay, workDayFrom } from '../base/days';
import {
  assigneeItem,
  dueItem,
  estimateItem,
  fixVersionItem,
  remainingItem,
  resolutionItem,
  sprintItem,
  startItem,
  statusItem,
} from '../base/history-items';
import type { PlanRow, RowStatus } from './plan-row';
import { datesOf, personOf, plannerOf, type PlanSetting } from './plan-setting';

type Dates = readonly [string | null, string | null];

function toSite(setting: PlanSetting, [start, due]: Dates): Dates {
  const date = (written: string | null) => (written === null ? null : setting.frame.date(written));
  return [date(start), date(due)];
}

function moveItems(setting: PlanSetting, from: Dates, to: Dates): HistoryItem[] {
  const [oldStart, oldDue] = toSite(setting, from);
  const [start, due] = toSite(setting, to);
  return [
    ...(oldStart === start ? [] : [startItem(setting.site.fields.start, oldStart, start)]),
    ...(oldDue === due ? [] : [dueItem(oldDue, due)]),
  ];
}

function plannedAt(setting: PlanSetting, row: PlanRow, issue: Issue): number {
  if (row.planned !== undefined) return setting.frame.at(row.planned, 9) + (row.n % 60) * 60_000;
  const day = workDayFrom(dayOf(issue.createdAt) + 1 + (row.n % 3));
  return day * dayMs + 9 * hourMs + (row.n % 50) * 60_000;
}

function shifted([start, due]: Dates, days: number): Dates {
  const move = (date: string | null) => (date === null ? null : fromDay(toDay(date) + days));
  return [move(start), move(due)];
}

/** What was first planned for rows that kept their dates since: for every fourth of the older ones a week earlier. */
function firstPlan(row: PlanRow, today: Dates): Dates {
  return row.planned === undefined && row.n < 120 && row.n % 4 === 1 ? shifted(today, -7) : today;
}

function writePlanning(setting: PlanSetting, row: PlanRow, issue: Issue): void {
  const { site } = setting;
  const at = plannedAt(setting, row, issue);
  const today = datesOf(setting, row);
  const review: Dates = row.base ?? today;
  const first = row.base ?? firstPlan(row, today);
  const version = site.data.versions.find(({ id }) => id === issue.fixVersionIds[0]);
  const owner = personOf(setting, row.who);
  // "Set by hand by Mara": dates that came late were the lead's doing.
  const author = row.planned === undefined ? plannerOf(setting, row.n + 1) : plannerOf(setting, 0);
  site.addHistory(issue, author, at, [
    ...moveItems(setting, [null, null], first),
    ...(issue.originalEstimateSeconds === null ? [] : [estimateItem(issue.originalEstimateSeconds)]),
    ...(version ? [fixVersionItem(version)] : []),
  ]);
  if (owner) site.addHistory(issue, author, at + 7 * 60_000, [assigneeItem(null, owner)]);
  const between = Math.min(at + 3 * dayMs + hourMs, setting.frame.at('2026-10-30', 13) + row.n * 60_000);
  site.addHistory(issue, plannerOf(setting, row.n + 2), between, moveItems(setting, first, review));
}

/** The moves since the board review, in one or two steps. */
function writeMoves(setting: PlanSetting, row: PlanRow): { at: number; items: HistoryItem[] }[] {
  if (!row.base) return [];
  const today = datesOf(setting, row);
  const firstDay = toDay(row.status === 'done' ? '2026-11-03' : '2026-11-05');
  const days = row.status === 'done' ? row.n % 2 : row.n % 7;
  const at = setting.frame.at(fromDay(workDayFrom(firstDay + days)), 10) + (row.n % 40) * 60_000;
  if (row.n % 2 === 1) return [{ at, items: moveItems(setting, row.base, today) }];
  const [start, due] = row.base;
  const halfway: Dates = [start, fromDay(workDayFrom(toDay(due) + 1))];
  const steps = [
    { at, items: moveItems(setting, row.base, halfway) },
    { at: at + dayMs + hourMs, items: moveItems(setting, halfway, today) },
  ];
  return row.days === 0 ? [{ at, items: moveItems(setting, row.base, today) }] : steps;
}

function statusOf(setting: PlanSetting, status: RowStatus): Status {
  return setting.site.statusOf(setting.project, setting.statuses[status]);
}

/** What ended the work, or took it to review. */
function endItems(setting: PlanSetting, row: PlanRow, issue: Issue): HistoryItem[] {
  const before = statusOf(setting, row.days === 0 ? 'todo' : 'prog');
  const done = setting.site.data.resolutions.find(({ id }) => id === issue.resolutionId);
  const moved = statusItem(before, statusOf(setting, row.status));
  return done ? [moved, resolutionItem(null, done)] : [moved];
}

function writeStatuses(setting: PlanSetting, row: PlanRow, issue: Issue): void {
  const { site, frame } = setting;
  if (row.status === 'todo') return;
  const [start, due] = datesOf(setting, row);
  const author = personOf(setting, row.who) ?? plannerOf(setting, row.n);
  const begun = start === null ? issue.createdAt + 5 * dayMs : frame.at(start, 8);
  const isMilestone = row.days === 0;
  const items = [statusItem(statusOf(setting, 'todo'), statusOf(setting, 'prog'))];
  if (!isMilestone) site.addHistory(issue, author, begun, items);
  if (row.status === 'prog') return;
  const at = due === null ? begun + dayMs : frame.at(due, row.status === 'done' ? 15 : 11);
  site.addHistory(issue, author, at, endItems(setting, row, issue));
}

function writeSprints(setting: PlanSetting, issue: Issue, sprints: readonly Sprint[]): void {
  sprints.forEach((sprint, index) => {
    const before = sprints.slice(0, index);
    const at = index === 0 ? Math.max(sprint.createdAt, issue.createdAt) + hourMs : (sprint.startAt ?? 0);
    const item = sprintItem(setting.site.fields.sprint, before, [...before, sprint]);
    setting.site.addHistory(issue, plannerOf(setting, index), at, [item]);
  });
}

function workedDays(start: string, due: string): string[] {
  const last = Math.min(toDay(due), toDay('2026-11-17'));
  const days: string[] = [];
  for (let day = toDay(start); day <= last; day += 1) if (isWorkDay(day)) days.push(fromDay(day));
  return days.length > 0 ? days : [start];
}

function writeWork(setting: PlanSetting, row: PlanRow, issue: Issue): void {
  const { site, frame } = setting;
  const [start, due] = datesOf(setting, row);
  const author = personOf(setting, row.who);
  const part = row.status === 'done' ? site.random.pick([0.8, 0.9, 1, 1, 1.1]) : (row.logged ?? 0);
  const total = Math.round(((issue.originalEstimateSeconds ?? 0) * part) / 300) * 300;
  if (!author || start === null || due === null || total === 0) return;
  const days = workedDays(start, due);
  const share = Math.floor(total / days.length / 300) * 300;
  days.forEach((day, index) => {
    const seconds = index === days.length - 1 ? total - share * (days.length - 1) : share;
    if (seconds <= 0) return;
    const text = index === 0 ? { text: `Began with ${row.name}` } : {};
    site.addWorklog(issue, author, { startedAt: frame.at(day, 8), seconds, ...text });
  });
}

/** Who finishes early says so: nothing remains of a done issue. */
function writeNothingLeft(setting: PlanSetting, row: PlanRow, issue: Issue): void {
  const left = issue.remainingEstimateSeconds;
  if (row.status !== 'done' || left === null || left === 0) return;
  const [, due] = datesOf(setting, row);
  const author = personOf(setting, row.who) ?? plannerOf(setting, row.n);
  const at = due === null ? issue.createdAt + 7 * dayMs : setting.frame.at(due, 18);
  issue.remainingEstimateSeconds = 0;
  setting.site.addHistory(issue, author, at, [remainingItem(left, 0)]);
}

export function writePast(
  setting: PlanSetting,
  row: PlanRow,
  issue: Issue,
  sprints: readonly Sprint[],
): void {
  writePlanning(setting, row, issue);
  for (const move of writeMoves(setting, row)) {
    setting.site.addHistory(issue, plannerOf(setting, row.n + 3), move.at, move.items);
  }
  writeSprints(setting, issue, sprints);
  writeStatuses(setting, row, issue);
  writeWork(setting, row, issue);
  writeNothingLeft(setting, row, issue);
}
