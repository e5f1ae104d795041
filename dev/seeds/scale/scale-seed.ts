// N issues in projects of at most 10,000: epics of 25 with stories and sub-tasks over two years, links to near
// predecessors, and hardly any history, so that 100,000 issues are made in seconds.

import type { Board, Issue, Person, Project, SiteData, Sprint } from '../../jira/model';
import { dayMs, dayOf, fromDay, hourMs, lastWorkDay, mondayOf, workDayFrom } from '../base/days';
import { statusItem } from '../base/history-items';
import { schemeIds } from '../base/permission-schemes';
import { SiteBuilder } from '../base/site-builder';
import { canaryMailDomains } from '../canaries';
import { toSiteOptions, type SeedOptions } from '../seed-options';
import { addScalePeople } from './scale-people';
import { scaleLabels, toScaleSummary } from './scale-words';

export const smallestScale = 1;
export const largestScale = 200_000;

const projectSize = 10_000;
const epicSize = 25;
const subtasksPerStory = 3;
const halfSpan = 365;
const sprintDays = 14;
const near = 12;

interface Plot {
  readonly site: SiteBuilder;
  readonly project: Project;
  readonly people: readonly Person[];
  readonly sprints: readonly Sprint[];
  /** Leaves and stories made so far, by level, the newest last: where predecessors are picked. */
  readonly recent: Record<'story' | 'subtask', Issue[]>;
}

type Level = 'epic' | 'story' | 'subtask';
const typeNames: Record<Level, string> = { epic: 'Epic', story: 'Story', subtask: 'Sub-task' };

function addSprints(site: SiteBuilder, board: Board): Sprint[] {
  const first = mondayOf(dayOf(site.now) - halfSpan);
  const today = dayOf(site.now);
  return Array.from({ length: Math.ceil((2 * halfSpan) / sprintDays) }, (_, index) => {
    const start = first + index * sprintDays;
    const end = start + sprintDays - 3;
    const state = end < today ? 'closed' : start <= today ? 'active' : 'future';
    const startAt = start * dayMs + 8 * hourMs;
    const endAt = end * dayMs + 16 * hourMs;
    const closed = state === 'closed' ? { completeAt: endAt } : {};
    const name = `${board.name} ${index + 1}`;
    return site.addSprint(board, {
      name,
      state,
      goal: '',
      createdAt: startAt - 21 * dayMs,
      startAt,
      endAt,
      ...closed,
    });
  });
}

function addPlot(site: SiteBuilder, people: readonly Person[], app: Person, index: number): Plot {
  const letter = String.fromCharCode(65 + (index % 26));
  const key = `SC${letter}${index < 26 ? '' : Math.floor(index / 26)}`;
  const [lead] = people;
  if (!lead) throw new Error('A project needs a lead');
  const project = site.addProject({
    key,
    name: `Scale model ${key}`,
    description: 'Made by rule, to see how much the chart carries.',
    lead,
    style: 'classic',
    schemeId: schemeIds.default,
    apps: [app],
  });
  const sprints = addSprints(site, site.addBoard(project, `${key} sprint`, 'scrum'));
  return { site, project, people, sprints, recent: { story: [], subtask: [] } };
}

interface Slot {
  readonly level: Level;
  readonly parent: Issue | null;
  readonly start: number;
  readonly days: number;
}

function statusNow(site: SiteBuilder, start: number, due: number): string {
  const today = dayOf(site.now);
  if (due < today) return site.random.chance(0.95) ? 'Done' : 'In Progress';
  if (start > today) return 'To Do';
  return site.random.chance(0.8) ? 'In Progress' : 'In Review';
}

function sprintsAt(plot: Plot, start: number): Sprint[] {
  const sprint = plot.sprints.find(
    (one) => (one.startAt ?? 0) <= start * dayMs + dayMs && (one.endAt ?? 0) > start * dayMs,
  );
  return sprint ? [sprint] : [];
}

function addSlot(plot: Plot, slot: Slot): Issue {
  const { site, project, people } = plot;
  const { random } = site;
  const due = lastWorkDay(slot.start, slot.days);
  const status = statusNow(site, slot.start, due);
  const dated = slot.level === 'epic' || !random.chance(0.03);
  const createdAt = Math.min(slot.start, dayOf(site.now)) * dayMs - random.whole(20, 40) * dayMs + 9 * hourMs;
  const creator = random.pick(people);
  const issue = site.addIssue({
    project,
    type: typeNames[slot.level],
    status,
    summary: toScaleSummary(random, project.lastIssueNumber + 1),
    creator,
    assignee: random.chance(0.9) ? random.pick(people) : null,
    parent: slot.parent,
    start: dated ? fromDay(slot.start) : null,
    due: dated ? fromDay(due) : null,
    estimateSeconds: slot.level === 'epic' ? null : slot.days * 8 * 3600,
    sprints: slot.level === 'story' ? sprintsAt(plot, slot.start) : [],
    labels: random.chance(0.2) ? [random.pick(scaleLabels)] : [],
    resolvedAt: due * dayMs + 16 * hourMs,
    createdAt,
  });
  const now = site.statusOf(project, status);
  if (now.category !== 'new') {
    const at = (now.category === 'done' ? due : slot.start) * dayMs + 15 * hourMs;
    site.addHistory(issue, creator, at, [statusItem(site.statusOf(project, 'To Do'), now)]);
  }
  if (status === 'Done') issue.remainingEstimateSeconds = issue.originalEstimateSeconds === null ? null : 0;
  return issue;
}

function addPredecessors(plot: Plot, level: 'story' | 'subtask', issue: Issue): void {
  const { site, recent } = plot;
  const blocks = site.linkTypeOf('Blocks');
  const before = recent[level].slice(-near);
  const wanted = (site.random.chance(0.42) ? 1 : 0) + (site.random.chance(0.1) ? 1 : 0);
  const chosen = new Set<Issue>();
  for (let n = 0; n < wanted && before.length > 0; n += 1) chosen.add(site.random.pick(before));
  for (const from of chosen) site.addLink(blocks, from, issue);
  recent[level].push(issue);
}

/** One epic with its stories and sub-tasks, `count` issues together. */
function addEpic(plot: Plot, start: number, count: number): void {
  const { random } = plot.site;
  const epic = addSlot(plot, { level: 'epic', parent: null, start, days: 40 });
  let story: Issue | null = null;
  let storyStart = start;
  for (let made = 1; made < count; made += 1) {
    const place = (made - 1) % (subtasksPerStory + 1);
    if (place === 0) {
      storyStart = workDayFrom(start + Math.floor((made * 50) / epicSize) + random.whole(0, 4));
      story = addSlot(plot, { level: 'story', parent: epic, start: storyStart, days: random.whole(6, 12) });
      addPredecessors(plot, 'story', story);
    } else {
      const subtaskStart = workDayFrom(storyStart + (place - 1) * 3);
      const subtask = addSlot(plot, {
        level: 'subtask',
        parent: story,
        start: subtaskStart,
        days: random.whole(1, 4),
      });
      addPredecessors(plot, 'subtask', subtask);
    }
  }
}

export function scaleSeed(count: number, options: SeedOptions): SiteData[] {
  const site = new SiteBuilder(toSiteOptions(options, { random: 2026, mailDomain: canaryMailDomains.scale }));
  const people = addScalePeople(site);
  const app = site.addPerson({ name: 'Gantt Chart for Jira', mail: 'gantt-app', app: true });
  const first = dayOf(site.now) - halfSpan;
  for (let index = 0; index * projectSize < count; index += 1) {
    const plot = addPlot(site, people, app, index);
    const size = Math.min(projectSize, count - index * projectSize);
    for (let made = 0; made < size; made += epicSize) {
      const start = workDayFrom(first + Math.floor((made / size) * (2 * halfSpan - 70)));
      addEpic(plot, start, Math.min(epicSize, size - made));
    }
  }
  return [site.finish()];
}
