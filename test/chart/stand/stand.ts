// A page to look at the chart without Jira: `npx vite test/chart/stand`, with ?theme=dark, ?zoom=day, ?rows=50000.
import 'virtual:atlassian-theme.css';
import { createPlan, replaceTasks, type Plan } from '#domain/plan/create-plan';
import type { Command } from '#domain/plan/command';
import type { IssueKey, LinkId, TaskId } from '#domain/plan/ids';
import type { Task, TaskDates } from '#domain/plan/task';
import { toWallMinutes, type DayNumber, type WallMinutes, type WorkMinutes } from '#domain/time/units';
import type {
  Cell,
  Chart,
  ChartBand,
  ChartInput,
  ChartLayout,
  ChartMarks,
  Column,
  PersonAccent,
  ZoomLevel,
} from '../../../static/gantt/src/chart/chart-types';
import { createChart } from '../../../static/gantt/src/chart/create-chart';
import { readTheme } from '../../../static/gantt/src/screens/read-theme';
import { lumenPlan, lumenTasks, lumenToday } from './lumen-plan';
import { standWords } from './stand-words';

declare global {
  interface Window {
    chart?: Chart;
    said?: unknown[];
  }
}

const parameters = new URLSearchParams(location.search);
const theme = parameters.get('theme') === 'dark' ? 'dark' : 'light';
const rowCount = Number(parameters.get('rows') ?? 0);

const accents: Readonly<Record<string, PersonAccent>> = {
  MI: 'purple',
  TR: 'teal',
  AS: 'orange',
  JW: 'blue',
  PN: 'magenta',
  BO: 'green',
};
const facts = new Map(lumenTasks.map((row) => [row.task.id, row]));

applyTokens();
run();

function applyTokens(): void {
  document.documentElement.dataset['colorMode'] = theme;
  document.documentElement.dataset['theme'] =
    'light:light dark:dark spacing:spacing typography:typography shape:shape';
}

function run(): void {
  const plan: Plan = rowCount > 0 ? manyRows(rowCount) : lumenPlan;
  const layout: ChartLayout = {
    zoom: (parameters.get('zoom') ?? 'week') as ZoomLevel,
    gridWidth: 568,
    collapsed: new Set(),
    today: lumenToday,
    daysOff: { weekdays: [5, 6], days: new Set([20784, 20812]) },
    firstDayOfWeek: 0,
  };
  const marks: ChartMarks = {
    selected: new Set(['LUM-16' as TaskId]),
    saving: new Set(['LUM-34' as TaskId]),
    failed: new Set(['LUM-18' as TaskId]),
    locked: new Set(['LUM-35' as TaskId]),
    found: new Set(['LUM-13' as TaskId]),
    arrived: new Set(['LUM-33' as TaskId]),
    conflicted: new Set(['LUM-15' as TaskId]),
  };
  const input: ChartInput = {
    plan,
    layout,
    marks,
    theme: readTheme(document.documentElement),
    words: standWords,
    columns: toColumns(plan),
    pendingRows: 3,
    bands: [
      sprint('Sprint 22', 20752, 20763, false),
      sprint('Sprint 23', 20766, 20777, true),
      sprint('Sprint 24', 20780, 20791, false),
    ],
    releases: [{ id: '4', name: '4.0', at: toWallMinutes(20811 as DayNumber) }],
    ghosts: new Map([
      [
        'LUM-73' as TaskId,
        {
          start: toWallMinutes(20794 as DayNumber),
          finish: toWallMinutes(20797 as DayNumber),
          label: 'after LUM-16',
        },
      ],
    ]),
  };
  const element = document.getElementById('chart');
  if (!element) throw new Error('The page has no place for the chart.');
  connect(createChart(element, input), input);
}

function sprint(name: string, from: number, to: number, isRunning: boolean): ChartBand {
  return {
    id: name,
    name,
    start: toWallMinutes(from as DayNumber),
    finish: toWallMinutes(to as DayNumber),
    isRunning,
  };
}

/** Plays the page: does what the chart asks for and notes it. */
function connect(chart: Chart, first: ChartInput): void {
  let input = first;
  const said: unknown[] = [];
  const set = (part: Partial<ChartInput>): void => {
    input = { ...input, ...part };
    chart.update(part);
  };
  chart.on('select', ({ taskIds }) => set({ marks: { ...input.marks, selected: new Set(taskIds) } }));
  chart.on('zoom', ({ zoom }) => set({ layout: { ...input.layout, zoom } }));
  chart.on('gridWidth', ({ width }) => set({ layout: { ...input.layout, gridWidth: width } }));
  chart.on('toggle', (wish) => {
    set({ layout: { ...input.layout, collapsed: toggled(input.plan, input.layout.collapsed, wish) } });
  });
  chart.on('command', ({ command }) => {
    const plan = applied(input.plan, command);
    set({ plan, columns: toColumns(plan) });
  });
  for (const name of [
    'select',
    'command',
    'refused',
    'open',
    'zoom',
    'toggle',
    'edit',
    'tooltip',
    'gridWidth',
    'band',
  ] as const) {
    chart.on(name, (event) => said.push([name, event]));
  }
  window.chart = chart;
  window.said = said;
}

function toggled(
  plan: Plan,
  collapsed: ReadonlySet<TaskId>,
  { taskId, all }: { taskId: TaskId; all: boolean },
): Set<TaskId> {
  const next = new Set(collapsed);
  const closes = !next.has(taskId);
  const ids = all
    ? plan.tasks.filter((_, i) => (plan.subtreeEnd[i] ?? 0) > i + 1).map((task) => task.id)
    : [taskId];
  for (const id of ids)
    if (closes) next.add(id);
    else next.delete(id);
  return next;
}

function applied(plan: Plan, command: Command): Plan {
  const changed = new Map<TaskId, Task>();
  const shift = (at: WallMinutes | null, by: number): WallMinutes | null =>
    at === null ? null : ((at + by) as WallMinutes);
  const put = (task: Task, dates: TaskDates): void => void changed.set(task.id, { ...task, dates });
  if (command.type === 'move') {
    for (const id of command.taskIds) {
      const index = plan.indexOf.get(id) ?? 0;
      for (const task of plan.tasks.slice(index, plan.subtreeEnd[index])) {
        put(task, {
          start: shift(task.dates.start, command.by),
          finish: shift(task.dates.finish, command.by),
        });
      }
    }
  } else {
    const task = plan.tasks[plan.indexOf.get(command.taskId) ?? -1];
    if (task) put(task, { ...task.dates, [command.edge]: command.to });
  }
  return replaceTasks(plan, changed);
}

function toColumns(plan: Plan): readonly Column[] {
  return [
    { id: 'issue', title: 'Issue', width: 304, cell: (id) => nameCell(plan, id) },
    { id: 'assignee', title: 'Assignee', headIcon: 'people', width: 40, cell: personCell },
    { id: 'status', title: 'Status', width: 104, cell: (id) => statusCell(plan, id) },
    { id: 'start', title: 'Start', width: 60, cell: (id) => dateCell(plan, id, 'start') },
    { id: 'due', title: 'Due', width: 60, cell: (id) => dateCell(plan, id, 'finish') },
  ];
}

function nameCell(plan: Plan, id: TaskId): Cell {
  const task = plan.tasks[plan.indexOf.get(id) ?? -1];
  const type = facts.get(id)?.type ?? 'task';
  if (!task || type === 'lock')
    return { type: 'name', icon: 'lock', key: '', text: 'Restricted issue', href: null };
  return { type: 'name', icon: type, key: task.key, text: task.name, href: `#${task.key}` };
}

function personCell(id: TaskId): Cell {
  const who = facts.get(id)?.who;
  if (who === null || who === undefined) return { type: 'nobody', label: 'Unassigned' };
  return { type: 'person', name: who, initials: who, accent: accents[who] ?? 'blue' };
}

function statusCell(plan: Plan, id: TaskId): Cell {
  const stage = plan.tasks[plan.indexOf.get(id) ?? -1]?.stage ?? 'todo';
  const text = { todo: 'To do', doing: 'In progress', done: 'Done' }[stage];
  return { type: 'lozenge', text, tone: stage === 'done' ? 'green' : stage === 'doing' ? 'blue' : 'gray' };
}

function dateCell(plan: Plan, id: TaskId, edge: 'start' | 'finish'): Cell {
  const at = plan[edge][plan.indexOf.get(id) ?? -1] ?? -1;
  if (at <= 0) return { type: 'text', text: '–', tone: 'subtle' };
  return {
    type: 'text',
    text: standWords.shortDate((edge === 'start' ? at : at - 1) as WallMinutes),
    numeric: true,
  };
}

/** A believable crowd: projects of eleven tasks, every second one linked to the next. */
function manyRows(count: number): Plan {
  const stages = ['done', 'doing', 'todo'] as const;
  const tasks = Array.from({ length: count }, (_, i): Task => {
    const inProject = i % 11;
    const start = lumenToday + (((i * 7) % 400) - 200) * 1440;
    return {
      id: `N-${i}` as TaskId,
      key: `N-${i}` as IssueKey,
      name: `Task number ${i}`,
      parentId: inProject === 0 ? null : (`N-${i - inProject}` as TaskId),
      kind: inProject === 5 ? 'milestone' : 'task',
      stage: stages[i % 3] ?? 'todo',
      dates: { start: start as WallMinutes, finish: (start + (1 + (i % 9)) * 1440) as WallMinutes },
      progress: (i % 5) / 4,
      effort: 480 as WorkMinutes,
    };
  });
  const links = tasks.flatMap((task, i) => {
    const next = tasks[i + 1];
    if (!next || i % 2 === 0) return [];
    return [
      {
        id: `L-${i}` as LinkId,
        from: task.id,
        to: next.id,
        type: 'FS' as const,
        lag: 0 as WorkMinutes,
        soft: false,
      },
    ];
  });
  return createPlan(tasks, links);
}
