// By which id an issue is known: one of the page's own until Jira has it, Jira's from then on, and another one once it
// was taken back and is made anew. Whoever holds an old id finds the issue by it.
import type { TaskId } from '#domain/plan/ids';

export type IdOf = (taskId: TaskId) => TaskId;

export interface IssueNames {
  readonly next: () => TaskId;
  /** The newest one. */
  readonly idOf: IdOf;
  /** As names stand now, but for ids that Jira gives later: what is on its way means the issue of that time. */
  readonly now: () => IdOf;
  readonly made: (own: TaskId, jiraId: TaskId) => void;
  readonly anew: (old: TaskId, own: TaskId) => void;
}

const prefix = 'new:';

/** Whether Jira doesn't have the issue yet. */
export const isDraftId = (taskId: TaskId): boolean => taskId.startsWith(prefix);

export const createIssueNames = (): IssueNames => {
  const made = new Map<TaskId, TaskId>();
  let anew: ReadonlyMap<TaskId, TaskId> = new Map();
  let last = 0;
  const follow = (from: TaskId, later: ReadonlyMap<TaskId, TaskId>): TaskId => {
    let id = from;
    for (let next = later.get(id) ?? made.get(id); next !== undefined; next = later.get(id) ?? made.get(id))
      id = next;
    return id;
  };
  return {
    next: () => `${prefix}${++last}` as TaskId,
    idOf: (taskId) => follow(taskId, anew),
    now: () => {
      const then = anew;
      return (taskId) => follow(taskId, then);
    },
    made: (own, jiraId) => {
      made.set(own, jiraId);
    },
    anew: (old, own) => {
      const jiraId = made.get(old);
      anew = new Map([...anew, [old, own], ...(jiraId === undefined ? [] : [[jiraId, own] as const])]);
    },
  };
};
