// Comments of an issue.
import { toAuthor, withHistory } from '../edit/record-history';
import { checkDocument } from '../fields/plain-fields';
import { type Answer, answer, type Found, found, missed, noContent, refusal } from '../http/answer';
import { type Ask, findIssue, projectOf, readCount, readList, readObject, type Route } from '../http/ask';
import { refuseBeyond } from '../http/issue-limits';
import type { Comment, Issue } from '../model';
import { renderComment } from '../render/render-activity';
import { renderHtml } from '../render/render-html';
import type { Json } from '../render/render-person';
import { put } from '../store/collections';

/** As HTML too where it is asked for. */
function render(ask: Ask, issueId: string, comment: Comment): Json {
  const isRendered = readList(ask.query, 'expand').includes('renderedBody');
  const rendered = renderComment(ask.view, issueId, comment);
  return isRendered ? { ...rendered, renderedBody: renderHtml(comment.body) } : rendered;
}

function getComments(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const { id, comments } = seen.value;
  const orderBy = ask.query.get('orderBy') ?? 'created';
  if (!/^[+-]?created$/.test(orderBy)) return refusal(400, [`The orderBy '${orderBy}' is not valid.`]);
  const all = orderBy.startsWith('-') ? comments.toReversed() : comments;
  const startAt = readCount(ask.query, 'startAt', 0);
  const maxResults = readCount(ask.query, 'maxResults', 100, 5000);
  const page = all.slice(startAt, startAt + maxResults).map((one) => render(ask, id, one));
  return answer({ startAt, maxResults, total: comments.length, comments: page });
}

interface Place {
  readonly issue: Issue;
  readonly comment: Comment;
}

function findComment(ask: Ask): Found<Place> {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen;
  const comment = seen.value.comments.find((one) => one.id === ask.param('id'));
  if (!comment) return missed(refusal(404, [`Can not find a comment for the id: ${ask.param('id')}.`]));
  return found({ issue: seen.value, comment });
}

function readBody(ask: Ask): Found<unknown> {
  const { body } = readObject(ask);
  const problem =
    body === undefined || body === null ? 'Comment body can not be empty!' : checkDocument(body);
  return problem === null ? found(body) : missed(refusal(400, [], { comment: problem }));
}

function may(ask: Ask, issue: Issue, permission: string): boolean {
  return ask.permissions.can(ask.caller, permission, { project: projectOf(ask, issue), issue });
}

export function mayChangeComment(ask: Ask, { issue, comment }: Place, verb: 'EDIT' | 'DELETE'): boolean {
  const isOwn = comment.authorAccountId === toAuthor(ask);
  return may(ask, issue, `${verb}_ALL_COMMENTS`) || (isOwn && may(ask, issue, `${verb}_OWN_COMMENTS`));
}

function addComment(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  if (!may(ask, seen.value, 'ADD_COMMENTS'))
    return refusal(400, ['You do not have the permission to comment on this issue.']);
  const full = refuseBeyond('comment', seen.value.comments.length);
  if (full) return full;
  const body = readBody(ask);
  if (!body.ok) return body.answer;
  const at = ask.clock();
  const comment: Comment = {
    id: ask.store.takeId(),
    authorAccountId: toAuthor(ask),
    createdAt: at,
    updatedAt: at,
    body: body.value,
  };
  const touched = withHistory(ask, seen.value, []);
  ask.store.commit([put('issues', { ...touched, comments: [...touched.comments, comment] })]);
  return answer(render(ask, seen.value.id, comment), 201);
}

function writeComment(ask: Ask): Answer {
  const place = findComment(ask);
  if (!place.ok) return place.answer;
  if (!mayChangeComment(ask, place.value, 'EDIT'))
    return refusal(400, ['You do not have the permission to edit this comment.']);
  const body = readBody(ask);
  if (!body.ok) return body.answer;
  const { issue, comment } = place.value;
  const written: Comment = {
    ...comment,
    body: body.value,
    updatedAt: Math.max(ask.clock(), comment.updatedAt + 1),
  };
  const comments = issue.comments.map((one) => (one.id === comment.id ? written : one));
  ask.store.commit([put('issues', { ...withHistory(ask, issue, []), comments })]);
  return answer(render(ask, issue.id, written));
}

function deleteComment(ask: Ask): Answer {
  const place = findComment(ask);
  if (!place.ok) return place.answer;
  if (!mayChangeComment(ask, place.value, 'DELETE'))
    return refusal(400, ['You do not have the permission to delete this comment.']);
  const { issue, comment } = place.value;
  const comments = issue.comments.filter((one) => one.id !== comment.id);
  ask.store.commit([put('issues', { ...withHistory(ask, issue, []), comments })]);
  return noContent;
}

function getComment(ask: Ask): Answer {
  const place = findComment(ask);
  return place.ok ? answer(render(ask, place.value.issue.id, place.value.comment)) : place.answer;
}

const path = '/issue/:issueIdOrKey/comment';

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path, run: getComments },
  { method: 'POST', path, run: addComment },
  { method: 'GET', path: `${path}/:id`, run: getComment },
  { method: 'PUT', path: `${path}/:id`, run: writeComment },
  { method: 'DELETE', path: `${path}/:id`, run: deleteComment },
];
