// The grid's columns of the project page, and what each shows of an issue.
import type { Cell, Column, IconName, PersonAccent } from '../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import type { Plan } from '#domain/plan/create-plan';
import type { Stage } from '#domain/plan/task';
import type { PageIssue, PagePerson } from '../state/page-state';
import { standardWeek } from '../state/standard-week';
import { taskFacts } from '../state/task-facts';
import type { DateFormats } from '../text/format-date';
import type { Words } from '../text/words';
import type { Language } from './language';

export interface ColumnSource {
  readonly plan: Plan;
  readonly issues: ReadonlyMap<TaskId, PageIssue>;
  readonly siteUrl: string;
}

/** Columns that fit the width of the page, in px; the tree comes first. */
export function createColumns(
  source: ColumnSource,
  { words, formats }: Language,
  pageWidth: number,
): Column[] {
  const wide = pageWidth >= 1600;
  const tree: Column = {
    id: 'issue',
    title: words.columns.issue,
    width: wide ? 304 : pageWidth < 1024 ? 232 : 264,
    cell: (id) => nameCell(source, id, words),
  };
  if (pageWidth < 1024) return [tree];
  const person: Column = {
    id: 'assignee',
    title: words.columns.assignee,
    headIcon: 'people',
    width: 40,
    cell: (id) => personCell(source, id, words),
  };
  const status: Column = {
    id: 'status',
    title: words.columns.status,
    width: 104,
    cell: (id) => statusCell(source, id),
  };
  const date = (edge: 'start' | 'due'): Column => ({
    id: edge,
    title: words.columns[edge],
    width: 60,
    cell: (id) => dateCell(source, id, edge, formats),
  });
  return [tree, person, ...(wide ? [status] : []), date('start'), date('due')];
}

export const totalWidth = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + column.width, 0);

function nameCell({ issues, plan, siteUrl }: ColumnSource, id: TaskId, words: Words): Cell {
  const issue = issues.get(id);
  if (!issue) return { type: 'name', icon: 'lock', key: '', text: words.describe.restricted, href: null };
  const milestone = plan.tasks[plan.indexOf.get(id) ?? -1]?.kind === 'milestone';
  return {
    type: 'name',
    icon: milestone ? 'milestone' : iconOf(issue),
    key: issue.key,
    text: issue.summary,
    href: `${siteUrl}/browse/${encodeURIComponent(issue.key)}`,
  };
}

function iconOf({ type }: PageIssue): IconName {
  if (type.level > 0) return 'epic';
  if (type.subtask) return 'subtask';
  const name = type.name.toLowerCase();
  if (name.includes('bug')) return 'bug';
  if (name.includes('story')) return 'story';
  return 'task';
}

function personCell({ issues }: ColumnSource, id: TaskId, words: Words): Cell {
  const issue = issues.get(id);
  if (!issue) return { type: 'text', text: '' };
  const { assignee } = issue;
  if (!assignee) return { type: 'nobody', label: words.chart.unassigned };
  return {
    type: 'person',
    name: assignee.name,
    initials: initialsOf(assignee.name),
    accent: accentOf(assignee),
  };
}

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const firstLetter = (word: string): string =>
  letters.segment(word)[Symbol.iterator]().next().value?.segment ?? '';

export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/);
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : [parts[0]];
  return ends
    .map((part) => firstLetter(part ?? ''))
    .join('')
    .toUpperCase();
}

const accents: readonly PersonAccent[] = ['purple', 'teal', 'orange', 'blue', 'magenta', 'green'];

/** The same person has the same colour wherever they show up. */
function accentOf({ accountId }: PagePerson): PersonAccent {
  let sum = 0;
  for (const char of accountId) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return accents[sum % accents.length] ?? 'blue';
}

const toneOf: Record<Stage, 'gray' | 'blue' | 'green'> = { todo: 'gray', doing: 'blue', done: 'green' };

function statusCell({ issues }: ColumnSource, id: TaskId): Cell {
  const issue = issues.get(id);
  if (!issue) return { type: 'text', text: '' };
  return { type: 'lozenge', text: issue.status.name, tone: toneOf[issue.status.stage] };
}

/** A leaf with one date shows that one; a summary shows what it spans. */
function dateCell({ plan }: ColumnSource, id: TaskId, edge: 'start' | 'due', formats: DateFormats): Cell {
  const facts = taskFacts(plan, id, standardWeek);
  const has = edge === 'start' ? facts?.hasStart : facts?.hasFinish;
  if (!facts?.bar || !has) return { type: 'text', text: '–', tone: 'subtle', numeric: true };
  return {
    type: 'text',
    text: formats.short(edge === 'start' ? facts.bar.start : facts.bar.finish - 1),
    numeric: true,
  };
}
