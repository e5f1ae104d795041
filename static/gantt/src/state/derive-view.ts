// From the whole plan to what the chart shows: filtered, grouped, sorted, searched. Pure; whoever holds the state calls
// it when an input changed. Bars stay those of the whole plan, whatever of a summary's children is hidden.
import { assemblePlan, type Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { rollUp } from '#domain/plan/roll-up';
import { toTreeOrder } from '#domain/plan/tree-order';
import { groupRows, isGroup } from './group-rows';
import { createTextTest, matchFilters, matchWindow, type FilterScope } from './match-filters';
import type { PageProject } from './page-state';
import { sortRows } from './sort-rows';
import { hasWindow, type ViewSettings } from './view-settings';

export interface DerivedView {
  readonly view: Plan;
  readonly hiddenCount: number;
  readonly doneHiddenCount: number;
}

export interface ViewScope extends FilterScope {
  /** For the names of their groups. */
  readonly projects: readonly PageProject[];
}

type Narrowing = Pick<ViewSettings, 'filters' | 'hideDone' | 'window'>;

const isNarrow = ({ filters, hideDone, window }: Narrowing): boolean =>
  filters.length > 0 || hideDone || hasWindow(window);

export const deriveView = (scope: ViewScope, settings: ViewSettings): DerivedView => {
  const { plan, issues, projects } = scope;
  const { group, sort } = settings;
  const isPlain = group === 'parent' && sort.by === 'rank' && !sort.descending;
  if (isPlain && !isNarrow(settings)) return { view: plan, hiddenCount: 0, doneHiddenCount: 0 };
  const { shown, ...counts } = narrow(scope, settings);
  const indexes = sortRows(plan, issues, sort).filter((i) => shown[i] === 1);
  const tasks =
    group === 'parent'
      ? indexes.map((i) => plan.tasks[i]).filter((task) => task !== undefined)
      : groupRows(plan, issues, { indexes, group, projects });
  const tree = toTreeOrder(tasks);
  return { view: assemblePlan(tree, takeOver(plan, tree), plan.links), ...counts };
};

interface Narrowed extends Omit<DerivedView, 'view'> {
  /** 1 for every row to show, by index in the plan. */
  readonly shown: Uint8Array;
}

/** Done work that only its being done keeps out is counted by itself. */
const narrow = (scope: ViewScope, { filters, hideDone, window, group }: ViewSettings): Narrowed => {
  const { plan, issues } = scope;
  if (!isNarrow({ filters, hideDone, window }))
    return { shown: new Uint8Array(plan.tasks.length).fill(1), hiddenCount: 0, doneHiddenCount: 0 };
  const matches = matchFilters(scope, filters);
  if (hasWindow(window)) matchWindow(scope, window, matches);
  const open = hideDone ? matches.map((match, i) => (plan.tasks[i]?.stage === 'done' ? 0 : match)) : matches;
  const shown = group === 'parent' ? withAncestors(plan, open) : open;
  let hiddenCount = 0;
  let doneHiddenCount = 0;
  plan.tasks.forEach(({ id }, i) => {
    if (shown[i] === 1 || !issues.has(id)) return;
    hiddenCount += 1;
    doneHiddenCount += matches[i] ?? 0;
  });
  return { shown, hiddenCount, doneHiddenCount };
};

/** A match is shown where it belongs, so what is above it is shown, too. */
const withAncestors = (plan: Plan, matches: Uint8Array): Uint8Array => {
  const shown = matches.slice();
  for (let i = shown.length - 1; i >= 0; i--) {
    const above = plan.parent[i] ?? -1;
    if (shown[i] === 1 && above >= 0) shown[above] = 1;
  }
  return shown;
};

/** Only groups add up what is below them here. */
const takeOver = (plan: Plan, tree: ReturnType<typeof toTreeOrder>): ReturnType<typeof rollUp> => {
  const rolled = rollUp(tree);
  tree.tasks.forEach(({ id }, i) => {
    const from = plan.indexOf.get(id);
    if (from === undefined) return;
    rolled.start[i] = plan.start[from] ?? 0;
    rolled.finish[i] = plan.finish[from] ?? 0;
    rolled.progress[i] = plan.progress[from] ?? NaN;
  });
  return rolled;
};

/** Tasks of the view whose key or name has the text in it, in view order. */
export const findInView = (view: Plan, text: string): readonly TaskId[] => {
  if (text.trim() === '') return [];
  const test = createTextTest(text);
  return view.tasks.filter((task) => !isGroup(task.id) && test(task)).map(({ id }) => id);
};
