// Writes the rows of a demo plan as issues of one project, with links. Their pasts are row-past.ts's business.

import type { CustomValue, Person, Sprint, Version } from '../../jira/model';
import { dayMs, dayOf } from '../base/days';
import type { IssueInput } from '../base/create-issue';
import { linkItem } from '../base/history-items';
import { setPlanAttributes } from '../base/plan-attributes';
import { impedimentOptionId } from '../base/site-fields';
import type { LinkRow, PlanRow } from './plan-row';
import { datesOf, personOf, plannerOf, type PlanSetting } from './plan-setting';
import { writePast } from './row-past';

const neverInSprints = new Set<PlanRow['type']>(['Epic', 'Sub-task', 'Milestone']);
const hour = 3600;

function madeAt(setting: PlanSetting, rows: readonly PlanRow[], row: PlanRow): number {
  const [from, to] = setting.madeBetween;
  const numbers = rows.map((one) => one.n);
  const first = Math.min(...numbers);
  const part = (row.n - first) / Math.max(1, Math.max(...numbers) - first);
  const start = setting.frame.at(from, 8);
  const instant = start + part * (setting.frame.at(to, 8) - start);
  return dayOf(instant) * dayMs + (8 * 60 + ((row.n * 37) % 480)) * 60_000;
}

/** The sprint it starts in, and those it was carried into since. */
function sprintsOf(setting: PlanSetting, row: PlanRow): Sprint[] {
  const { frame, sprints } = setting;
  if (row.sprint === null || neverInSprints.has(row.type)) return [];
  if (row.sprint !== undefined) return sprints.filter((sprint) => sprint.name.endsWith(` ${row.sprint}`));
  const [start, due] = datesOf(setting, row);
  if (start === null) return [];
  const from = frame.at(start, 12);
  const to = row.status === 'todo' || due === null ? from : frame.at(due, 12);
  return sprints.filter(({ startAt, endAt, state }, index) => {
    if (startAt === undefined || endAt === undefined) return false;
    const next = sprints[index + 1]?.startAt ?? endAt;
    const holdsStart = startAt <= from && from < next;
    return holdsStart || (state !== 'future' && from < startAt && startAt <= to);
  });
}

function versionsOf(setting: PlanSetting, rows: readonly PlanRow[], row: PlanRow): Version[] {
  if (row.version === null) return [];
  if (row.version === undefined) {
    const parent = rows.find((one) => one.n === row.in);
    return parent ? versionsOf(setting, rows, parent) : [];
  }
  const version = setting.versions.get(row.version);
  if (!version) throw new Error(`There is no version ${row.version}`);
  return [version];
}

function customOf(setting: PlanSetting, row: PlanRow): Record<string, CustomValue> {
  const { fields } = setting.site;
  return {
    ...(row.flagged ? { [fields.flagged]: [impedimentOptionId] } : {}),
    ...(row.progress === undefined ? {} : { [fields.progress]: row.progress }),
  };
}

/** An issue under a security level is made by its assignee, who may see it. */
function creatorOf(setting: PlanSetting, row: PlanRow): Person {
  const owner = row.secured ? personOf(setting, row.who) : null;
  return owner ?? plannerOf(setting, row.n);
}

function componentsOf(setting: PlanSetting, row: PlanRow): string[] {
  if (row.component === undefined) return [];
  const id = setting.components.get(row.component);
  if (id === undefined) throw new Error(`There is no component ${row.component}`);
  return [id];
}

type DateInput = Pick<IssueInput, 'start' | 'due' | 'resolvedAt' | 'estimateSeconds'>;

function dateInputOf(setting: PlanSetting, row: PlanRow): DateInput {
  const { frame } = setting;
  const [start, due] = datesOf(setting, row);
  return {
    start: start === null ? null : frame.date(start),
    due: due === null ? null : frame.date(due),
    resolvedAt: due === null ? null : frame.at(due, 15),
    estimateSeconds: row.days ? row.days * 8 * hour : null,
  };
}

function writeRow(setting: PlanSetting, rows: readonly PlanRow[], row: PlanRow): void {
  const { site, project, issues } = setting;
  const sprints = sprintsOf(setting, row);
  const issue = site.addIssue({
    project,
    type: row.type,
    status: setting.statuses[row.status],
    summary: row.name,
    description: row.text,
    number: row.n,
    creator: creatorOf(setting, row),
    assignee: personOf(setting, row.who),
    parent: row.in === undefined ? null : issues.get(`${project.key}-${row.in}`),
    ...dateInputOf(setting, row),
    points: row.points,
    sprints,
    versions: versionsOf(setting, rows, row),
    componentIds: componentsOf(setting, row),
    labels: row.labels ?? [],
    priorityId: row.priority,
    createdAt: madeAt(setting, rows, row),
    custom: customOf(setting, row),
    securityLevelId: (row.secured && setting.securityLevelId) || null,
    broken: row.broken ?? false,
  });
  issues.set(issue.key, issue);
  if (row.type === 'Milestone') setPlanAttributes(issue, { milestone: true }, issue.createdAt + hour * 1000);
  writePast(setting, row, issue, sprints);
}

/** Parents stand before their children. */
export function writePlan(setting: PlanSetting, rows: readonly PlanRow[]): void {
  for (const row of rows) writeRow(setting, rows, row);
}

export function writeLinks(
  setting: Pick<PlanSetting, 'site' | 'issues' | 'planners'>,
  links: readonly LinkRow[],
): void {
  const { site, issues } = setting;
  links.forEach(([name, fromKey, toKey], index) => {
    const [from, to] = [issues.get(fromKey), issues.get(toKey)];
    if (!from || !to) throw new Error(`No link from ${fromKey} to ${toKey}`);
    const type = site.linkTypeOf(name);
    const author = setting.planners[index % setting.planners.length];
    if (!author) throw new Error('A plan needs a planner');
    const at = Math.max(from.createdAt, to.createdAt) + dayMs;
    site.addLink(type, from, to);
    site.addHistory(from, author, at, [linkItem(type, 'from', to)]);
    site.addHistory(to, author, at, [linkItem(type, 'to', from)]);
  });
}
