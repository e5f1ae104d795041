// System fields that are read but not edited: Jira keeps them itself.
import type { Issue } from '../model';
import { renderCommentField, renderWorklogField } from '../render/render-activity';
import { renderResolution, renderStatus, renderStatusCategory } from '../render/render-catalog';
import { renderAttachment } from '../render/render-attachment';
import { renderPerson } from '../render/render-person';
import { renderIssueProject } from '../render/render-project';
import { renderIssueLinks, renderSubtasks } from '../render/render-related';
import { renderVotes, renderWatches } from '../render/render-watches';
import type { View } from '../render/view';
import type { FieldDefinition, FieldSchema } from './field-definition';

type Row = readonly [
  id: string,
  name: string,
  schema: Omit<FieldSchema, 'system'>,
  clauseNames: readonly string[],
  read: FieldDefinition['read'],
];

function secondsSpent(issue: Issue, view: View): number | null {
  const worklogs = view.store.worklogsOf(issue.id);
  return worklogs.length === 0 ? null : worklogs.reduce((sum, one) => sum + one.timeSpentSeconds, 0);
}

/** Own value and those of the sub-tasks; null when none has one. */
function aggregate(
  issue: Issue,
  view: View,
  read: (issue: Issue, view: View) => number | null,
): number | null {
  const { store } = view;
  const subtasks = store.issues
    .childrenOf(issue.id)
    .filter((one) => store.table('issueTypes').get(one.typeId)?.subtask);
  const values = [issue, ...subtasks].map((one) => read(one, view)).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
}

function toProgress(spent: number | null, left: number | null) {
  const progress = spent ?? 0;
  const total = progress + (left ?? 0);
  return { progress, total, ...(total > 0 && { percent: Math.floor((progress / total) * 100) }) };
}

const original = (issue: Issue): number | null => issue.originalEstimateSeconds;
const remaining = (issue: Issue): number | null => issue.remainingEstimateSeconds;

const rows: readonly Row[] = [
  [
    'project',
    'Project',
    { type: 'project' },
    ['project'],
    (issue, view) => {
      const project = view.store.table('projects').get(issue.projectId);
      return project && renderIssueProject(view, project);
    },
  ],
  [
    'status',
    'Status',
    { type: 'status' },
    ['status'],
    (issue, view) => {
      const status = view.store.table('statuses').get(issue.statusId);
      return status && renderStatus(view, status);
    },
  ],
  [
    'statusCategory',
    'Status Category',
    { type: 'statusCategory' },
    ['statusCategory'],
    (issue, view) => {
      const status = view.store.table('statuses').get(issue.statusId);
      return status && renderStatusCategory(view, status.category);
    },
  ],
  [
    'resolution',
    'Resolution',
    { type: 'resolution' },
    ['resolution'],
    (issue, view) => {
      const resolution = view.store.table('resolutions').get(issue.resolutionId ?? '');
      return resolution ? renderResolution(view, resolution) : null;
    },
  ],
  [
    'resolutiondate',
    'Resolved',
    { type: 'datetime' },
    ['resolutiondate', 'resolved'],
    (issue, view) => (issue.resolvedAt === null ? null : view.time(issue.resolvedAt)),
  ],
  [
    'created',
    'Created',
    { type: 'datetime' },
    ['created', 'createdDate'],
    (issue, view) => view.time(issue.createdAt),
  ],
  [
    'updated',
    'Updated',
    { type: 'datetime' },
    ['updated', 'updatedDate'],
    (issue, view) => view.time(issue.updatedAt),
  ],
  [
    'creator',
    'Creator',
    { type: 'user' },
    ['creator'],
    (issue, view) => renderPerson(view, issue.creatorAccountId),
  ],
  [
    'subtasks',
    'Sub-tasks',
    { type: 'array', items: 'issuelinks' },
    ['subtasks'],
    (issue, view) => renderSubtasks(view, issue),
  ],
  [
    'issuelinks',
    'Linked Issues',
    { type: 'array', items: 'issuelinks' },
    ['issueLink'],
    (issue, view) => renderIssueLinks(view, issue),
  ],
  ['timespent', 'Time Spent', { type: 'number' }, ['timespent'], secondsSpent],
  [
    'timeestimate',
    'Remaining Estimate',
    { type: 'number' },
    ['remainingEstimate', 'timeestimate'],
    remaining,
  ],
  [
    'timeoriginalestimate',
    'Original estimate',
    { type: 'number' },
    ['originalEstimate', 'timeoriginalestimate'],
    original,
  ],
  [
    'aggregatetimespent',
    'Σ Time Spent',
    { type: 'number' },
    [],
    (issue, view) => aggregate(issue, view, secondsSpent),
  ],
  [
    'aggregatetimeestimate',
    'Σ Remaining Estimate',
    { type: 'number' },
    [],
    (issue, view) => aggregate(issue, view, remaining),
  ],
  [
    'aggregatetimeoriginalestimate',
    'Σ Original Estimate',
    { type: 'number' },
    [],
    (issue, view) => aggregate(issue, view, original),
  ],
  [
    'progress',
    'Progress',
    { type: 'progress' },
    ['progress'],
    (issue, view) => toProgress(secondsSpent(issue, view), remaining(issue)),
  ],
  [
    'aggregateprogress',
    'Σ Progress',
    { type: 'progress' },
    [],
    (issue, view) => toProgress(aggregate(issue, view, secondsSpent), aggregate(issue, view, remaining)),
  ],
  [
    'workratio',
    'Work Ratio',
    { type: 'number' },
    ['workratio'],
    (issue, view) => {
      const planned = original(issue);
      return planned === null ? -1 : Math.floor(((secondsSpent(issue, view) ?? 0) / planned) * 100);
    },
  ],
  ['watches', 'Watchers', { type: 'watches' }, ['watchers'], (issue, view) => renderWatches(view, issue)],
  ['votes', 'Votes', { type: 'votes' }, ['votes'], (issue, view) => renderVotes(view, issue)],
  [
    'attachment',
    'Attachment',
    { type: 'array', items: 'attachment' },
    ['attachments'],
    (issue, view) => view.store.attachmentsOf(issue.id).map((one) => renderAttachment(view, one)),
  ],
  [
    'comment',
    'Comment',
    { type: 'comments-page' },
    ['comment'],
    (issue, view) => renderCommentField(view, issue),
  ],
  [
    'worklog',
    'Log Work',
    { type: 'array', items: 'worklog' },
    [],
    (issue, view) => renderWorklogField(view, issue),
  ],
];

/** Left out of `*navigable`, which is what a list of issues shows. */
const notNavigable = new Set(['comment', 'worklog', 'attachment']);

export const shownFields: readonly FieldDefinition[] = rows.map(([id, name, schema, clauseNames, read]) => ({
  id,
  name,
  custom: false,
  orderable: id === 'issuelinks' || notNavigable.has(id),
  navigable: !notNavigable.has(id),
  searchable: clauseNames.length > 0,
  clauseNames,
  schema: { ...schema, system: id },
  read,
}));
