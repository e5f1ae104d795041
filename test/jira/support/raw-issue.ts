// Issues in Jira's own JSON, with as little in them as a test needs.
import type { MappedFields } from '../../../src/jira/mapped-fields';

export const mapped: MappedFields = {
  start: { id: 'customfield_10015', kind: 'date' },
  end: { id: 'duedate', kind: 'date' },
  progress: null,
  milestone: null,
  sprint: 'customfield_10020',
  origin: 'guessed',
};

export const renderIssue = (
  top: Record<string, unknown> = {},
  fields: Record<string, unknown> = {},
): unknown => ({
  id: '10001',
  key: 'LUM-1',
  ...top,
  fields: {
    summary: 'Write the plan',
    status: { id: '3', name: 'In Progress', statusCategory: { key: 'indeterminate' } },
    issuetype: { id: '10002', name: 'Task', subtask: false, hierarchyLevel: 0 },
    assignee: null,
    updated: '2026-08-06T11:30:39.194-0500',
    duedate: null,
    customfield_10015: null,
    ...fields,
  },
});
