// Puts rows below groups that no Jira knows: one for each project, assignee, status, sprint, version or type. Inside its group a
// row stays below its parent where that is in the same one.
import type { Plan } from '#domain/plan/create-plan';
import type { IssueKey, TaskId } from '#domain/plan/ids';
import type { Task } from '#domain/plan/task';
import type { Issue } from '#jira/issue';
import type { PageProject } from './page-state';
import type { Grouping } from './view-settings';

export const groupPrefix = 'group:';

export const isGroup = (id: TaskId): boolean => id.startsWith(groupPrefix);

interface GroupName {
  readonly id: string;
  /** Empty for the group of those that have none; text/ finds words for it. */
  readonly name: string;
}

const none: GroupName = { id: '', name: '' };

interface Grouped {
  /** The rows to show, in order. */
  readonly indexes: readonly number[];
  readonly group: Exclude<Grouping, 'parent'>;
  readonly projects: readonly PageProject[];
}

/** Groups in the order of their first row, the nameless one last; projects by name. */
export const groupRows = (
  plan: Plan,
  issues: ReadonlyMap<TaskId, Issue>,
  { indexes, group, projects }: Grouped,
): readonly Task[] => {
  const rows = indexes.map((i) => plan.tasks[i]).filter((task) => task !== undefined);
  const own = rows.filter(({ kind }) => kind !== 'restricted');
  if (group === 'none') return own.map((task) => ({ ...task, parentId: null }));
  const groups = new Map<string, Task>();
  const groupOf = new Map<TaskId, string>();
  for (const { id } of own) {
    const issue = issues.get(id);
    const name = issue ? nameOf(issue, group, projects) : none;
    groupOf.set(id, name.id);
    if (!groups.has(name.id)) groups.set(name.id, toGroupTask(name));
  }
  const heads = [...groups.values()].sort(
    (a, b) =>
      Number(a.name === '') - Number(b.name === '') ||
      (group === 'project' ? a.name.localeCompare(b.name) : 0),
  );
  const members = own.map((task): Task => {
    const at = groupOf.get(task.id) ?? '';
    const isBelow = task.parentId !== null && groupOf.get(task.parentId) === at;
    return isBelow ? task : { ...task, parentId: toGroupId(at) };
  });
  return [...heads, ...members];
};

const toGroupId = (id: string): TaskId => `${groupPrefix}${id}` as TaskId;

const toGroupTask = ({ id, name }: GroupName): Task => ({
  id: toGroupId(id),
  key: '' as IssueKey,
  name,
  parentId: null,
  kind: 'task',
  stage: 'todo',
  dates: { start: null, finish: null },
  progress: null,
  effort: null,
});

/** Of several sprints or versions the latest one given counts: that is where the work is now. */
const nameOf = (
  issue: Issue,
  group: Exclude<Grouping, 'parent' | 'none'>,
  projects: readonly PageProject[],
): GroupName => {
  if (group === 'project') return projectOf(issue, projects);
  if (group === 'assignee')
    return issue.assignee ? { id: issue.assignee.accountId, name: issue.assignee.name } : none;
  if (group === 'status') return issue.status;
  if (group === 'type') return issue.type;
  return (group === 'sprint' ? issue.sprints.at(-1) : issue.versions.at(-1)) ?? none;
};

/** One that is not among them is there for an issue below it. */
const projectOf = ({ key }: Issue, projects: readonly PageProject[]): GroupName => {
  const projectKey = key.slice(0, key.lastIndexOf('-'));
  return projects.find((project) => project.key === projectKey) ?? { id: projectKey, name: projectKey };
};
