// Entity properties of what hangs on issues and boards: issue types, comments, work logs, boards and sprints.
// Each has a space of its own: a key on a comment is not one on its issue.
import { agile, findBoard, findSprint, refuseSprints } from '../http/agile';
import { type Found, found, hiddenIssue, missed, notSignedIn, refusal } from '../http/answer';
import { type Ask, findIssue, isSiteAdmin, isStranger, type Route } from '../http/ask';
import { type PropertyBag, toPropertyRoutes } from '../http/properties';
import type { Comment, Issue, Worklog } from '../model';
import { put } from '../store/collections';
import { mayChangeComment } from './comment';
import { mayChangeWorklog } from './worklog';

function findTypeBag(ask: Ask): Found<PropertyBag> {
  const type = ask.store.table('issueTypes').get(ask.param('issueTypeId'));
  const project = ask.store.table('projects').get(type?.projectId ?? '');
  const isHidden = project !== undefined && !ask.permissions.canSeeProject(ask.caller, project);
  if (!type || isHidden) return missed(refusal(404, ['The issue type was not found.']));
  return found({
    values: type.properties ?? {},
    path: `/rest/api/3/issuetype/${type.id}/properties`,
    save: (properties) => ask.store.commit([put('issueTypes', { ...type, properties })]),
  });
}

function findRuledTypeBag(ask: Ask): Found<PropertyBag> {
  if (isStranger(ask)) return missed(notSignedIn);
  const refused = refusal(403, ['You do not have permission to administer issue types.']);
  return isSiteAdmin(ask) ? findTypeBag(ask) : missed(refused);
}

interface CommentPlace {
  readonly issue: Issue;
  readonly comment: Comment;
}

/** By its number alone: the issue is not named. */
function findComment(ask: Ask): Found<CommentPlace> {
  const id = ask.param('commentId');
  for (const issue of ask.store.issues.all()) {
    const comment = issue.comments.find((one) => one.id === id);
    if (comment && ask.permissions.canSee(ask.caller, issue)) return found({ issue, comment });
  }
  return missed(refusal(404, [`Can not find a comment for the id: ${id}.`]));
}

function ofComment(ask: Ask, { issue, comment }: CommentPlace): PropertyBag {
  return {
    values: comment.properties ?? {},
    path: `/rest/api/3/comment/${comment.id}/properties`,
    save(properties) {
      const comments = issue.comments.map((one) => (one.id === comment.id ? { ...one, properties } : one));
      ask.store.commit([put('issues', { ...issue, comments })]);
    },
  };
}

function findCommentBag(ask: Ask): Found<PropertyBag> {
  const place = findComment(ask);
  return place.ok ? found(ofComment(ask, place.value)) : place;
}

function findOwnCommentBag(ask: Ask): Found<PropertyBag> {
  const place = findComment(ask);
  if (!place.ok || mayChangeComment(ask, place.value, 'EDIT')) return findCommentBag(ask);
  return missed(refusal(403, ['You do not have the permission to edit this comment.']));
}

function findWorklog(ask: Ask): Found<{ issue: Issue; worklog: Worklog }> {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  const worklog = ask.store.table('worklogs').get(ask.param('worklogId'));
  if (seen.ok && worklog?.issueId === seen.value.id) return found({ issue: seen.value, worklog });
  return missed(
    seen.ok ? refusal(404, [`Cannot find worklog with id: '${ask.param('worklogId')}'.`]) : hiddenIssue,
  );
}

function findWorklogBag(ask: Ask): Found<PropertyBag> {
  const place = findWorklog(ask);
  if (!place.ok) return place;
  const { worklog } = place.value;
  return found({
    values: worklog.properties ?? {},
    path: `/rest/api/3/issue/${worklog.issueId}/worklog/${worklog.id}/properties`,
    save: (properties) => ask.store.commit([put('worklogs', { ...worklog, properties })]),
  });
}

function findOwnWorklogBag(ask: Ask): Found<PropertyBag> {
  const place = findWorklog(ask);
  if (!place.ok || mayChangeWorklog(ask, place.value, 'EDIT')) return findWorklogBag(ask);
  return missed(refusal(403, ['You do not have permission to edit this worklog.']));
}

function findBoardBag(ask: Ask): Found<PropertyBag> {
  const board = findBoard(ask, ask.param('boardId'));
  if (!board.ok) return board;
  return found({
    values: board.value.properties ?? {},
    path: `${agile}/board/${String(board.value.id)}/properties`,
    save: (properties) => ask.store.commit([put('boards', { ...board.value, properties })]),
  });
}

function findRuledBoardBag(ask: Ask): Found<PropertyBag> {
  const board = findBoard(ask, ask.param('boardId'));
  const project = board.ok ? ask.store.table('projects').get(board.value.projectId) : undefined;
  const may = project && ask.permissions.can(ask.caller, 'ADMINISTER_PROJECTS', { project });
  if (!board.ok || may === true || isSiteAdmin(ask)) return findBoardBag(ask);
  return missed(refusal(403, ['You do not have permission to administer the board.']));
}

function findSprintBag(ask: Ask): Found<PropertyBag> {
  const sprint = findSprint(ask, ask.param('sprintId'));
  if (!sprint.ok) return sprint;
  return found({
    values: sprint.value.properties ?? {},
    path: `${agile}/sprint/${String(sprint.value.id)}/properties`,
    save: (properties) => ask.store.commit([put('sprints', { ...sprint.value, properties })]),
  });
}

function findPlannedSprintBag(ask: Ask): Found<PropertyBag> {
  const sprint = findSprint(ask, ask.param('sprintId'));
  if (!sprint.ok) return sprint;
  const refused = refuseSprints(ask, sprint.value.boardId, 'You do not have permission to manage sprints.');
  return refused ? missed(refused) : findSprintBag(ask);
}

export const partPropertyRoutes: readonly Route[] = [
  ...toPropertyRoutes({
    path: '/issuetype/:issueTypeId/properties',
    read: findTypeBag,
    write: findRuledTypeBag,
  }),
  ...toPropertyRoutes({
    path: '/comment/:commentId/properties',
    read: findCommentBag,
    write: findOwnCommentBag,
  }),
  ...toPropertyRoutes({
    path: '/issue/:issueIdOrKey/worklog/:worklogId/properties',
    read: findWorklogBag,
    write: findOwnWorklogBag,
  }),
  ...toPropertyRoutes({
    path: '/board/:boardId/properties',
    api: agile,
    read: findBoardBag,
    write: findRuledBoardBag,
  }),
  ...toPropertyRoutes({
    path: '/sprint/:sprintId/properties',
    api: agile,
    read: findSprintBag,
    write: findPlannedSprintBag,
  }),
];
