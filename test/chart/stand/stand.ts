// A page to look at the chart without Jira: `npx vite test/chart/stand`, with ?theme=dark, ?zoom=day, ?rows=50000.
import 'virtual:atlassian-theme.css';
import { createPlan, type Plan } from '#domain/plan/create-plan';
import type { IssueKey, TaskId } from '#domain/plan/ids';
import { toWallMinutes, type DayNumber } from '#domain/time/units';
import type {
  ChartBand,
  ChartInput,
  ChartLayout,
  ChartMarks,
  ZoomLevel,
} from '../../../static/gantt/src/chart/chart-types';
import { createChart } from '../../../static/gantt/src/chart/create-chart';
import { readTheme } from '../../../static/gantt/src/screens/read-theme';
import { lumenPlan, lumenTasks, lumenToday } from './lumen-plan';
import { manyRows } from './many-rows';
import { playPage } from './play-page';
import { scheduleFixture } from './schedule-fixture';
import { standColumns } from './stand-columns';
import { standWords } from './stand-words';

const parameters = new URLSearchParams(location.search);
const theme = parameters.get('theme') === 'dark' ? 'dark' : 'light';
const rowCount = Number(parameters.get('rows') ?? 0);

applyTokens();
run();

function applyTokens(): void {
  document.documentElement.dataset['colorMode'] = theme;
  document.documentElement.dataset['theme'] =
    'light:light dark:dark spacing:spacing typography:typography shape:shape';
}

function run(): void {
  const plan = rowCount > 0 ? manyRows(rowCount) : parameters.has('groups') ? groupedPlan() : lumenPlan;
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
    columns: standColumns(plan),
    pendingRows: parameters.has('pending') ? 3 : 0,
    createRow: { label: 'Create issue' },
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
  const marked = parameters.has('schedule') ? { ...input, ...scheduleFixture } : input;
  const element = document.getElementById('chart');
  if (!element) throw new Error('The page has no place for the chart.');
  playPage(createChart(element, marked), marked);
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

/** The same leaves under one head a person. */
function groupedPlan(): Plan {
  const people = [...new Set(lumenTasks.map(({ who }) => who ?? 'Nobody'))];
  const tasks = people.flatMap((who) => {
    const id = `group:${who}` as TaskId;
    const [first] = lumenTasks;
    if (!first) return [];
    const { task } = first;
    const head = {
      ...task,
      id,
      key: '' as IssueKey,
      name: who,
      parentId: null,
      dates: { start: null, finish: null },
    };
    const own = lumenTasks.filter((row) => (row.who ?? 'Nobody') === who);
    return [head, ...own.map((row) => ({ ...row.task, parentId: id }))];
  });
  return createPlan(tasks, lumenPlan.links);
}
