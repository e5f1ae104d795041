// The page that the benchmark drives: the chart as the product mounts it, with tree, grid, header, links and schedule.
import 'virtual:atlassian-theme.css';
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { minutesPerDay, toDayNumberOf, type WallMinutes } from '#domain/time/units';
import type { Chart, ChartInput, Column } from '../../../static/gantt/src/chart/chart-types';
import { createChart } from '../../../static/gantt/src/chart/create-chart';
import { readTheme } from '../../../static/gantt/src/screens/read-theme';
import { standWords } from '../../chart/stand/stand-words';
import { install, nativeScroller, type Mounted, type ScrollAxis } from './harness/lib.mjs';
import { createLivePlan, type LivePlan } from './live-plan';
import { firstDay, toTaskId, toWorkload, type Workload } from './workload';

const html = document.documentElement;
html.dataset['theme'] = 'light:light dark:dark spacing:spacing typography:typography shape:shape';

const gridWidth = 400;

function columnsOf(read: () => Plan): readonly Column[] {
  const at = (id: TaskId, edge: 'start' | 'finish'): number =>
    read()[edge][read().indexOf.get(id) ?? -1] ?? 0;
  return [
    {
      id: 'issue',
      title: 'Issue',
      width: 200,
      cell: (id) => {
        const task = read().tasks[read().indexOf.get(id) ?? -1];
        return { type: 'name', icon: 'task', key: task?.key ?? '', text: task?.name ?? '', href: null };
      },
    },
    {
      id: 'start',
      title: 'Start',
      width: 100,
      cell: (id) => ({ type: 'text', text: standWords.shortDate(at(id, 'start') as WallMinutes) }),
    },
    {
      id: 'days',
      title: 'Days',
      width: 100,
      cell: (id) => ({
        type: 'text',
        text: `${(at(id, 'finish') - at(id, 'start')) / minutesPerDay}d`,
        numeric: true,
      }),
    },
  ];
}

function firstInput(plan: Plan, columns: readonly Column[]): ChartInput {
  return {
    plan,
    columns,
    layout: {
      zoom: 'day',
      gridWidth,
      collapsed: new Set(),
      today: firstDay,
      daysOff: { weekdays: [5, 6], days: new Set() },
      firstDayOfWeek: 0,
    },
    marks: { selected: new Set(), saving: new Set(), failed: new Set(), locked: new Set() },
    theme: readTheme(html),
    words: standWords,
    pendingRows: 0,
  };
}

function play(chart: Chart, live: LivePlan, input: ChartInput): void {
  chart.on('command', ({ command }) => {
    if (command.type !== 'move') return;
    live.move(command.taskIds, command.by / minutesPerDay);
    chart.update({ plan: live.plan(), columns: [...input.columns] });
  });
}

/** The other components begin at the first day; ours has room before it. Asked first when the first day is in view. */
function fromFirstDay(root: HTMLElement): () => ScrollAxis | null {
  let first: number | null = null;
  return () => {
    const axis = nativeScroller(root, 'x');
    if (!axis) return null;
    const left = (first ??= root.querySelector('.gc-scroller')?.scrollLeft ?? 0);
    return { ...axis, max: axis.max - left, set: (px) => axis.set(px + left) };
  };
}

async function mount(root: HTMLElement, workload: Workload): Promise<Mounted> {
  const live = createLivePlan(workload);
  const input = firstInput(live.plan(), columnsOf(live.plan));
  const chart = createChart(root, input);
  let isDrawn = false;
  chart.on('viewport', () => {
    isDrawn = true;
  });
  chart.scrollToTime(firstDay, 'start');
  play(chart, live, input);
  afterFirstPaint(live.schedule);
  const show = (part: Partial<ChartInput>): void => chart.update(part);
  return {
    ready: () => isDrawn,
    y: () => nativeScroller(root, 'y'),
    x: fromFirstDay(root),
    barRect: (id) => {
      const rect = chart.rectOf(toTaskId(id));
      return rect && { x: rect.x, y: rect.y, w: rect.width, h: rect.height };
    },
    start: (id) => {
      const plan = live.plan();
      return toDayNumberOf((plan.start[plan.indexOf.get(toTaskId(id)) ?? -1] ?? 0) as WallMinutes);
    },
    setZoom: (zoom) => show({ layout: { ...input.layout, zoom } }),
    visible: () => (hasRowsInView(root) ? 1 : 0),
    reschedule: (id, days) => {
      const moved = live.move([toTaskId(id)], days);
      show({ plan: live.plan(), columns: [...input.columns] });
      return { ...moved, checksum: live.checksum() };
    },
  };
}

/** The product works the schedule out beside the page, once rows stand; here it is counted with what settles. */
const afterFirstPaint = (work: () => void): void => {
  let frames = 3;
  const wait = (): void => {
    if (frames-- > 0) requestAnimationFrame(wait);
    else setTimeout(work, 0);
  };
  wait();
};

/** At least half of the rows that should be in view hold a name there. */
function hasRowsInView(root: HTMLElement): boolean {
  const scroller = root.querySelector('.gc-scroller');
  if (!scroller) return false;
  const { top, bottom } = scroller.getBoundingClientRect();
  const rows = [...scroller.querySelectorAll('[role="row"]')].filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > top && box.top < bottom && row.textContent !== '';
  });
  return rows.length >= (bottom - top) / rowHeight / 2;
}

const rowHeight = 32;

install({ name: 'ours', prepare: toWorkload, mount });
