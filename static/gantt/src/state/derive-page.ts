// What follows from plan, issues and settings, worked out again only where one of them changed.
import { inferDates, type Sketch } from '#domain/plan/infer-dates';
import type { TaskId } from '#domain/plan/ids';
import { isReadOnly } from './current-context';
import { deriveView, findInView } from './derive-view';
import { noHints, toBands, toReleases, toDateHints } from './issue-periods';
import type { PageCore } from './page-core';
import { toCanCreate, toCanRank, toLocked } from './abilities';
import type { PageState } from './page-state';
import type { LiveSchedule } from './live-schedule';
import { noSchedule } from './page-schedule';
import { changedParts as toChangedParts, toView } from './view-conversions';

type DerivedState = Pick<
  PageState,
  | 'view'
  | 'hiddenCount'
  | 'doneHiddenCount'
  | 'found'
  | 'foundOrder'
  | 'sketches'
  | 'bands'
  | 'releases'
  | 'canCreate'
  | 'canRank'
  | 'schedule'
  | 'locked'
  | 'readOnly'
  | 'changedParts'
>;

/** Gives the last answer again while its inputs are the same things. */
const createMemo = <Value>(): ((inputs: readonly unknown[], work: () => Value) => Value) => {
  let last: { readonly inputs: readonly unknown[]; readonly value: Value } | null = null;
  return (inputs, work) => {
    const known = last;
    if (known?.inputs.every((input, i) => Object.is(input, inputs[i]))) return known.value;
    last = { inputs, value: work() };
    return last.value;
  };
};

/** `state` with what is about to be set. */
export const createPageDerivation = (
  live: LiveSchedule,
): ((core: PageCore, state: PageState) => DerivedState) => {
  const view = createMemo<Pick<DerivedState, 'view' | 'hiddenCount' | 'doneHiddenCount'>>();
  const changed = createMemo<DerivedState['changedParts']>();
  const locked = createMemo<DerivedState['locked']>();
  const found = createMemo<Pick<DerivedState, 'found' | 'foundOrder'>>();
  const periods = createMemo<Pick<DerivedState, 'bands' | 'releases'>>();
  const sketches = createMemo<DerivedState['sketches']>();
  const abilities = createMemo<Pick<DerivedState, 'canCreate' | 'canRank'>>();
  return (core, state) => {
    const { plan, issues, today, projects, viewSettings, zoom, time, configuration } = state;
    const { base, current } = state.contexts;
    const { session, dismissed, closed } = core;
    const { filters, hideDone, window, group, sort, find } = viewSettings;
    const me = session?.context.accountId ?? null;
    const shown = view([plan, issues, today, projects, filters, hideDone, window, group, sort, me], () =>
      deriveView({ plan, issues, today, me, projects }, viewSettings),
    );
    return {
      ...shown,
      ...abilities([session, state.createTypes, sort], () => ({
        canCreate: toCanCreate(session, state.createTypes),
        canRank: toCanRank(session, sort),
      })),
      readOnly: session?.rights.edit === false || isReadOnly(current),
      changedParts: changed([base, viewSettings, zoom], () =>
        base ? toChangedParts(base, toView(state)) : [],
      ),
      locked: locked([session, issues, closed], () => toLocked(session, issues, closed)),
      ...found([shown.view, find], () => toFound(shown.view, find)),
      ...periods([issues, session], () => ({
        bands: session ? toBands(issues.values(), session.clock) : [],
        releases: toReleases(issues.values()),
      })),
      schedule: readSchedule(live, state),
      sketches: sketches([plan, issues, today, dismissed, session, time, configuration], () =>
        toSketches(core, state),
      ),
    };
  };
};

const toFound = (view: PageState['view'], find: string): Pick<DerivedState, 'found' | 'foundOrder'> => {
  const foundOrder = findInView(view, find);
  return { foundOrder, found: new Set(foundOrder) };
};

const readSchedule = (live: LiveSchedule, state: PageState): DerivedState['schedule'] => {
  const { plan, issues, today, taskCalendars, time, showsCritical } = state;
  if (!isLoaded(state)) return noSchedule;
  return live.read({ plan, issues, today, taskCalendars, calendar: time.calendar }, showsCritical);
};

const isLoaded = ({ load }: PageState): boolean => load.type === 'ready' || load.type === 'stopped';

const toSketches = (
  { session, dismissed }: PageCore,
  { plan, issues, today, time, configuration }: PageState,
): ReadonlyMap<TaskId, Sketch> => {
  if (!session) return new Map();
  const inferred = inferDates({
    plan,
    today,
    calendar: time.calendar,
    hintsOf: (id) =>
      configuration.sprintsAndVersions?.value === false
        ? noHints
        : toDateHints(issues.get(id), session.clock),
  });
  return new Map([...inferred].filter(([id]) => !dismissed.has(id)));
};
