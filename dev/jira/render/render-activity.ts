// What people did to an issue: comments, work logs and the change history.
import type { Comment, History, HistoryItem, Issue, Worklog } from '../model';
import { toTimeText } from './jira-time';
import { type Json, renderPerson } from './render-person';
import { toIssueSelf } from './render-related';
import type { View } from './view';

export function renderComment(view: View, issueId: string, comment: Comment): Json {
  const author = renderPerson(view, comment.authorAccountId);
  return {
    self: `${toIssueSelf(view, issueId)}/comment/${comment.id}`,
    id: comment.id,
    author,
    body: comment.body,
    updateAuthor: author,
    created: view.time(comment.createdAt),
    updated: view.time(comment.updatedAt),
    jsdPublic: true,
  };
}

/** The `comment` field: the newest 20, in the order they were written. */
export function renderCommentField(view: View, issue: Issue): Json {
  const total = issue.comments.length;
  const startAt = Math.max(0, total - 20);
  const comments = issue.comments.slice(startAt).map((comment) => renderComment(view, issue.id, comment));
  return { comments, self: `${toIssueSelf(view, issue.id)}/comment`, maxResults: 20, total, startAt };
}

export function renderWorklog(view: View, worklog: Worklog): Json {
  return {
    self: `${toIssueSelf(view, worklog.issueId)}/worklog/${worklog.id}`,
    author: renderPerson(view, worklog.authorAccountId),
    updateAuthor: renderPerson(view, worklog.updateAuthorAccountId),
    ...(worklog.comment !== undefined && { comment: worklog.comment }),
    created: view.time(worklog.createdAt),
    updated: view.time(worklog.updatedAt),
    started: view.time(worklog.startedAt),
    timeSpent: toTimeText(worklog.timeSpentSeconds),
    timeSpentSeconds: worklog.timeSpentSeconds,
    id: worklog.id,
    issueId: worklog.issueId,
  };
}

/** The `worklog` field: the oldest 20. */
export function renderWorklogField(view: View, issue: Issue): Json {
  const all = view.store.worklogsOf(issue.id);
  const worklogs = all.slice(0, 20).map((worklog) => renderWorklog(view, worklog));
  return { startAt: 0, maxResults: 20, total: all.length, worklogs };
}

const personFields = new Set(['assignee', 'reporter']);

function renderItem(item: HistoryItem): Json {
  const { field, fieldtype, fieldId, from, fromString, to } = item;
  return {
    field,
    fieldtype,
    ...(fieldId !== undefined && { fieldId }),
    from,
    fromString,
    to,
    toString: item.toString,
    ...(personFields.has(field) && { tmpFromAccountId: from, tmpToAccountId: to }),
  };
}

export function renderHistory(view: View, history: History): Json {
  return {
    id: history.id,
    author: renderPerson(view, history.authorAccountId),
    created: view.time(history.at),
    items: history.items.map(renderItem),
  };
}

/** `expand=changelog` of an issue: the newest 40, newest first. */
export function renderExpandedChangelog(view: View, issue: Issue): Json {
  const histories = issue.history.slice(-40).reverse();
  return {
    startAt: 0,
    maxResults: 40,
    total: issue.history.length,
    histories: histories.map((history) => renderHistory(view, history)),
  };
}
