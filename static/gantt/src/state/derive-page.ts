// What follows from plan, issues and settings, worked out again only where one of them changed.
import { inferDates, type Sketch } from '#domain/plan/infer-dates';
import type { TaskId } from '#domain/plan/ids';
import { deriveView, findInView } from './derive-view';
import { toBands, toReleases, toDateHints } from './issue-periods';
import type { PageCore } from './page-core';
import { toCanCreate, toCanRank, toLocked } from './abilities';
import type { PageState } from './page-state';
import { noSchedule, schedulePage, type PageSchedule } from './page-schedule';
import { standardWeek } from './standard-week';

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
export const createPageDerivation = (): ((core: PageCore, state: PageState) => DerivedState) => {
  const view = createMemo<Pick<DerivedState, 'view' | 'hiddenCount' | 'doneHiddenCount'>>();
  const locked = createMemo<DerivedState['locked']>();
  const found = createMemo<Pick<DerivedState, 'found' | 'foundOrder'>>();
  const periods = createMemo<Pick<DerivedState, 'bands' | 'releases'>>();
  const sketches = createMemo<DerivedState['sketches']>();
  const schedule = createMemo<PageSchedule>();
  const abilities = createMemo<Pick<DerivedState, 'canCreate' | 'canRank'>>();
  return (core, state) => {
    const { plan, issues, today, projects, viewSettings } = state;
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
      locked: locked([session, issues, closed], () => toLocked(session, issues, closed)),
      ...found([shown.view, find], () => {
        const foundOrder = findInView(shown.view, find);
        return { foundOrder, found: new Set(foundOrder) };
      }),
      ...periods([issues, session], () => ({
        bands: session ? toBands(issues.values(), session.clock) : [],
        releases: toReleases(issues.values()),
      })),
      schedule: isScheduled(state)
        ? schedule([plan, issues, today], () => schedulePage({ plan, issues, today, calendar: standardWeek }))
        : noSchedule,
      sketches: sketches([plan, issues, today, dismissed, session], () => toSketches(core, state)),
    };
  };
};

/** A bigger plan is scheduled only for who wants to see it: it would hold up every edit. */
const largestUnasked = 5000;

const isScheduled = ({ load, plan, showsCritical }: PageState): boolean =>
  (load.type === 'ready' || load.type === 'stopped') &&
  (showsCritical || plan.tasks.length <= largestUnasked);

const toSketches = (
  { session, dismissed }: PageCore,
  { plan, issues, today }: PageState,
): ReadonlyMap<TaskId, Sketch> => {
  if (!session) return new Map();
  const inferred = inferDates({
    plan,
    today,
    calendar: standardWeek,
    hintsOf: (id) => toDateHints(issues.get(id), session.clock),
  });
  return new Map([...inferred].filter(([id]) => !dismissed.has(id)));
};
