// Removes issues with all that hangs on them; the other end of a link and an epic's children stay and are told.
import { toHistoryItem, nothing } from '../fields/field-history';
import type { Ask } from '../http/ask';
import type { Issue } from '../model';
import { type Change, put } from '../store/collections';
import { toPlan, toUnlinking } from './link-issues';
import { withHistory } from './record-history';

function unlink(ask: Ask, issue: Issue): void {
  for (const link of ask.store.linksOf(issue.id)) {
    const plan = toPlan(ask, link);
    ask.store.commit(plan ? toUnlinking(ask, link, plan) : [{ remove: 'links', id: link.id }]);
  }
}

function release(ask: Ask, parent: Issue, child: Issue): Change {
  const head = { field: 'IssueParentAssociation', fieldtype: 'jira' } as const;
  const item = toHistoryItem(head, [parent.id, parent.key], nothing);
  return put('issues', withHistory(ask, { ...child, parentId: null }, [item]));
}

function isSubtask(ask: Ask, issue: Issue): boolean {
  return ask.store.table('issueTypes').get(issue.typeId)?.subtask === true;
}

export function hasSubtasks(ask: Ask, issue: Issue): boolean {
  return ask.store.issues.childrenOf(issue.id).some((child) => isSubtask(ask, child));
}

function remoteLinksOf({ store }: Ask, { id }: Issue): Change[] {
  const links = store.table('remoteLinks').all();
  return links
    .filter(({ issueId }) => issueId === id)
    .map((link): Change => ({ remove: 'remoteLinks', id: link.id }));
}

/** Sub-tasks go with their issue; whether they may was asked before. */
export function deleteIssue(ask: Ask, issue: Issue): void {
  const children = ask.store.issues.childrenOf(issue.id);
  for (const child of children) if (isSubtask(ask, child)) deleteIssue(ask, child);
  unlink(ask, issue);
  ask.store.commit([
    ...children.filter((child) => !isSubtask(ask, child)).map((child) => release(ask, issue, child)),
    ...ask.store.worklogsOf(issue.id).map((worklog): Change => ({ remove: 'worklogs', id: worklog.id })),
    ...ask.store.attachmentsOf(issue.id).map(({ id }): Change => ({ remove: 'attachments', id })),
    ...remoteLinksOf(ask, issue),
    { remove: 'issues', id: issue.id },
  ]);
}
