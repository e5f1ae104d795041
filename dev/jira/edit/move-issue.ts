// Moves an issue to another project or type: it gets a key there, and the old one still leads to it. What the other
// project doesn't have is left behind; sub-tasks go with their issue.
import { jiraHead, namedTrace, toHistoryItem } from '../fields/field-history';
import { type Found, found, missed, refusal } from '../http/answer';
import { type Ask, projectOf } from '../http/ask';
import type { HistoryItem, Issue, IssueType, Project } from '../model';
import type { BulkMove } from '../side-records';
import { type Change, put } from '../store/collections';
import { firstStatus } from './create-issue';
import { withHistory } from './record-history';

interface Target {
  readonly project: Project;
  readonly type: IssueType;
  readonly parentId: string | null;
}

function findTarget(ask: Ask, issue: Issue, { projectId, typeId, parentId }: BulkMove): Found<Target> {
  const project = ask.store.table('projects').get(projectId);
  const type = ask.store.table('issueTypes').get(typeId);
  if (!project || !type || !project.issueTypeIds.includes(typeId))
    return missed(refusal(400, ['The issue type does not belong to the project.']));
  if (type.subtask && parentId === null) return missed(refusal(400, ['A sub-task needs a parent.']));
  const from = projectOf(ask, issue);
  const may =
    ask.permissions.can(ask.caller, 'MOVE_ISSUES', { project: from, issue }) &&
    ask.permissions.can(ask.caller, 'CREATE_ISSUES', { project });
  if (!may) return missed(refusal(403, ['You do not have permission to move the issue there.']));
  return found({ project, type, parentId });
}

/** Of the things of a project by their ids, those that the target has too. */
function keepOwn(
  ask: Ask,
  table: 'versions' | 'components',
  ids: readonly string[],
  projectId: string,
): string[] {
  return ids.filter((id) => ask.store.table(table).get(id)?.projectId === projectId);
}

function toItems(ask: Ask, before: Issue, after: Issue): HistoryItem[] {
  const { store } = ask;
  const pairs = [
    ['project', 'projects', before.projectId, after.projectId],
    ['issuetype', 'issueTypes', before.typeId, after.typeId],
    ['status', 'statuses', before.statusId, after.statusId],
  ] as const;
  const items = pairs.flatMap(([field, table, from, to]) =>
    from === to
      ? []
      : toHistoryItem(
          jiraHead(field),
          namedTrace(store.table(table).get(from)),
          namedTrace(store.table(table).get(to)),
        ),
  );
  const head = { field: 'Key', fieldtype: 'jira' } as const;
  const isRekeyed = before.key !== after.key;
  return [...items, ...(isRekeyed ? [toHistoryItem(head, [null, before.key], [null, after.key])] : [])];
}

function toMoved(ask: Ask, issue: Issue, { project, type, parentId }: Target, number: number): Issue {
  const isHome = project.id === issue.projectId;
  const hasStatus = project.statusIds.includes(issue.statusId);
  const keep = (table: 'versions' | 'components', ids: readonly string[]): string[] =>
    keepOwn(ask, table, ids, project.id);
  const moved: Issue = {
    ...issue,
    projectId: project.id,
    typeId: type.id,
    parentId: parentId ?? (isHome || !type.subtask ? issue.parentId : null),
    statusId: hasStatus ? issue.statusId : firstStatus(ask, project),
    key: isHome ? issue.key : `${project.key}-${String(number)}`,
    formerKeys: isHome ? (issue.formerKeys ?? []) : [...(issue.formerKeys ?? []), issue.key],
    componentIds: keep('components', issue.componentIds),
    fixVersionIds: keep('versions', issue.fixVersionIds),
    affectedVersionIds: keep('versions', issue.affectedVersionIds),
    securityLevelId: isHome ? issue.securityLevelId : null,
  };
  return withHistory(ask, moved, toItems(ask, issue, moved));
}

/** Sub-tasks of a type that the target has by the same number or name. */
function subtasksOf(ask: Ask, issue: Issue, { project }: Target): (readonly [Issue, IssueType])[] {
  const types = project.issueTypeIds.flatMap((id) => ask.store.table('issueTypes').get(id) ?? []);
  const usual = types.find(({ subtask }) => subtask);
  return ask.store.issues.childrenOf(issue.id).flatMap((child) => {
    const type = ask.store.table('issueTypes').get(child.typeId);
    const same = types.find(({ id }) => id === type?.id) ?? usual;
    return type?.subtask === true && same ? [[child, same] as const] : [];
  });
}

export function moveIssue(ask: Ask, issue: Issue, move: BulkMove): Found<Issue> {
  const target = findTarget(ask, issue, move);
  if (!target.ok) return target;
  const { project } = target.value;
  const first = project.lastIssueNumber + 1;
  const moved = toMoved(ask, issue, target.value, first);
  if (moved.projectId === issue.projectId) {
    ask.store.commit([put('issues', moved)]);
    return found(moved);
  }
  const children = subtasksOf(ask, issue, target.value).map(([child, type], index) =>
    toMoved(ask, child, { project, type, parentId: issue.id }, first + 1 + index),
  );
  const lastIssueNumber = first + children.length;
  const changes: Change[] = [moved, ...children].map((one) => put('issues', one));
  ask.store.commit([put('projects', { ...project, lastIssueNumber }), ...changes]);
  return found(moved);
}
