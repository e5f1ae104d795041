// Plays the page for the stand: does what the chart asks for and notes it.
import { createPlan, replaceTasks, type Plan } from '#domain/plan/create-plan';
import type { Command } from '#domain/plan/command';
import type { TaskId } from '#domain/plan/ids';
import type { Task, TaskDates } from '#domain/plan/task';
import type { WallMinutes } from '#domain/time/units';
import type { Chart, ChartEvents, ChartInput, Column } from '../../../static/gantt/src/chart/chart-types';
import { standColumns } from './stand-columns';

declare global {
  interface Window {
    chart?: Chart;
    said?: unknown[];
  }
}

export function playPage(chart: Chart, first: ChartInput): void {
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
  const show = (plan: Plan): void => set({ plan, columns: asChosen(standColumns(plan), input.columns) });
  chart.on('command', ({ command }) => show(applied(input.plan, command)));
  chart.on('rank', (wish) => show(ranked(input.plan, wish)));
  chart.on('columnWidth', ({ id, width }) =>
    set({ columns: input.columns.map((column) => (column.id === id ? { ...column, width } : column)) }),
  );
  chart.on('columnOrder', ({ ids }) =>
    set({ columns: ids.flatMap((id) => input.columns.find((column) => column.id === id) ?? []) }),
  );
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
    'columnWidth',
    'columnOrder',
    'rank',
    'create',
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

/** In the order and at the widths of those before. */
function asChosen(columns: readonly Column[], before: readonly Column[]): Column[] {
  return before.flatMap(({ id, width }) => {
    const column = columns.find((other) => other.id === id);
    return column ? [{ ...column, width }] : [];
  });
}

function ranked(plan: Plan, { taskIds, before, after }: ChartEvents['rank']): Plan {
  const moved = plan.tasks.filter(({ id }) => taskIds.includes(id));
  const rest = plan.tasks.filter(({ id }) => !taskIds.includes(id));
  const at = rest.findIndex(({ id }) => id === (before ?? after));
  rest.splice(before === undefined ? at + 1 : at, 0, ...moved);
  return createPlan(rest, plan.links);
}
