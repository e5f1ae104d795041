// Tasks: work that goes on after the answer, and what is told of it.
import { toAuthor } from '../edit/record-history';
import { type Answer, answer, notSignedIn, refusal } from '../http/answer';
import { type Ask, isSiteAdmin, isStranger, type Route } from '../http/ask';
import type { Task } from '../side-records';
import type { Json } from '../render/render-person';
import { put } from '../store/collections';

function renderTask(ask: Ask, task: Task): Json {
  const total = task.issueIds.length;
  const isDone = task.done.length + Object.keys(task.failed).length >= total;
  const percent = total === 0 ? 100 : Math.floor((task.done.length / total) * 100);
  return {
    self: ask.view.url(`/rest/api/3/task/${task.id}`),
    id: task.id,
    description: task.description,
    status: isDone ? 'COMPLETE' : 'RUNNING',
    result: null,
    submittedBy: 10000,
    progress: isDone ? 100 : percent,
    elapsedRuntime: task.updatedAt - task.createdAt,
    submitted: task.createdAt,
    started: task.createdAt,
    ...(isDone && { finished: task.updatedAt }),
    lastUpdate: task.updatedAt,
  };
}

/** What Jira says it does in the background, and here is done already: the answer leads to the task. */
export function toFinishedTask(ask: Ask, description: string): Answer {
  const at = ask.clock();
  const task: Task = {
    id: ask.store.takeId(),
    submittedBy: toAuthor(ask),
    description,
    createdAt: at,
    updatedAt: at,
    lengthMs: 0,
    action: null,
    issueIds: [],
    inaccessible: 0,
    done: [],
    failed: {},
  };
  ask.store.commit([put('tasks', task)]);
  const body = renderTask(ask, task);
  return { status: 303, body, headers: { Location: ask.view.url(`/rest/api/3/task/${task.id}`) } };
}

function getTask(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const task = ask.store.table('tasks').get(ask.param('taskId'));
  if (!task) return refusal(404, ['The task does not exist.']);
  if (task.submittedBy !== toAuthor(ask) && !isSiteAdmin(ask))
    return refusal(403, ['You do not have permission to view this task.']);
  return answer(renderTask(ask, task));
}

export const taskRoutes: readonly Route[] = [{ method: 'GET', path: '/task/:taskId', run: getTask }];
