// Turns the page's state into what the chart takes. Each part keeps its identity while what it is made of does.
import type { ChartBand, ChartInput, ChartLayout, ChartMarks, Column } from '../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import type { PageState } from '../state/page-state';
import { weekdaysOff } from '../state/standard-week';
import { createColumns } from './columns';
import type { Language } from './language';

export type ChartParts = Pick<
  ChartInput,
  'plan' | 'layout' | 'marks' | 'columns' | 'pendingRows' | 'bands' | 'releases'
>;

export function createChartParts(language: Language): (state: PageState, pageWidth: number) => ChartParts {
  const layout = remember(toLayout);
  const marks = remember(toMarks);
  const columns = remember(
    (
      plan: PageState['plan'],
      issues: PageState['issues'],
      siteUrl: string,
      pageWidth: number,
    ): readonly Column[] => createColumns({ plan, issues, siteUrl }, language, pageWidth),
  );
  const locked = remember(toLocked);
  const bands = remember(toBands);
  return (state, pageWidth) => ({
    plan: state.plan,
    layout: layout(state.zoom, state.gridWidth, state.collapsed, state.today),
    marks: marks(
      state.selected,
      state.saving,
      state.failed,
      locked(state.plan, state.readOnly, state.locked),
    ),
    columns: columns(state.plan, state.issues, state.siteUrl, pageWidth),
    pendingRows: pendingRows(state),
    bands: bands(state.bands),
    releases: state.releases,
  });
}

const toBands = (bands: PageState['bands']): readonly ChartBand[] =>
  bands.map(({ id, name, start, finish, state }) => ({
    id,
    name,
    start,
    finish,
    isRunning: state === 'active',
  }));

const daysOff: ChartLayout['daysOff'] = { weekdays: weekdaysOff, days: new Set() };

const toLayout = (
  zoom: PageState['zoom'],
  gridWidth: number,
  collapsed: PageState['collapsed'],
  today: PageState['today'],
): ChartLayout => ({ zoom, gridWidth, collapsed, today, daysOff, firstDayOfWeek: 0 });

const toMarks = (
  selected: PageState['selected'],
  saving: PageState['saving'],
  failed: PageState['failed'],
  locked: ReadonlySet<TaskId>,
): ChartMarks => ({ selected, saving, failed, locked });

const toLocked = (
  plan: PageState['plan'],
  readOnly: boolean,
  locked: PageState['locked'],
): ReadonlySet<TaskId> => (readOnly ? new Set(plan.tasks.map((task) => task.id)) : locked);

/** As many skeleton rows as are still to come, up to what a tall screen shows. */
function pendingRows({ load, plan }: PageState): number {
  if (load.type === 'opening') return skeletonRows;
  if (load.type !== 'loading' && load.type !== 'waiting') return 0;
  const missing = load.about === null ? skeletonRows : Math.max(0, load.about - plan.tasks.length);
  return Math.min(missing, skeletonRows);
}

const skeletonRows = 40;

/** Answers anew only when an argument is another one than last time. */
function remember<Arguments extends readonly unknown[], Result>(
  make: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let last: { readonly given: Arguments; readonly result: Result } | null = null;
  return (...given) => {
    if (!last?.given.every((value, i) => Object.is(value, given[i])))
      last = { given, result: make(...given) };
    return last.result;
  };
}
