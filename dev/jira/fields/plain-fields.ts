// System fields whose value is a text, a date, or one thing out of a list.
import type { Issue, IssueType } from '../model';
import { renderIssueType, renderPriority } from '../render/render-catalog';
import { renderParent } from '../render/render-related';
import { fromTimeText, toTimeText } from '../render/jira-time';
import {
  accept,
  type EditScope,
  type FieldDefinition,
  type FieldEdit,
  type FieldResult,
  findNamed,
  isCalendarDate,
  isObject,
  readIdOrKey,
  refuse,
} from './field-definition';
import { jiraHead, namedTrace, nothing, type Trace, traceHistory } from './field-history';

const byIdOrName = <R extends { id: string; name: string }>() =>
  [
    ['id', (record: R) => record.id],
    ['name', (record: R) => record.name],
  ] as const;

function setSummary(value: unknown): FieldResult {
  if (value !== null && typeof value !== 'string') return refuse('Operation value must be a string');
  const summary = (value ?? '').trim();
  if (summary === '') return refuse('You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary)) return refuse('The summary is invalid because it contains newline characters.');
  return summary.length > 255 ? refuse("Summary can't exceed 255 characters.") : accept({ summary });
}

function isAdf(value: unknown): boolean {
  return (
    isObject(value) && value['type'] === 'doc' && value['version'] === 1 && Array.isArray(value['content'])
  );
}

/** A text in Atlassian's document format, as the long text fields take it; null clears. */
export function checkDocument(value: unknown): string | null {
  if (value === null || isAdf(value)) return null;
  return 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';
}

function setDescription(value: unknown): FieldResult {
  const problem = checkDocument(value);
  return problem === null ? accept({ description: value }) : refuse(problem);
}

function toDocumentText(node: unknown): string {
  if (!isObject(node)) return '';
  if (typeof node['text'] === 'string') return node['text'];
  const content = Array.isArray(node['content']) ? node['content'] : [];
  return content.map(toDocumentText).join(node['type'] === 'doc' ? '\n' : '');
}

function setDueDate(value: unknown): FieldResult {
  if (value === null || value === '') return accept({ dueDate: null });
  if (typeof value !== 'string') return refuse('Operation value must be a string');
  return isCalendarDate(value) ? accept({ dueDate: value }) : refuse(`Error parsing date string: ${value}`);
}

function setPriority(value: unknown, { store }: EditScope): FieldResult {
  if (value === null) return accept({ priorityId: null });
  const priority = findNamed(value, store.table('priorities').all(), byIdOrName());
  return priority ? accept({ priorityId: priority.id }) : refuse('The priority selected is invalid.');
}

function typesOf({ store, project }: EditScope): IssueType[] {
  return project.issueTypeIds.flatMap((id) => store.table('issueTypes').get(id) ?? []);
}

function setIssueType(value: unknown, scope: EditScope): FieldResult {
  const type = findNamed(value, typesOf(scope), byIdOrName());
  if (!type) return refuse('Specify a valid issue type');
  const isMove = type.subtask !== scope.type.subtask;
  return isMove ? refuse('The issue type selected is invalid.') : accept({ typeId: type.id });
}

function isClearing(value: unknown): boolean {
  return value === null || (isObject(value) && value['none'] === true);
}

/** A sub-task belongs to an issue of its own project, everything else to an issue one level up. */
function fitsUnder(parent: Issue, { store, issue, type }: EditScope): boolean {
  const level = store.table('issueTypes').get(parent.typeId)?.hierarchyLevel ?? 0;
  if (parent.id === issue.id) return false;
  return type.subtask
    ? level === 0 && parent.projectId === issue.projectId
    : level === type.hierarchyLevel + 1;
}

function setParent(value: unknown, scope: EditScope): FieldResult {
  const { store, view, type } = scope;
  if (isClearing(value)) {
    if (type.subtask) return refuse('Issues of this type must have a parent.', 'parentId');
    return accept({ parentId: null });
  }
  const parent = store.issue(readIdOrKey(value) ?? '');
  if (!parent || !view.permissions.canSee(view.caller, parent)) {
    return refuse('Could not find issue by id or key.', 'parent');
  }
  if (!fitsUnder(parent, scope)) {
    return refuse('Given parent work item does not belong to appropriate hierarchy.', 'parentId');
  }
  return accept({ parentId: parent.id });
}

const estimateKeys = [
  ['originalEstimate', 'originalEstimateSeconds'],
  ['remainingEstimate', 'remainingEstimateSeconds'],
] as const;

/** Seconds; null clears; undefined is no duration. */
function readEstimate(given: unknown): number | null | undefined {
  if (given === null || given === '') return null;
  if (typeof given !== 'string' && typeof given !== 'number') return undefined;
  return fromTimeText(String(given)) ?? undefined;
}

function setTimeTracking(value: unknown): FieldResult {
  if (!isObject(value)) return refuse('expected Object');
  const patch: Partial<Issue> = {};
  for (const [key, property] of estimateKeys) {
    if (!(key in value)) continue;
    const seconds = readEstimate(value[key]);
    if (seconds === undefined) {
      return refuse(`'${key}' is not a valid duration`, `timetracking_${key.toLowerCase()}`);
    }
    patch[property] = seconds;
  }
  // Jira starts the remaining estimate where the original one is set alone.
  if (patch.originalEstimateSeconds !== undefined && !('remainingEstimate' in value)) {
    patch.remainingEstimateSeconds = patch.originalEstimateSeconds;
  }
  return accept(patch);
}

function readTimeTracking(issue: Issue, spent: number): Record<string, unknown> {
  const { originalEstimateSeconds: original, remainingEstimateSeconds: remaining } = issue;
  return {
    ...(original !== null && { originalEstimate: toTimeText(original) }),
    ...(remaining !== null && { remainingEstimate: toTimeText(remaining) }),
    ...(spent > 0 && { timeSpent: toTimeText(spent) }),
    ...(original !== null && { originalEstimateSeconds: original }),
    ...(remaining !== null && { remainingEstimateSeconds: remaining }),
    ...(spent > 0 && { timeSpentSeconds: spent }),
  };
}

const secondsTrace = (seconds: number | null): Trace =>
  seconds === null ? nothing : [String(seconds), String(seconds)];

const originalHistory = traceHistory(jiraHead('timeoriginalestimate'), (issue) =>
  secondsTrace(issue.originalEstimateSeconds),
);
const remainingHistory = traceHistory(jiraHead('timeestimate'), (issue) =>
  secondsTrace(issue.remainingEstimateSeconds),
);

function toField(
  [id, name, type]: readonly [string, string, string],
  clauseNames: readonly string[],
  read: FieldDefinition['read'],
  edit: FieldEdit,
): FieldDefinition {
  const described = {
    id,
    name,
    custom: false,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames,
  };
  return { ...described, schema: { type, system: id }, read, edit };
}

export const plainFields: readonly FieldDefinition[] = [
  toField(['summary', 'Summary', 'string'], ['summary'], (issue) => issue.summary, {
    operations: ['set'],
    required: true,
    set: setSummary,
    history: traceHistory(jiraHead('summary'), (issue) => [null, issue.summary]),
  }),
  toField(['description', 'Description', 'string'], ['description'], (issue) => issue.description ?? null, {
    operations: ['set'],
    set: setDescription,
    history: traceHistory(jiraHead('description'), (issue) =>
      issue.description === null ? nothing : [null, toDocumentText(issue.description)],
    ),
  }),
  toField(['duedate', 'Due date', 'date'], ['due', 'duedate'], (issue) => issue.dueDate, {
    operations: ['set'],
    permission: 'SCHEDULE_ISSUES',
    set: setDueDate,
    history: traceHistory(jiraHead('duedate'), (issue) =>
      issue.dueDate === null ? nothing : [issue.dueDate, `${issue.dueDate} 00:00:00.0`],
    ),
  }),
  toField(
    ['priority', 'Priority', 'priority'],
    ['priority'],
    (issue, view) => {
      const priority = view.store.table('priorities').get(issue.priorityId ?? '');
      return priority ? renderPriority(view, priority) : null;
    },
    {
      operations: ['set'],
      set: setPriority,
      allowedValues: ({ store, view }) =>
        store
          .table('priorities')
          .all()
          .map((one) => renderPriority(view, one)),
      history: traceHistory(jiraHead('priority'), (issue, store) =>
        namedTrace(store.table('priorities').get(issue.priorityId ?? '')),
      ),
    },
  ),
  toField(
    ['issuetype', 'Issue Type', 'issuetype'],
    ['issuetype', 'type'],
    (issue, view) => {
      const type = view.store.table('issueTypes').get(issue.typeId);
      return type && renderIssueType(view, type);
    },
    {
      operations: ['set'],
      required: true,
      set: setIssueType,
      allowedValues: (scope) => typesOf(scope).map((type) => renderIssueType(scope.view, type)),
      history: traceHistory(jiraHead('issuetype'), (issue, store) =>
        namedTrace(store.table('issueTypes').get(issue.typeId)),
      ),
    },
  ),
  toField(['parent', 'Parent', 'issuelink'], ['parent'], (issue, view) => renderParent(view, issue), {
    operations: ['set'],
    set: setParent,
    history: traceHistory({ field: 'IssueParentAssociation', fieldtype: 'jira' }, (issue, store) => {
      const parent = issue.parentId === null ? undefined : store.issues.byId(issue.parentId);
      return parent ? [parent.id, parent.key] : nothing;
    }),
  }),
  toField(
    ['timetracking', 'Time tracking', 'timetracking'],
    [],
    (issue, view) =>
      readTimeTracking(
        issue,
        view.store.worklogsOf(issue.id).reduce((sum, one) => sum + one.timeSpentSeconds, 0),
      ),
    {
      operations: ['set', 'edit'],
      set: setTimeTracking,
      history: (before, after, store) => [
        ...originalHistory(before, after, store),
        ...remainingHistory(before, after, store),
      ],
    },
  ),
];
