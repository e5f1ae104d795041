// What is selected, folded, zoomed: the person's own view, which no other person and no Jira knows.
import { isSummary } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { searchPeople } from '#jira/search-people';
import type { PageSession } from './page-session';
import { isGroup } from './group-rows';
import type { PageCore } from './page-core';
import type { PageActions } from './page-state';

export type PageView = Pick<
  PageActions,
  | 'searchPeople'
  | 'seen'
  | 'select'
  | 'toggle'
  | 'collapse'
  | 'setZoom'
  | 'showCritical'
  | 'setGridWidth'
  | 'openIssue'
  | 'openProject'
  | 'setView'
  | 'dismissSketches'
>;

export const createPageView = (core: PageCore): PageView => {
  const { get, set, ports } = core;
  let searches = 0;
  return {
    select: (taskIds) => {
      set({ selected: new Set(taskIds.filter((id) => !isGroup(id))) });
    },
    toggle: (taskId, all) => {
      set({ collapsed: toggled(get(), taskId, all) });
    },
    collapse: (which) => {
      const { view } = get();
      const summaries = which === 'all' ? view.tasks.filter((_, i) => isSummary(view, i)) : [];
      set({ collapsed: new Set(summaries.map(({ id }) => id)) });
    },
    setZoom: (zoom) => {
      set({ zoom });
    },
    showCritical: (showsCritical) => {
      set({ showsCritical });
    },
    setGridWidth: (gridWidth) => {
      set({ gridWidth });
    },
    searchPeople: async (text) => {
      const { session } = core;
      const asked = ++searches;
      if (!session) return;
      const found = await findPeople(session, text);
      if (found.ok && asked === searches) set({ people: found.value });
    },
    seen: () => {
      set({ arrivals: new Set() });
    },
    setView: (part) => {
      set({ viewSettings: { ...get().viewSettings, ...part } });
    },
    dismissSketches: (taskIds) => {
      core.dismissed = new Set([...core.dismissed, ...taskIds]);
      set({});
    },
    openProject: (key) => {
      ports.frame.openProject(key);
    },
    openIssue: (taskId, newTab) => {
      const issue = get().issues.get(taskId);
      if (issue) ports.frame.openIssue(issue.key, newTab);
    },
  };
};

const findPeople = ({ client, project, onlyAssignable }: PageSession, text: string) =>
  searchPeople(client, { projectKey: project.key, text, onlyAssignable });

/** `all` takes every summary below along, to the state that this one gets. */
const toggled = (
  { view, collapsed }: ReturnType<PageCore['get']>,
  taskId: TaskId,
  all: boolean,
): ReadonlySet<TaskId> => {
  const next = new Set(collapsed);
  const index = view.indexOf.get(taskId);
  if (index === undefined) return collapsed;
  const fold = !collapsed.has(taskId);
  const end = all ? (view.subtreeEnd[index] ?? index + 1) : index + 1;
  for (let i = index; i < end; i++) {
    const id = view.tasks[i]?.id;
    if (id === undefined || !isSummary(view, i)) continue;
    if (fold) next.add(id);
    else next.delete(id);
  }
  return next;
};
