// Writes the rows of a demo plan as issues of one project, with links. Their pasts are row-past.ts's business.

import type { CustomValue, Sprint, Version } from '../../jira/model';
import { dayMs, dayOf } from '../base/days';
import { linkItem } from '../base/history-items';
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

function writeRow(setting: PlanSetting, rows: readonly PlanRow[], row: PlanRow): void {
  const { site, frame, project, issues } = setting;
  const [start, due] = datesOf(setting, row);
  const component = row.component === undefined ? undefined : setting.components.get(row.component);
  const sprints = sprintsOf(setting, row);
  const issue = site.addIssue({
    project,
    type: row.type,
    status: setting.statuses[row.status],
    summary: row.name,
    number: row.n,
    creator: row.secured
      ? (personOf(setting, row.who) ?? plannerOf(setting, row.n))
      : plannerOf(setting, row.n),
    assignee: personOf(setting, row.who),
    parent: row.in === undefined ? null : issues.get(`${project.key}-${row.in}`),
    start: start === null ? null : frame.date(start),
    due: due === null ? null : frame.date(due),
    estimateSeconds: row.days ? row.days * 8 * hour : null,
    sprints,
    versions: versionsOf(setting, rows, row),
    componentIds: component === undefined ? [] : [component],
    labels: row.labels ?? [],
    resolvedAt: due === null ? null : frame.at(due, 15),
    createdAt: madeAt(setting, rows, row),
    custom: customOf(setting, row),
    securityLevelId: row.secured ? (setting.securityLevelId ?? null) : null,
    broken: row.broken ?? false,
    ...(row.text === undefined ? {} : { description: row.text }),
    ...(row.points === undefined ? {} : { points: row.points }),
    ...(row.priority === undefined ? {} : { priorityId: row.priority }),
  });
  issues.set(issue.key, issue);
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
