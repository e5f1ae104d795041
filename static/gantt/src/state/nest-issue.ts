// Puts an issue below the one before it, or out of its parent. Jira decides by levels what may stand below what: an
// issue goes below one that is exactly one level higher, and sub-tasks never stand alone.
import type { TaskId } from '#domain/plan/ids';
import type { Issue } from '#jira/issue';
import { begin } from './edit-values';
import type { Editing } from './editing';
import { isGroup } from './group-rows';
import { isDraftId } from './issue-names';
import type { PageState } from './page-state';
import type { NestAnswer } from './structure-types';

export const nest = (editing: Editing, taskId: TaskId, by: 1 | -1): NestAnswer => {
  const state = editing.core.get();
  const issue = state.issues.get(taskId);
  if (state.readOnly) return { type: 'refused', why: 'read-only' };
  if (!issue || isDraftId(taskId)) return { type: 'refused', why: 'not-an-issue' };
  if (state.locked.has(taskId)) return { type: 'refused', why: 'locked' };
  const answer = by === 1 ? indent(state, issue) : outdent(issue);
  if (answer.type === 'nested') begin(editing, new Map([[taskId, { parentId: answer.under }]]), 'nest');
  return answer;
};

const indent = ({ view, issues }: PageState, issue: Issue): NestAnswer => {
  const before = siblingBefore(view, issue.id);
  if (before === null || isGroup(before)) return { type: 'refused', why: 'first' };
  const above = issues.get(before);
  if (above?.type.level !== issue.type.level + 1) return { type: 'refused', why: 'level', under: before };
  return { type: 'nested', under: before };
};

const siblingBefore = ({ tasks, indexOf, parent }: PageState['view'], taskId: TaskId): TaskId | null => {
  const index = indexOf.get(taskId) ?? -1;
  for (let i = index - 1; i >= 0 && i !== parent[index]; i--)
    if (parent[i] === parent[index]) return tasks[i]?.id ?? null;
  return null;
};

/** What may stand above it is its parent's level alone, so that there is only the top to go to. */
const outdent = ({ parentId, type }: Issue): NestAnswer => {
  if (parentId === null) return { type: 'refused', why: 'top' };
  if (type.subtask) return { type: 'refused', why: 'sub-task' };
  return { type: 'nested', under: null };
};
