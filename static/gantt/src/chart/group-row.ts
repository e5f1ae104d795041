// Rows that head a group of a view: nothing of them is in Jira, so nothing of them can be moved, selected or opened.
import type { TaskId } from '#domain/plan/ids';

export const isGroup = (taskId: TaskId): boolean => taskId.startsWith('group:');
