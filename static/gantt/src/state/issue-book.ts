// The issues that the page holds, in the order of its JQL, with the parents from elsewhere, and the plan that they make.
import { createPlan, type Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { Task } from '#domain/plan/task';
import type { BrokenIssue, Issue, IssueLists } from '#jira/issue';
import type { WallClock } from '#jira/jira-dates';
import type { LoadedBatch } from '#jira/load-issues';
import type { OutsideParents } from '#jira/load-parents';
import { toLinks, type LinkTypeRules } from '#jira/to-links';
import { toRestrictedTask, toTask } from '#jira/to-task';
import type { SomeValues } from './issue-values';

export interface IssueBook {
  /** Found by the JQL, in its order. */
  readonly issues: Map<TaskId, Issue>;
  readonly outside: Map<TaskId, Issue>;
  readonly restricted: Set<TaskId>;
  readonly broken: BrokenIssue[];
}

export const createIssueBook = (): IssueBook => ({
  issues: new Map(),
  outside: new Map(),
  restricted: new Set(),
  broken: [],
});

export const addBatch = (book: IssueBook, { issues, broken }: LoadedBatch): void => {
  for (const issue of issues) book.issues.set(issue.id, issue);
  book.broken.push(...broken);
};

export const addLists = (book: IssueBook, lists: ReadonlyMap<TaskId, IssueLists>): void => {
  for (const [id, own] of lists) {
    const issue = book.issues.get(id);
    if (issue) book.issues.set(id, { ...issue, ...own });
  }
};

export const addParents = (book: IssueBook, { issues, restricted }: OutsideParents): void => {
  for (const issue of issues) book.outside.set(issue.id, issue);
  for (const id of restricted) book.restricted.add(id);
};

/** A newer reading of an issue that the book has; others are passed over. */
export const putIssue = (book: IssueBook, issue: Issue): void => {
  if (book.issues.has(issue.id)) book.issues.set(issue.id, issue);
  else if (book.outside.has(issue.id)) book.outside.set(issue.id, issue);
};

export const removeIssue = (book: IssueBook, id: TaskId): void => {
  book.issues.delete(id);
  book.outside.delete(id);
};

export const issueOf = (book: IssueBook, id: TaskId): Issue | undefined =>
  book.issues.get(id) ?? book.outside.get(id);

export const allIssues = ({ issues, outside }: IssueBook): Map<TaskId, Issue> =>
  new Map([...outside, ...issues]);

export interface PlanView {
  readonly clock: WallClock;
  readonly linkTypes: LinkTypeRules;
  /** Values that are shown in place of Jira's, while they are on their way there. */
  readonly targetOf: (taskId: TaskId) => SomeValues | undefined;
}

export const toShownTask = (issue: Issue, { clock, targetOf }: PlanView): Task => {
  const task = toTask(issue, clock);
  const target = targetOf(issue.id);
  if (!target) return task;
  const { start = task.dates.start, finish = task.dates.finish, summary = task.name } = target;
  const { parentId = task.parentId } = target;
  return { ...task, name: summary, parentId, dates: { start, finish } };
};

export const toShownIssue = (issue: Issue, { targetOf }: Pick<PlanView, 'targetOf'>): Issue => {
  const target = targetOf(issue.id);
  if (!target) return issue;
  const { summary = issue.summary, assignee = issue.assignee, labels = issue.labels } = target;
  const { parentId = issue.parentId } = target;
  return { ...issue, summary, assignee, labels, parentId };
};

/** As they are shown, by their ids. */
export const shownIssues = (book: IssueBook, view: Pick<PlanView, 'targetOf'>): Map<TaskId, Issue> => {
  const shown = allIssues(book);
  for (const [id, issue] of shown) {
    if (view.targetOf(id)) shown.set(id, toShownIssue(issue, view));
  }
  return shown;
};

/** A parent from elsewhere stands where its first child would. */
export const toBookPlan = (book: IssueBook, view: PlanView): Plan => {
  const tasks = new Map<TaskId, Task>();
  const add = (issue: Issue): void => {
    if (tasks.has(issue.id)) return;
    const task = toShownTask(issue, view);
    if (task.parentId !== null) addParent(task.parentId);
    tasks.set(issue.id, task);
  };
  const visited = new Set<TaskId>();
  const addParent = (id: TaskId): void => {
    const parent = book.outside.get(id);
    if (visited.has(id)) return;
    visited.add(id);
    if (parent) add(parent);
    else if (book.restricted.has(id)) tasks.set(id, toRestrictedTask(id));
  };
  for (const issue of book.issues.values()) add(issue);
  const known = allIssues(book);
  return createPlan([...tasks.values()], toLinks(known.values(), known, view.linkTypes));
};
