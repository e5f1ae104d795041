// What each cell of the grid shows of an issue or of a group. Reads the page's facts; knows no React.
import type { Cell, IconName } from '../../chart/chart-types';
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { Stage } from '#domain/plan/task';
import type { ViewSettings } from '../../state/view-settings';
import { isGroup } from '../../state/group-rows';
import type { FieldChoice, PageIssue } from '../../state/page-state';
import type { ProjectTime } from '../../state/project-time';
import { taskFacts, type TaskFacts } from '../../state/task-facts';
import { formatDuration } from '../../text/format-duration';
import type { Words } from '../../text/words';
import type { Language } from '../language';
import type { KnownColumn } from './column-set';
import { accentOf, initialsOf } from './person-look';

export interface CellSource {
  /** The whole plan: its summaries span what filters hide, too. */
  readonly plan: Plan;
  /** As the chart shows it, with groups. */
  readonly view: Plan;
  readonly issues: ReadonlyMap<TaskId, PageIssue>;
  readonly group: ViewSettings['group'];
  readonly time: ProjectTime;
  readonly siteUrl: string;
  /** Dates of other years than this one carry their year; minutes of wall time. */
  readonly today: number;
  readonly fieldChoices: readonly FieldChoice[];
  /** Text of further fields. */
  readonly extra: ReadonlyMap<TaskId, ReadonlyMap<string, string>>;
  /** Where the key has a column of its own, the tree doesn't repeat it. */
  readonly showsKey: boolean;
}

/** `width` of the column in px. */
type CellMaker = (source: CellSource, id: TaskId, language: Language, width: number) => Cell;

const empty: Cell = { type: 'text', text: '' };
const dash: Cell = { type: 'text', text: '–', tone: 'subtle', numeric: true };

export const nameCell = (source: CellSource, id: TaskId, { words }: Language): Cell => {
  if (isGroup(id))
    return { type: 'name', icon: 'other', key: '', text: groupName(source, id, words), href: null };
  const { plan, issues, siteUrl, showsKey } = source;
  const issue = issues.get(id);
  if (!issue) return { type: 'name', icon: 'lock', key: '', text: words.describe.restricted, href: null };
  const isMilestone = plan.tasks[plan.indexOf.get(id) ?? -1]?.kind === 'milestone';
  return {
    type: 'name',
    icon: isMilestone ? 'milestone' : iconOf(issue.type),
    key: showsKey ? issue.key : '',
    text: issue.summary,
    href: `${siteUrl}/browse/${encodeURIComponent(issue.key)}`,
  };
};

/** Groups of issues that have nothing there have no name of their own. */
export function groupName(
  { view, group }: Pick<CellSource, 'view' | 'group'>,
  id: TaskId,
  words: Words,
): string {
  const name = view.tasks[view.indexOf.get(id) ?? -1]?.name ?? '';
  if (name !== '' || group === 'parent' || group === 'none') return name;
  return words.emptyGroup[group];
}

export function iconOf(type: Pick<PageIssue['type'], 'level' | 'subtask' | 'name'>): IconName {
  if (type.level > 0) return 'epic';
  if (type.subtask) return 'subtask';
  const name = type.name.toLowerCase();
  if (name.includes('bug')) return 'bug';
  if (name.includes('story')) return 'story';
  return 'task';
}

const text = (value: string): Cell => (value === '' ? empty : { type: 'text', text: value });

export const fieldCell = ({ extra }: CellSource, id: TaskId, fieldId: string): Cell =>
  text(extra.get(id)?.get(fieldId) ?? '');

const ofIssue =
  (show: (issue: PageIssue, language: Language) => Cell): CellMaker =>
  ({ issues }, id, language) => {
    const issue = issues.get(id);
    return issue ? show(issue, language) : empty;
  };

const ofFacts =
  (show: (facts: TaskFacts, language: Language, source: CellSource, width: number) => Cell): CellMaker =>
  (source, id, language, width) => {
    const { plan, view, time } = source;
    const facts = taskFacts(isGroup(id) ? view : plan, id, time.calendar);
    return facts ? show(facts, language, source, width) : dash;
  };

/** A leaf with one date shows that one; a summary shows what it spans. */
const dateCell = (edge: 'start' | 'due'): CellMaker =>
  ofFacts(({ bar, hasStart, hasFinish }, { formats }, { today }, width) => {
    if (!bar || !(edge === 'start' ? hasStart : hasFinish)) return dash;
    const day = edge === 'start' ? bar.start : bar.finish - 1;
    return { type: 'text', text: formats.inColumn(day, today, width), numeric: true };
  });

const toneOf: Record<Stage, 'gray' | 'blue' | 'green'> = { todo: 'gray', doing: 'blue', done: 'green' };

export const knownCells: Readonly<Record<KnownColumn, CellMaker>> = {
  key: ofIssue(({ key }) => ({ type: 'text', text: key, numeric: true })),
  assignee: ofIssue(({ assignee }, { words }) =>
    assignee
      ? {
          type: 'person',
          name: assignee.name,
          initials: initialsOf(assignee.name),
          accent: accentOf(assignee.accountId),
        }
      : { type: 'nobody', label: words.chart.unassigned },
  ),
  status: ofIssue(({ status }) => ({ type: 'lozenge', text: status.name, tone: toneOf[status.stage] })),
  start: dateCell('start'),
  due: dateCell('due'),
  duration: ofFacts(({ bar, task, workingDays }, { words, durations = 'days' }, { time }) =>
    bar && task.kind !== 'milestone'
      ? {
          type: 'text',
          text: formatDuration(workingDays, durations, time, words.personal.lengths),
          numeric: true,
        }
      : dash,
  ),
  progress: ofFacts(({ progress }, { words }) =>
    progress === null ? dash : { type: 'text', text: words.tooltip.percent(progress), numeric: true },
  ),
  labels: ofIssue(({ labels }) => text(labels.join(', '))),
  sprint: ofIssue(({ sprints }) => text(sprints.at(-1)?.name ?? '')),
  versions: ofIssue(({ versions }) => text(versions.map(({ name }) => name).join(', '))),
  type: ofIssue(({ type }) => text(type.name)),
  priority: ofIssue(({ priority }) => text(priority?.name ?? '')),
};
