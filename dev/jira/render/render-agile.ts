// Boards, sprints and epics as the agile endpoints answer them: numbers for ids, times in UTC.
import type { Board, Issue, Sprint } from '../model';
import { type Json, toAvatarUrls } from './render-person';
import type { View } from './view';

const start = '/rest/agile/1.0';

export function renderBoard(view: View, board: Board): Json {
  const project = view.store.table('projects').get(board.projectId);
  const name = `${project?.name ?? ''} (${project?.key ?? ''})`;
  return {
    id: board.id,
    self: view.url(`${start}/board/${String(board.id)}`),
    name: board.name,
    type: board.type,
    location: {
      projectId: Number(board.projectId),
      displayName: name,
      projectName: project?.name,
      projectKey: project?.key,
      projectTypeKey: 'software',
      avatarURI: toAvatarUrls(view, `project/avatar/${board.projectId}`)['24x24'],
      name,
    },
    isPrivate: false,
  };
}

const iso = (at: number): string => new Date(at).toISOString();

/** A goal that nobody set shows only once the sprint has begun, as recorded. */
export function renderSprint(view: View, sprint: Sprint): Json {
  const { id, state, name, startAt, endAt, completeAt, goal } = sprint;
  return {
    id,
    self: view.url(`${start}/sprint/${String(id)}`),
    state,
    name,
    ...(startAt !== undefined && { startDate: iso(startAt) }),
    ...(endAt !== undefined && { endDate: iso(endAt) }),
    ...(completeAt !== undefined && { completeDate: iso(completeAt) }),
    createdDate: iso(sprint.createdAt),
    originBoardId: sprint.boardId,
    ...((goal !== '' || state !== 'future') && { goal }),
  };
}

/** Its name is empty until somebody sets it: an epic made through the API has a summary alone. */
export function renderEpic(view: View, issue: Issue): Json {
  const { name = '', color = 'color_12', isDone } = issue.epic ?? {};
  return {
    id: Number(issue.id),
    key: issue.key,
    self: view.url(`${start}/epic/${issue.id}`),
    name,
    summary: issue.summary,
    color: { key: color },
    issueColor: { key: 'purple' },
    done: isDone ?? view.store.table('statuses').get(issue.statusId)?.category === 'done',
  };
}
