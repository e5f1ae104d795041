// Two building sites from published project networks: every task an issue, every sub-project an epic.

import type { Issue, Person, Project, SiteData } from '../../jira/model';
import { dayMs, dayOf, fromDay, hourMs, mondayOf, toDay } from '../base/days';
import { dueItem, startItem, statusItem } from '../base/history-items';
import { schemeIds } from '../base/permission-schemes';
import { setPlanAttributes } from '../base/plan-attributes';
import { SiteBuilder } from '../base/site-builder';
import { canaryMailDomains } from '../canaries';
import { toSiteOptions, type SeedOptions } from '../seed-options';
import { addPlanningExamples } from './planning-examples';
import { toNetwork, type Network, type NetworkTask } from './network';
import terrace from './terrace.json';
import tower from './tower.json';
import { firstName, lastName, toTradeName } from './trade-names';

const weeksUnderWay = 6;
const hoursPerDay = 8;
/** The networks' calendar works 09–13 and 15–19. */
const workMinutesPerDay = 480;

const foremen = [
  'Hanne Brandt',
  'Luis Cabrera',
  'Ewa Nowak',
  'Sami Haddad',
  'Finn Gallagher',
  'Ines Duarte',
] as const;

interface Works {
  readonly site: SiteBuilder;
  readonly project: Project;
  readonly people: readonly Person[];
  readonly lead: Person;
  readonly network: Network;
  /** Day number of the network's first day on this site. */
  readonly firstDay: number;
}

function statusNow(site: SiteBuilder, start: number, finish: number): string {
  const today = dayOf(site.now);
  if (finish < today) return 'Done';
  return start <= today ? 'In Progress' : 'To Do';
}

function nameOf(task: NetworkTask, size: number): string {
  if (task.number === 1) return firstName;
  return task.number === size ? lastName : toTradeName(task.number - 1, size - 2);
}

function writePast(works: Works, issue: Issue, status: string, planned: readonly [string, string]): void {
  const { site, project, lead } = works;
  const [start, due] = planned;
  const items = [startItem(site.fields.start, null, start), dueItem(null, due)];
  site.addHistory(issue, lead, issue.createdAt + hourMs, items);
  if (status === 'To Do') return;
  const at = (status === 'Done' ? toDay(due) : toDay(start)) * dayMs + 15 * hourMs;
  site.addHistory(issue, lead, at, [
    statusItem(site.statusOf(project, 'To Do'), site.statusOf(project, status)),
  ]);
}

function addTask(works: Works, task: NetworkTask, size: number, epic: Issue): Issue {
  const { site, project, people, lead, firstDay } = works;
  const [from, to] = [firstDay + task.start, firstDay + task.finish];
  const [start, due] = [fromDay(from), fromDay(to)];
  const status = statusNow(site, from, to);
  const issue = site.addIssue({
    project,
    type: task.days === 0 ? 'Milestone' : 'Task',
    status,
    summary: nameOf(task, size),
    creator: lead,
    assignee: task.resource === 0 ? null : people[(task.resource - 1) % people.length],
    parent: epic,
    start,
    due,
    estimateSeconds: task.days === 0 ? null : task.days * hoursPerDay * 3600,
    resolvedAt: to * dayMs + 17 * hourMs,
    createdAt: firstDay * dayMs - 30 * dayMs + 9 * hourMs,
  });
  if (status === 'Done' && issue.remainingEstimateSeconds !== null) issue.remainingEstimateSeconds = 0;
  writePast(works, issue, status, [start, due]);
  return issue;
}

/** Lags and milestones have no field in Jira, so they go where the app keeps them. */
function addLinks(works: Works, issues: readonly Issue[]): void {
  const { site, network } = works;
  const blocks = site.linkTypeOf('Blocks');
  network.tasks.forEach((task, place) => {
    const issue = issues[place];
    if (!issue) return;
    const lags: Record<string, { type: 'FS'; lag: number }> = {};
    for (const { index, lagDays } of task.predecessors) {
      const before = issues[index];
      if (!before)
        throw new Error(`${network.source}: task ${place} comes after ${index}, which is not there`);
      site.addLink(blocks, before, issue);
      if (lagDays !== 0) lags[`${blocks.id}:${before.id}`] = { type: 'FS', lag: lagDays * workMinutesPerDay };
    }
    const milestone = task.days === 0 ? { milestone: true } : {};
    const links = Object.keys(lags).length > 0 ? { links: lags } : {};
    const plan = { ...milestone, ...links };
    if (Object.keys(plan).length > 0) setPlanAttributes(issue, plan, issue.createdAt + hourMs);
  });
  const keyOf = (before: Issue): string => `${blocks.id}:${before.id}`;
  addPlanningExamples(issues, network, { startField: site.fields.start, keyOf });
}

function addWorks(works: Works, partName: string): void {
  const { site, project, network, lead, firstDay } = works;
  const sizes = new Map<number, number>();
  for (const { part } of network.tasks) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const epics = new Map<number, Issue>();
  for (const part of sizes.keys()) {
    const epic = site.addIssue({
      project,
      type: 'Epic',
      status: 'In Progress',
      summary: `${partName} ${part}`,
      creator: lead,
      assignee: lead,
      createdAt: firstDay * dayMs - 31 * dayMs + 9 * hourMs,
    });
    epics.set(part, epic);
  }
  const issues = network.tasks.map((task) => {
    const epic = epics.get(task.part);
    if (!epic) throw new Error(`${network.source}: no sub-project ${task.part}`);
    return addTask(works, task, sizes.get(task.part) ?? 1, epic);
  });
  addLinks(works, issues);
}

const plots = [
  {
    key: 'ROW',
    name: 'Terrace at the weir',
    part: 'House',
    stored: terrace,
    text: 'Five houses, one crane.',
  },
  {
    key: 'TWR',
    name: 'Twin towers at the yard',
    part: 'Tower',
    stored: tower,
    text: 'Two towers on one pit.',
  },
] as const;

export function constructionSeed(options: SeedOptions): SiteData[] {
  const site = new SiteBuilder(
    toSiteOptions(options, { random: 1907, mailDomain: canaryMailDomains.construction, name: 'Plumbline' }),
  );
  const people = foremen.map((name, index) =>
    site.addPerson({ name, mail: name.toLowerCase().replace(' ', '.'), admin: index === 0 }),
  );
  const app = site.addPerson({ name: 'Gantt Chart for Jira', mail: 'gantt-app', app: true });
  const [lead] = people;
  if (!lead) throw new Error('Somebody must lead the works');
  for (const { key, name, part, stored, text } of plots) {
    const common = { style: 'classic', schemeId: schemeIds.default } as const;
    const project = site.addProject({ key, name, description: text, lead, apps: [app], ...common });
    site.addBoard(project, `${name}: board`, 'kanban');
    const network = toNetwork(stored);
    const begun = mondayOf(dayOf(site.now)) - 7 * weeksUnderWay;
    const firstDay = begun + (toDay(network.firstDay) - mondayOf(toDay(network.firstDay)));
    addWorks({ site, project, people, lead, network, firstDay }, part);
  }
  return [site.finish()];
}
