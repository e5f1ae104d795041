// An issue as another issue shows it: parent, sub-tasks, both ends of links. What the reader may not see is left out.
import type { Issue, IssueLink } from '../model';
import { renderIssueType, renderLinkType, renderPriority, renderStatus } from './render-catalog';
import type { Json } from './render-person';
import type { View } from './view';

export function toIssueSelf(view: View, issueId: string): string {
  return view.url(`/rest/api/3/issue/${issueId}`);
}

export function renderRelated(view: View, issue: Issue): Json {
  const status = view.store.table('statuses').get(issue.statusId);
  const priority = view.store.table('priorities').get(issue.priorityId ?? '');
  const type = view.store.table('issueTypes').get(issue.typeId);
  return {
    id: issue.id,
    key: issue.key,
    self: toIssueSelf(view, issue.id),
    fields: {
      summary: issue.summary,
      status: status && renderStatus(view, status),
      ...(priority && { priority: renderPriority(view, priority) }),
      issuetype: type && renderIssueType(view, type),
    },
  };
}

function renderVisible(view: View, issueId: string | null): Json | undefined {
  const issue = issueId === null ? undefined : view.store.issues.byId(issueId);
  return issue && view.permissions.canSee(view.caller, issue) ? renderRelated(view, issue) : undefined;
}

export function renderParent(view: View, issue: Issue): Json | undefined {
  return renderVisible(view, issue.parentId);
}

export function renderSubtasks(view: View, issue: Issue): Json[] {
  const children = view.store.issues.childrenOf(issue.id);
  const subtasks = children.filter((child) => view.store.table('issueTypes').get(child.typeId)?.subtask);
  return subtasks.map((child) => renderVisible(view, child.id)).filter((one) => one !== undefined);
}

function renderEnd(view: View, link: IssueLink, issueId: string): Json | undefined {
  const type = view.store.table('linkTypes').get(link.typeId);
  const isSource = link.inwardIssueId === issueId;
  const other = renderVisible(view, isSource ? link.outwardIssueId : link.inwardIssueId);
  if (!type || !other) return undefined;
  return {
    id: link.id,
    self: view.url(`/rest/api/3/issueLink/${link.id}`),
    type: renderLinkType(view, type),
    [isSource ? 'outwardIssue' : 'inwardIssue']: other,
  };
}

export function renderIssueLinks(view: View, issue: Issue): Json[] {
  const ends = view.store.linksOf(issue.id).map((link) => renderEnd(view, link, issue.id));
  return ends.filter((end) => end !== undefined);
}

/** The link on its own, with both of its ends; undefined when one of them is hidden. */
export function renderLink(view: View, link: IssueLink): Json | undefined {
  const type = view.store.table('linkTypes').get(link.typeId);
  const inwardIssue = renderVisible(view, link.inwardIssueId);
  const outwardIssue = renderVisible(view, link.outwardIssueId);
  if (!type || !inwardIssue || !outwardIssue) return undefined;
  const self = view.url(`/rest/api/3/issueLink/${link.id}`);
  return { id: link.id, self, type: renderLinkType(view, type), inwardIssue, outwardIssue };
}
