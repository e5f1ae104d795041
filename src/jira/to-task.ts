// An issue as a task of the plan, and a task for a parent that nobody may see.
import type { IssueKey, TaskId } from '#domain/plan/ids';
import type { Task, TaskDates, TaskKind } from '#domain/plan/task';
import type { WorkMinutes } from '#domain/time/units';
import type { Issue } from './issue';
import { fromJiraDate, type WallClock } from './jira-dates';

export const toTask = (issue: Issue, clock: WallClock): Task => {
  const dates = toDates(issue, clock);
  return {
    id: issue.id,
    key: issue.key,
    name: issue.summary,
    parentId: issue.parentId,
    kind: toKind(issue, dates),
    stage: issue.status.stage,
    dates,
    progress: issue.progress,
    effort: issue.estimateSeconds === null ? null : (Math.round(issue.estimateSeconds / 60) as WorkMinutes),
  };
};

export const toDates = ({ startValue, endValue }: Issue, clock: WallClock): TaskDates => ({
  start: fromJiraDate(startValue, 'start', clock),
  finish: fromJiraDate(endValue, 'end', clock),
});

/** The mapped field comes first where it says yes, then `gantt.plan`, the issue type's name, a task that takes no time. */
const toKind = ({ plan, type, isMilestone }: Issue, { start, finish }: TaskDates): TaskKind => {
  if (isMilestone) return 'milestone';
  const flag = plan?.plan.milestone;
  if (flag !== undefined) return flag ? 'milestone' : 'task';
  const takesNoTime = start !== null && start === finish;
  return takesNoTime || /^milestone$/i.test(type.name.trim()) ? 'milestone' : 'task';
};

/** Stands where a parent is known to be and may not be seen. */
export const toRestrictedTask = (id: TaskId): Task => ({
  id,
  key: '' as IssueKey,
  name: '',
  parentId: null,
  kind: 'restricted',
  stage: 'todo',
  dates: { start: null, finish: null },
  progress: null,
  effort: null,
});
