// What is selected, folded, zoomed: the person's own view, which no other person and no Jira knows.
import { isSummary } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { PageCore } from './page-core';
import type { PageActions } from './page-state';

export type PageView = Pick<
  PageActions,
  'select' | 'toggle' | 'collapse' | 'setZoom' | 'setGridWidth' | 'openIssue'
>;

export const createPageView = ({ get, set, ports }: PageCore): PageView => ({
  select: (taskIds) => {
    set({ selected: new Set(taskIds) });
  },
  toggle: (taskId, all) => {
    set({ collapsed: toggled(get(), taskId, all) });
  },
  collapse: (which) => {
    const { plan } = get();
    const summaries = which === 'all' ? plan.tasks.filter((_, i) => isSummary(plan, i)) : [];
    set({ collapsed: new Set(summaries.map(({ id }) => id)) });
  },
  setZoom: (zoom) => {
    set({ zoom });
  },
  setGridWidth: (gridWidth) => {
    set({ gridWidth });
  },
  openIssue: (taskId, newTab) => {
    const issue = get().issues.get(taskId);
    if (issue) ports.frame.openIssue(issue.key, newTab);
  },
});

/** `all` takes every summary below along, to the state that this one gets. */
const toggled = (
  { plan, collapsed }: ReturnType<PageCore['get']>,
  taskId: TaskId,
  all: boolean,
): ReadonlySet<TaskId> => {
  const next = new Set(collapsed);
  const index = plan.indexOf.get(taskId);
  if (index === undefined) return collapsed;
  const fold = !collapsed.has(taskId);
  const end = all ? (plan.subtreeEnd[index] ?? index + 1) : index + 1;
  for (let i = index; i < end; i++) {
    const id = plan.tasks[i]?.id;
    if (id === undefined || !isSummary(plan, i)) continue;
    if (fold) next.add(id);
    else next.delete(id);
  }
  return next;
};
