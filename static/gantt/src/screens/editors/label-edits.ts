// Labels of several issues edited at once: only what is added and taken away changes, each keeps the rest of its own.
import type { TaskId } from '#domain/plan/ids';
import type { PageIssue } from '../../state/page-state';
import type { TaskEdit } from './edit-request';

/** What all of them have. */
export function commonLabels(issues: readonly PageIssue[]): readonly string[] {
  const [first, ...others] = issues;
  return (first?.labels ?? []).filter((label) => others.every(({ labels }) => labels.includes(label)));
}

/** Issues that end with the same labels are one edit; those that change nothing are in none. */
export function toLabelEdits(issues: readonly PageIssue[], wanted: readonly string[]): readonly TaskEdit[] {
  const removed = commonLabels(issues).filter((label) => !wanted.includes(label));
  const edits = new Map<string, { taskIds: TaskId[]; value: readonly string[] }>();
  for (const { id, labels } of issues) {
    const kept = labels.filter((label) => !removed.includes(label));
    const value = [...kept, ...wanted.filter((label) => !kept.includes(label))];
    if (value.length === labels.length && value.every((label) => labels.includes(label))) continue;
    const same = [...value].sort().join(' ');
    const edit = edits.get(same) ?? { taskIds: [], value };
    edit.taskIds.push(id);
    edits.set(same, edit);
  }
  return [...edits.values()].map(({ taskIds, value }) => ({ taskIds, edit: { field: 'labels', value } }));
}

/** Jira's labels have no spaces. */
export const toLabels = (text: string): readonly string[] =>
  text.split(/[\s,]+/).filter((label) => label !== '');
