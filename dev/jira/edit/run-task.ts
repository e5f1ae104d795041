// Tasks of many steps: each issue in its turn, when its time has come by the clock. Asked for at every request, so that
// a task goes on without a timer, and after a restart.
import { createView } from '../render/view';
import type { Ask, Room } from '../http/ask';
import type { Answer } from '../http/answer';
import type { Issue } from '../model';
import type { BulkAction, Task } from '../side-records';
import { put } from '../store/collections';
import { deleteIssue } from './delete-issue';
import { moveIssue } from './move-issue';
import { readEdit } from './read-edit';
import { toAuthor } from './record-history';
import { transitionIssue } from './transition-issue';
import { writeIssue } from './write-issue';

export function isFinished(task: Task): boolean {
  return task.done.length + Object.keys(task.failed).length >= task.issueIds.length;
}

/** The submitter's own request as it were: a task does nothing that they might not do one by one. */
function toTaskAsk(room: Room, { submittedBy }: Task): Ask {
  const isApp = room.store.table('people').get(submittedBy)?.accountType === 'app';
  const caller = { type: isApp ? 'app' : 'person', accountId: submittedBy } as const;
  const url = new URL(room.store.site.url);
  return {
    ...room,
    caller,
    view: createView({ ...room, caller }),
    url,
    query: url.searchParams,
    param: () => '',
    body: undefined,
    bodyLength: 0,
    headers: new Headers(),
    files: [],
  };
}

function toWords({ body }: Answer): string[] {
  const { errorMessages = [], errors = {} } = body as {
    errorMessages?: string[];
    errors?: Record<string, string>;
  };
  return [...errorMessages, ...Object.values(errors)];
}

function may(ask: Ask, issue: Issue, permission: string): boolean {
  const project = ask.store.table('projects').get(issue.projectId);
  return project !== undefined && ask.permissions.can(ask.caller, permission, { project, issue });
}

type Step = (ask: Ask, issue: Issue) => string[];

function deleteOne(ask: Ask, issue: Issue): string[] {
  if (!may(ask, issue, 'DELETE_ISSUES')) return ['You do not have permission to delete the issue.'];
  deleteIssue(ask, issue);
  return [];
}

function editOne(ask: Ask, issue: Issue, edit: unknown): string[] {
  if (!may(ask, issue, 'EDIT_ISSUES')) return ['You do not have permission to edit the issue.'];
  const request = readEdit(edit);
  if (!request.ok) return toWords(request.answer);
  const written = writeIssue(ask, issue, request.value);
  return written.ok ? [] : toWords(written.answer);
}

function watchOne(ask: Ask, issue: Issue, isWatching: boolean): string[] {
  const others = (issue.watchers ?? []).filter((one) => one !== toAuthor(ask));
  const watchers = isWatching ? [...others, toAuthor(ask)] : others;
  ask.store.commit([put('issues', { ...issue, watchers })]);
  return [];
}

/** Does it to one issue; tells what went wrong, and nothing when nothing did. */
function toStep(action: BulkAction | null): Step {
  switch (action?.type) {
    case 'delete':
      return deleteOne;
    case 'transition':
      return (ask, issue) => {
        const moved = transitionIssue(ask, issue, action.transitionByIssue[issue.id] ?? '');
        return moved.ok ? [] : toWords(moved.answer);
      };
    case 'move':
      return (ask, issue) => {
        const move = action.moveByIssue[issue.id];
        const moved = move && moveIssue(ask, issue, move);
        return moved === undefined || moved.ok ? [] : toWords(moved.answer);
      };
    case 'watch':
      return (ask, issue) => watchOne(ask, issue, action.isWatching);
    default:
      return (ask, issue) => editOne(ask, issue, action);
  }
}

function countDue({ createdAt, lengthMs, issueIds }: Task, now: number): number {
  if (lengthMs <= 0) return issueIds.length;
  return Math.min(issueIds.length, Math.floor(((now - createdAt) / lengthMs) * issueIds.length));
}

/** Carries a task on to where it should be by now. */
export function advanceTask(room: Room, task: Task): Task {
  const ask = toTaskAsk(room, task);
  const from = task.done.length + Object.keys(task.failed).length;
  const due = task.issueIds.slice(from, countDue(task, room.clock()));
  if (due.length === 0) return task;
  const run = toStep(task.action);
  const done = [...task.done];
  const failed = { ...task.failed };
  for (const id of due) {
    const issue = room.store.issues.byId(id);
    const errors = issue ? run(ask, issue) : ['The issue no longer exists.'];
    if (errors.length > 0) failed[id] = errors;
    else done.push(id);
  }
  const advanced: Task = { ...task, done, failed, updatedAt: room.clock() };
  room.store.commit([put('tasks', advanced)]);
  return advanced;
}

/** Of a running site: cheap when there is nothing to do. */
export function advanceTasks(room: Room): void {
  if (room.store.table('tasks').size === 0) return;
  for (const task of room.store.table('tasks').all()) if (!isFinished(task)) advanceTask(room, task);
}
