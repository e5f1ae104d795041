// An invented plan that shows every kind of bar and link: the chart's stand and its tests look at it.
import { createPlan, type Plan } from '#domain/plan/create-plan';
import type { IssueKey, LinkId, TaskId } from '#domain/plan/ids';
import type { Link, LinkType } from '#domain/plan/link';
import type { Stage, Task, TaskDates } from '#domain/plan/task';
import { toDayNumber } from '#domain/time/day';
import type { WallMinutes, WorkMinutes } from '#domain/time/units';

export interface LumenTask {
  readonly task: Task;
  readonly type: 'epic' | 'story' | 'task' | 'subtask' | 'milestone' | 'lock';
  readonly who: string | null;
}

type Row = readonly [
  key: string,
  level: number,
  type: LumenTask['type'],
  name: string,
  who: string | null,
  stage: Stage,
  ...rest: readonly string[],
];

/** Dates are inclusive, `-` stands for none; a sixth value is the progress in percent. */
const rows: readonly Row[] = [
  ['LUM-10', 0, 'epic', 'One-page checkout', 'MI', 'doing'],
  ['LUM-11', 1, 'task', 'Interview ten customers', 'AS', 'done', '2026-10-26', '2026-10-30', '100'],
  ['LUM-12', 1, 'task', 'Map the drop-off points', 'AS', 'done', '2026-10-29', '2026-11-03', '100'],
  ['LUM-13', 1, 'story', 'Wireframes', 'MI', 'done', '2026-11-04', '2026-11-11', '100'],
  ['LUM-14', 1, 'milestone', 'Design review', 'MI', 'done', '2026-11-12', '2026-11-12'],
  ['LUM-15', 1, 'story', 'Build the address step', 'JW', 'doing', '2026-11-12', '2026-11-24', '45'],
  ['LUM-16', 1, 'story', 'Build the payment step', 'PN', 'todo', '2026-11-25', '2026-12-04'],
  ['LUM-17', 1, 'task', 'Accessibility pass', null, 'todo', '2026-12-07', '2026-12-09'],
  ['LUM-18', 1, 'task', 'Translate the form', 'AS', 'todo', '2026-11-20', '2026-12-01'],
  ['LUM-30', 0, 'epic', 'Payments service 2', 'TR', 'doing'],
  ['LUM-31', 1, 'story', 'Split ledger and orders', 'TR', 'doing'],
  ['LUM-32', 2, 'subtask', 'Move balances across', 'TR', 'done', '2026-11-02', '2026-11-11', '100'],
  ['LUM-33', 2, 'subtask', 'Backfill and compare', 'BO', 'doing', '2026-11-12', '2026-11-20', '60'],
  ['LUM-34', 1, 'story', 'Idempotent refunds', 'BO', 'todo', '2026-11-23', '2026-12-01'],
  ['LUM-35', 1, 'task', 'Load test at 3× peak', 'TR', 'todo', '2026-12-07', '2026-12-10'],
  ['LOCK-1', 1, 'lock', 'Restricted issue', null, 'todo', '2026-11-16', '2026-11-26'],
  ['LUM-50', 0, 'epic', 'Launch', 'MI', 'todo'],
  ['LUM-51', 1, 'task', 'Security review', 'BO', 'todo', '2026-12-07', '2026-12-11'],
  ['LUM-52', 1, 'story', 'Beta for 5 % of shops', 'PN', 'todo', '2026-12-11', '2026-12-16'],
  ['LUM-53', 1, 'milestone', 'Go / no-go', 'MI', 'todo', '2026-12-17', '2026-12-17'],
  ['LUM-54', 1, 'story', 'Roll out to everyone', 'JW', 'todo', '2026-12-17', '2026-12-23'],
  ['SUP-204', 1, 'task', 'Brief the support teams', 'BO', 'todo', '-', '2026-12-14'],
  ['LUM-55', 1, 'task', 'Help centre articles', null, 'todo', '2026-12-09', '2026-12-02'],
  ['LUM-58', 1, 'task', 'Retire the old checkout', null, 'todo', '2027-05-28', '2027-06-08'],
  ['LUM-70', 0, 'epic', 'Measure and learn', 'AS', 'todo'],
  ['LUM-71', 1, 'task', 'Funnel dashboard', 'AS', 'todo', '2026-12-07', '-'],
  [
    'LUM-72',
    1,
    'task',
    'Measure for six weeks, then tell everyone what was learned and what should follow',
    'AS',
    'todo',
    '2026-12-28',
    '2027-01-15',
  ],
  ['LUM-73', 1, 'task', 'No date yet', null, 'todo', '-', '-'],
];

const linkRows: readonly (readonly [from: string, to: string, type?: LinkType, soft?: boolean])[] = [
  ['LUM-11', 'LUM-13'],
  ['LUM-12', 'LUM-13'],
  ['LUM-13', 'LUM-14'],
  ['LUM-14', 'LUM-15'],
  ['LUM-15', 'LUM-16'],
  ['LUM-16', 'LUM-17'],
  ['LUM-32', 'LUM-33'],
  ['LUM-33', 'LUM-34'],
  ['LUM-34', 'LUM-35'],
  ['LUM-16', 'LUM-35'],
  ['LUM-16', 'LUM-51'],
  ['LUM-35', 'LUM-52'],
  ['LUM-15', 'LUM-18'],
  ['LUM-52', 'LUM-53'],
  ['LUM-51', 'LUM-53'],
  ['LUM-53', 'LUM-54'],
  ['LUM-51', 'LUM-55', 'SS'],
  ['LUM-54', 'SUP-204', 'FF'],
  ['LUM-54', 'LUM-71', 'FS', true],
];

export const lumenToday = toWall('2026-11-18');

export const lumenTasks: readonly LumenTask[] = rows.map(toLumenTask);

export const lumenPlan: Plan = createPlan(
  lumenTasks.map(({ task }) => task),
  linkRows.map(toLink),
);

function toLumenTask(row: Row, at: number): LumenTask {
  const [key, level, type, name, who, stage, start, finish, progress] = row;
  const above = rows.slice(0, at).findLast((other) => other[1] < level && other[1] === level - 1);
  const kind = type === 'milestone' ? 'milestone' : type === 'lock' ? 'restricted' : 'task';
  const dates: TaskDates = { start: toDate(start), finish: toDate(finish, 1) };
  const task: Task = {
    id: key as TaskId,
    key: key as IssueKey,
    name,
    parentId: (above?.[0] ?? null) as TaskId | null,
    kind,
    stage,
    dates,
    progress: progress === undefined ? null : Number(progress) / 100,
    effort: null,
  };
  return { task, type, who };
}

function toDate(text: string | undefined, addDays = 0): WallMinutes | null {
  return text === undefined || text === '-' ? null : ((toWall(text) + addDays * 1440) as WallMinutes);
}

function toWall(text: string): WallMinutes {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return (toDayNumber(year, month, day) * 1440) as WallMinutes;
}

function toLink([from, to, type = 'FS', soft = false]: (typeof linkRows)[number]): Link {
  return {
    id: `${from}>${to}` as LinkId,
    from: from as TaskId,
    to: to as TaskId,
    type,
    lag: 0 as WorkMinutes,
    soft,
  };
}
