// From the whole plan to what the chart shows: filtered, grouped, sorted, searched. Pure; whoever holds the state calls
// it when an input changed. Bars stay those of the whole plan, whatever of a summary's children is hidden.
import { assemblePlan, type Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { rollUp } from '#domain/plan/roll-up';
import { toTreeOrder } from '#domain/plan/tree-order';
import { groupRows, isGroup } from './group-rows';
import { createTextTest, matchFilters, type FilterScope } from './match-filters';
import { sortRows } from './sort-rows';
import type { ViewSettings } from './view-settings';

export interface DerivedView {
  readonly view: Plan;
  readonly hiddenCount: number;
}

export const deriveView = (scope: FilterScope, settings: ViewSettings): DerivedView => {
  const { plan, issues } = scope;
  const { filters, group, sort } = settings;
  if (filters.length === 0 && group === 'parent' && sort.by === 'rank' && !sort.descending)
    return { view: plan, hiddenCount: 0 };
  const matches = matchFilters(scope, filters);
  const shown =
    filters.length === 0 ? matches.fill(1) : group === 'parent' ? withAncestors(plan, matches) : matches;
  const indexes = sortRows(plan, issues, sort).filter((i) => shown[i] === 1);
  const tasks =
    group === 'parent'
      ? indexes.map((i) => plan.tasks[i]).filter((task) => task !== undefined)
      : groupRows(plan, issues, { indexes, group });
  const hidden = plan.tasks.filter(({ id }, i) => shown[i] === 0 && issues.has(id));
  const tree = toTreeOrder(tasks);
  return { view: assemblePlan(tree, takeOver(plan, tree), plan.links), hiddenCount: hidden.length };
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
