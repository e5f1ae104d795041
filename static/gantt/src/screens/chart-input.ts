// Turns the page's state into what the chart takes. Each part keeps its identity while what it is made of does.
import type {
  ChartBand,
  ChartGhost,
  ChartInput,
  ChartLayout,
  ChartMarker,
  ChartMarks,
} from '../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import { isGroup } from '../state/group-rows';
import type { PageState } from '../state/page-state';
import { markerAt, type ColumnChoice, type ViewSettings } from '../state/view-settings';
import type { CellSource } from './columns/cells';
import { fitColumns, wantedColumns } from './columns/column-set';
import { createColumns } from './columns/create-columns';
import type { Language } from './language';
import { toPlanMarks, toPreviews } from './plan-marks';

export type ChartParts = Omit<ChartInput, 'theme' | 'words'>;

export function createChartParts(language: Language): (state: PageState, pageWidth: number) => ChartParts {
  const layout = remember(toLayout);
  const marks = createMarks();
  const columns = createColumnsPart(language);
  const bands = remember(toBands);
  const createRow = { label: language.words.create.row };
  const markers = remember(toMarkers);
  const planMarks = remember(toPlanMarks);
  const previews = remember((state: Pick<PageState, 'preview' | 'locked' | 'readOnly'>) =>
    toPreviews(state, language),
  );
  const ghosts = remember((state: Pick<PageState, 'sketches'>) => toGhosts(state, language));
  return (state, pageWidth) => ({
    plan: state.view,
    layout: layout(pick(state, ['zoom', 'gridWidth', 'collapsed', 'today', 'time', 'personal'])),
    marks: marks(state),
    columns: columns(state, pageWidth),
    pendingRows: pendingRows(state),
    bands: bands(pick(state, ['bands'])),
    releases: state.releases,
    ghosts: ghosts(pick(state, ['sketches'])),
    canRank: isRankable(state),
    createRow: mayAsk(state) ? createRow : null,
    critical: state.showsCritical ? state.schedule.critical : noTasks,
    slack: state.showsCritical ? state.schedule.slack : noTails,
    strained: state.preview?.strained ?? state.schedule.strained,
    previews: previews(pick(state, ['preview', 'locked', 'readOnly'])),
    markers: markers(pick(state.viewSettings, ['markers'])),
    ...planMarks(pick(state, ['issues'])),
  });
}

function createColumnsPart(
  language: Language,
): (state: PageState, pageWidth: number) => ChartParts['columns'] {
  const choices = remember(({ chosen, pageWidth }: { chosen: readonly ColumnChoice[]; pageWidth: number }) =>
    fitColumns(wantedColumns(chosen, pageWidth), pageWidth),
  );
  const columns = remember(
    ({ shown, ...source }: Omit<CellSource, 'showsKey'> & { shown: readonly ColumnChoice[] }) =>
      createColumns(source, shown, language),
  );
  return (state, pageWidth) =>
    columns({
      ...pick(state, ['plan', 'view', 'issues', 'siteUrl', 'fieldChoices', 'extra', 'today', 'time']),
      group: state.viewSettings.group,
      shown: choices({ chosen: state.viewSettings.columns, pageWidth }),
    });
}

const noTasks: ReadonlySet<TaskId> = new Set();
const noTails: NonNullable<ChartInput['slack']> = new Map();

const toMarkers = ({ markers }: Pick<ViewSettings, 'markers'>): readonly ChartMarker[] =>
  markers.map((marker) => ({ name: marker.name, at: markerAt(marker) }));

const toBands = ({ bands }: Pick<PageState, 'bands'>): readonly ChartBand[] =>
  bands.map(({ id, name, start, finish, state }) => ({
    id,
    name,
    start,
    finish,
    isRunning: state === 'active',
  }));

const toGhosts = (
  { sketches }: Pick<PageState, 'sketches'>,
  { words }: Language,
): ReadonlyMap<TaskId, ChartGhost> =>
  new Map(
    [...sketches].map(([id, { start, finish, origin }]) => [
      id,
      { start, finish, label: words.sketchOrigin[origin.type](origin.name) },
    ]),
  );

const firstDays = { monday: 0, saturday: 5, sunday: 6 } as const;

const toLayout = ({
  time,
  personal,
  ...state
}: Pick<PageState, 'zoom' | 'gridWidth' | 'collapsed' | 'today' | 'time' | 'personal'>): ChartLayout => {
  const { firstDayOfWeek, barLabels, snap, colours, keyHints } = personal.preferences;
  return {
    ...state,
    daysOff: time.daysOff,
    firstDayOfWeek: firstDays[firstDayOfWeek ?? 'monday'],
    labels: barLabels ?? 'beside',
    snapDays: snap === 'week' ? 7 : 1,
    hasPatterns: colours === 'colour-blind-safe',
    singleKeys: keyHints !== false,
  };
};

function createMarks(): (state: PageState) => ChartMarks {
  const locked = remember(toLocked);
  const conflicted = remember(
    ({ conflicts }: Pick<PageState, 'conflicts'>): ReadonlySet<TaskId> =>
      new Set(conflicts.map(({ taskId }) => taskId)),
  );
  const marks = remember((input: ChartMarks) => ({ ...input }));
  return (state) =>
    marks({
      ...pick(state, ['selected', 'saving', 'failed', 'found']),
      arrived: state.arrivals,
      locked: locked(pick(state, ['view', 'readOnly', 'locked'])),
      conflicted: conflicted(pick(state, ['conflicts'])),
    });
}

/** A group has nothing to edit, whoever asks. */
function toLocked({
  view: { tasks },
  readOnly,
  locked,
}: Pick<PageState, 'view' | 'readOnly' | 'locked'>): ReadonlySet<TaskId> {
  if (readOnly) return new Set(tasks.map(({ id }) => id));
  const groups = tasks.filter(({ id }) => isGroup(id));
  return groups.length === 0 ? locked : new Set([...locked, ...groups.map(({ id }) => id)]);
}

/** Parts of a group can't say where they stand in the rank. */
const isRankable = ({ viewSettings, canRank, readOnly }: PageState): boolean =>
  !readOnly && canRank.can && viewSettings.group === 'parent';

/** Where one may not create anything, there is no row that asks for it. */
const mayAsk = ({ canCreate, readOnly }: PageState): boolean =>
  !readOnly && (canCreate.can || !silent.has(canCreate.why));

const silent: ReadonlySet<string> = new Set(['loading', 'no-permission', 'many-projects']);

/** As many skeleton rows as are still to come, up to what a tall screen shows. */
function pendingRows({ load, plan }: PageState): number {
  if (load.type === 'opening') return skeletonRows;
  if (load.type !== 'loading' && load.type !== 'waiting') return 0;
  const missing = load.about === null ? skeletonRows : Math.max(0, load.about - plan.tasks.length);
  return Math.min(missing, skeletonRows);
}

const skeletonRows = 40;

/** Answers anew only when a part of its input is another one than last time. */
function remember<Input extends object, Result>(make: (input: Input) => Result): (input: Input) => Result {
  let last: { readonly parts: readonly unknown[]; readonly result: Result } | null = null;
  return (input) => {
    const parts: readonly unknown[] = Object.values(input);
    if (!last?.parts.every((part, i) => Object.is(part, parts[i]))) last = { parts, result: make(input) };
    return last.result;
  };
}

const pick = <From extends object, Name extends keyof From>(
  from: From,
  names: readonly Name[],
): Pick<From, Name> => {
  const parts: Partial<From> = {};
  for (const name of names) parts[name] = from[name];
  return parts as Pick<From, Name>;
};
