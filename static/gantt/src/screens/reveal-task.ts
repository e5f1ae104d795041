// Brings a task into view, wherever its row is folded away.
import type { Chart } from '../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import type { PageStore } from '../state/create-page-store';

export function revealTask(store: PageStore, chart: Chart | null, taskId: TaskId): void {
  const { view, toggle } = store.getState();
  let above = view.parent[view.indexOf.get(taskId) ?? -1] ?? -1;
  while (above >= 0) {
    const id = view.tasks[above]?.id;
    if (id !== undefined && store.getState().collapsed.has(id)) toggle(id, false);
    above = view.parent[above] ?? -1;
  }
  // Rows that were just unfolded have their place a frame later.
  requestAnimationFrame(() => chart?.scrollToTask(taskId));
}
