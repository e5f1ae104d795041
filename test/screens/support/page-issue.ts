// An issue as the page has it, with only what a test is about.
import type { IssueKey, TaskId } from '#domain/plan/ids';
import type { PageIssue } from '../../../static/gantt/src/state/page-state';

export const pageIssue = (id: string, part: Partial<PageIssue> = {}): PageIssue => ({
  id: id as TaskId,
  key: `LUM-${id}` as IssueKey,
  summary: `Issue ${id}`,
  parentId: null,
  type: { id: 'task', name: 'Task', subtask: false, level: 0 },
  status: { id: 'todo', name: 'To Do', stage: 'todo' },
  assignee: null,
  priority: null,
  startValue: null,
  endValue: null,
  progress: null,
  estimateSeconds: null,
  updated: '2026-11-18T09:00:00.000+0000',
  plan: null,
  links: [],
  labels: [],
  sprints: [],
  versions: [],
  isMilestone: false,
  ...part,
});
